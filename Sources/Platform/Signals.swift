internal import CPlatform
internal import Glibc

/// What this process does when it is told to stop.
///
/// A signal ends it at once. Between `hold()` and `release()` the first one only asks for the end, so that what was
/// begun is ended as it should be; a second one ends the process all the same.
public enum Signals {
  // A handler may touch nothing that is made on first use: all of these are made before any handler is set.
  /// The path of a file that is not whole yet.
  nonisolated(unsafe) private static let unfinished = unsafe place(UnsafeMutablePointer<CChar>?.none)
  /// Whether a signal only asks for the end; 0 where it does not.
  nonisolated(unsafe) private static let held = unsafe place(sig_atomic_t(0))
  /// The first signal since then; 0 where there was none.
  nonisolated(unsafe) private static let first = unsafe place(sig_atomic_t(0))

  /// Files that leave the page cache where a signal ends the process; -1 where there is none.
  nonisolated(unsafe) private static let read = unsafe places(4, of: Int32(-1))
  nonisolated(unsafe) private static var nextRead = 0

  private static func places<Value>(_ count: Int, of value: Value) -> UnsafeMutableBufferPointer<Value> {
    let places = UnsafeMutableBufferPointer<Value>.allocate(capacity: count)
    unsafe places.initialize(repeating: value)
    return unsafe places
  }

  private static func place<Value>(_ value: Value) -> UnsafeMutablePointer<Value> {
    let place = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    unsafe place.initialize(to: value)
    return unsafe place
  }

  /// The number of the signal that stands for a pipe that nobody reads any more.
  public static let brokenPipe = SIGPIPE

  /// The signals that people and systems end a process with.
  private static let ends = (0..<cplatform_end_count).map { cplatform_end($0) }

  /// From here on the file at `path` is removed where a signal ends the process; until the next one begins.
  static func began(_ path: String) {
    ended()
    unsafe unfinished.pointee = strdup(path)
  }

  /// From here on the file leaves the page cache where a signal ends the process, until several others are named.
  static func reads(_ descriptor: Int32) {
    unsafe read[nextRead % read.count] = descriptor
    unsafe nextRead += 1
  }

  /// No file is to be removed any more.
  static func ended() {
    let path = unsafe unfinished.pointee
    unsafe unfinished.pointee = nil
    unsafe free(path)
  }

  /// Ends the process with status 128 + number on a signal of `ends`, after a file that is not whole yet is gone. While
  /// somebody is asked, `RawTerminal` hears the signals instead. A signal that the process was started to ignore stays ignored.
  public static func endOrderly() {
    // Written, so that nothing can take the making away as unused.
    ended()
    unsafe held.pointee = 0
    unsafe first.pointee = 0
    unsafe read.update(repeating: -1)
    for number in ends where !isIgnored(number) {
      _ = signal(number) { number in
        if unsafe Signals.held.pointee != 0 && Signals.first.pointee == 0 {
          unsafe Signals.first.pointee = number
          return
        }
        if let path = unsafe Signals.unfinished.pointee { unsafe unlink(path) }
        for place in unsafe Signals.read.indices {
          _ = unsafe posix_fadvise(Signals.read[place], 0, 0, POSIX_FADV_DONTNEED)
        }
        _exit(128 + number)
      }
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    unsafe sigaction(number, nil, &action)
    // SIG_IGN is the address 1.
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}

// MARK: Ending what was begun

extension Signals {
  nonisolated(unsafe) private static var stopsBefore = true

  /// From now on the first signal that would end the process only asks for it. Nothing stops it meanwhile: a stopped
  /// process would keep its keys and its locks for as long as nobody thinks of it.
  public static func hold() {
    unsafe first.pointee = 0
    unsafe held.pointee = 1
    unsafe stopsBefore = !isIgnored(SIGTSTP)
    _ = signal(SIGTSTP, SIG_IGN)
  }

  /// Signals do again what they did before.
  public static func release() {
    unsafe held.pointee = 0
    if unsafe stopsBefore { _ = signal(SIGTSTP, SIG_DFL) }
  }

  /// The signal that asked for the end since `hold()`; `nil` where none did.
  public static var asked: Int32? {
    let number = unsafe first.pointee
    return number == 0 ? nil : number
  }

  /// Throws `stopped` where a signal has asked for the end.
  public static func check() throws(PlatformError) {
    if unsafe held.pointee != 0 && asked != nil { throw .stopped }
  }

  /// Waits until there is something to read, or nothing more, unless a signal asks for the end before that.
  static func waitForInput(_ descriptor: Int32) throws(PlatformError) {
    if unsafe held.pointee == 0 { return }
    var (blocked, before) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&blocked)
    for number in ends { unsafe sigaddset(&blocked, number) }
    // None may come between the look at `asked` and the wait; within the wait they do come.
    unsafe pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    while true {
      try check()
      // What else goes wrong is told by reading.
      if unsafe cplatform_wait_for_input(descriptor, &before) >= 0 || errno != EINTR { return }
    }
  }
}
