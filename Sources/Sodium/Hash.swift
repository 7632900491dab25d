internal import CSodium

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

  /// The digest of `message` under a 32-byte `key`, `count` bytes long (16...64), in guarded memory.
  public static func secretHash(
    _ message: [UInt8], key: borrowing SecretBytes, count: Int
  ) -> SecretBytes {
    let digest = SecretBytes(zeros: count)
    _ = unsafe crypto_generichash(
      digest.mutablePointer, count, message, UInt64(message.count), key.pointer, key.count)
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
