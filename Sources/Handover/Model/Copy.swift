public import Records
internal import Text

/// A copy for someone else: the records that go in and what of them, and what stays out.
///
/// It is made from records alone; it has no way to a notebook. `pieces(as:)` writes it.
public struct Copy: Sendable {
  /// What it is for.
  public let product: Product
  /// The language of its own sentences.
  public let language: Language
  /// When it was made.
  public let made: Instant
  /// What the writer tells the reader.
  public let note: String?
  /// The key by which it is signed; `nil` where there is none, and for a copy that was read.
  var signer: Signer?
  /// The public half of the key that signs it, as hexadecimal digits.
  var key: String?

  /// The pictures that a page shows.
  public internal(set) var pictures: [ListedFile] = []

  let rules: Rules
  /// The records that it is about, in the order of their times.
  let items: [Item]
  /// The files that belong to them.
  let files: [Record]
  /// The entries whose words were taken out, as far as they would be chosen; only their places are there.
  let emptied: [Record]
  /// The people that they name.
  let people: [Record]
  /// The whole row of the journal in the order of recording; empty unless it is a report.
  let row: [Record]
  /// The digest of the last record of the row.
  let head: String?
  /// The terms of the cover, and at how many places of the copy each was found.
  public let covered: [Covered]
  /// How many records stay out, by reason.
  let absent: [Selection.Absence: Int]

  /// A term that is covered.
  public struct Covered: Hashable, Sendable {
    /// The term as it was given.
    public let term: String
    /// At how many places of the copy it was found.
    public let places: Int
  }

  /// One record and what was recorded later beside it.
  struct Item: Sendable {
    let record: Record
    let later: [Record]
    let when: When?
  }

  /// A copy of those of `records` that the selection chooses. Give all records of a notebook whose kinds are among
  /// the product's ``Product/sources``, oldest first.
  public init(
    _ product: Product, of records: [Record], choosing selection: Selection = Selection(),
    covering cover: Cover = .none, note: String? = nil, in language: Language, made: Instant
  ) {
    self.product = product
    self.language = language
    self.made = made
    self.note = note.flatMap { $0.trimmed.isEmpty ? nil : cover.covering($0.trimmed) }
    let rules = Rules(product: product, included: selection.included, cover: cover)
    self.rules = rules
    // What is not tied to the chain as it must be is not shown as if it were.
    let records = records.map(\.linkedOrFree)
    let sorted = Copy.sort(records, for: product, by: selection)
    (items, absent) = (sorted.items, sorted.absent)
    emptied = Copy.emptied(in: records, for: product, by: selection)
    let chosen = Set(items.map(\.record.id))
    files = product == .report || product == .documents ? Copy.files(in: records, of: chosen) : []
    people = Copy.people(in: records, namedBy: items.map { rules.portion(of: $0.record) })
    covered = Copy.covered(by: rules, items.flatMap { [$0.record] + $0.later } + files + people, note)
    row = product == .report ? records.filter(\.kind.isChained) : []
    head = row.last { $0.fields[.digest] != nil }?.fields[.digest]?.text
  }

  /// The copy as one that a key signs; `nil` where there is none.
  public func signed(by signer: Signer?) -> Copy {
    var copy = self
    (copy.signer, copy.key) = (signer, signer?.publicKey)
    return copy
  }

  /// The identifiers of the records that it is about.
  public var ids: [RecordID] { items.map(\.record.id) }

  /// Whether nothing was chosen.
  public var isEmpty: Bool { items.isEmpty }
}

extension Copy {
  static func sort(
    _ records: [Record], for product: Product, by selection: Selection
  ) -> (items: [Item], absent: [Selection.Absence: Int]) {
    let later = Dictionary(grouping: records.filter { $0.kind.isChained && $0.kind != .entry }) {
      $0.fields[.entry]?.text ?? ""
    }
    var items: [Item] = []
    var absent: [Selection.Absence: Int] = [:]
    for record in records where record.kind == product.subject && !record.isEmptied {
      let item = Item(record, later: later[record.id.description] ?? [])
      if let absence = selection.absence(of: item.today, originally: record.fields) {
        absent[absence, default: 0] += 1
      } else {
        items.append(item)
      }
    }
    let keyed = items.enumerated().map { (key: $1.sortKey ?? .max, index: $0, item: $1) }
    return (keyed.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.item), absent)
  }

  static func emptied(in records: [Record], for product: Product, by selection: Selection) -> [Record] {
    guard product == .report else { return [] }
    return records.filter { record in
      record.kind == .entry && record.isEmptied
        && selection.absence(of: record.fields, originally: record.fields) == nil
    }
  }

  private static func files(in records: [Record], of chosen: Set<RecordID>) -> [Record] {
    records.filter { record in
      guard record.kind == .attachment, let owner = record.fields[.of]?.text.flatMap({ RecordID($0) }) else {
        return false
      }
      return chosen.contains(owner)
    }
  }

  private static func covered(by rules: Rules, _ records: [Record], _ note: String?) -> [Covered] {
    if rules.cover.isEmpty { return [] }
    var tally = Cover.Tally(rules.cover)
    if let note { tally.add(note) }
    for record in records { rules.count(in: record, into: &tally) }
    return zip(rules.cover.given, tally.counts).map { Covered(term: $0.text, places: $1) }
  }

  /// The people whose identifiers stand somewhere in what goes in.
  private static func people(in records: [Record], namedBy portions: [JSONObject]) -> [Record] {
    let people = records.filter { $0.kind == .person }
    guard !people.isEmpty else { return [] }
    var texts: Set<String> = []
    for portion in portions { JSON.object(portion).collectTexts(into: &texts) }
    return people.filter { texts.contains($0.id.description) }
  }
}

extension Copy.Item {
  init(_ record: Record, later: [Record]) {
    let time = record.fields[.happened] ?? record.fields[.when]
    self.init(record: record, later: later, when: time.flatMap { try? When($0) })
  }

  /// The fields that hold today: those of the record with its amendments.
  var today: JSONObject {
    let amendments = later.filter { $0.kind == .amendment }
    return Entry(record.fields).amended(by: amendments.lazy.map { Amendment($0.fields) }).fields
  }

  var number: Int? { record.whole("number") }

  /// Clocks whose distance from UTC was not given are taken to be the one that the record was written by.
  fileprivate var sortKey: Int64? {
    let offset = record.fields[.localOffset]?.text.flatMap { UTCOffset($0) }
    return when?.sortKey(assuming: offset)
  }
}

extension Record {
  /// The record, without what ties it to a chain where that is not written as it must be.
  fileprivate var linkedOrFree: Record {
    guard kind.isChained, let link = json.object, !Chain.isLinked(link) else { return self }
    return Record(json: .object(Chain.free(link))) ?? self
  }
}

extension JSON {
  fileprivate func collectTexts(into texts: inout Set<String>) {
    switch self {
    case .string(let text): texts.insert(text)
    case .array(let items): for item in items { item.collectTexts(into: &texts) }
    case .object(let object): for member in object.members { member.value.collectTexts(into: &texts) }
    case .null, .bool, .number: break
    }
  }
}
