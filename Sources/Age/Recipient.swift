internal import Sodium

/// Someone who can open what is encrypted to them: an X25519 recipient, `age1…`.
public struct Recipient: Hashable, Sendable, CustomStringConvertible {
  let point: [UInt8]

  /// The recipient that `text` names.
  public init(parsing text: String) throws(AgeError) {
    guard !text.uppercased().hasPrefix(Identity.prefix) else { throw .keyIsAnIdentity }
    guard !text.hasPrefix("ssh-") else { throw .keyOfAnotherKind }
    let utf8 = [UInt8](text.utf8)
    let key = try Bech32(utf8.span)
    guard key.prefix == Self.prefix else {
      throw key.prefix.hasPrefix("age1") ? .keyOfAnotherKind : .notAKey
    }
    guard key.data.count == X25519.count else { throw .keyLength }
    let point = key.data.withBytes { bytes in bytes.indices.map { bytes[$0] } }
    guard Self.isUsable(point) else { throw .keyUnusable }
    self.point = point
  }

  init(point: [UInt8]) {
    self.point = point
  }

  /// The recipient as text, 62 characters.
  public var description: String {
    let text = Bech32.encode(prefix: Self.prefix, point.span)
    return text.withBytes { text in String(decoding: text.indices.map { text[$0] }, as: UTF8.self) }
  }

  /// Whether an identity can have this point: a number below the field's prime, and not of low order.
  ///
  /// Others encrypt to a point with the highest bit set, and no identity opens the file, because the point is
  /// part of the salt and an identity computes its own without that bit.
  private static func isUsable(_ point: [UInt8]) -> Bool {
    guard point[31] & 0x80 == 0 else { return false }
    let isBeyondPrime = point[31] == 0x7F && point[1..<31].allSatisfy { $0 == 0xFF } && point[0] >= 0xED
    guard !isBeyondPrime else { return false }
    do {
      _ = try X25519.shared(SecretBytes(random: X25519.count), with: point)
      return true
    } catch {
      return false
    }
  }

  private static let prefix = "age"
}
