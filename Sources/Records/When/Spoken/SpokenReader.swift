/// Puts together what the words of a time mean. What it does not understand whole it does not understand.
struct SpokenReader {
  let now: SpokenNow
  private var rest: ArraySlice<SpokenWord>
  private(set) var time = SpokenTime()

  init(_ words: [SpokenWord], now: SpokenNow) {
    self.now = now
    rest = words.filter { $0 != .filler }[...]
  }

  /// Whether all words were understood.
  mutating func read() throws(When.Problem) -> Bool {
    if rest.isEmpty { return false }
    while let word = rest.popFirst() {
      guard try take(word) else { return false }
    }
    return true
  }

  private mutating func take(_ word: SpokenWord) throws(When.Problem) -> Bool {
    switch word {
    case .filler, .at: return takeHour() || word == .at
    case .about: time.isAbout = true
    case .third(let third): return set(\.third, third)
    case .part(let part): return set(\.part, part)
    case .clock(let minute, let isWhole): return set(\.clock, Clock(minute: minute, isWhole: isWhole))
    case .minutes(let minutes): return takeHour(adding: minutes)
    case .number(let number): return try take(number: number)
    case .some(let number): return take(some: number)
    case .ago: return takeAgo()
    case .daysBack(let days): return set(now.today.adding(-days))
    case .night(let nights): return take(night: nights)
    case .weekday(let weekday): return try take(weekday: weekday)
    case .weekend: return takeWeekend()
    case .month(let month): return try take(month: month)
    case .season(let crossesYears): return take(season: crossesYears)
    case .unit(let unit): return take(unit: unit)
    case .last: return try takeAfterLast()
    case .this: return try takeAfterThis()
    case .date(let day): return set(.days(day, day), isExplicit: true)
    case .either(let first, let last): return set(.days(first, last))
    }
    return true
  }

  // MARK: Slots

  private mutating func set<Value>(_ slot: WritableKeyPath<SpokenTime, Value?>, _ value: Value) -> Bool {
    guard time[keyPath: slot] == nil else { return false }
    time[keyPath: slot] = value
    return true
  }

  private mutating func set(_ span: SpokenSpan, isExplicit: Bool = false) -> Bool {
    time.isExplicit = isExplicit
    return set(\.span, span)
  }

  private mutating func set(_ day: CivilDay) -> Bool { set(.days(day, day)) }

  private mutating func skip(_ words: SpokenWord...) -> Bool {
    guard rest.starts(with: words) else { return false }
    rest = rest.dropFirst(words.count)
    return true
  }

  // MARK: Hours

  /// A number that is an hour, and minutes after it.
  private mutating func takeHour(adding before: Int = 0) -> Bool {
    guard case .number(let hour)? = rest.first, 0...24 ~= hour else { return false }
    rest = rest.dropFirst()
    return set(hour: hour, adding: before)
  }

  private mutating func set(hour: Int, adding before: Int = 0) -> Bool {
    var minute = hour * 60 + before
    if case .minutes(let after)? = rest.first {
      minute += after
      rest = rest.dropFirst()
    }
    return set(\.clock, Clock(minute: minute, isWhole: !(1...12 ~= hour)))
  }

  // MARK: Numbers

  private mutating func take(number: Int) throws(When.Problem) -> Bool {
    switch rest.first {
    case .unit(let unit)?:
      rest = rest.dropFirst()
      return skip(.ago) && set(.back(number, unit))
    case .month(let month)?:
      rest = rest.dropFirst()
      return try take(day: number, month: month)
    case .part?, .minutes?: return 1...12 ~= number && set(hour: number)
    default: return SpokenNow.years ~= number && set(.years(number, number), isExplicit: true)
    }
  }

  private mutating func take(some number: Int) -> Bool {
    guard case .unit(let unit)? = rest.popFirst() else { return false }
    time.isAbout = true
    return skip(.ago) && set(.back(number, unit))
  }

  /// "hace unos tres días".
  private mutating func takeAgo() -> Bool {
    if skip(.about) { time.isAbout = true }
    var number: Int
    switch rest.popFirst() {
    case .number(let exact)?: number = exact
    case .some(let some)?: (number, time.isAbout) = (some, true)
    default: return false
    }
    guard case .unit(let unit)? = rest.popFirst() else { return false }
    if number == 0 { number = 1 }
    return set(.back(number, unit))
  }

  // MARK: Days

  private mutating func take(night nights: Int) -> Bool {
    // Before noon, this night is the one that has just gone by.
    let back = nights == 0 && now.minute < 720 ? 1 : nights
    return set(now.today.adding(-back)) && set(\.part, .night)
  }

  private mutating func take(weekday: Int) throws(When.Problem) -> Bool {
    if skip(.last, .unit(.week)) || skip(.unit(.week), .last) {
      return set(now.today.adding(-now.today.weekday - 7 + weekday))
    }
    _ = skip(.last)
    if case .number(let day)? = rest.first, case .month(let month)? = rest.dropFirst().first {
      rest = rest.dropFirst(2)
      return try take(day: day, month: month) && time.span?.onlyDay?.weekday == weekday
    }
    let back = (now.today.weekday - weekday + 6) % 7 + 1
    return set(now.today.adding(-back))
  }

  /// The last one before today.
  private mutating func takeWeekend() -> Bool {
    _ = skip(.last)
    let saturday = now.today.adding(-now.today.weekday - 2)
    return set(.days(saturday, saturday.adding(1)))
  }

  // MARK: Months and years

  private mutating func take(month: Int) throws(When.Problem) -> Bool {
    if case .number(let day)? = rest.first, 1...31 ~= day {
      rest = rest.dropFirst()
      return try take(day: day, month: month)
    }
    if let year = takeYear() {
      return set(.month(year.value * 12 + month - 1), isExplicit: year.isExplicit)
    }
    let isBefore = skip(.last)
    let isThisYear = month < now.today.month || (month == now.today.month && !isBefore)
    return set(.month((isThisYear ? now.today.year : now.today.year - 1) * 12 + month - 1))
  }

  private mutating func take(day: Int, month: Int) throws(When.Problem) -> Bool {
    if let year = takeYear() {
      guard let date = CivilDay(year: year.value, month: month, day: day) else { throw .noSuchDate }
      return set(.days(date, date), isExplicit: year.isExplicit)
    }
    // 29 February comes round after eight years at the latest.
    for year in stride(from: now.today.year, to: now.today.year - 9, by: -1) {
      if let date = CivilDay(year: year, month: month, day: day), date <= now.today { return set(date) }
    }
    throw .noSuchDate
  }

  private mutating func takeYear() -> (value: Int, isExplicit: Bool)? {
    if case .number(let year)? = rest.first, SpokenNow.years ~= year {
      rest = rest.dropFirst()
      return (year, true)
    }
    if skip(.last, .unit(.year)) || skip(.unit(.year), .last) { return (now.today.year - 1, false) }
    return skip(.this, .unit(.year)) ? (now.today.year, false) : nil
  }

  /// A season of a year, which lies half a year apart in the two halves of the world.
  private mutating func take(season crossesYears: Bool) -> Bool {
    guard let year = takeYear()?.value else { return false }
    let first = year * 12
    return set(crossesYears ? .months(first - 1, first + 13) : .months(first, first + 11))
  }

  // MARK: Last and this

  private mutating func take(unit: SpokenWord.Unit) -> Bool {
    if unit == .day, case .number? = rest.first { return true }
    return skip(.last) && set(before: unit)
  }

  private mutating func takeAfterLast() throws(When.Problem) -> Bool {
    switch rest.popFirst() {
    case .unit(let unit)?: return set(before: unit)
    case .weekday(let weekday)?: return try take(weekday: weekday)
    case .weekend?: return takeWeekend()
    case .month(let month)?:
      rest = [.last] + rest
      return try take(month: month)
    default: return false
    }
  }

  private mutating func takeAfterThis() throws(When.Problem) -> Bool {
    switch rest.popFirst() {
    case .unit(let unit)?: return set(current: unit)
    case .part(let part)?: return set(now.today) && set(\.part, part)
    case .month(let month)?: return try take(month: month)
    case .weekend? where now.today.weekday >= 5:
      let saturday = now.today.adding(5 - now.today.weekday)
      return set(.days(saturday, saturday.adding(1)))
    default: return false
    }
  }

  /// The week, month or year before this one.
  private mutating func set(before unit: SpokenWord.Unit) -> Bool {
    let monday = now.today.adding(-now.today.weekday)
    switch unit {
    case .week: return set(.days(monday.adding(-7), monday.adding(-1)))
    case .fortnight: return set(.days(monday.adding(-14), monday.adding(-1)))
    case .month: return set(.month(now.month - 1))
    case .year: return set(.years(now.today.year - 1, now.today.year - 1))
    case .minute, .hour, .day: return false
    }
  }

  private mutating func set(current unit: SpokenWord.Unit) -> Bool {
    switch unit {
    case .week: set(.days(now.today.adding(-now.today.weekday), now.today))
    case .month: set(.month(now.month))
    case .year: set(.years(now.today.year, now.today.year))
    case .minute, .hour, .day, .fortnight: false
    }
  }
}
