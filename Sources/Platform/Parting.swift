internal import Glibc

/// What is still done for a terminal when the process dies of a fault of its own: it gets its ways back, and nothing
/// that was on the screen stays there.
struct Parting {
  private var descriptor: Int32 = -1
  private var ways = termios()
  private var count = 0

  private static let most = 8192
  // A handler may touch nothing that is made on first use: both are made before any handler is set.
  nonisolated(unsafe) private static let place: UnsafeMutablePointer<Parting> = {
    let place = UnsafeMutablePointer<Parting>.allocate(capacity: 1)
    unsafe place.initialize(to: Parting())
    return unsafe place
  }()
  nonisolated(unsafe) private static let text = UnsafeMutablePointer<UInt8>.allocate(capacity: most)

  /// From now on, the terminal at `descriptor` is given `ways` and is sent `text` at the most terrible moment.
  static func prepare(_ descriptor: Int32, _ ways: termios, _ text: [UInt8]) {
    cancel()
    let count = min(text.count, most)
    for index in 0..<count { unsafe Self.text[index] = text[index] }
    unsafe place.pointee = Parting(descriptor: descriptor, ways: ways, count: count)
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] { handle(number) }
  }

  /// There is nothing to be done any more.
  static func cancel() { unsafe place.pointee.descriptor = -1 }

  /// The handler runs once; the fault then happens again, and ends the process as it does without one.
  private static func handle(_ number: Int32) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { number in
      let parting = unsafe Parting.place
      let descriptor = unsafe parting.pointee.descriptor
      if descriptor >= 0 {
        _ = unsafe write(descriptor, Parting.text, parting.pointee.count)
        _ = unsafe tcsetattr(descriptor, TCSANOW, &parting.pointee.ways)
      }
      raise(number)
    }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    unsafe sigaction(number, &action, nil)
  }
}
