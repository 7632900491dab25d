public import Records

/// Which records go into a copy, and what of them.
public struct Selection: Sendable {
  /// Only what may lie at or after this time.
  public var from: When?
  /// Only what may lie at or before this time.
  public var to: When?
  /// Only what has one of these tags, in any case, with or without accents; empty for all.
  public var tags: Set<String> = []
  /// Only entries of this thread, in any case, with or without accents.
  public var thread: String?
  /// Only entries of one of these kinds, by their JSON values; empty for all.
  public var kinds: Set<String> = []
  /// Only entries with these numbers; empty for all.
  public var numbers: [ClosedRange<Int>] = []
  /// Whom the copy is for, by the JSON value of `share`: entries that are marked for somebody go only to them. Without
  /// a reader, only entries without a mark go in.
  public var reader: String?
  /// Entries that were taken out of the copy one by one.
  public var takenOut: Set<RecordID> = []
  /// Fields that go in although they usually stay out, by their JSON names; ``noReader`` for entries marked so.
  public var included: Set<String> = []

  /// A selection of everything that may go in.
  public init() {}

  /// The value of `share` that keeps an entry out of every copy unless ``included`` names it.
  public static let noReader = "nobody"

  /// Why a record is not in a copy.
  package enum Absence: Hashable {
    /// It is marked for nobody.
    case keptBack
    /// It is marked for a reader, and the copy is not for them.
    case forAnother
    /// It has no date, and dates choose.
    case undated
    case notChosen
  }

  /// Why a record with these fields stays out; `nil` if it goes in. `fields` are those that hold today.
  func absence(of fields: JSONObject, originally first: JSONObject, _ kind: Kind) -> Absence? {
    let mark = fields[.share]?.text
    if mark == Selection.noReader && !included.contains(Selection.noReader) { return .keptBack }
    let isNumbered = numbers.isEmpty || hasNumber(first.whole("number", of: .entry))
    guard isNumbered, kinds.isEmpty || !kinds.isDisjoint(with: fields[.kinds]?.texts ?? []) else {
      return .notChosen
    }
    if let mark, mark != Selection.noReader, mark != reader { return .forAnother }
    if narrowing.lacksDate(fields, of: kind) { return .undated }
    return narrowing.matches(fields, of: kind) ? nil : .notChosen
  }

  private var narrowing: Narrowing { Narrowing(from: from, to: to, tags: tags, thread: thread) }

  private func hasNumber(_ number: Int?) -> Bool {
    number.map { number in numbers.contains { $0.contains(number) } } ?? false
  }
}
