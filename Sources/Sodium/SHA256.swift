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
