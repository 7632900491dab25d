/// A time that a person gave: a point in time, or words with the earliest and latest they may mean.
/// Section "Times" of `Docs/Records.md`.
public enum When: Hashable, Sendable {
  /// A year, month, day or minute.
  case point(TimePoint)
  /// Words, and what they may mean.
  case words(String, earliest: TimePoint?, latest: TimePoint?)

  /// Why something is not a time.
  public enum Problem: Error, Hashable, Sendable {
    /// It is not written as a date.
    case notADate
    /// It is written as a date that does not exist.
    case noSuchDate
    /// The earliest comes after the latest.
    case wrongOrder
    /// An object without words.
    case noWords
    /// A period that ends before it begins.
    case noPeriod
  }

  /// Reads a text or an object with `words`, `earliest` and `latest`.
  public init(_ json: JSON) throws(Problem) {
    switch json {
    case .string(let text): self = .point(try TimePoint(text))
    case .object(let object): self = try When.words(in: object)
    default: throw .notADate
    }
  }

  /// The time as a record keeps it.
  public var json: JSON {
    switch self {
    case .point(let point): return .string(point.text)
    case .words(let words, let earliest, let latest):
      var object: JSONObject = ["words": .string(words)]
      if let earliest { object["earliest"] = .string(earliest.text) }
      if let latest { object["latest"] = .string(latest.text) }
      return .object(object)
    }
  }

  private static func words(in object: JSONObject) throws(Problem) -> When {
    guard let words = object["words"]?.text, !words.isEmpty else { throw .noWords }
    let earliest = try bound("earliest", in: object)
    let latest = try bound("latest", in: object)
    if let earliest, let latest, earliest.first > latest.last { throw .wrongOrder }
    return .words(words, earliest: earliest, latest: latest)
  }

  private static func bound(_ name: String, in object: JSONObject) throws(Problem) -> TimePoint? {
    switch object[name] {
    case nil, .null: return nil
    case .string(let text)?: return try TimePoint(text)
    default: throw .notADate
    }
  }

  /// The earliest point it may mean.
  public var earliest: TimePoint? {
    switch self {
    case .point(let point): point
    case .words(_, let earliest, let latest): earliest ?? latest
    }
  }

  /// The latest point it may mean.
  public var latest: TimePoint? {
    switch self {
    case .point(let point): point
    case .words(_, let earliest, let latest): latest ?? earliest
    }
  }

  /// The day, month or year in which all of it lies, the finest that there is; `nil` where it may mean more than one
  /// year. Nothing finer was said: this, and no bound by itself, may stand in a table or a picture.
  public var stretch: TimePoint? {
    guard let first = earliest, let end = latest else { return nil }
    if first == end && first.precision < .day { return first }
    let (one, other) = (
      first.day.description, CivilDay(number: end.last.floorDivided(by: 86_400)).description
    )
    return [10, 7, 4].lazy.filter { one.prefix($0) == other.prefix($0) }.compactMap {
      try? TimePoint(String(one.prefix($0)))
    }
    .first
  }

  /// The earliest second it may mean, counted in UTC from the beginning of 1970, to sort by.
  ///
  /// A clock whose distance from UTC was not given is taken to be `assumed`; this orders records and is never shown.
  public func sortKey(assuming assumed: UTCOffset? = nil) -> Int64? {
    guard let earliest else { return nil }
    return earliest.first - Int64((earliest.offset ?? assumed)?.minutes ?? 0) * 60
  }

  /// Whether it may lie between two times, by the clock on the wall; a missing bound is no bound.
  public func mayLie(from: When?, to: When?) -> Bool {
    guard let first = earliest?.first, let last = latest?.last else { return false }
    if let bound = from?.earliest?.first, last < bound { return false }
    if let bound = to?.latest?.last, first > bound { return false }
    return true
  }
}
