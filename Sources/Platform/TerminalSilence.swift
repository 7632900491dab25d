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
