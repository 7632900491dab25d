// libsodium has no path for the processor's own SHA-256 instructions, which are four times faster.
internal import Crypto

/// SHA-256 (FIPS 180-4).
public enum SHA256: Sendable {
  /// The 32-byte digest of `bytes`.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var stream = Stream()
    stream.update(bytes)
    return stream.finish()
  }

  /// The digest of all that `read` gives: it puts bytes at the front of a buffer and says how many, 0 at their end.
  public static func digest<E: Error>(_ read: (inout [UInt8]) throws(E) -> Int) throws(E) -> [UInt8] {
    var stream = Stream()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while case let got = try read(&buffer), got > 0 { stream.update(buffer.span.extracting(first: got)) }
    return stream.finish()
  }

  /// A digest over bytes that come in pieces.
  public struct Stream: Sendable {
    private var state = Crypto.SHA256()

    /// An empty message.
    public init() {}

    /// Appends `bytes` to the message.
    public mutating func update(_ bytes: [UInt8]) {
      update(bytes.span)
    }

    /// Appends `bytes` to the message.
    public mutating func update(_ bytes: Span<UInt8>) {
      unsafe bytes.withUnsafeBytes { unsafe state.update(bufferPointer: $0) }
    }

    /// The 32-byte digest of all that was appended.
    public consuming func finish() -> [UInt8] { Array(state.finalize()) }
  }
}
