internal import Text

/// What narrows a list: a period and a tag.
public struct Narrowing: Hashable, Sendable {
  /// Nothing before this.
  public let from: When?
  /// Nothing after this.
  public let to: When?
  /// Only records with this tag, in any case, with or without accents.
  public let tag: String?

  /// Narrows by what is given; `nil` does not narrow.
  public init(from: When? = nil, to: When? = nil, tag: String? = nil) {
    (self.from, self.to, self.tag) = (from, to, tag)
  }

  /// A period as arguments give it, each bound a date or nothing; refuses one that ends before it begins.
  public static func period(from: String?, to: String?) throws(When.Problem) -> (from: When?, to: When?) {
    let bounds = (from: try bound(from), to: try bound(to))
    if let first = bounds.from?.earliest?.first, let last = bounds.to?.latest?.last, last < first {
      throw .noPeriod
    }
    return bounds
  }

  private static func bound(_ text: String?) throws(When.Problem) -> When? {
    guard let text else { return nil }
    return try When(.string(text))
  }

  /// Whether nothing is narrowed.
  public var isOpen: Bool { from == nil && to == nil && tag == nil }

  /// Whether the record has the tag and may lie in the period.
  ///
  /// A record without a time of its own lies where it was written down, by the clock of that place.
  public func matches(_ record: Record) -> Bool {
    if let tag, !record.tags.contains(where: { Folded(name: $0) == Folded(name: tag) }) { return false }
    if from == nil && to == nil { return true }
    return record.time?.mayLie(from: from, to: to) ?? false
  }
}

extension Record {
  /// When the record's matter happened, or else when the record was made.
  public var time: When? {
    if let happened = fields[.happened], let when = try? When(happened), when.earliest != nil { return when }
    return recordedLocally
  }

  /// The second to sort by, counted in UTC from the beginning of 1970.
  public var sortKey: Int64? {
    time?.sortKey(assuming: fields[.localOffset]?.text.flatMap { UTCOffset($0) })
  }

  /// The automatic time, shown by the clock of the place where it was recorded.
  private var recordedLocally: When? {
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
