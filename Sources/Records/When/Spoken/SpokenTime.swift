/// The moment at which a time is told, by the clock on the wall.
struct SpokenNow {
  /// Numbers that are years wherever they stand.
  static let years = 1900...2100

  let today: CivilDay
  /// The minute of the day.
  let minute: Int

  init(_ point: TimePoint) {
    today = point.day
    minute = Int(point.first - point.day.number * 86_400) / 60
  }

  /// Months since the beginning of the calendar.
  var month: Int { today.year * 12 + today.month - 1 }
  /// Minutes since the beginning of 1970.
  var minutes: Int { Int(today.number) * 1440 + minute }
}

/// An hour and a minute that were told.
struct Clock {
  /// Minutes from midnight.
  var minute: Int
  /// Whether it can be no other half of the day.
  var isWhole: Bool
}

/// From when to when.
enum SpokenSpan {
  case days(CivilDay, CivilDay)
  /// Months since the beginning of the calendar.
  case months(Int, Int)
  case years(Int, Int)
  /// So many units before now.
  case back(Int, SpokenWord.Unit)
  /// Minutes since the beginning of 1970.
  case minutes(Int, Int)

  static func month(_ month: Int) -> SpokenSpan { .months(month, month) }

  var onlyDay: CivilDay? {
    if case .days(let first, let last) = self, first == last { first } else { nil }
  }
}

/// What was understood of a time in words.
struct SpokenTime {
  var span: SpokenSpan?
  var part: DayPart?
  var clock: Clock?
  var third: Int?
  var isAbout = false
  /// Whether the words say the time by themselves, whenever they were said.
  var isExplicit = false

  /// The earliest and the latest that it can mean; `nil` where its parts do not fit together.
  func bounds(_ now: SpokenNow) -> (earliest: TimePoint, latest: TimePoint)? {
    guard let span = narrowed(now) else { return nil }
    if case .back? = self.span, part == nil && clock == nil { return span.points }
    return (isAbout ? span.widened : span).points
  }

  private func narrowed(_ now: SpokenNow) -> SpokenSpan? {
    let span = self.span.map { $0.resolved(now, isAbout: isAbout) }
    if let third { return part == nil && clock == nil ? span?.third(third) : nil }
    if part == nil && clock == nil { return span }
    guard let minutes else { return nil }
    guard let span else { return recent(minutes, now) }
    guard let day = span.onlyDay else { return nil }
    let start = Int(day.number) * 1440
    return .minutes(start + minutes.lowerBound, start + minutes.upperBound)
  }

  /// The minutes of the day that part and clock allow; `nil` where they contradict each other.
  private var minutes: ClosedRange<Int>? {
    guard let clock else { return part?.minutes }
    guard let part else { return clock.isWhole ? clock.minute...clock.minute : 0...1439 }
    let minute =
      clock.minute < 780
      ? part.minute(clock.minute) : part.minutes.contains(clock.minute) ? clock.minute : nil
    return minute.map { $0...$0 }
  }

  /// A time of day without a day: the last one that has gone by.
  private func recent(_ minutes: ClosedRange<Int>, _ now: SpokenNow) -> SpokenSpan? {
    guard minutes.count == 1, let minute = minutes.first else { return nil }
    let day = now.minutes - now.minute - (minute > now.minute ? 1440 : 0)
    return .minutes(day + minute, day + minute)
  }
}

extension SpokenSpan {
  /// As days, months, years or minutes.
  func resolved(_ now: SpokenNow, isAbout: Bool) -> SpokenSpan {
    guard case .back(let count, let unit) = self else { return self }
    switch unit {
    case .minute: return .around(now.minutes - count, max(5, count / 4))
    case .hour: return .around(now.minutes - count * 60, isAbout ? 60 : 30)
    case .day: return .around(now.today.adding(-count), isAbout ? max(1, count / 4) : 0)
    case .week: return .around(now.today.adding(-7 * count), isAbout ? max(3, count * 7 / 5) : 1)
    case .fortnight: return .around(now.today.adding(-14 * count), isAbout ? 3 * count : 1)
    case .month: return .months(now.month - count - (isAbout ? 1 : 0), now.month - count + (isAbout ? 1 : 0))
    case .year:
      let year = now.today.year - count
      return .years(year - (isAbout ? 1 : 0), year + (isAbout ? 1 : 0))
    }
  }
}

extension SpokenSpan {
  private static func around(_ minutes: Int, _ slack: Int) -> SpokenSpan {
    .minutes(minutes - slack, minutes + slack)
  }

  private static func around(_ day: CivilDay, _ slack: Int) -> SpokenSpan {
    .days(day.adding(-slack), day.adding(slack))
  }

  /// What "about" makes of it.
  fileprivate var widened: SpokenSpan {
    switch self {
    case .days(let first, let last): .days(first.adding(-3), last.adding(3))
    case .months(let first, let last): .months(first - 1, last + 1)
    case .years(let first, let last): .years(first - 1, last + 1)
    case .minutes(let first, let last): .minutes(first - 60, last + 60)
    case .back: self
    }
  }

  /// The first, second or last third of a month or of a year.
  fileprivate func third(_ third: Int) -> SpokenSpan? {
    switch self {
    case .months(let month, let last) where month == last:
      let (year, number) = (month / 12, month % 12 + 1)
      let end = third == 2 ? CivilDay.days(in: number, of: year) : third * 10 + 10
      let first = CivilDay(year: year, month: number, day: third * 10 + 1)
      let day = CivilDay(year: year, month: number, day: end)
      return first.flatMap { first in day.map { .days(first, $0) } }
    case .years(let year, let last) where year == last:
      return .months(year * 12 + third * 4, year * 12 + third * 4 + 3)
    default: return nil
    }
  }

  /// Its first and last point; `nil` outside of the calendar.
  fileprivate var points: (TimePoint, TimePoint)? {
    switch self {
    case .days(let first, let last): SpokenSpan.points(first.description, last.description)
    case .months(let first, let last):
      SpokenSpan.points(SpokenSpan.text(month: first), SpokenSpan.text(month: last))
    case .years(let first, let last): SpokenSpan.points(first.padded(4), last.padded(4))
    case .minutes(let first, let last):
      (TimePoint(minuteOf: Int64(first) * 60), TimePoint(minuteOf: Int64(last) * 60))
    case .back: nil
    }
  }

  private static func points(_ first: String, _ last: String) -> (TimePoint, TimePoint)? {
    guard let first = try? TimePoint(first), let last = try? TimePoint(last) else { return nil }
    return (first, last)
  }

  private static func text(month: Int) -> String {
    "\((month / 12).padded(4))-\((month % 12 + 1).padded(2))"
  }
}

extension CivilDay {
  /// The day of the week, 0 for Monday to 6; the first day of 1970 was a Thursday.
  public var weekday: Int { Int(number + 3 - (number + 3).floorDivided(by: 7) * 7) }

  func adding(_ days: Int) -> CivilDay { CivilDay(number: number + Int64(days)) }
}
