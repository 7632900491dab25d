public import Records

/// Who tells times, when and where: readers of times are made of it.
public struct Teller: Sendable {
  /// The language in which times are told.
  public let language: Language
  /// The country whose usage holds.
  public let country: Country
  /// When they are told, in seconds from the beginning of 1970.
  public let seconds: Int64
  /// The rules of the time zone in which they are told.
  public let zone: Zone
  /// Whether summer begins in December, where somebody said so.
  public var isSouthern: Bool?
  /// The year of dates that name none, where somebody said so.
  public var year: Int?

  /// Somebody who tells times in a language, at a moment, in a zone.
  public init(_ language: Language, country: Country, at seconds: Int64, in zone: Zone) {
    (self.language, self.country, self.seconds, self.zone) = (language, country, seconds, zone)
  }

  /// The reader of what is told of what lies behind or ahead.
  public func reader(_ tense: Tense = .past) -> TimeReader {
    TimeReader(
      language, country: country, at: seconds, in: zone, tense: tense, isSouthern: isSouthern, year: year)
  }

  /// The reader of a column of a table.
  ///
  /// - Parameters:
  ///   - order: the order of day and month, where it is known.
  ///   - hasWholeClock: whether hours are those of a clock with 24 hours where nothing else is said.
  package func reader(_ tense: Tense, order: DateOrder?, hasWholeClock: Bool) -> TimeReader {
    TimeReader(
      language, country: country, at: seconds, in: zone, tense: tense, isSouthern: isSouthern, year: year,
      order: order, hasWholeClock: hasWholeClock)
  }

  /// The same, telling at another moment.
  package func at(_ seconds: Int64) -> Teller {
    var teller = Teller(language, country: country, at: seconds, in: zone)
    (teller.isSouthern, teller.year) = (isSouthern, year)
    return teller
  }
}
