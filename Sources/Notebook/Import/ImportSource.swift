internal import Platform
public import Records
public import Times

/// Text from which records are brought in, whatever its format.
public struct ImportSource: Sendable {
  /// The text, without a byte order mark.
  public let bytes: [UInt8]
  /// What rows of a table, and objects that do not say it, are.
  public let kind: Kind?
  /// Who tells the times in it.
  public var teller: Teller
  /// The order of day and month in the dates of a table, where it is known.
  public var order: DateOrder?

  /// All records in their order, checked; those without a name have got one that follows from what they say.
  public func records() throws -> [Record] { try taken().records }

  /// All records in their order, checked, and what is left out: records of files without their bytes, and entries with
  /// nothing in them. Keys of somebody else are no part of it.
  public func taken() throws -> Taken {
    var taken = Taken()
    for record in try all(leavingOut: &taken.leftOut) {
      switch record.kind {
      case .ageKey: break
      case .attachment:
        taken.leftOut.append(LeftOut(record.fields[.name]?.text ?? "\(record.id)", .fileWithoutBytes))
      default: taken.append(record)
      }
    }
    return taken
  }

  /// What a source gives.
  public struct Taken: Sendable {
    /// The records that can come in.
    public private(set) var records: [Record] = []
    /// The names that were made of what the records say.
    public private(set) var named: Set<RecordID> = []
    /// What is not taken.
    public var leftOut: [LeftOut] = []
    private var counts: [RecordID: Int] = [:]

    /// Nothing yet.
    public init() {}

    /// One record, whose name was made of what it says.
    public init(named record: Record) {
      records = [record]
      named = [record.id]
    }

    /// Takes in what another source gives.
    public mutating func add(_ other: Taken) {
      records += other.records
      named.formUnion(other.named)
      leftOut += other.leftOut
    }

    /// Of several records that say the same, each has a name of its own.
    fileprivate mutating func append(_ record: Record) {
      guard record.id == RecordID(saying: record, 0) else { return records.append(record) }
      let id = RecordID(saying: record, counts[record.id, default: 0])
      counts[record.id, default: 0] += 1
      named.insert(id)
      records.append(Record(id: id, kind: record.kind, fields: record.fields))
    }
  }

  /// The times of a table that were not understood as one time each; none in what is no table.
  public func unreadTimes() throws -> [UnreadTime] { isTable ? try table().unread() : [] }

  /// The times of a table that name no year, where nobody said which one; none in what is no table.
  public func yearlessTimes() throws -> [UnreadTime] {
    isTable && teller.year == nil ? try table().yearless() : []
  }

  private var isTable: Bool {
    let start = bytes.first { !$0.isSpace }
    return start != UInt8(ascii: "{") && start != UInt8(ascii: "[")
  }

  private func table() throws -> ImportTable { try ImportTable(bytes, kind: kind, teller, order) }

  private func all(leavingOut leftOut: inout [LeftOut]) throws -> [Record] {
    if isTable { return try table().records() }
    let values = try JSON.sequence(bytes).map(\.value)
    let only = values.count == 1 ? values[0] : nil
    if let copy = only?.object, copy["homebook"] == "copy" { return try records(copy) }
    if let entries = only?.object?["entries"]?.items { return try diary(entries, leavingOut: &leftOut) }
    let items = only?.items ?? values
    return try items.enumerated().flatMap { try records($1, $0 + 1) }.inChainOrder
  }

  /// The entries of a diary but those that have neither title nor text.
  private func diary(_ entries: [JSON], leavingOut leftOut: inout [LeftOut]) throws -> [Record] {
    leftOut += entries.indices.filter { entries[$0].isEmptyEntry }.map { LeftOut("\($0 + 1)", .empty) }
    return try entries.enumerated().filter { !$1.isEmptyEntry }.map { try Record(diary: $1, place: $0 + 1) }
  }

  /// The text `bytes`, with or without a byte order mark.
  public init(_ bytes: [UInt8], kind: Kind?, _ teller: Teller, order: DateOrder? = nil) {
    (self.teller, self.order) = (teller, order)
    self.bytes = bytes.asUTF8
    self.kind = kind
  }

  /// The file at `path`. What it tells of times is told when it was last changed.
  public init(path: String, kind: Kind?, _ teller: Teller, order: DateOrder? = nil) throws {
    let modified = try Source(path: path).modified
    let file = try File(path, for: .reading)
    let size = try file.size()
    guard size <= JSON.mostBytes else { throw ImportFault.longInput }
    var bytes = [UInt8](repeating: 0, count: size)
    try file.read(size, at: 0, into: &bytes)
    self.init(bytes, kind: kind, modified.map(teller.at) ?? teller, order: order)
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
    let id = try fields[.id].map { try RecordID(json: $0, place) }
    let named = try fields[.kind].map { try Kind(json: $0, place) }
    guard let kind = named ?? kind else { throw ImportFault.noKind }
    fields[.id] = nil
    fields[.kind] = nil
    // A key that somebody else knows is no key of this notebook.
    if kind == .settings { fields[.signingKey] = nil }
    if let id { return try Record(checking: fields, kind, id, place) }
    return try Record(checking: fields, kind, .random(), place).namedByContent
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
    self = try Record(checking: fields, .entry, .random(), place).namedByContent
  }

  /// The same record under the name that follows from what it says.
  var namedByContent: Record { Record(id: RecordID(saying: self, 0), kind: kind, fields: fields) }
}

extension JSON {
  /// Whether an entry of a diary has neither title nor text.
  fileprivate var isEmptyEntry: Bool {
    guard let entry = object, entry["date"]?.text != nil else { return false }
    return ["title", "body"].allSatisfy { name in
      (entry[name]?.text ?? "").allSatisfy(\.isWhitespace)
    }
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
  /// The name of the record that says this, as the `number`th of its source that does, from 0.
  fileprivate init(saying record: Record, _ number: Int) {
    let head = Array("record\0\(record.kind)\0\(number)\0".utf8)
    self.init(of: head + record.fields.canonical)
  }

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

extension [UInt8] {
  /// The text without a byte order mark, and in UTF-8 where the mark says that it is UTF-16, as spreadsheets write it.
  var asUTF8: [UInt8] {
    if starts(with: [0xEF, 0xBB, 0xBF]) { return Array(self[3...]) }
    let isLittle = starts(with: [0xFF, 0xFE])
    guard isLittle || starts(with: [0xFE, 0xFF]), count.isMultiple(of: 2) else { return self }
    let units = stride(from: 2, to: count, by: 2).map { index in
      UInt16(self[index + (isLittle ? 1 : 0)]) << 8 | UInt16(self[index + (isLittle ? 0 : 1)])
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) } ?? self
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
