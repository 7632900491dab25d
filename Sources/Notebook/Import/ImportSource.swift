internal import Platform
public import Records

/// Text from which records are brought in, whatever its format.
public struct ImportSource: Sendable {
  /// The text, without a byte order mark.
  public let bytes: [UInt8]
  /// What rows of a table, and objects that do not say it, are.
  public let kind: Kind?

  /// All records in their order, checked; those without a name have got one.
  /// Left out are records of files without their bytes, and keys: whoever made the source knows those.
  public func records() throws -> [Record] { try all().filter { ![.attachment, .ageKey].contains($0.kind) } }

  private func all() throws -> [Record] {
    let start = bytes.first { !$0.isSpace }
    guard start == UInt8(ascii: "{") || start == UInt8(ascii: "[") else {
      return try ImportTable(bytes, kind: kind).records()
    }
    let values = try JSON.sequence(bytes).map(\.value)
    if values.count == 1, let copy = values[0].object, copy["homebook"] == "copy" { return try records(copy) }
    if values.count == 1, let entries = values[0].object?["entries"]?.items {
      return try entries.enumerated().map { try Record(diary: $1, place: $0 + 1) }
    }
    let items = values.count == 1 ? values[0].items ?? values : values
    return try items.enumerated().flatMap { try records($1, $0 + 1) }.inChainOrder
  }

  /// The text `bytes`, with or without a byte order mark.
  public init(_ bytes: [UInt8], kind: Kind?) {
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    self.kind = kind
  }

  /// The file at `path`.
  public init(path: String, kind: Kind?) throws {
    let file = try File(path, for: .reading)
    let size = try file.size()
    guard size <= JSON.mostBytes else { throw ImportFault.longInput }
    var bytes = [UInt8](repeating: 0, count: size)
    try file.read(size, at: 0, into: &bytes)
    self.init(bytes, kind: kind)
  }

  /// A copy as `export --format json` writes it: the journal without what was left out, then all else.
  private func records(_ copy: JSONObject) throws -> [Record] {
    let journal = (copy["journal"]?.items ?? []).filter { item in
      item.object?.names.contains { !Chain.carriers.contains($0) } ?? true
    }
    return try (journal + (copy[.records]?.items ?? [])).enumerated().flatMap { try records($1, $0 + 1) }
  }

  /// A record, and what `list --json` nests into it.
  private func records(_ value: JSON, _ place: Int) throws -> [Record] {
    guard var object = value.object else { throw ImportFault.notARecord(place) }
    let nested = Page.nested.flatMap { name in object[name].map { $0.items ?? [$0] } ?? [] }
    for name in Page.nested where object[.kind] == "entry" { object[name] = nil }
    let record = try record(object, place)
    guard record.kind == .entry else { return [record] }
    return try [record] + nested.flatMap { try records($0, place) }
  }

  private func record(_ object: JSONObject, _ place: Int) throws -> Record {
    var fields = object
    let id = try fields[.id].map { try RecordID(json: $0, place) } ?? .random()
    let named = try fields[.kind].map { try Kind(json: $0, place) }
    guard let kind = named ?? kind else { throw ImportFault.noKind }
    fields[.id] = nil
    fields[.kind] = nil
    // A key that somebody else knows is no key of this notebook.
    if kind == .settings { fields[.signingKey] = nil }
    return try Record(checking: fields, kind, id, place)
  }
}

extension Record {
  /// A record of fields that came from outside, which are checked here; `place` counts the records from 1.
  public init(checking fields: JSONObject, _ kind: Kind, _ id: RecordID, _ place: Int) throws {
    // Of a record whose fields were withheld, needed ones may be missing.
    let manner: Manner = fields[.withheld] == nil ? .restored : [.restored, .changes]
    do {
      self.init(id: id, kind: kind, fields: try Record.checked(kind, fields, manner))
    } catch {
      throw ImportFault.record(place, error)
    }
  }

  /// An entry of a diary as jrnl exports it: date, time, title, body, tags, starred.
  fileprivate init(diary value: JSON, place: Int) throws {
    guard let entry = value.object, let date = entry["date"]?.text else {
      throw ImportFault.notARecord(place)
    }
    let time = entry["time"]?.text ?? ""
    let (title, body) = (entry["title"]?.text ?? "", entry["body"]?.text ?? "")
    var fields: JSONObject = ["happened": .string(time.isEmpty ? date : "\(date)T\(time.prefix(5))")]
    if !title.isEmpty && !body.isEmpty { fields[.title] = .string(title) }
    fields[.account] = .string(body.isEmpty ? title : body)
    var tags = (entry["tags"]?.texts ?? []).map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
    if entry["starred"]?.flag == true { tags.append("starred") }
    if !tags.isEmpty { fields[.tags] = .array(tags.map(JSON.string)) }
    try self.init(checking: fields, .entry, .random(), place)
  }
}

extension [Record] {
  /// The records of a journal behind the others, each after the one whose digest it names: lists show the newest first.
  fileprivate var inChainOrder: [Record] {
    let linked = filter { $0.fields[.previous]?.text != nil && $0.fields[.digest]?.text != nil }
    let digests = Set(linked.compactMap { $0.fields[.digest]?.text })
    var next = Dictionary(grouping: linked) { $0.fields[.previous]?.text ?? "" }
    var sorted = filter { $0.fields[.previous]?.text == nil || $0.fields[.digest]?.text == nil }
    for first in linked.reversed() where !digests.contains(first.fields[.previous]?.text ?? "") {
      var digest = first.fields[.previous]?.text ?? ""
      while let record = next[digest]?.popLast() {
        sorted.append(record)
        digest = record.fields[.digest]?.text ?? ""
      }
    }
    // What names itself in a circle is taken as it stands.
    let taken = Set(sorted.map(\.id))
    return sorted + filter { !taken.contains($0.id) }
  }
}

extension RecordID {
  fileprivate init(json: JSON, _ place: Int) throws {
    guard let id = json.text.flatMap({ RecordID($0) }) else { throw ImportFault.notARecord(place) }
    self = id
  }
}

extension Kind {
  fileprivate init(json: JSON, _ place: Int) throws {
    guard let kind = json.text.flatMap({ Kind($0) }) else { throw ImportFault.notARecord(place) }
    self = kind
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
