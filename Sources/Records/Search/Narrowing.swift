internal import Text

/// What narrows a list or a copy: a period, tags, and what belongs together. There is no other rule for these.
public struct Narrowing: Hashable, Sendable {
  /// Nothing before this.
  public let from: When?
  /// Nothing after this.
  public let to: When?
  /// Only records with one of these tags, in any case, with or without accents; empty for all.
  public let tags: Set<String>
  /// Only records of this thread, in any case, with or without accents.
  public let thread: String?

  /// Narrows by what is given; `nil` and an empty set do not narrow.
  public init(from: When? = nil, to: When? = nil, tags: Set<String> = [], thread: String? = nil) {
    (self.from, self.to, self.tags, self.thread) = (from, to, tags, thread)
  }

  /// Refuses a period that ends before it begins.
  public static func checkPeriod(from: When?, to: When?) throws(When.Problem) {
    if let first = from?.earliest?.first, let last = to?.latest?.last, last < first { throw .noPeriod }
  }

  /// Whether nothing is narrowed.
  public var isOpen: Bool { !hasPeriod && tags.isEmpty && thread == nil }

  /// Whether a period narrows.
  public var hasPeriod: Bool { from != nil || to != nil }

  /// Whether a record with these fields, as they hold today, is among what is wanted.
  public func matches(_ fields: JSONObject, of kind: Kind) -> Bool {
    belongs(fields) && (!hasPeriod || mayLie(fields, of: kind))
  }

  /// Whether only its lack of a date keeps an entry out. It lies in no period, and is counted where a period narrows.
  public func lacksDate(_ fields: JSONObject, of kind: Kind) -> Bool {
    hasPeriod && kind == .entry && belongs(fields) && Record.ownTime(fields) == nil
  }

  private func belongs(_ fields: JSONObject) -> Bool {
    (tags.isEmpty || hasTag(fields))
      && (thread == nil || fields[.thread]?.text.map { Folded(name: $0) } == thread.map { Folded(name: $0) })
  }

  private func hasTag(_ fields: JSONObject) -> Bool {
    let wanted = Set(tags.map { Folded(name: $0) })
    return !wanted.isDisjoint(with: (fields[.tags]?.texts ?? []).map { Folded(name: $0) })
  }

  /// Another record than an entry, without a time of its own, lies where it was written down, by the clock of that place.
  private func mayLie(_ fields: JSONObject, of kind: Kind) -> Bool {
    if let (begin, end) = Record.ownTime(fields) {
      return begin.mayLie(from: nil, to: to) && end.mayLie(from: from, to: nil)
    }
    return kind != .entry && (Record.recordedLocally(fields)?.mayLie(from: from, to: to) ?? false)
  }
}

extension Record {
  /// When what these fields tell of began and ended, as far as it was dated; `nil` where it was not.
  public static func ownTime(_ fields: JSONObject) -> (begin: When, end: When)? {
    func dated(_ value: JSON?) -> When? {
      value.flatMap { try? When($0) }.flatMap { $0.earliest == nil ? nil : $0 }
    }
    guard let begin = dated(fields[.happened] ?? fields[.when]) else { return nil }
    return (begin, dated(fields[.ended]) ?? begin)
  }

  /// When the record's matter happened, or else when the record was made.
  public var time: When? {
    if let happened = fields[.happened], let when = try? When(happened), when.earliest != nil { return when }
    return Record.recordedLocally(fields)
  }

  /// The second to sort by, counted in UTC from the beginning of 1970.
  public var sortKey: Int64? {
    time?.sortKey(assuming: fields[.localOffset]?.text.flatMap { UTCOffset($0) })
  }

  /// The automatic time, shown by the clock of the place where it was recorded.
  fileprivate static func recordedLocally(_ fields: JSONObject) -> When? {
    let names = ["recorded", "added", "when", "replaced"]
    guard let moment = names.lazy.compactMap({ fields[$0]?.text.flatMap { Instant($0) } }).first else {
      return nil
    }
    let offset = fields[.localOffset]?.text.flatMap { UTCOffset($0) }
    let shifted = Instant(seconds: moment.seconds + Int64(offset?.minutes ?? 0) * 60)
    let clock = shifted.description.dropLast() + (offset?.description ?? "Z")
    return (try? TimePoint(String(clock))).map(When.point)
  }
}
