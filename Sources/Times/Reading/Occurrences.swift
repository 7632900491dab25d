import Records

/// The days, weeks, months or years that a moment can mean, the latest first, before the time of day is looked at.
struct Occurrences {
  let moment: Moment
  let now: Now

  init(_ moment: Moment, _ now: Now) { (self.moment, self.now) = (moment, now) }

  /// One list, or one for each half of the world where seasons differ and it is not known which is meant.
  func lists() -> [[Span]] {
    guard let season = moment.season else { return [list { _ in nil }] }
    let halves = now.isSouthern.map { [$0] } ?? [false, true]
    return halves.map { isSouthern in list { year in self.span(season, isSouthern, year) } }
  }

  /// A season that begins in a year.
  private func span(_ season: Season, _ isSouthern: Bool, _ year: Int) -> Span? {
    let first = year * 12 + (isSouthern ? (season.rawValue + 6) % 12 : season.rawValue)
    return Span(months: first, first + 2)
  }

  private func list(_ season: (Int) -> Span?) -> [Span] {
    if let nears = containers { return nears.filter(isInYears).flatMap { narrowed($0, season) } }
    if let years = moment.years { return narrowed(Span(years: years.lowerBound, years.upperBound), season) }
    return recurring(season)
  }

  private func isInYears(_ span: Span) -> Bool {
    moment.years.map { $0.contains(year(span.firstDay)) || $0.contains(year(span.lastDay)) } ?? true
  }

  /// What the rest lies within: yesterday, last week, the year that is so many years ago.
  private var containers: [Span]? {
    if let nears = moment.nears { return nears }
    guard let ago = moment.ago else { return nil }
    if ago.isShort { return [ago.span(before: now)] }
    switch ago.unit {
    case .day, .night: return [ago.span(before: now)]
    case .week, .fortnight: return whole(ago, .week, ago.unit == .week ? 1 : 2)
    case .month: return whole(ago, .month, 1)
    case .year: return whole(ago, .year, 1)
    default: return nil
    }
  }

  private func whole(_ ago: Moment.Count, _ unit: Word.Unit, _ times: Int) -> [Span]? {
    guard ago.manner == .plain, let first = now.calendar(unit, back: Int(ago.most) * times),
      let last = now.calendar(unit, back: Int(ago.least) * times)
    else { return nil }
    return [first == last ? first : first.joined(last)]
  }

  // MARK: Within something

  private func narrowed(_ container: Span, _ season: (Int) -> Span?) -> [Span] {
    let years = year(container.firstDay) - 1...year(container.lastDay) + 1
    if moment.holiday != nil {
      return years.reversed().compactMap { holiday(in: $0) }.filter {
        container.firstDay <= $0.firstDay && $0.firstDay <= container.lastDay
      }
    }
    if moment.season != nil { return seasons(in: container, years.compactMap(season)) }
    if moment.day != nil || (moment.weekday != nil && moment.nth == nil) { return days(in: container) }
    if let month = moment.month { return months(in: container, month) }
    if moment.isWeekend { return weekends(in: container) }
    return [container]
  }

  /// "last autumn, in October": the month of it.
  private func monthOfSeason(_ season: Span) -> Span? {
    guard let wanted = moment.month, moment.day == nil else { return season }
    let (first, last) = (month(of: season.firstDay), month(of: season.lastDay))
    return (first...last).first { $0 % 12 == wanted }.map { Span(month: $0) }
  }

  private func seasons(in container: Span, _ seasons: [Span]) -> [Span] {
    // "winter 2023/24" is the one that goes from one year into the other.
    let across = seasons.filter { year($0.firstDay) + 1 == year($0.lastDay) && $0.isWithin(container) }
    if let years = moment.years, years.count == 2, across.count == 1 { return across }
    return seasons.reversed().compactMap(monthOfSeason).filter {
      $0.first <= container.last && $0.last >= container.first && !$0.isMostlyOutside(container)
    }
  }

  private func days(in container: Span) -> [Span] {
    guard container.lastDay - container.firstDay < 4000 else { return [] }
    return (container.firstDay...container.lastDay).reversed().filter(isMeant).map { Span(day: $0) }
  }

  private func isMeant(_ day: Int) -> Bool {
    if let wanted = moment.weekday, moment.nth == nil, wanted != weekday(of: day) { return false }
    if moment.day == nil && moment.month == nil { return true }
    let date = CivilDay(number: Int64(day))
    return moment.day.map { $0 == date.day } ?? true && moment.month.map { $0 + 1 == date.month } ?? true
  }

  private func months(in container: Span, _ wanted: Int) -> [Span] {
    if container.onlyDay.map({ month(of: $0) % 12 == wanted }) == true { return [container] }
    let (first, last) = (month(of: container.firstDay), month(of: container.lastDay))
    return (first...last).reversed().filter { $0 % 12 == wanted }.map { Span(month: $0) }
  }

  private func weekends(in container: Span) -> [Span] {
    guard container.lastDay - container.firstDay < 4000 else { return [] }
    return (container.firstDay...container.lastDay).reversed().filter { weekday(of: $0) == 5 }.map {
      Span(days: $0, $0 + 1)
    }
  }

  private func year(_ day: Int) -> Int { CivilDay(number: Int64(day)).year }

  /// A feast, or the day of the week that was told of one that goes on for several.
  private func holiday(in year: Int) -> Span? {
    guard let span = moment.holiday?.span(in: year, now.usage.country), let wanted = moment.weekday,
      moment.shift == nil, moment.nth == nil
    else { return moment.holiday?.span(in: year, now.usage.country) }
    return (span.firstDay...span.lastDay).first { weekday(of: $0) == wanted }.map { Span(day: $0) }
  }

  // MARK: Again and again

  private func recurring(_ season: (Int) -> Span?) -> [Span] {
    let years = (now.year - 9...now.year + 1).reversed()
    if moment.holiday != nil { return years.compactMap { holiday(in: $0) } }
    if moment.season != nil { return years.compactMap(season).compactMap(monthOfSeason) }
    if let month = moment.month, let day = moment.day {
      let dates = years.compactMap { dayNumber($0, month + 1, day) }
      return dates.filter { moment.weekday == nil || weekday(of: $0) == moment.weekday }.map { Span(day: $0) }
    }
    if let month = moment.month {
      return moment.weekday != nil && moment.nth == nil ? [] : years.map { Span(month: $0 * 12 + month) }
    }
    if let day = moment.day { return datesOfMonths(day) }
    return recurringInWeeks()
  }

  /// The same day of each month, back for half a year where the day of the week must agree.
  private func datesOfMonths(_ day: Int) -> [Span] {
    let months = (now.month - (moment.weekday == nil ? 3 : 7)...now.month + 1).reversed()
    return months.compactMap { dayNumber($0 / 12, $0 % 12 + 1, day) }
      .filter { moment.weekday == nil || weekday(of: $0) == moment.weekday }.map { Span(day: $0) }
  }

  private func recurringInWeeks() -> [Span] {
    let monday = now.today - weekday(of: now.today)
    let mondays = (-60...1).reversed().map { monday + $0 * 7 }
    if let weekday = moment.weekday { return mondays.map { Span(day: $0 + weekday) } }
    if moment.isWeekend { return mondays.map { Span(days: $0 + 5, $0 + 6) } }
    guard moment.clock != nil else { return [] }
    return (-1...1).reversed().map { Span(day: now.today + $0) }
  }

  // MARK: Contradictions

  /// The last day of the month, where the date that was told does not exist.
  func lastOfMonth() -> [Span]? {
    guard let month = moment.month, let day = moment.day, day > 28 else { return nil }
    if let leap = leapDay(month, day) { return leap }
    let years = moment.years ?? (month == 1 && day == 29 ? now.year - 8...now.year : now.year...now.year)
    if years.contains(where: { dayNumber($0, month + 1, day) != nil }) { return nil }
    let first = years.upperBound * 12 + month
    let last = moment.years == nil && dayNumber(ofMonth: first) > now.today ? first - 12 : first
    return [Span(day: dayNumber(ofMonth: last + 1) - 1), Span(day: dayNumber(ofMonth: last + 1))]
  }

  /// The 29th of February that is years ago may be meant as the end of the last one.
  private func leapDay(_ month: Int, _ day: Int) -> [Span]? {
    guard month == 1, day == 29, moment.years == nil, moment.weekday == nil, now.tense == .past else {
      return nil
    }
    let last = now.month % 12 > 1 ? now.year : now.year - 1
    guard dayNumber(last, 2, 29) == nil, let end = dayNumber(last, 2, 28),
      let leap = (last - 8...last).reversed().lazy.compactMap({ dayNumber($0, 2, 29) }).first
    else { return nil }
    return [end, end + 1, leap].map { Span(day: $0) }
  }

  /// What each of two parts says that cannot both hold: a day of the week beside another date.
  func contradiction() -> [Span]? {
    guard let wanted = moment.weekday, moment.nth == nil, moment.shift == nil else { return nil }
    var other = moment
    other.weekday = nil
    if let nears = moment.nears {
      guard let day = nears.first?.onlyDay, nears.count == 1, weekday(of: day) != wanted else { return nil }
      return [nears[0], Span(day: day - (weekday(of: day) - wanted + 7) % 7)]
    }
    guard moment.holiday != nil || moment.day != nil && moment.month != nil else { return nil }
    let dates = Occurrences(other, now).list { _ in nil }.filter {
      moment.years != nil || $0.first <= now.wall || now.tense == .ahead
    }
    guard let date = dates.first, let day = date.onlyDay, weekday(of: day) != wanted else { return nil }
    let agreeing = dates.first { weekday(of: $0.firstDay) == wanted }
    let nearest = [-3, -2, -1, 0, 1, 2, 3].map { day + $0 }.first { weekday(of: $0) == wanted }
    return [date] + [agreeing ?? nearest.map { Span(day: $0) }].compactMap { $0 }
  }
}

extension Span {
  fileprivate func isWithin(_ other: Span) -> Bool { other.first <= first && last <= other.last }

  /// Whether more than half of it lies outside of another.
  fileprivate func isMostlyOutside(_ other: Span) -> Bool {
    let inside = min(last, other.last) - max(first, other.first)
    return inside * 3 < last - first - 1440
  }
}
