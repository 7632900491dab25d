internal import Glibc
public import Sodium

/// The terminal at which a person sits, whatever standard input and output are.
///
/// Questions go here, so that data can be piped in and out at the same time.
public final class Terminal: Sendable {
  private let descriptor: Int32

  /// The terminal of this process; `nil` where there is none.
  public init?() {
    let opened = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard opened >= 0 else { return nil }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// Writes `text` as it is.
  public func write(_ text: String) throws(PlatformError) {
    try writeAll(Array(text.utf8), to: descriptor)
  }

  /// Writes a stretch of secret bytes. No copy of them stays behind.
  public func write(_ secret: borrowing SecretBytes, _ range: Range<Int>) throws(PlatformError) {
    try writeAll(secret, range, to: descriptor)
  }

  /// The next line without its newline, as typed; `nil` at the end of the input.
  public func readLine() throws(PlatformError) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      try Signals.waitForInput(descriptor)
      let got = try unbroken { unsafe read(descriptor, &byte, 1) }
      if got == 0 { return line.isEmpty ? nil : line }
      if byte == 10 { return line }
      line.append(byte)
    }
  }

  /// Writes `question` and reads the line that answers it into guarded memory; `nil` at the end of the input.
  ///
  /// Nothing that is typed is shown, from before the question stands there.
  public func readSilently(after question: String, limit: Int) throws(SecretLines.Failure) -> SecretBytes? {
    let silence = Silence(descriptor)
    defer { silence?.end() }
    do { try write(question) } catch { throw .system(error) }
    return try SecretLines(descriptor: descriptor, limit: limit).next()
  }

  /// How many columns it has, where it says so.
  public var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
