package import Records
internal import Sodium
internal import Text

/// What a signature says of a copy: section "The signature" of `Docs/Handover.md`.
///
/// It holds more than the digest of the bytes, so that a difference can be named and not only noticed.
package struct Statement: Equatable {
  /// The public key that signed, as hexadecimal digits.
  package let key: String
  /// SHA-256 of all bytes of the file before the line of the signature.
  package let bytes: String
  /// How many records of the journal there are, those that are left out included.
  package let journal: Int
  /// The digest of the last of them.
  package let head: String
  /// SHA-256 of the canonical JSON of each item of `covered`.
  package let covered: [String]
  /// The same of each item of `records`.
  package let records: [String]

  /// What is signed begins with this line: no signature of a copy can be taken for one of anything else.
  static let context = "homebook copy 1\n"

  /// The bytes that are signed: the context, then the canonical JSON of the statement.
  private var message: [UInt8] { Array(Statement.context.utf8) + json.canonical }

  /// The members that are signed, in the order in which a copy has them.
  var json: JSONObject {
    [
      "key": .string(key), "bytes": .string(bytes), "journal": .integer(journal), "head": .string(head),
      "covered": .array(covered.map(JSON.string)), "records": .array(records.map(JSON.string)),
    ]
  }

  /// The statement with its signature, as it stands in a copy.
  func signed(by signer: Signer) -> JSONObject {
    Statement.closed(json, signer.signature(of: message))
  }

  private static func closed(_ statement: JSONObject, _ value: String) -> JSONObject {
    var object = statement
    object["value"] = .string(value)
    return object
  }
}

extension Statement {
  /// The statement in a copy; `nil` where it is not one, or was not signed by the key that it names.
  package init?(verifying object: JSONObject) {
    guard let key = object[.key]?.text, let bytes = object[.bytes]?.text, let head = object["head"]?.text,
      let journal = object["journal"]?.integer, let covered = object["covered"]?.texts,
      let records = object[.records]?.texts, let value = object["value"]?.text
    else { return nil }
    self.init(key: key, bytes: bytes, journal: journal, head: head, covered: covered, records: records)
    guard object == Statement.closed(json, value), Signer.isRight(value, of: message, by: key) else {
      return nil
    }
  }

  /// The members of a signature in their order.
  private static let names = ["key", "bytes", "journal", "head", "covered", "records", "value"]

  /// How a signed copy ends, from the line of the signature on, where `object` is that of the signature.
  package static func end(of object: JSONObject, isPage: Bool) -> [UInt8] {
    let ordered = JSONObject(names.compactMap { name in object[name].map { (name, $0) } })
    let line = JSONCopy.signatureLine + String(decoding: JSON.object(ordered).compact, as: UTF8.self)
    return Array("\(line)\n}\n\(isPage ? PageData.end : "")".utf8)
  }

  /// What stands for an item of `covered` or `records`.
  package static func digest(of item: JSON) -> String { hex(SHA256.digest(item.canonical)) }
}
