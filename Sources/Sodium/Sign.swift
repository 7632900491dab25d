internal import CSodium

/// A key that signs with Ed25519 (RFC 8032).
public struct SigningKey: ~Copyable, Sendable {
  private let pair: SecretBytes
  /// What others need to check signatures of this key: 32 bytes.
  public let publicKey: [UInt8]

  /// The key that grows from the 32 bytes of `seed`, always the same.
  public init(seed: borrowing SecretBytes) {
    precondition(seed.count == 32)
    let pair = SecretBytes(zeros: 64)
    var point = [UInt8](repeating: 0, count: 32)
    _ = unsafe crypto_sign_seed_keypair(&point, pair.mutablePointer, seed.pointer)
    self.pair = pair
    publicKey = point
  }

  /// The 64-byte signature of `message`.
  public borrowing func signature(of message: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: 64)
    _ = unsafe crypto_sign_detached(&signature, nil, message, UInt64(message.count), pair.pointer)
    return signature
  }

  /// Whether `signature` is one that the holder of `publicKey` made of `message`; `false` for wrong lengths.
  public static func verify(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
    guard signature.count == 64, publicKey.count == 32 else { return false }
    Library.start()
    return unsafe crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
  }
}
