internal import Glibc

/// A stretch of time in which a terminal does not show what is typed.
///
/// Whatever signal ends the process meanwhile, the terminal gets its own ways back (`Signals`).
struct Silence {
  private let descriptor: Int32

  /// Silences the terminal at `descriptor` and drops what was typed before the question was seen; `nil` where it is
  /// not a terminal.
  init?(_ descriptor: Int32) {
    var ways = termios()
    guard unsafe tcgetattr(descriptor, &ways) == 0 else { return nil }
    self.descriptor = descriptor
    unsafe Signals.kept.pointee = ways
    unsafe Signals.silenced.pointee = descriptor
    ways.c_lflag &= ~tcflag_t(ECHO)
    ways.c_lflag |= tcflag_t(ECHONL | ICANON | ISIG)
    // A stopped process would come back to a terminal that shows what is typed.
    unsafe withUnsafeMutableBytes(of: &ways.c_cc) { unsafe $0[Int(VSUSP)] = 0 }
    unsafe tcsetattr(descriptor, TCSAFLUSH, &ways)
  }

  /// Lets the terminal show again what is typed.
  func end() {
    unsafe tcsetattr(descriptor, TCSANOW, Signals.kept)
    unsafe Signals.silenced.pointee = -1
  }
}

/// What this process does when it is told to stop.
public enum Signals {
  // A handler may touch nothing that is made on first use: both are made before any handler is set.
  nonisolated(unsafe) fileprivate static let silenced: UnsafeMutablePointer<Int32> = {
    let place = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
    unsafe place.initialize(to: -1)
    return unsafe place
  }()
  nonisolated(unsafe) fileprivate static let kept: UnsafeMutablePointer<termios> = {
    let place = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    unsafe place.initialize(to: termios())
    return unsafe place
  }()

  /// The path of a file that is not whole yet.
  nonisolated(unsafe) private static let unfinished: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let place = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: 1)
    unsafe place.initialize(to: nil)
    return unsafe place
  }()

  /// From here on the file at `path` is removed where a signal ends the process; until the next one begins.
  static func began(_ path: String) {
    ended()
    unsafe unfinished.pointee = strdup(path)
  }

  /// No file is to be removed any more.
  static func ended() {
    let path = unsafe unfinished.pointee
    unsafe unfinished.pointee = nil
    unsafe free(path)
  }

  /// Ends the process with status 128 + number on an interruption, a hang-up or a request to end, after the terminal
  /// has got its ways back and a file that is not whole yet is gone. A signal that the process was started to ignore stays ignored.
  public static func endOrderly() {
    _ = unsafe (silenced, kept, unfinished)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var before = sigaction()
      unsafe sigaction(number, nil, &before)
      if unsafe before.__sigaction_handler.sa_handler != nil { continue }
      _ = signal(number) { number in
        let silenced = unsafe Signals.silenced.pointee
        if silenced >= 0 { _ = unsafe tcsetattr(silenced, TCSANOW, Signals.kept) }
        if let path = unsafe Signals.unfinished.pointee { unsafe unlink(path) }
        _exit(128 + number)
      }
    }
  }
}
