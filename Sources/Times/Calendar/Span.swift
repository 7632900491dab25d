package import Records

/// From when to when, by the clock on the wall, in minutes from the beginning of 1970; both ends are meant.
package struct Span: Hashable, Sendable {
  /// The first minute.
  package var first: Int
  /// The last minute.
  package var last: Int
  /// How finely it is told.
  package var grain: TimePoint.Precision

  init(_ first: Int, _ last: Int, _ grain: TimePoint.Precision) {
    (self.first, self.last, self.grain) = (first, last, grain)
  }

  /// One minute.
  init(minute: Int) { self.init(minute, minute, .minute) }

  /// From one day to another, counted from the beginning of 1970.
  init(days first: Int, _ last: Int) { self.init(first * 1440, last * 1440 + 1439, .day) }

  /// One day.
  init(day: Int) { self.init(days: day, day) }

  /// From one month to another, counted from the year nothing.
  init(months first: Int, _ last: Int) {
    self.init(dayNumber(ofMonth: first) * 1440, dayNumber(ofMonth: last + 1) * 1440 - 1, .month)
  }

  /// One month.
  init(month: Int) { self.init(months: month, month) }

  /// From one year to another.
  init(years first: Int, _ last: Int) {
    self.init(months: first * 12, last * 12 + 11)
    grain = .year
  }

  /// The first day.
  var firstDay: Int { floored(first, 1440) }
  /// The last day.
  var lastDay: Int { floored(last, 1440) }
  /// The only day; `nil` where there are several.
  var onlyDay: Int? { firstDay == lastDay ? firstDay : nil }

  /// From the first of both to the last of both, as finely as the finer one.
  func joined(_ other: Span) -> Span {
    Span(min(first, other.first), max(last, other.last), max(grain, other.grain)).fitting
  }

  /// With a grain that its ends have.
  var fitting: Span {
    var span = self
    if span.grain == .year, !isWhole(span.first, ofYear: true) || !isWhole(span.last + 1, ofYear: true) {
      span.grain = .month
    }
    if span.grain == .month, !isWhole(span.first, ofYear: false) || !isWhole(span.last + 1, ofYear: false) {
      span.grain = .day
    }
    if span.grain == .day, span.first % 1440 != 0 || (span.last + 1) % 1440 != 0 { span.grain = .minute }
    return span
  }

  private func isWhole(_ minute: Int, ofYear: Bool) -> Bool {
    let day = CivilDay(number: Int64(floored(minute, 1440)))
    return minute % 1440 == 0 && day.day == 1 && (!ofYear || day.month == 1)
  }

  /// The earliest and the latest point; `nil` outside of the calendar.
  package var points: (earliest: TimePoint, latest: TimePoint)? {
    guard 0 < CivilDay(number: Int64(firstDay)).year, CivilDay(number: Int64(lastDay)).year <= 9999,
      let earliest = point(first), let latest = point(last)
    else { return nil }
    return (earliest, latest)
  }

  private func point(_ minute: Int) -> TimePoint? {
    let day = CivilDay(number: Int64(floored(minute, 1440))).description
    switch grain {
    case .year: return try? TimePoint(String(day.prefix(4)))
    case .month: return try? TimePoint(String(day.prefix(7)))
    case .day: return try? TimePoint(day)
    case .minute: return TimePoint(minuteOf: Int64(minute) * 60)
    }
  }
}

/// The quotient rounded down.
func floored(_ number: Int, _ divisor: Int) -> Int {
  number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
}

/// The number of the first day of a month that is counted from the year nothing.
func dayNumber(ofMonth month: Int) -> Int {
  let year = min(max(month / 12, 1), 9999)
  return CivilDay(year: year, month: month % 12 + 1, day: 1).map { Int($0.number) } ?? 0
}

/// The number of a day; `nil` where there is no such day.
func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int? {
  CivilDay(year: year, month: month, day: day).map { Int($0.number) }
}

/// The day of the week of a day, 0 for Monday.
func weekday(of day: Int) -> Int { CivilDay(number: Int64(day)).weekday }

/// The month of a day, counted from the year nothing.
func month(of day: Int) -> Int {
  let day = CivilDay(number: Int64(day))
  return day.year * 12 + day.month - 1
}

/// The same day so many months later, or the last of that month.
func day(_ day: Int, plusMonths months: Int) -> Int {
  let target = month(of: day) + months
  let first = dayNumber(ofMonth: target)
  return min(first + CivilDay(number: Int64(day)).day - 1, dayNumber(ofMonth: target + 1) - 1)
}
