internal import Records
internal import Sodium

/// What a signature says of a copy: section "The signature" of `Docs/Handover.md`.
///
/// It holds more than the digest of the bytes, so that a difference can be named and not only noticed.
struct Statement: Equatable {
  /// The public key that signed, as hexadecimal digits.
  let key: String
  /// SHA-256 of all bytes of the file before the line of the signature.
  let bytes: String
  /// How many records of the journal there are, those that are left out included.
  let journal: Int
  /// The digest of the last of them.
  let head: String
  /// SHA-256 of the canonical JSON of each item of `covered`.
  let covered: [String]
  /// The same of each item of `records`.
  let records: [String]

  /// The object that is signed; what is signed is its canonical JSON.
  var json: JSONObject {
    [
      "key": .string(key), "bytes": .string(bytes), "journal": .integer(journal), "head": .string(head),
      "covered": .array(covered.map(JSON.string)), "records": .array(records.map(JSON.string)),
    ]
  }

  /// The statement with its signature, as it stands in a copy.
  func signed(by signer: Signer) -> JSONObject {
    var object = json
    object["value"] = .string(signer.signature(of: json.canonical))
    return object
  }
}

extension Statement {
  /// The statement in a copy; `nil` where it is not one, or was not signed by the key that it names.
  init?(verifying object: JSONObject) {
    guard let key = object["key"]?.text, let bytes = object["bytes"]?.text, let head = object["head"]?.text,
      let journal = object["journal"]?.integer, let covered = object["covered"]?.texts,
      let records = object["records"]?.texts, let value = object["value"]?.text
    else { return nil }
    self.init(key: key, bytes: bytes, journal: journal, head: head, covered: covered, records: records)
    var unsigned = object
    unsigned["value"] = nil
    guard unsigned == json, Signer.isRight(value, of: json.canonical, by: key) else { return nil }
  }

  /// What stands for an item of `covered` or `records`.
  static func digest(of item: JSON) -> String { hex(SHA256.digest(item.canonical)) }
}
