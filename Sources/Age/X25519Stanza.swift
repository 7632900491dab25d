internal import Sodium
internal import Text

/// The file's key for the holder of an identity.
struct X25519Stanza {
  static let tag = "X25519"
  private let share: [UInt8]
  private let body: [UInt8]

  /// Reads a stanza with this tag.
  init(_ stanza: Stanza) throws(AgeError) {
    guard stanza.arguments.count == 2 else { throw .x25519Arguments }
    guard let share = Base64.decode(Array(stanza.arguments[1].utf8).span, padded: false),
      share.count == X25519.count
    else { throw .x25519Share }
    guard stanza.body.count == FileKey.wrappedCount else { throw .x25519Body }
    self.share = share
    body = stanza.body
  }

  /// The stanza that wraps `fileKey` for `recipient`.
  static func wrap(
    _ fileKey: borrowing SecretBytes, for recipient: Recipient
  ) throws(AgeError) -> Stanza {
    let once = SecretBytes(random: X25519.count)
    let share = X25519.point(of: once)
    do {
      let shared = try X25519.shared(once, with: recipient.point)
      let key = wrappingKey(shared, share: share, recipient: recipient)
      let argument = String(decoding: Base64.encode(share, padded: false), as: UTF8.self)
      return Stanza(arguments: [tag, argument], body: KeyWrap.wrap(fileKey, under: key))
    } catch {
      throw .keyUnusable
    }
  }

  /// The file's key, if the stanza is for `identity`; `nil` if it is for another.
  func unwrap(_ identity: Identity) throws(AgeError) -> FileKey? {
    let shared: SecretBytes
    do { shared = try X25519.shared(identity.scalar, with: share) } catch { throw .x25519LowOrder }
    let key = Self.wrappingKey(shared, share: share, recipient: identity.recipient)
    do { return FileKey(try KeyWrap.unwrap(body, under: key)) } catch { return nil }
  }

  private static func wrappingKey(
    _ shared: borrowing SecretBytes, share: [UInt8], recipient: Recipient
  ) -> SecretBytes {
    HKDF256.key(from: shared, salt: share + recipient.point, info: Array("age-encryption.org/v1/X25519".utf8))
  }
}
