internal import Sodium
internal import Text

/// The file's key for whoever knows a passphrase.
struct ScryptStanza {
  static let tag = "scrypt"
  private let salt: [UInt8]
  private let workFactor: Int
  private let body: [UInt8]

  /// Reads a stanza with this tag, before any work is done for it.
  init(_ stanza: Stanza, highestWorkFactor: Int) throws(AgeError) {
    guard stanza.arguments.count == 3 else { throw .scryptArguments }
    guard let salt = Base64.decode(Array(stanza.arguments[1].utf8).span, padded: false), salt.count == 16
    else { throw .scryptSalt }
    let digits = stanza.arguments[2]
    let isDecimal = digits.first != "0" && digits.allSatisfy { ("0"..."9").contains($0) }
    guard isDecimal else { throw .scryptWorkFactor }
    guard let workFactor = Int(digits), workFactor <= highestWorkFactor else {
      throw .scryptWorkFactorTooHigh
    }
    guard stanza.body.count == FileKey.wrappedCount else { throw .scryptBody }
    self.salt = salt
    self.workFactor = workFactor
    body = stanza.body
  }

  /// The stanza that wraps `fileKey` with `passphrase` at the cost of 2 to the power of `workFactor`.
  static func wrap(
    _ fileKey: borrowing SecretBytes, with passphrase: borrowing SecretBytes, workFactor: Int
  ) throws(AgeError) -> Stanza {
    let salt = randomBytes(16)
    let key = try wrappingKey(passphrase, salt: salt, workFactor)
    let argument = String(decoding: Base64.encode(salt, padded: false), as: UTF8.self)
    return Stanza(arguments: [tag, argument, "\(workFactor)"], body: KeyWrap.wrap(fileKey, under: key))
  }

  /// The file's key.
  func unwrap(_ passphrase: borrowing SecretBytes) throws(AgeError) -> FileKey {
    let key = try Self.wrappingKey(passphrase, salt: salt, workFactor)
    do { return FileKey(try KeyWrap.unwrap(body, under: key)) } catch { throw .wrongPassphrase }
  }

  private static func wrappingKey(
    _ passphrase: borrowing SecretBytes, salt: [UInt8], _ workFactor: Int
  ) throws(AgeError) -> SecretBytes {
    let salt = Array("age-encryption.org/v1/scrypt".utf8) + salt
    do { return try Scrypt.key(from: passphrase, salt: salt, logN: workFactor) } catch { throw .outOfMemory }
  }
}
