import Records

/// The moment at which a time is told, and where.
struct Now: Sendable {
  /// Minutes of UTC from the beginning of 1970.
  let utc: Int
  /// What the clock on the wall shows, as minutes from the beginning of 1970.
  let wall: Int
  let zone: Zone
  let usage: Usage
  let tense: Tense
  /// Whether summer is in January; `nil` where that is not known.
  var isSouthern: Bool?
  /// The year of dates that name none; `nil` for the last that has been.
  let toldYear: Int?
  private let parts: [String: Part]

  init(seconds: Int64, zone: Zone, usage: Usage, tense: Tense, isSouthern: Bool?, toldYear: Int? = nil) {
    self.toldYear = toldYear
    utc = floored(Int(seconds), 60)
    wall = zone.wall(utc)
    (self.zone, self.usage, self.tense) = (zone, usage, tense)
    let year = CivilDay(number: Int64(floored(wall, 1440))).year
    self.isSouthern = isSouthern ?? usage.country.isSouthern ?? zone.isSouthern(in: year)
    parts = Usage.parts(usage.language, usage.country)
  }

  var today: Int { floored(wall, 1440) }
  var minuteOfDay: Int { wall - today * 1440 }
  var year: Int { CivilDay(number: Int64(today)).year }
  /// Counted from the year nothing.
  var month: Int { Times.month(of: today) }
  var isSpanish: Bool { usage.language == .es }
  /// Whether those who are awake may still call it the day before.
  var isBeforeDawn: Bool { minuteOfDay < 300 }
  var night: Part { parts["night"] ?? .pm }
  var afternoon: Part? { parts["afternoon"] }
  var earlyMorning: Part { parts["earlyMorning"] ?? .am }

  /// The beginning, the middle or the end of a part of the day; an early morning has a name of its own.
  func third(_ third: Third, of part: Part) -> Part {
    let isEarly = third == .early || third == .start
    return isEarly && part == parts["morning"] ? earlyMorning : part.third(third)
  }

  /// All that the clock on the wall shows from one minute of UTC to another.
  func span(fromUTC first: Int, to last: Int) -> Span {
    let (from, to) = (zone.wall(first), zone.wall(last))
    if to - from == last - first || last - first > 4320 { return Span(from, to, .minute) }
    let shown = (first...last).map(zone.wall)
    return Span(shown.min() ?? from, shown.max() ?? to, .minute)
  }

  func span(daysBack days: Int) -> Span { Span(day: today - days) }

  func fullYear(_ two: Int) -> Int {
    let century = year - year % 100
    return century + two > year + 10 ? century - 100 + two : century + two
  }

  /// The week, month or year so many before this one.
  func calendar(_ unit: Word.Unit, back: Int) -> Span? {
    let monday = today - weekday(of: today)
    switch unit {
    case .day: return span(daysBack: back)
    case .week: return Span(days: monday - 7 * back, monday - 7 * back + 6)
    case .fortnight: return Span(days: monday - 14 * back, monday - 14 * (back - 1) - 1)
    case .month: return Span(month: month - back)
    case .quarter:
      let first = month - month % 3 - 3 * back
      return Span(months: first, first + 2)
    case .year: return Span(years: year - back, year - back)
    case .decade: return Span(years: year - year % 10 - 10 * back, year - year % 10 - 10 * back + 9)
    default: return nil
    }
  }

  /// The same day a week, a month or a year ago.
  func sameDay(before unit: Word.Unit) -> Span? {
    switch unit {
    case .week: Span(day: today - 7)
    case .month: Span(day: day(today, plusMonths: -1))
    case .year: Span(day: day(today, plusMonths: -12))
    default: nil
    }
  }

  /// Whether something that begins at a minute of the wall has not come yet.
  func isAhead(_ minute: Int) -> Bool {
    if minute <= wall { return false }
    // Where the clock was put back, an hour that it shows again has been already.
    return zone.minutes(showing: minute).first.map { $0 > utc } ?? true
  }
}
