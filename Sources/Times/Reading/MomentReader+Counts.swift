import Records

// Numbers, and what is counted back from now or from something else.
extension MomentReader {
  mutating func take(_ number: Int, _ inFigures: Bool) -> Bool {
    let word = Word.number(number, inFigures: inFigures)
    func again(_ reader: inout MomentReader) { reader.rest = [word] + reader.rest }
    if attempt({ reader in
      again(&reader)
      return reader.takeCounted()
    }) {
      return true
    }
    if attempt({ $0.takeMonth(behind: number) }) { return true }
    if attempt({ reader in
      again(&reader)
      return reader.takeMinutesBefore()
    }) {
      return true
    }
    if isHour || isClockInWords(number), attempt({ $0.take(hour: number) }) { return true }
    if number >= 100, !(1900...2100 ~= number), attempt({ $0.take(hour: number) }) { return true }
    if case .hours? = rest.first, inFigures && number > 12, attempt({ $0.take(hour: number) }) { return true }
    if 1900...2100 ~= number { return set(\.years, number...number) }
    if previous == .the, now.isSpanish, 1...31 ~= number, !isHour { return set(\.day, number) }
    if previous == .about || (moment.part != nil && !allowsBare) || isFollowedByPart, 1...24 ~= number,
      moment.hasDays || moment.part != nil || isFollowedByPart, moment.clock == nil,
      attempt({ $0.take(hour: number) })
    {
      return true
    }
    return takeBare(number)
  }

  /// "around 5 this morning", "9 last night", "11 in the evening".
  private var isFollowedByPart: Bool {
    switch (next, rest.dropFirst().first) {
    case (.this?, .part?), (.night?, _): true
    case (.part?, _): previous == .about || previous == .at
    default: false
    }
  }

  /// "nine thirty pm".
  private func isClockInWords(_ number: Int) -> Bool {
    guard 1...12 ~= number, case .number(let minute, _)? = rest.first, 10...59 ~= minute else { return false }
    if case .part? = rest.dropFirst().first { return true }
    return false
  }

  private mutating func takeBare(_ number: Int) -> Bool {
    if moment.hasDays, moment.bare == nil, !allowsBare { return false }
    guard allowsBare, moment.bare == nil else { return false }
    moment.bare = number
    return true
  }

  /// "3 March", "3 de marzo de 2026".
  private mutating func takeMonth(behind day: Int) -> Bool {
    guard 1...31 ~= day else { return false }
    skipSmall()
    guard !moment.isInFigures, case .month(let month)? = rest.popFirst() else { return false }
    return set(\.day, day) && set(\.month, month) && takeYear()
  }

  /// A year behind a month, in two figures too.
  mutating func takeYear() -> Bool {
    let small = rest.prefix { [.the, .of, .comma, .dash].contains($0) }
    guard case .number(let number, let inFigures)? = rest.dropFirst(small.count).first else { return true }
    let behind = rest.dropFirst(small.count + 1)
    if 1900...2100 ~= number {
      if behind.first == .hours { return true }
      rest = behind
      return set(\.years, number...number)
    }
    let isYear =
      moment.day != nil
      ? !small.contains(.comma) || now.isSpanish
      : moment.season != nil && small.isEmpty
        || small.contains(.of) && (now.isSpanish || moment.season != nil)
    // "el 30 de septiembre de 11 a 13 h": the hour at which a range begins.
    if allowsBare, now.isSpanish, small.isEmpty, behind.isEmpty { return true }
    guard isYear, inFigures, 10...99 ~= number, !isHourFollowed(behind) else { return true }
    rest = behind
    return set(\.years, now.fullYear(number)...now.fullYear(number))
  }

  private func isHourFollowed(_ behind: ArraySlice<Word>) -> Bool {
    switch behind.first {
    case .part(let part)?: part.isHalf
    case .partOfHour?, .oClock?, .number?, .hours?, .and?, .minus?, .past?, .toHour?: true
    case .at?, .to?, .dash?: if case .number? = behind.dropFirst().first { true } else { false }
    default: false
    }
  }

  // MARK: Counting

  mutating func takeAmount(_ word: Word) -> Bool {
    if attempt({ reader in
      reader.rest = [word] + reader.rest
      return reader.takeCounted()
    }) {
      return true
    }
    if attempt({ reader in
      reader.rest = [word] + reader.rest
      return reader.takeMinutesBefore()
    }) {
      return true
    }
    return word == .more
  }

  /// "two weeks ago", "a week before Easter", "a fortnight last Tuesday", "two Tuesdays ago".
  private mutating func takeCounted() -> Bool {
    let isRolling = rest.dropFirst().first == .latest
    guard var count = readCount() else { return takeNamesBack() }
    if isRolling { return set(\.rolling, count) }
    if skipAbout() { count.isAbout = true }
    if skip(.ago) { return takeShiftOfLast(count) || take(ago: count) }
    if skip(.fromNow) { return take(ahead: count) }
    if case .edge(let edge)? = rest.first, edge == .before || edge == .after, rest.count > 1 {
      rest = rest.dropFirst()
      return set(\.shift, Moment.Shift(what: .count(count), isBefore: edge == .before))
    }
    guard !now.isSpanish, count.unit.rawValue >= Word.Unit.week.rawValue else { return false }
    switch next {
    case .last?, .daysBack?:
      return set(\.shift, Moment.Shift(what: .count(count), isBefore: true, isExact: true))
    default: return false
    }
  }

  /// "a week ago last Friday": a week before it.
  private mutating func takeShiftOfLast(_ count: Moment.Count) -> Bool {
    guard !now.isSpanish, next == .last, count.unit.rawValue >= Word.Unit.week.rawValue else { return false }
    return set(\.shift, Moment.Shift(what: .count(count), isBefore: true, isExact: true))
  }

  /// "two Tuesdays ago", "three summers ago", "hace dos martes".
  private mutating func takeNamesBack(isBehind: Bool = false) -> Bool {
    let number: Int
    switch rest.popFirst() {
    case .number(let told, _)?: number = told
    case .a?: number = 1
    case .some(2)?: number = 2
    default: return false
    }
    guard let word = rest.popFirst(), takeName(word), isBehind || skip(.ago) else { return false }
    return set(\.which, .back(number))
  }

  private mutating func takeName(_ word: Word) -> Bool {
    switch word {
    case .weekday(let day),
      .weekdays(let day) where day < 7:
      return set(\.weekday, day)
    case .weekend, .weekdays:
      moment.isWeekend = true
      return true
    case .season(let season): return set(\.season, season)
    case .holiday(let holiday): return set(\.holiday, holiday)
    default: return false
    }
  }

  /// "hace unas dos semanas", "hace más de un año".
  mutating func takeHace() -> Bool {
    if skip(.about) { moment.isAbout = true }
    if skip(.filler) {}
    allowsAnd = skip(.between)
    defer { allowsAnd = false }
    if attempt({ $0.takeNamesBack(isBehind: true) }) { return true }
    guard var count = readCount() else { return false }
    if skipAbout() { count.isAbout = true }
    return take(ago: count)
  }

  /// "between one and two years ago".
  mutating func takeBetween() -> Bool {
    allowsAnd = true
    defer { allowsAnd = false }
    guard let count = readCount(), skip(.ago) else { return false }
    return take(ago: count)
  }

  /// "about" behind what is counted, unless it belongs to an hour.
  private mutating func skipAbout() -> Bool { rest.dropFirst().first != .at && skip(.about) }

  mutating func take(ago count: Moment.Count) -> Bool {
    var count = count
    if let other = otherNumber() {
      (count.least, count.most) = (min(count.least, other), max(count.most, other))
    }
    if count.unit == .night || count.unit == .weekend { return take(nightsAgo: count) }
    if let near = moment.nears, near.count == 1, near[0].onlyDay != nil,
      count.unit.rawValue >= Word.Unit.week.rawValue
    {
      moment.nears = nil
      return set(\.shift, Moment.Shift(what: .count(count), isBefore: true, isExact: true))
        && set(\.nears, near)
    }
    return set(\.ago, count)
  }

  private mutating func take(nightsAgo count: Moment.Count) -> Bool {
    guard count.least.rounded() == count.least else { return false }
    let number = Int(count.least)
    if count.isAbout || count.least != count.most { return take(someNightsAgo: count) }
    if count.unit == .weekend {
      moment.isWeekend = true
      return set(\.which, .back(number))
    }
    return set(near: now.span(daysBack: number)) && take(now.night)
  }

  /// "a few nights ago": from the first evening to the last morning.
  private mutating func take(someNightsAgo count: Moment.Count) -> Bool {
    guard count.unit == .night else { return false }
    let slack = count.least == count.most ? max(1, Int(count.most) / 2) : 0
    let (first, last) = (now.today - Int(count.most) - slack, now.today - max(1, Int(count.least) - slack))
    return set(
      near: Span(
        first * 1440 + now.night.window.lowerBound, last * 1440 + now.night.window.upperBound, .minute))
  }

  /// "two hours ago, maybe three".
  private mutating func otherNumber() -> Double? {
    var copy = self
    _ = copy.skip(.comma)
    guard copy.skip(.perhaps) || copy.skip(.or) else { return nil }
    _ = copy.skip(.perhaps)
    guard case .number(let number, _)? = copy.rest.popFirst(), copy.rest.isEmpty else { return nil }
    self = copy
    return Double(number)
  }

  private mutating func take(ahead count: Moment.Count) -> Bool {
    var back = count
    (back.least, back.most) = (-count.most, -count.least)
    return set(\.ago, back)
  }
}
