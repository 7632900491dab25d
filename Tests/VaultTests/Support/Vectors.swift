import Foundation
import Records
import Sodium

@testable import Storage
@testable import Vault

/// The manifest of Tests/Vectors and the book that its flaws are made of.
struct Vectors: Decodable {
  static let folder = URL(filePath: #filePath).appending(path: "../../../Vectors").standardized

  let base: String
  let vectors: [Vector]
  let records: [String: Named]

  /// Where `Tests/Reader/differential.py` has put random files, and what it finds in them.
  static let random = ProcessInfo.processInfo.environment["HOMEBOOK_VECTORS"].map { URL(filePath: $0) }

  static func read(_ manifest: URL = folder.appending(path: "manifest.json")) throws -> (
    vectors: Vectors, good: [UInt8]
  ) {
    let manifest = try Data(contentsOf: manifest)
    let vectors = try JSONDecoder().decode(Vectors.self, from: manifest)
    return (vectors, try [UInt8](Data(contentsOf: folder.appending(path: vectors.base))))
  }

  /// One flaw, and what a reader is to find.
  struct Vector: Decodable {
    let name: String
    let passphrase: String
    let size: Int?
    let patches: [Patch]
    let expect: Outcome

    /// The good file with the flaw.
    func bytes(_ good: [UInt8]) -> [UInt8] {
      var bytes = good
      if let size {
        bytes = Array((bytes + [UInt8](repeating: 0, count: max(0, size - bytes.count))).prefix(size))
      }
      for patch in patches {
        bytes.replaceSubrange(patch.offset..<patch.offset + patch.bytes.count, with: patch.bytes)
      }
      return bytes
    }
  }

  struct Patch: Decodable {
    let offset: Int
    let bytes: [UInt8]

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      offset = try parts.decode(Int.self)
      bytes = [UInt8](hex: try parts.decode(String.self))
    }
  }

  struct Outcome: Decodable {
    let error: String?
    let level: Int?
    let keyless: Bool?
    let clock: UInt64?
    let readOnly: Bool?
    let loads: [UInt32]?
    let margin: Int?
    let levels: [LevelOutcome]?
    /// All in the personal notebook.
    let attachments: [Attachment]?
  }

  struct Attachment: Decodable {
    let id: String
    let damaged: Bool
  }

  struct LevelOutcome: Decodable {
    let notes: [String]
    let unreadable: Int
    let missing: Int
    let lostCount: Int
    let liveCount: Int
    let notUnderstood: Int
    let records: [Named]
  }

  /// A record, or the name of one in the table.
  enum Named: Decodable {
    case name(String)
    case record(JSON)

    init(from decoder: any Decoder) throws {
      let value = try Value(from: decoder).json
      if case .string(let name) = value { self = .name(name) } else { self = .record(value) }
    }
  }

  /// Any value of JSON; the manifest's numbers are whole.
  private struct Value: Decodable {
    let json: JSON

    init(from decoder: any Decoder) throws {
      let single = try decoder.singleValueContainer()
      if single.decodeNil() {
        json = .null
      } else if let flag = try? single.decode(Bool.self) {
        json = .bool(flag)
      } else if let number = try? single.decode(Int.self) {
        json = .integer(number)
      } else if let text = try? single.decode(String.self) {
        json = .string(text)
      } else if let items = try? single.decode([Value].self) {
        json = .array(items.map(\.json))
      } else {
        json = .object(JSONObject(try single.decode([String: Value].self).map { ($0.key, $0.value.json) }))
      }
    }
  }

  /// The record that `named` stands for, as a book shows it.
  func shown(_ named: Named) -> JSON {
    guard case .name(let name) = named else { return Vectors.shown(named) }
    return records[name].map(Vectors.shown) ?? .null
  }

  /// The other reader's form of a record in the form in which a book shows it.
  static func shown(_ named: Named) -> JSON {
    guard case .record(let json) = named, let record = json.object else { return .null }
    var shown = JSONObject([])
    shown["id"] = record["id"]
    let kind = record["kind"]
    shown["kind"] = kind?.integer.map { .string(Kind(rawValue: UInt16($0)).description) } ?? kind
    for member in record["fields"]?.object?.members ?? [] { shown[member.name] = member.value }
    return .object(shown)
  }
}

extension [UInt8] {
  init(hex: String) {
    let digits = hex.utf8.map { UInt8($0 > 57 ? $0 - 87 : $0 - 48) }
    self = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
