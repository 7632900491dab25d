import Records

/// Reckons what a moment means from now.
struct Resolver {
  let now: Now
  /// The last minute at which it can begin: now, or the other side of a range.
  var limit: Int?

  /// What came out.
  enum Outcome: Equatable {
    case spans([Span], TimeQuestion.Kind?)
    /// Parts that contradict each other, and what each of them says by itself.
    case contradiction([Span])
    /// A date that no year has, or not this one, and the last of its month.
    case noSuchDate([Span])
    case nothing
  }

  func outcome(_ moment: Moment) -> Outcome {
    if let shift = moment.shift { return shifted(moment, shift) }
    if let back = moment.back, !moment.hasOther, moment.ago == nil {
      return ended(now.wall - back[1], back[0], moment)
    }
    if let count = moment.ago, count.isShort, moment.isTonight(now) {
      return .spans([count.span(before: now)], nil)
    }
    if let count = moment.rolling { return rolling(count, moment) }
    if let count = moment.ago, moment.standsAlone {
      let span = count.span(before: now)
      return widen(moment.isAbout && count.isShort ? span : span, moment)
    }
    return chosen(moment)
  }

  private func ended(_ first: Int, _ least: Int, _ moment: Moment) -> Outcome {
    if least == 0, moment.back?[1] == -1 { return .spans([Span(now.today * 1440, now.wall, .minute)], nil) }
    if least >= 1440 {
      return .spans([Span(days: floored(first, 1440), floored(now.wall - least, 1440))], nil)
    }
    return .spans([now.span(fromUTC: now.utc - (moment.back?[1] ?? 0), to: now.utc - least)], nil)
  }

  private func widen(_ span: Span, _ moment: Moment) -> Outcome {
    let isAhead = now.tense == .past && moment.ago.map { $0.least < 0 } == true
    return .spans([span], isAhead ? .ahead : nil)
  }

  /// "in the last two weeks".
  private func rolling(_ count: Moment.Count, _ moment: Moment) -> Outcome {
    if count.isShort {
      let minutes = Int(count.most * (count.unit == .hour ? 60 : 1))
      return .spans([Span(now.zone.wall(now.utc - minutes), now.wall, .minute)], nil)
    }
    let first = count.day(count.most, before: now.today) - (count.isAbout ? count.slack(now) : 0)
    let span = Span(days: first, now.today)
    var narrowed = moment
    (narrowed.rolling, narrowed.nears) = (nil, [span])
    return narrowed == Moment(nears: [span]) || !narrowed.hasOther ? .spans([span], nil) : chosen(narrowed)
  }

  // MARK: Before and after

  private func shifted(_ moment: Moment, _ shift: Moment.Shift) -> Outcome {
    var base = moment
    (base.shift, base.part, base.clock, base.edge, base.third, base.isAbout) = (
      nil, nil, nil, nil, nil, false
    )
    guard base.hasDays, case .spans(let spans, let kind) = Resolver(now: now, limit: limit).outcome(base)
    else { return .nothing }
    let days = spans.compactMap { shift.applied(to: $0, moment.isAbout, now) }
    guard moment.part != nil || moment.clock != nil || moment.third != nil else { return .spans(days, kind) }
    var timed = moment
    timed.clearDays()
    (timed.shift, timed.nears) = (nil, days)
    return chosen(timed)
  }

  // MARK: Choosing

  private func chosen(_ moment: Moment) -> Outcome {
    let source = Occurrences(moment, now)
    if let last = source.lastOfMonth() { return .noSuchDate(timed(last, moment)) }
    if let contradiction = source.contradiction() { return .contradiction(timed(contradiction, moment)) }
    var spans: [Span] = []
    var kind: TimeQuestion.Kind?
    for list in source.lists() {
      let (some, why) = chosen(from: list, moment)
      spans += some.filter { !spans.contains($0) }
      kind = kind ?? why
    }
    if spans.isEmpty { return .nothing }
    let isOfHalves = source.lists().count > 1 && spans.count > 1 && kind != .ahead
    return .spans(spans, isOfHalves ? .season : kind)
  }

  /// Other days with the time of day that was told beside a date which cannot be: that much holds whichever day it is.
  private func timed(_ days: [Span], _ moment: Moment) -> [Span] {
    var timed = moment
    timed.clearDays()
    return days.flatMap { day in
      let spans = Details(timed, now).spans(of: day)
      return spans.isEmpty ? [day] : spans
    }
  }

  private func chosen(from list: [Span], _ moment: Moment) -> ([Span], TimeQuestion.Kind?) {
    let detailed = list.map { Details(moment, now).spans(of: $0) }
    let begins = limit ?? now.wall
    func isAhead(_ span: Span) -> Bool { limit == nil ? now.isAhead(span.first) : span.first > begins }
    if now.tense == .ahead { return ahead(detailed, moment) }
    let past = detailed.map { $0.filter { !isAhead($0) } }
    // "Esta noche", told in the morning, is the one that went by or the one that comes.
    if now.isSpanish, !now.isBeforeDawn, moment.nears?.count == 2 { return (detailed.flatMap { $0 }, .which) }
    if moment.nears != nil || moment.years != nil || moment.ago != nil {
      var spans = moment.isToday(now) ? past.first { !$0.isEmpty } ?? [] : past.flatMap { $0 }
      if let near = nearest(spans, moment) { spans = [near] }
      if spans.isEmpty, now.tense == .any { return (detailed.flatMap { $0 }, nil) }
      return spans.isEmpty
        ? (detailed.flatMap { $0 }, detailed.allSatisfy(\.isEmpty) ? nil : .ahead)
        : (spans, kind(spans, moment))
    }
    if let spans = twoHours(past, moment) { return (spans, .halfOfDay) }
    return Selection(
      moment: moment, now: now, list: list, detailed: detailed, past: past, isSided: limit != nil
    ).result()
  }

  /// "today at 1", told at half past two, is no hour of the night, and "today at 12" no midnight.
  private func nearest(_ spans: [Span], _ moment: Moment) -> Span? {
    guard let clock = moment.clock, !clock.isCertain, moment.part == nil, spans.count == 2,
      moment.nears == [now.span(daysBack: 0)], let last = spans.max(by: { $0.first < $1.first })
    else { return nil }
    return now.wall - (last.first + last.last) / 2 <= 120 || clock.minute / 60 == 12 ? last : nil
  }

  /// "at 7", told at noon, is this morning or last evening.
  private func twoHours(_ past: [[Span]], _ moment: Moment) -> [Span]? {
    guard let clock = moment.clock, !moment.hasDays, moment.part == nil, !clock.isCertain, limit == nil else {
      return nil
    }
    let hours = past.flatMap { $0 }.sorted { $0.first > $1.first }.prefix(2)
    guard let last = hours.first, now.wall - last.first > 120, hours.count == 2 else { return nil }
    return Array(hours)
  }

  private func kind(_ spans: [Span], _ moment: Moment) -> TimeQuestion.Kind? {
    spans.count < 2 ? nil : moment.clock != nil ? .halfOfDay : .which
  }

  /// The first that is not over, for what lies ahead.
  private func ahead(_ detailed: [[Span]], _ moment: Moment) -> ([Span], TimeQuestion.Kind?) {
    if moment.nears != nil || moment.years != nil || moment.which != nil || moment.ago != nil {
      let spans = moment.which == nil ? detailed.flatMap { $0 } : detailed.first { !$0.isEmpty } ?? []
      return (spans, kind(spans, moment))
    }
    let coming = detailed.reversed().first { $0.contains { $0.last >= now.wall } } ?? detailed.first ?? []
    return (coming, kind(coming, moment))
  }
}

extension Moment {
  /// Whether only what is counted back says when.
  fileprivate var standsAlone: Bool {
    part == nil && clock == nil && weekday == nil && day == nil && month == nil && season == nil
      && holiday == nil
      && third == nil && nth == nil && !isWeekend && years == nil && nears == nil
  }

  /// "tonight, about an hour ago", where nothing else is told.
  fileprivate func isTonight(_ now: Now) -> Bool {
    var other = self
    (other.ago, other.part, other.isAbout) = (nil, nil, false)
    return other == Moment(nears: nears) && nears?.contains { now.today - $0.lastDay < 2 } == true
  }

  /// Whether something beside the days themselves is told.
  fileprivate var hasOther: Bool {
    part != nil || clock != nil || weekday != nil || day != nil || month != nil || season != nil
      || holiday != nil
      || third != nil || nth != nil || isWeekend || years != nil
  }

  /// Whether it is "today" with the time of day, which before dawn is the day before only if it lies ahead otherwise.
  fileprivate func isToday(_ now: Now) -> Bool {
    nears?.count == 2 && nears?.first?.firstDay == now.today && (clock != nil || part != nil)
  }

  /// Without all that says which day.
  mutating func clearDays() {
    (nears, ago, rolling, back, years, month, day, weekday) = (nil, nil, nil, nil, nil, nil, nil, nil)
    (isWeekend, isPeriodOf, season, holiday, nth, which) = (false, nil, nil, nil, nil, nil)
  }
}

extension Moment.Shift {
  /// The span that lies so much before or after another.
  fileprivate func applied(to span: Span, _ isAbout: Bool, _ now: Now) -> Span? {
    switch what {
    case .near:
      return isBefore
        ? Span(days: span.firstDay - 10, span.firstDay - 1) : Span(days: span.lastDay + 1, span.lastDay + 10)
    case .weekday(let weekday):
      let day = isBefore ? span.firstDay - 1 : span.lastDay + 1
      let away =
        isBefore ? -((Times.weekday(of: day) - weekday + 7) % 7) : (weekday - Times.weekday(of: day) + 7) % 7
      return Span(day: day + away)
    case .period(let unit): return period(unit, span, now)
    case .count(let count):
      if count.isShort { return nil }
      let slack = max(
        count.unit == .day || isExact
          ? 0 : count.unit == .week ? min(2, Int(count.most)) : (count.slack(now) + 1) / 2,
        isAbout || count.isAbout ? max(1, count.slack(now)) : 0)
      if isBefore {
        return Span(
          days: count.day(count.most, before: span.firstDay) - slack,
          count.day(count.least, before: span.firstDay) + slack)
      }
      return Span(
        days: count.day(-count.least, before: span.lastDay) - slack,
        count.day(-count.most, before: span.lastDay) + slack)
    }
  }

  private func period(_ unit: Word.Unit, _ span: Span, _ now: Now) -> Span? {
    let edge = isBefore ? span.firstDay - 1 : span.lastDay + 1
    switch unit {
    case .weekend:
      let saturday =
        isBefore ? edge - (Times.weekday(of: edge) - 5 + 7) % 7 : edge + (5 - Times.weekday(of: edge) + 7) % 7
      return Span(days: saturday, saturday + 1)
    case .week: return isBefore ? Span(days: edge - 6, edge) : Span(days: edge, edge + 6)
    case .month:
      return isBefore
        ? Span(days: Times.day(edge, plusMonths: -1) + 1, edge)
        : Span(days: edge, Times.day(edge, plusMonths: 1) - 1)
    case .fortnight: return isBefore ? Span(days: edge - 13, edge) : Span(days: edge, edge + 13)
    default: return nil
    }
  }
}
