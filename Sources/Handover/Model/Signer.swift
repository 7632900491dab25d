internal import Records
internal import Sodium

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

extension [UInt8] {
  /// The bytes that lower-case hexadecimal digits stand for.
  init?(hex digits: String) {
    let values = digits.utf8.compactMap { digit in
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    guard values.count == digits.utf8.count, values.count.isMultiple(of: 2) else { return nil }
    self = stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }
}
