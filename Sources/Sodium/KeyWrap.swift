internal import CSodium

/// A key under another key, with ChaCha20-Poly1305 (RFC 8439).
///
/// Each wrapping key is used once, so the cipher's own nonce is zero.
public enum KeyWrap {
  /// How much longer a wrapped key is, in bytes.
  public static let overhead = 16

  /// Why a wrapped key does not open.
  public enum Failure: Error {
    /// Another key wrapped it, or it was changed.
    case notMine
  }

  /// `key` under the 32 bytes of `wrapping`, 16 bytes longer.
  public static func wrap(_ key: borrowing SecretBytes, under wrapping: borrowing SecretBytes) -> [UInt8] {
    precondition(wrapping.count == 32)
    var wrapped = [UInt8](repeating: 0, count: key.count + overhead)
    _ = unsafe crypto_aead_chacha20poly1305_ietf_encrypt(
      &wrapped, nil, key.pointer, UInt64(key.count), nil, 0, nil, zeroNonce, wrapping.pointer)
    return wrapped
  }

  /// The key that `wrapping` wrapped.
  public static func unwrap(
    _ wrapped: [UInt8], under wrapping: borrowing SecretBytes
  ) throws(Failure) -> SecretBytes {
    precondition(wrapping.count == 32)
    guard wrapped.count >= overhead else { throw .notMine }
    let key = SecretBytes(zeros: wrapped.count - overhead)
    let result = unsafe crypto_aead_chacha20poly1305_ietf_decrypt(
      key.mutablePointer, nil, nil, wrapped, UInt64(wrapped.count), nil, 0, zeroNonce, wrapping.pointer)
    guard result == 0 else { throw .notMine }
    return key
  }
}
