// Days, weeks, months and years.
extension MomentReader {
  mutating func take(daysBack days: Int) -> Bool {
    if let ago = moment.ago, ago.unit.rawValue >= Word.Unit.week.rawValue {
      moment.ago = nil
      return set(\.shift, Moment.Shift(what: .count(ago), isBefore: true, isExact: true))
        && set(near: now.span(daysBack: days))
    }
    if case .last? = rest.first, case .unit(let unit)? = rest.dropFirst().first, days == 0 {
      rest = rest.dropFirst(2)
      return set(near: now.sameDay(before: unit))
    }
    // Before dawn "today" may be the day that is just being lived to its end.
    if days == 0, now.isBeforeDawn { return set(\.nears, [now.span(daysBack: 0), now.span(daysBack: 1)]) }
    return set(near: now.span(daysBack: days))
  }

  mutating func take(night nights: Int) -> Bool {
    if let ago = moment.ago, ago.unit.rawValue >= Word.Unit.week.rawValue, nights > 0 {
      return take(daysBack: nights) && take(now.night)
    }
    let days: [Int] =
      switch nights {
      case 0: now.isBeforeDawn ? [1] : now.minuteOfDay < 720 && now.isSpanish ? [1, 0] : [0]
      case 1: now.isBeforeDawn ? [1, 2] : [1]
      default: [nights]
      }
    return set(\.nears, days.map { now.span(daysBack: $0) }) && take(now.night)
  }

  mutating func take(ordinal number: Int, _ inFigures: Bool) -> Bool {
    if let what = nthOfWhat() { return set(\.nth, Moment.Nth(number: number, what: what)) }
    guard 1...31 ~= number else { return false }
    if case .month? = next {
      skipSmall()
      guard case .month(let month)? = rest.popFirst() else { return false }
      return set(\.day, number) && set(\.month, month) && takeYear()
    }
    // "the 2nd of the 3rd".
    if rest.prefix(2).elementsEqual([.of, .the]), case .ordinal(let month, _)? = rest.dropFirst(2).first,
      1...12 ~= month
    {
      rest = rest.dropFirst(3)
      return set(\.day, number) && set(\.month, month - 1) && takeYear()
    }
    // Days of the month are told in plain numbers in Spanish, but for the first.
    if now.isSpanish, !inFigures, number > 1, next != .unit(.day) { return false }
    if case .part? = rest.first, !inFigures, number < 4 { return false }
    if !inFigures, number < 4, moment.month == nil, ![.last, .this].contains(next), next != .unit(.month) {
      return false
    }
    return set(\.day, number) && (moment.month == nil || takeYear())
  }

  /// What an ordinal counts: "second Tuesday", "first week", "last quarter".
  private mutating func nthOfWhat() -> Moment.Nth.What? {
    var copy = self
    let what: Moment.Nth.What
    switch copy.rest.popFirst() {
    case .weekday(let weekday)?: what = .weekday(weekday)
    case .weekend?: what = .weekend
    case .unit(let unit)? where [.day, .week, .fortnight].contains(unit): what = .unit(unit)
    case .half?: what = .half
    case .quarter?, .unit(.quarter)?: what = .quarter
    default: return nil
    }
    self = copy
    return what
  }

  mutating func take(_ third: Third) -> Bool {
    if case .month? = next { isThirdOfMonth = true }
    if case .part? = next {
      skipSmall()
      return set(\.third, third)
    }
    if third == .early, let part = moment.part, moment.clock == nil {
      moment.part = now.third(.early, of: part)
      return true
    }
    return set(\.third, third)
  }

  mutating func take(_ unit: Word.Unit) -> Bool {
    if case .edge(let edge)? = rest.first, edge == .before || edge == .after, rest.count > 1 {
      rest = rest.dropFirst()
      let count = Moment.Count(least: 1, most: 1, unit: unit)
      return set(
        \.shift, Moment.Shift(what: unit == .day ? .count(count) : .period(unit), isBefore: edge == .before))
    }
    if skip(.last) || skip(.latest) || skip(.justGone) { return set(near: now.calendar(unit, back: 1)) }
    if skip(.beforeLast) { return set(near: now.calendar(unit, back: 2)) }
    if skip(.this) { return set(near: now.calendar(unit, back: 0)) }
    // "The next day" is that of a story.
    if skip(.next) { return unit != .day && set(near: now.calendar(unit, back: -1)) }
    return takeUnitOf(unit)
  }

  /// "the month of March", "the year 2024", "día 3", "the week of 3 March", "the end of the month".
  private mutating func takeUnitOf(_ unit: Word.Unit) -> Bool {
    switch (unit, next) {
    case (.month, .month?), (.year, .number?), (.day, .number?), (.day, .ordinal?), (.day, .holiday?),
      (.day, .date?), (.day, .weekday?),
      (.day, .dayOfMonth?), (.day, .daysBack?):
      if unit == .day, case .number(let day, let inFigures)? = next, let behind = dayAlone(day, inFigures) {
        return behind
      }
      return true
    case (.week, .number?), (.week, .ordinal?), (.week, .date?), (.week, .holiday?), (.week, .month?),
      (.week, .unit(.day)?),
      (.week, .weekday?):
      return set(\.isPeriodOf, .week)
    case (.hour, .clock?): return true
    case (.week, _) where moment.holiday != nil: return set(\.isPeriodOf, .week)
    case _ where moment.third != nil && moment.nears != nil && [.week, .month, .year].contains(unit):
      return true
    case (_, nil) where moment.third != nil || moment.nth != nil:
      return set(near: now.calendar(unit, back: 0))
    default:
      guard moment.third != nil || moment.nth != nil, [.week, .month, .year].contains(unit) else {
        return false
      }
      return set(near: now.calendar(unit, back: 0))
    }
  }

  /// "el día 5": the day of the month, where no month follows.
  private mutating func dayAlone(_ day: Int, _ inFigures: Bool) -> Bool? {
    var copy = self
    copy.skipSmall()
    copy.rest = copy.rest.dropFirst()
    if case .month? = copy.next { return nil }
    guard 1...31 ~= day, copy.set(\.day, day) else { return nil }
    self = copy
    return true
  }

  // MARK: Last, this, next

  mutating func takeLast(_ word: Word) -> Bool {
    if isNthLast, let what = nthOfWhat() { return set(\.nth, Moment.Nth(number: -1, what: what)) }
    let isRolling = word == .latest || previous == .the || previous == .of
    if case .unit(let unit)? = rest.first {
      rest = rest.dropFirst()
      if isRolling, [.day, .night].contains(unit), word == .latest {
        return set(\.rolling, Moment.Count(least: 6, most: 6, unit: .day))
      }
      let half = attempt { $0.skip(.and) && ($0.skip(.a) || true) && $0.skip(.half) } ? 0.5 : 0
      if isRolling || half > 0, unit != .day {
        return set(\.rolling, Moment.Count(least: 1 + half, most: 1 + half, unit: unit))
      }
      return set(near: now.calendar(unit, back: 1))
    }
    if attempt({ reader in
      guard let count = reader.readCount() else { return false }
      return reader.set(\.rolling, count)
    }) {
      return true
    }
    return takeNamed(word == .latest ? .latest : .back(1))
  }

  /// "last to last week".
  mutating func takeBeforeLast() -> Bool {
    guard case .unit(let unit)? = rest.first else { return takeNamed(.back(2)) }
    rest = rest.dropFirst()
    return set(near: now.calendar(unit, back: 2))
  }

  /// "the last Friday in October" and not "last Friday".
  private var isNthLast: Bool {
    guard rest.count > 1 else { return false }
    switch rest.first {
    case .weekday?, .weekend?, .unit(.day)?, .unit(.week)?, .half?, .quarter?, .unit(.quarter)?,
      .unit(.fortnight)?:
      break
    default: return false
    }
    guard rest.dropFirst().first == .of else { return false }
    switch MomentReader(rest.dropFirst(2), now).next {
    case .month?, .monthOfYear?, .season?, .years?, .unit(.month)?, .unit(.year)?, .last?, .this?: return true
    case .number(let year, _)?: return 1900...2100 ~= year
    default: return false
    }
  }

  /// A day of the week, a month, a season, a feast, a weekend or a part of the day behind "last" or "this".
  private mutating func takeNamed(_ which: Moment.Which) -> Bool {
    switch rest.first {
    case .weekday?, .weekend?, .month?, .season?, .holiday?: return set(\.which, which)
    case .part(let part)?:
      rest = rest.dropFirst()
      return which == .back(1) && set(near: now.span(daysBack: 1)) && take(part)
    case .the?, .of?, .last?, .latest?, .this?: return set(\.which, which)
    case .a?, .number?: return false
    default: return false
    }
  }

  mutating func takeThis() -> Bool {
    switch rest.first {
    case .unit(let unit)?:
      rest = rest.dropFirst()
      if unit == .month, let ago = moment.ago, ago.unit == .year, ago.least == ago.most {
        moment.ago = nil
        return set(near: Span(month: now.month - 12 * Int(ago.most)))
      }
      return set(near: now.calendar(unit, back: 0))
    case .part(let part)?:
      rest = rest.dropFirst()
      return takeThis(part)
    case .third?: return true
    case .last?, .latest?: return true
    case .number? where rest.dropFirst().first == .latest: return true
    default: return takeNamed(.this)
    }
  }

  private mutating func takeThis(_ part: Part) -> Bool {
    if part.window.upperBound > 1440 { return take(night: 0) }
    // Before dawn the last evening is still "this evening".
    let days = now.isBeforeDawn ? part.window.lowerBound < 300 ? [0] : [1, 0] : [0]
    return set(\.nears, days.map { now.span(daysBack: $0) }) && take(part)
  }

  mutating func takeNext() -> Bool {
    if case .unit(let unit)? = rest.first {
      rest = rest.dropFirst()
      return unit != .day && set(near: now.calendar(unit, back: -1))
    }
    return takeNamed(.next)
  }

  // MARK: Names

  /// "pasado", "before last" and the like behind a name.
  mutating func takeWhich() -> Bool {
    if case .last? = rest.first {
      if case .unit? = rest.dropFirst().first { return true }
      rest = rest.dropFirst()
      return set(\.which, .back(1))
    }
    if skip(.beforeLast) { return set(\.which, .back(2)) }
    if skip(.next) { return set(\.which, .next) }
    if skip(.latest) { return set(\.which, .latest) }
    if [.justGone, .past].contains(rest.first) {
      if case .number? = rest.dropFirst().first { return true }
      rest = rest.dropFirst()
      return set(\.which, .latest)
    }
    return true
  }

  mutating func take(weekday: Int) -> Bool {
    if case .edge(let edge)? = rest.first, edge == .before || edge == .after,
      attempt({ reader in
        reader.rest = reader.rest.dropFirst()
        switch reader.next {
        case .holiday?, .month?, .date?, .ordinal?: break
        case .number?: if MomentReader.moment(reader.rest, reader.now)?.day == nil { return false }
        default: return false
        }
        return reader.set(\.shift, Moment.Shift(what: .weekday(weekday), isBefore: edge == .before))
      })
    {
      return true
    }
    return set(\.weekday, weekday) && takeWhich()
  }

  mutating func takeWeekend() -> Bool {
    switch next {
    case .number?, .ordinal?, .date?: return set(\.isPeriodOf, .weekend)
    case .holiday? where rest.first == .of: return set(\.isPeriodOf, .weekend)
    default: break
    }
    if moment.holiday != nil { return set(\.isPeriodOf, .weekend) }
    if case .edge(let edge)? = rest.first, edge == .before || edge == .after, rest.count > 1 {
      rest = rest.dropFirst()
      return set(\.shift, Moment.Shift(what: .period(.weekend), isBefore: edge == .before))
    }
    moment.isWeekend = true
    return takeWhich()
  }

  mutating func take(month: Int) -> Bool {
    guard !moment.isInFigures, set(\.month, month) else { return false }
    if moment.day == nil { takeDayBehindMonth() }
    return takeYear() && takeWhich()
  }

  /// "March 3", "March the 3rd".
  private mutating func takeDayBehindMonth() {
    var copy = self
    _ = copy.skip(.the)
    let day: Int
    switch copy.rest.popFirst() {
    case .ordinal(let number, _)?: day = number
    case .number(let number, _)? where !copy.isHour && !now.isSpanish: day = number
    default: return
    }
    if case .unit? = copy.rest.first { return }
    guard 1...31 ~= day, copy.set(\.day, day) else { return }
    self = copy
  }
}
