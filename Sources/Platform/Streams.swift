// A buffer that is not empty has an address.
// swift-format-ignore-file: NeverForceUnwrap

internal import Glibc
public import Sodium

/// Standard input, output and error, and descriptors that were handed to the program.
public enum Stream: Int32, Sendable {
  /// Standard input.
  case input = 0
  /// Standard output: data.
  case output = 1
  /// Standard error: words.
  case error = 2

  /// Whether a person sits at this stream.
  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes all of `bytes`.
  public func write(_ bytes: [UInt8]) throws(PlatformError) {
    try writeAll(bytes, to: rawValue)
  }

  /// Writes all of `secret`. No copy of it stays behind.
  public func write(_ secret: borrowing SecretBytes) throws(PlatformError) {
    try writeAll(secret, 0..<secret.count, to: rawValue)
  }

  /// Reads to the end; throws `tooShort` never, `diskFull` never; `nil` where there is more than `limit` bytes.
  public static func readInput(limit: Int) throws(PlatformError) -> [UInt8]? {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      try Signals.waitForInput(0)
      let got = try unbroken { unsafe read(0, &buffer, buffer.count) }
      if got == 0 { return all }
      all.append(contentsOf: buffer[..<got])
      if all.count > limit { return nil }
    }
  }
}

func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(PlatformError) {
  try handOver(bytes.count) { done in
    unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress! + done, bytes.count - done) }
  }
}

func writeAll(
  _ secret: borrowing SecretBytes, _ range: Range<Int>, to descriptor: Int32
) throws(PlatformError) {
  try secret.withBytes { (bytes) throws(PlatformError) in
    var done = range.lowerBound
    while done < range.upperBound {
      let put = try unbroken {
        unsafe bytes.withUnsafeBytes { all in
          unsafe write(descriptor, all.baseAddress! + done, range.upperBound - done)
        }
      }
      done += put
    }
  }
}

/// Lines of secret bytes from a descriptor, read byte by byte, so that nothing behind a line is taken.
public struct SecretLines: ~Copyable {
  private let descriptor: Int32
  private let limit: Int

  /// Lines from `descriptor`, each at most `limit` bytes long.
  public init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// Why there is no line.
  public enum Failure: Error, Equatable {
    /// The line is longer than the limit.
    case tooLong
    /// The descriptor cannot be read.
    case system(PlatformError)
  }

  /// The next line without its newline, untrimmed; `nil` at the end of the input.
  public borrowing func next() throws(Failure) -> SecretBytes? {
    var scratch = SecretBytes(zeros: limit)
    var count = 0
    while true {
      var got = 0
      var byte: UInt8 = 0
      do {
        try Signals.waitForInput(descriptor)
        got = try unbroken { unsafe read(descriptor, &byte, 1) }
      } catch {
        throw .system(error)
      }
      if got == 0 && count == 0 { return nil }
      if got == 0 || byte == 10 { break }
      guard count < limit else { throw .tooLong }
      scratch.withMutableBytes { $0[count] = byte }
      count += 1
      byte = 0
    }
    return SecretBytes(copying: scratch, 0..<count)
  }
}
