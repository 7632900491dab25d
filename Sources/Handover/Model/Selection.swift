public import Records
internal import Text

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
  /// Only entries that are meant for this reader, by the JSON value of `share`.
  public var reader: String?
  /// Fields that go in although they usually stay out, by their JSON names; ``noReader`` for entries marked so.
  public var included: Set<String> = []

  /// A selection of everything that may go in.
  public init() {}

  /// The value of `share` that keeps an entry out of every copy unless ``included`` names it.
  public static let noReader = "nobody"

  /// Why a record is not in a copy.
  enum Absence: Hashable {
    case keptBack
    case notChosen
  }

  /// Why a record with these fields stays out; `nil` if it goes in. `fields` are those that hold today.
  func absence(of fields: JSONObject, originally first: JSONObject) -> Absence? {
    if fields[.share]?.text == Selection.noReader && !included.contains(Selection.noReader) {
      return .keptBack
    }
    return isChosen(fields, originally: first) ? nil : .notChosen
  }

  private func isChosen(_ fields: JSONObject, originally first: JSONObject) -> Bool {
    liesInPeriod(fields) && (tags.isEmpty || hasTag(fields))
      && (thread == nil || fields[.thread]?.text.map { Folded(name: $0) } == thread.map { Folded(name: $0) })
      && (kinds.isEmpty || !kinds.isDisjoint(with: fields[.kinds]?.texts ?? []))
      && (reader == nil || fields[.share]?.text == reader)
      && (numbers.isEmpty || hasNumber(first.whole("number", of: .entry)))
  }

  private func hasTag(_ fields: JSONObject) -> Bool {
    !Set(tags.map { Folded(name: $0) }).isDisjoint(
      with: (fields[.tags]?.texts ?? []).map { Folded(name: $0) })
  }

  private func hasNumber(_ number: Int?) -> Bool {
    number.map { number in numbers.contains { $0.contains(number) } } ?? false
  }

  /// A record without a time of its own, as a document, lies in no period.
  private func liesInPeriod(_ fields: JSONObject) -> Bool {
    guard from != nil || to != nil else { return true }
    guard let begin = (fields[.happened] ?? fields[.when]).flatMap({ try? When($0) }) else { return false }
    let end = fields[.ended].flatMap { try? When($0) } ?? begin
    return begin.mayLie(from: nil, to: to) && end.mayLie(from: from, to: nil)
  }
}
