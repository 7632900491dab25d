extension Chain {
  /// Fields that a record loses when it comes into another chain; `formerLink` holds them then.
  private static let replaced = carriers.union(["number", "formerNumber"])

  /// A record of another chain as it is to be linked into this one: without its number and digests, which `formerLink`
  /// keeps, so that its former digest can still be verified. Section "Merged journals" of `Docs/Records.md`.
  public static func unlinked(_ record: Record) -> Record {
    var fields = record.fields
    var former = JSONObject()
    for name in replaced {
      if let value = fields[name] { former[name] = value }
      fields[name] = nil
    }
    if former[.digest] != nil { fields[.formerLink] = .object(former) }
    return Record(id: record.id, kind: record.kind, fields: fields)
  }

  /// The record as it stood in the chain from which it came; `nil` where it was recorded in this one.
  public static func former(_ link: JSONObject) -> JSONObject? {
    guard let former = link[.formerLink]?.object else { return nil }
    var restored = link
    for name in replaced { restored[name] = nil }
    for member in former.members { restored[member.name] = member.value }
    return restored
  }

  /// What two records say apart from their place in a chain.
  public static func isSameText(_ one: Record, _ other: Record) -> Bool {
    var (one, other) = (one.fields, other.fields)
    for name in replaced {
      one[name] = nil
      other[name] = nil
    }
    return one == other
  }

  /// Whether `record` follows on from `head` as it is: its link needs no other.
  public static func isNext(_ record: Record, after head: String) -> Bool {
    guard let link = record.json.object, link[.digest] != nil else { return false }
    return verify([link], after: head).differences.isEmpty
  }
}
