import Records

// What is counted back from now, or from something else.
extension Moment.Count {
  private var days: Double {
    switch unit {
    case .minute: 1 / 1440
    case .hour: 1 / 24
    case .night, .day, .weekend: 1
    case .week: 7
    case .fortnight: 14
    case .month: 30.44
    case .quarter: 91.3
    case .season: 91.3
    case .year: 365.25
    case .decade: 3652.5
    }
  }

  /// "A few" and "several" are hardly three and four to the day.
  var asSome: Moment.Count {
    guard !isShort, least == most, [3, 4].contains(most) else { return self }
    var count = self
    let isLong = [.week, .fortnight].contains(unit)
    (count.least, count.most) = most == 3 ? (2, isLong ? 4 : 5) : (3, isLong ? 6 : 7)
    count.isAbout = false
    return count
  }

  /// Whether it is counted in minutes.
  var isShort: Bool { unit == .minute || unit == .hour }

  /// From when to when it means, so much before now.
  func span(before now: Now) -> Span {
    let (least, most) = ends
    if isShort { return shortSpan(least, most, now) }
    let (last, first) = (day(least, before: now.today), day(most, before: now.today))
    let slack = manner == .plain ? slack(now) : 0
    if slack >= 40 { return months(first - slack, last + slack, now) }
    return Span(days: first - slack, last + slack)
  }

  /// With what "more than", "less than" and "almost" make of it.
  private var ends: (Double, Double) {
    switch manner {
    case .plain, .exact: (least, most)
    case .more: (most, max(most * 1.5, most + (unit == .year ? 0.75 : 0)))
    case .less: (0, most)
    case .nearly: (most * 0.75, most)
    }
  }

  private func shortSpan(_ least: Double, _ most: Double, _ now: Now) -> Span {
    let size = unit == .hour ? 60.0 : 1
    let slack =
      switch (manner, unit) {
      case (.plain, .minute) where least != most: 2.0
      case (.plain, .hour): max(15, most * 60 / (isAbout ? 3 : 6), isAbout ? 30 : 0)
      case (.plain, _): max(4, most / (isAbout ? 2 : 4))
      default: 0.0
      }
    return now.span(
      fromUTC: now.utc - Int(most * size + slack), to: now.utc - Int(max(0, least * size - slack)))
  }

  private func months(_ first: Int, _ last: Int, _ now: Now) -> Span {
    var span = Span(months: month(of: first), month(of: min(last, max(now.today, first))))
    if unit == .year, least == most, most >= 2, most.rounded() == most {
      span = span.joined(Span(years: now.year - Int(most), now.year - Int(most)))
      span.grain = .month
    }
    return span
  }

  /// The day so much before a day.
  func day(_ number: Double, before day: Int) -> Int {
    switch unit {
    case .month, .quarter, .year, .decade:
      let months = number * (unit == .year ? 12 : unit == .decade ? 120 : unit == .quarter ? 3 : 1)
      let whole = Int(months.rounded(.down))
      return Times.day(day, plusMonths: -whole) - Int((months - Double(whole)) * 30.44)
    default: return day - Int((number * days).rounded())
    }
  }

  /// How many days to each side it may be off.
  func slack(_ now: Now) -> Int {
    let length = Int(most * days)
    let isRange = least != most
    switch unit {
    case .day, .night, .weekend:
      if isRange { return 0 }
      if now.isSpanish, [8, 15].contains(length), !isAbout { return 1 + length / 15 }
      return isAbout ? max(1, length / 4) : length < 7 ? 0 : max(1, length / 7)
    case .week, .fortnight:
      if isRange { return 2 }
      let weeks = length / 7
      let isWhole = length % 7 == 0
      return isAbout ? max(2, weeks * 7 / 4) : min(7, max(weeks, isWhole ? 0 : 2))
    case .month, .quarter: return isRange ? 7 : min(91, max(isAbout ? 10 : 7, length / (most > 6 ? 6 : 4)))
    default:
      let isWhole = most.rounded() == most
      return isRange ? 60 : max(min(365, max(90, length / (isWhole ? 4 : 8))), length / 10)
    }
  }
}
