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
  public internal(set) var note: String?
  /// The key by which it is signed; `nil` where there is none, and for a copy that was read.
  package var signer: Signer?
  /// The public half of the key that signs it, as hexadecimal digits.
  package var key: String?

  /// The pictures that a page shows.
  public internal(set) var pictures: [ListedFile] = []

  package var rules: Rules
  /// The records that it is about, in the order of their times.
  package var items: [Item]
  /// The files that belong to them.
  package var files: [Record]
  /// The entries whose words were taken out, as far as they would be chosen; only their places are there.
  package var emptied: [Record]
  /// The people that they name.
  package var people: [Record]
  /// The whole row of the journal in the order of recording; empty unless it is a report.
  package var row: [Record]
  /// The digest of the last record of the row.
  package let head: String?
  /// The terms of the cover, and at how many places of the copy each was found.
  public let covered: [Covered]
  /// What speaks against the times at which its records were written down.
  package let clock: ClockMarks
  /// The records that stay out, by reason.
  package let absent: [Selection.Absence: [Item]]

  /// A term that is covered.
  public struct Covered: Hashable, Sendable {
    /// The term as it was given.
    public let term: String
    /// At how many places of the copy it was found.
    public let places: Int

    package init(term: String, places: Int) {
      self.term = term
      self.places = places
    }
  }

  /// One record and what was recorded later beside it.
  package struct Item: Sendable {
    package let record: Record
    package let later: [Record]
    /// When it happened, by what holds today; `nil` where that is not written as it must be.
    package let when: When?
    /// Whether it was withdrawn later: it can be read, and counts nowhere.
    var isWithdrawn: Bool { later.contains { $0.kind == .withdrawal } }
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
    clock = ClockMarks(Copy.shown(of: records, in: items), made: made)
  }

  /// Those of `records` that stand in the copy with their fields.
  package static func shown(of records: [Record], in items: [Item]) -> [Record] {
    let shown = Set(items.flatMap { [$0.record.id] + $0.later.map(\.id) })
    return records.filter { shown.contains($0.id) }
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
  package static func sort(
    _ records: [Record], for product: Product, by selection: Selection
  ) -> (items: [Item], absent: [Selection.Absence: [Item]]) {
    let later = Dictionary(grouping: records.filter { $0.kind.isChained && $0.kind != .entry }) {
      $0.fields[.entry]?.text ?? ""
    }
    var items: [Item] = []
    var absent: [Selection.Absence: [Item]] = [:]
    for record in records where record.kind == product.subject && !record.isEmptied {
      let item = Item(record, later: later[record.id.description] ?? [])
      let isTakenOut = selection.takenOut.contains(record.id)
      if let absence = isTakenOut
        ? .notChosen : selection.absence(of: item.today, originally: record.fields, record.kind)
      {
        absent[absence, default: []].append(item)
      } else {
        items.append(item)
      }
    }
    let keyed = items.enumerated().map { (key: $1.sortKey ?? .max, index: $0, item: $1) }
    return (keyed.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.item), absent)
  }

  package static func emptied(in records: [Record], for product: Product, by selection: Selection) -> [Record]
  {
    guard product == .report else { return [] }
    return records.filter { record in
      record.kind == .entry && record.isEmptied
        && selection.absence(of: record.fields, originally: record.fields, record.kind) == nil
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
    let texts = Set(portions.flatMap { JSON.object($0).allTexts })
    return people.filter { texts.contains($0.id.description) }
  }
}

extension Copy.Item {
  init(_ record: Record, later: [Record]) {
    let today = Copy.Item.today(record, later)
    let time = today[.happened] ?? today[.when]
    self.init(record: record, later: later, when: time.flatMap { try? When($0) })
  }

  /// The fields that hold today: those of the record with its amendments.
  package var today: JSONObject { Copy.Item.today(record, later) }

  private static func today(_ record: Record, _ later: [Record]) -> JSONObject {
    let amendments = later.filter { $0.kind == .amendment }
    return Entry(record.fields).amended(by: amendments.lazy.map { Amendment($0.fields) }).fields
  }

  var number: Int? { record.whole("number") }

  fileprivate var sortKey: Int64? { record.kind == .entry ? Entry(today).order : when?.sortKey() }
}

extension Record {
  /// The record, without what ties it to a chain where that is not written as it must be.
  fileprivate var linkedOrFree: Record {
    guard kind.isChained, let link = json.object, !Chain.isLinked(link) else { return self }
    return Record(json: .object(Chain.free(link))) ?? self
  }
}
