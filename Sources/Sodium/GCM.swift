// libsodium has AES-GCM only where the processor has instructions for it.
internal import Crypto

/// AES-256-GCM (NIST SP 800-38D), for what a browser has to open.
public enum GCM {
  /// The encrypted message and its tag.
  ///
  /// - Parameters:
  ///   - key: 32 bytes.
  ///   - nonce: 12 bytes, never twice with one key.
  public static func seal(_ plain: [UInt8], key: borrowing SecretBytes, nonce: [UInt8]) -> [UInt8] {
    precondition(key.count == 32 && nonce.count == 12)
    let bytes = unsafe UnsafeRawBufferPointer(start: key.pointer, count: key.count)
    let symmetric = unsafe SymmetricKey(data: bytes)
    guard let nonce = try? AES.GCM.Nonce(data: nonce),
      let box = try? AES.GCM.seal(plain, using: symmetric, nonce: nonce)
    else { fatalError("AES-GCM refuses a message of \(plain.count) bytes") }
    return Array(box.ciphertext) + Array(box.tag)
  }
}
