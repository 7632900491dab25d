internal import Records
internal import Sodium
internal import Text

/// The key of a notebook that signs the copies made from it (Ed25519).
///
/// A notebook keeps the seed in its settings. Who sees two copies of one key knows that they come from one notebook.
public final class Signer: Sendable {
  private let key: SigningKey

  /// The key of a seed as a notebook keeps it: 64 lower-case hexadecimal digits.
  public init?(seed digits: String) {
    guard let bytes = [UInt8](hex: digits), bytes.count == 32 else { return nil }
    key = SigningKey(
      seed: SecretBytes(count: 32) { span in
        for (index, byte) in bytes.enumerated() { span[index] = byte }
      })
  }

  /// A new seed, as a notebook keeps it.
  public static func newSeed() -> String { hex(randomBytes(32)) }

  /// The public half of the key as 64 hexadecimal digits.
  var publicKey: String { hex(key.publicKey) }

  func signature(of message: [UInt8]) -> String { hex(key.signature(of: message)) }

  /// Whether a signature, as hexadecimal digits, is that of a message by the key of these digits.
  static func isRight(_ signature: String, of message: [UInt8], by publicKey: String) -> Bool {
    guard let signature = [UInt8](hex: signature), let key = [UInt8](hex: publicKey) else { return false }
    return SigningKey.verify(signature, of: message, by: key)
  }
}
