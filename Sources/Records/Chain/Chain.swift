internal import Sodium
internal import Text

/// The order and wholeness of the journal: each record names the digest of the one before it.
/// Section "The chain" of `Docs/Records.md`.
///
/// The functions work on records as JSON, with `id` and `kind`, so that they serve the notebook and copies alike.
public enum Chain {
  /// What stands before the first record: 64 zeros.
  public static let genesis = String(repeating: "0", count: 64)

  /// Members that carry the chain and are not committed to.
  public static let carriers: Set<String> = ["seed", "salts", "previous", "digest", "withheld", "formerLink"]

  /// A record with a new seed, the digest before it and its own digest.
  public static func linked(_ record: Record, after previous: String) -> Record {
    var link = record.json.object ?? JSONObject()
    let replaced = carriers.subtracting(["formerLink"])
    for name in replaced { link[name] = nil }
    var fields = record.fields
    for name in replaced { fields[name] = nil }
    fields[.seed] = .string(hex(randomBytes(16)))
    fields[.previous] = .string(previous)
    link[.seed] = fields[.seed]
    fields[.digest] = .string(digest(after: previous, commitments(in: link) ?? []))
    return Record(id: record.id, kind: record.kind, fields: fields)
  }

  /// The salt of a field: the first 16 bytes of SHA-256 of the canonical JSON of seed and name.
  ///
  /// Only the notebook keeps the seed; copies give the salts of the fields that are in them.
  public static func salt(of name: String, seed: String) -> String {
    String(hash([.string(seed), .string(name)]).prefix(32))
  }

  /// SHA-256 of the canonical JSON of salt, name and value.
  public static func commitment(salt: String, name: String, value: JSON) -> String {
    hash([.string(salt), .string(name), value])
  }

  /// SHA-256 of the canonical JSON of the digest before and the sorted commitments.
  public static func digest(after previous: String, _ commitments: [String]) -> String {
    let sorted = commitments.sorted { $0.precedesInBytes($1) }
    return hash([.string(previous), .array(sorted.map(JSON.string))])
  }

  /// The commitments of all fields, withheld ones included; `nil` if a field has no salt.
  static func commitments(in link: JSONObject) -> [String]? {
    guard var commitments = (link[.withheld] ?? []).texts else { return nil }
    let salts = salts(in: link)
    for member in link.members where !carriers.contains(member.name) {
      guard let salt = salts[member.name]?.text, isHex(salt, count: 32) else { return nil }
      commitments.append(commitment(salt: salt, name: member.name, value: member.value))
    }
    return commitments.allSatisfy { isHex($0, count: 64) } ? commitments : nil
  }

  /// The salts of the fields: as they stand, or from the seed.
  private static func salts(in link: JSONObject) -> JSONObject {
    let names = link.names.filter { !carriers.contains($0) }
    guard let seed = link[.seed]?.text, isHex(seed, count: 32) else {
      let salts = link[.salts]?.object ?? [:]
      return JSONObject(names.compactMap { name in salts[name].map { (name, $0) } })
    }
    return JSONObject(names.map { ($0, .string(salt(of: $0, seed: seed))) })
  }

  private static func hash(_ value: JSON) -> String { hex(SHA256.digest(value.canonical)) }

  /// Whether all that ties a record to a chain is there and is written as it must be.
  ///
  /// What this program writes always is; a record that somebody planted or imported by hand may not be.
  public static func isLinked(_ link: JSONObject) -> Bool {
    guard let previous = link[.previous]?.text, isHex(previous, count: 64), let own = link[.digest]?.text,
      isHex(own, count: 64), let withheld = (link[.withheld] ?? []).texts
    else { return false }
    let salts = link[.salts]?.object ?? [:]
    let hasSeed = link[.seed]?.text.map { isHex($0, count: 32) } == true
    let isSalted =
      hasSeed
      || link.names.allSatisfy { name in
        carriers.contains(name) || salts[name]?.text.map { isHex($0, count: 32) } == true
      }
    return isSalted && withheld.allSatisfy { isHex($0, count: 64) }
  }

  /// A record without anything that ties it to a chain.
  public static func free(_ link: JSONObject) -> JSONObject {
    JSONObject(link.members.filter { !carriers.contains($0.name) }.map { ($0.name, $0.value) })
  }

  static func isHex(_ text: String, count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy(\.isLowerHex)
  }
}

extension Chain {
  /// A record as a copy gives it without some fields: of each, only its commitment is left.
  ///
  /// The digest of what is left is the same. How many fields are withheld can be seen, which ones and what they hold
  /// cannot: the seed is left out in any case, and with it the salts of what is withheld. A record that is not linked
  /// just loses the fields.
  public static func withholding(_ names: Set<String>, from link: JSONObject) -> JSONObject {
    var salts = salts(in: link)
    var withheld = link[.withheld]?.texts ?? []
    var copy = link
    let taken = names.subtracting(carriers)
    for member in link.members where taken.contains(member.name) {
      guard let salt = salts[member.name]?.text else { continue }
      withheld.append(commitment(salt: salt, name: member.name, value: member.value))
    }
    salts.removeAll { taken.contains($0) }
    copy.removeAll { taken.contains($0) }
    copy[.seed] = nil
    copy[.formerLink] = nil
    copy[.salts] = salts.isEmpty ? nil : .object(salts)
    let sorted = withheld.sorted { $0.precedesInBytes($1) }
    copy[.withheld] = withheld.isEmpty ? nil : .array(sorted.map(JSON.string))
    return copy
  }

  /// A record as a copy gives it that leaves it out: its place in the chain and nothing else.
  public static func leavingOut(_ link: JSONObject) -> JSONObject {
    withholding(Set(link.names), from: link)
  }
}
