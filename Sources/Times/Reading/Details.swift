import Records

/// Narrows days, weeks, months or years to the part of them and the time of day that were told.
struct Details {
  let moment: Moment
  let now: Now

  init(_ moment: Moment, _ now: Now) { (self.moment, self.now) = (moment, now) }

  /// What a span becomes: nothing where the parts do not fit, several where the hour can be in two halves of the day.
  func spans(of span: Span) -> [Span] {
    guard let span = period(span).flatMap(nthOf).flatMap(thirdOf) else { return [] }
    if moment.part == nil && moment.clock == nil && dayThird == nil {
      return [moment.isAbout ? widened(span) : clipped(span)]
    }
    if let clock = moment.clock { return span.onlyDay.map { clocks(clock, $0) } ?? [] }
    guard let part = moment.part ?? dayThird else { return [] }
    return days(span).map { parts(part, $0) }
  }

  // MARK: Days

  private func period(_ span: Span) -> Span? {
    guard let unit = moment.isPeriodOf else { return span }
    let monday = span.firstDay - weekday(of: span.firstDay)
    if unit == .week { return Span(days: monday, monday + 6) }
    if moment.holiday == nil {
      return Span(
        days: monday + (weekday(of: span.firstDay) == 0 ? -2 : 5),
        monday + (weekday(of: span.firstDay) == 0 ? -1 : 6))
    }
    return longWeekend(span)
  }

  /// A long weekend goes from the feast to Sunday, or from Saturday to the feast.
  private func longWeekend(_ span: Span) -> Span {
    let (first, last) = (weekday(of: span.firstDay), weekday(of: span.lastDay))
    let start = first < 2 ? span.firstDay - first - 2 : first == 6 ? span.firstDay - 1 : span.firstDay
    return Span(days: start, last > 2 ? span.lastDay + 6 - last : span.lastDay)
  }

  private func nthOf(_ span: Span) -> Span? {
    guard let nth = moment.nth else { return span }
    let (first, last) = (span.firstDay, span.lastDay)
    switch nth.what {
    case .weekday(let weekday): return day(nth.number, weekday, first, last).map { Span(day: $0) }
    case .weekend: return day(nth.number, 5, first, last).map { Span(days: $0, $0 + 1) }
    case .unit(.week): return piece(nth.number, 7, first, last)
    case .unit(.fortnight):
      return nth.number == 1
        ? Span(days: first, first + 14) : nth.number <= 2 ? Span(days: first + 15, last) : nil
    case .unit:
      return nth.number < 0
        ? Span(day: last) : first + nth.number - 1 <= last ? Span(day: first + nth.number - 1) : nil
    case .half: return part(nth.number, of: 2, span)
    case .quarter: return part(nth.number, of: 4, span)
    }
  }

  private func day(_ number: Int, _ weekday: Int, _ first: Int, _ last: Int) -> Int? {
    if number < 0 { return last - (Times.weekday(of: last) - weekday + 7) % 7 }
    let day = first + (weekday - Times.weekday(of: first) + 7) % 7 + (number - 1) * 7
    return day <= last ? day : nil
  }

  private func piece(_ number: Int, _ length: Int, _ first: Int, _ last: Int) -> Span? {
    if number < 0 { return Span(days: last - length + 1, last) }
    let start = first + (number - 1) * length
    return start <= last ? Span(days: start, min(last, start + length - 1)) : nil
  }

  private func part(_ number: Int, of parts: Int, _ span: Span) -> Span? {
    let number = number < 0 ? parts : number
    guard 1...parts ~= number else { return nil }
    let (first, last) = (month(of: span.firstDay), month(of: span.lastDay))
    let months = last - first + 1
    if months >= parts, months % parts == 0 {
      return Span(months: first + (number - 1) * months / parts, first + number * months / parts - 1)
    }
    let days = span.lastDay - span.firstDay + 1
    let half = (days + 1) / parts - (days > 20 && parts == 2 && days < 31 ? 0 : 0)
    let edge = days >= 28 && parts == 2 ? 15 : half
    return number == 1
      ? Span(days: span.firstDay, span.firstDay + edge - 1)
      : Span(
        days: span.firstDay + edge * (number - 1),
        number == parts ? span.lastDay : span.firstDay + edge * number - 1)
  }

  // MARK: Beginning, middle and end

  /// "late on Tuesday": a part of a single day.
  private var dayThird: Part? {
    guard let third = moment.third, moment.part == nil, moment.clock == nil, isDay else { return nil }
    switch third {
    case .early: return now.earlyMorning
    case .start: return now.earlyMorning
    case .middle: return Part(660...900, hours: [660...900])
    case .late, .end: return Part(1080...1439, hours: [1080...1439])
    }
  }

  private var isDay: Bool {
    moment.weekday != nil || moment.day != nil || moment.nears?.contains { $0.onlyDay != nil } == true
  }

  private func thirdOf(_ span: Span) -> Span? {
    guard let third = moment.third, span.onlyDay == nil else {
      return moment.third == nil || (moment.part == nil && moment.clock == nil) ? span : nil
    }
    if moment.part != nil || moment.clock != nil { return nil }
    let length = span.lastDay - span.firstDay + 1
    switch length {
    case 28...31: return tenDays(third, span)
    case 300...: return months(third, span)
    case 80...100: return months(third, span, of: 3)
    default:
      let edge = max(1, (length * 2 + 2) / 5)
      return inner(third, span, edge)
    }
  }

  private func inner(_ third: Third, _ span: Span, _ edge: Int) -> Span {
    switch third {
    case .early, .start: Span(days: span.firstDay, span.firstDay + edge - 1)
    case .middle: Span(days: span.firstDay + edge - 1, span.lastDay - edge + 1)
    case .late, .end: Span(days: span.lastDay - edge, span.lastDay)
    }
  }

  private func tenDays(_ third: Third, _ span: Span) -> Span {
    switch third {
    case .early, .start: Span(days: span.firstDay, span.firstDay + 9)
    case .middle: Span(days: span.firstDay + 10, span.firstDay + 19)
    case .late, .end: Span(days: span.firstDay + 20, span.lastDay)
    }
  }

  private func months(_ third: Third, _ span: Span, of parts: Int = 12) -> Span {
    let (first, last) = (month(of: span.firstDay), month(of: span.lastDay))
    let count = last - first + 1
    // The beginning of ten years is as long as their early part.
    let third = count < 36 ? third : third == .start ? .early : third == .end ? .late : third
    if parts == 3 {
      switch third {
      case .early, .start: return Span(days: span.firstDay, span.firstDay + 39)
      case .middle: return Span(days: span.firstDay + 25, span.lastDay - 25)
      case .late, .end: return Span(days: span.lastDay - 20, span.lastDay + 14)
      }
    }
    switch third {
    case .early: return Span(months: first, first + count / 3 - 1)
    case .start: return Span(months: first, first + count / 4 - 1)
    case .middle: return Span(months: first + count / 3, last - count / 3)
    case .late: return Span(months: last - count / 3 + 1, last)
    case .end: return Span(months: last - count / 4 + 1, last)
    }
  }

  /// Days to come are cut off where it has happened.
  private func clipped(_ span: Span) -> Span {
    guard now.tense == .past, span.onlyDay == nil, span.first <= now.wall, span.last > now.wall else {
      return span
    }
    if span.grain == .day || moment.season != nil { return Span(days: span.firstDay, now.today) }
    return span
  }

  private func widened(_ span: Span) -> Span {
    switch span.grain {
    case .year: return Span(years: month(of: span.firstDay) / 12 - 1, month(of: span.lastDay) / 12 + 1)
    case .month: return Span(months: month(of: span.firstDay) - 1, month(of: span.lastDay) + 1)
    case .day:
      let slack = moment.holiday != nil ? 5 : span.onlyDay == nil ? 2 : now.today - span.firstDay < 7 ? 1 : 3
      return Span(
        days: span.firstDay - slack,
        min(
          span.lastDay + slack,
          span.first <= now.wall && now.tense == .past ? max(now.today, span.lastDay) : .max / 4000))
    case .minute: return Span(span.first - 60, span.last + 60, .minute)
    }
  }

  // MARK: The time of day

  /// The days of a span on which a part of the day can lie: one, or all where they are few.
  private func days(_ span: Span) -> [Int] {
    if let day = span.onlyDay { return [day] }
    return []
  }

  private func parts(_ part: Part, _ day: Int) -> Span {
    var (first, last) = (day * 1440 + part.window.lowerBound, day * 1440 + part.window.upperBound)
    if moment.isAbout { (first, last) = (first - 60, last + 60) }
    if now.tense == .past, first <= now.wall, last > now.wall { last = now.wall }
    return Span(first, last, .minute)
  }

  private func clocks(_ clock: Clock, _ day: Int) -> [Span] {
    minutes(clock).map { minute in
      let start = day * 1440
      let window = moment.part?.window ?? 0...1439
      switch moment.edge {
      case .after?: return late(Span(start + minute, start + end(window, after: minute), .minute))
      case .justAfter?: return late(Span(start + minute, start + minute + 60, .minute))
      case .before?: return Span(start + beginning(window, before: minute), start + minute, .minute)
      case .justBefore?: return Span(start + minute - 30, start + minute, .minute)
      case nil: return around(start + minute)
      }
    }
  }

  /// What is after an hour goes on to the end of the part of the day, or of the night where it is one.
  private func end(_ window: ClosedRange<Int>, after minute: Int) -> Int {
    if minute >= 1440 { return 1800 }
    return moment.nears == nil || window.upperBound <= 1440
      ? max(min(window.upperBound, 1439), minute) : min(window.upperBound, 1620)
  }

  /// What is before an early hour can be any time of the night before it.
  private func beginning(_ window: ClosedRange<Int>, before minute: Int) -> Int {
    moment.isPartOfHour && window.lowerBound < 360 || minute - window.lowerBound < 120 && minute < 540
      ? 0 : min(window.lowerBound, minute)
  }

  private func late(_ span: Span) -> Span {
    guard now.tense == .past, span.first <= now.wall, span.last > now.wall else { return span }
    return Span(span.first, now.wall, .minute)
  }

  private func around(_ minute: Int) -> Span {
    guard moment.isAbout else { return Span(minute: minute) }
    let slack = minute % 30 == 0 ? 60 : 30
    let last =
      now.tense == .past && minute <= now.wall ? min(minute + slack, max(minute, now.wall)) : minute + slack
    return Span(minute - slack, last, .minute)
  }

  /// "New Year's Eve at two in the morning" is most often the morning after.
  private func withNight(_ minutes: [Int]) -> [Int] {
    guard let minute = minutes.first, minute < 360, isNightOfFeast else { return minutes }
    return [minute + 1440, minute]
  }

  /// Whether it is a feast that is kept at night.
  private var isNightOfFeast: Bool {
    let nights: [Holiday] = [.fixed(12, 31), .fixed(12, 24), .fixed(10, 31), .fixed(6, 23), .fixed(11, 5)]
    return moment.holiday.map(nights.contains) == true
  }

  /// "last night at 5" can be before the evening or before the morning.
  private func evening(_ clock: Clock, _ part: Part) -> Int? {
    guard part == now.night, !clock.isCertain, 240..<360 ~= clock.minute % 720 else { return nil }
    return clock.minute % 720 + 720
  }

  /// "Monday at half past twelve at night" is the night before or after it.
  private func isBetweenDays(_ minutes: [Int]) -> Bool {
    guard let minute = minutes.first, 1440..<1500 ~= minute, moment.isPartOfHour else { return false }
    return moment.weekday != nil || moment.day != nil
  }

  /// The minutes from the midnight of the day that the clock can mean.
  private func minutes(_ clock: Clock) -> [Int] {
    if clock.isMidnight {
      if moment.part == nil, [.before, .justBefore].contains(moment.edge) || isNightOfFeast { return [1440] }
      guard let part = moment.part else { return moment.hasDays ? [0, 1440] : [0] }
      return Array(part.minutes(clock).suffix(1))
    }
    if isNightOfFeast, moment.edge != nil, !clock.isCertain, clock.minute / 60 == 12 {
      return [clock.minute + 720]
    }
    if let part = moment.part {
      let minutes = Array(part.minutes(clock).prefix(1))
      if let evening = evening(clock, part) { return [evening] + minutes }
      return isBetweenDays(minutes) ? minutes + [minutes[0] - 1440] : withNight(minutes)
    }
    return clock.isCertain ? [clock.minute] : [clock.minute % 720, clock.minute % 720 + 720]
  }
}
