internal import CSodium

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
    private var state = crypto_hash_sha256_state()

    /// An empty message.
    public init() {
      Library.start()
      unsafe crypto_hash_sha256_init(&state)
    }

    /// Appends `bytes` to the message.
    public mutating func update(_ bytes: [UInt8]) {
      update(bytes.span)
    }

    /// Appends `bytes` to the message.
    public mutating func update(_ bytes: Span<UInt8>) {
      unsafe bytes.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        unsafe crypto_hash_sha256_update(
          &state, start, UInt64(buffer.count))
      }
    }

    /// The 32-byte digest of all that was appended.
    public consuming func finish() -> [UInt8] {
      var digest = [UInt8](repeating: 0, count: 32)
      unsafe crypto_hash_sha256_final(&state, &digest)
      return digest
    }
  }
}

/// BLAKE2b (RFC 7693) without salt or personalisation.
public enum BLAKE2b {
  /// The digest of `message`, `count` bytes long (16...64).
  public static func hash(_ message: [UInt8], count: Int) -> [UInt8] {
    hash(message.span, count: count)
  }

  /// The digest of `message`, `count` bytes long (16...64).
  public static func hash(_ message: Span<UInt8>, count: Int) -> [UInt8] {
    Library.start()
    var digest = [UInt8](repeating: 0, count: count)
    unsafe message.withUnsafeBufferPointer { bytes in
      _ = unsafe crypto_generichash(
        &digest, count, bytes.baseAddress, UInt64(bytes.count), nil, 0)
    }
    return digest
  }

  /// The digest of `message` under a 32-byte `key`, `count` bytes long (16...64).
  public static func hash(_ message: [UInt8], key: borrowing SecretBytes, count: Int) -> [UInt8] {
    Library.start()
    var digest = [UInt8](repeating: 0, count: count)
    _ = unsafe crypto_generichash(
      &digest, count, message, UInt64(message.count),
      key.pointer, key.count)
    return digest
  }
}
