/// Puts together what the words of a time mean. What it does not understand whole it does not understand.
struct MomentReader {
  let now: Now
  /// Whether a number may stand alone, since a range says what it counts.
  let allowsBare: Bool
  var rest: ArraySlice<Word>
  var moment = Moment()
  /// The word before the one that is read.
  var previous: Word?
  /// Whether what is counted back is told to the day.
  private var isExact = false
  /// Whether the beginning or the end is that of a month.
  var isThirdOfMonth = false
  /// Whether "and" can stand between two numbers: "between one and two years ago".
  var allowsAnd = false

  init(_ words: ArraySlice<Word>, _ now: Now, allowsBare: Bool = false) {
    (rest, self.now, self.allowsBare) = (words, now, allowsBare)
  }

  /// What all words say together; `nil` where one of them does not fit.
  static func moment(_ words: ArraySlice<Word>, _ now: Now, allowsBare: Bool = false) -> Moment? {
    var reader = MomentReader(words, now, allowsBare: allowsBare)
    guard reader.read() else { return nil }
    var moment = reader.moment
    // A week needs a day or a feast that lies in it.
    if moment.isPeriodOf == .week, moment.month != nil, moment.day == nil { return nil }
    if let year = now.toldYear, moment.lacksYear { moment.years = year...year }
    return moment.hasDays || moment.clock != nil
      || (allowsBare && (moment.bare != nil || moment.part != nil || moment.third != nil)) ? moment : nil
  }

  private mutating func read() -> Bool {
    while let word = rest.popFirst() {
      guard take(word) else { return false }
      if ![.filler, .the, .comma, .of].contains(word) || word == .the { previous = word }
    }
    // "Just now, ten minutes ago": the number says it.
    if moment.back == [0, -1], moment.clock != nil || moment.part != nil {
      (moment.back, moment.nears) = (nil, [now.span(daysBack: 0)])
    }
    if moment.ago?.isShort == true, moment.back != nil { moment.back = nil }
    if isExact, moment.ago?.manner == .plain { moment.ago?.manner = .exact }
    mergeThird()
    return true
  }

  /// "gone eleven".
  private mutating func takeGone() -> Bool {
    guard case .number? = rest.first, moment.hasDays || moment.part != nil else { return false }
    if case .unit? = rest.dropFirst().first { return false }
    return take(.justAfter)
  }

  /// "early on Tuesday evening": the early part of the evening.
  private mutating func mergeThird() {
    if isThirdOfMonth, moment.day != nil { moment.third = nil }
    guard let third = moment.third, let part = moment.part, !part.isHalf else { return }
    if moment.clock == nil { moment.part = now.third(third, of: part) }
    moment.third = nil
  }

  private mutating func take(_ word: Word) -> Bool {
    switch word {
    case .filler, .comma, .the, .of, .dash: return true
    case .exact:
      isExact = true
      return true
    case .nearly: return attempt { $0.takeAmount(.nearly) } || takeAbout()
    case .about: return takeAbout()
    case .between: return attempt { $0.takeBetween() }
    case .from: return rest.last == .onwards
    case .onwards: return moment.clock != nil && rest.isEmpty && set(\.edge, .after)
    case .perhaps:
      moment.isPerhaps = true
      return true
    case .at: return takeAt()
    case .number(let number, let inFigures): return take(number, inFigures)
    case .a, .some, .more, .less, .half, .quarter: return takeAmount(word)
    case .hace: return takeHace()
    case .clock(let clock): return take(clock)
    case .midnight: return take(Clock(minute: 0, isCertain: true, isMidnight: true))
    case .part(let part): return take(part)
    case .partOfHour(let part):
      moment.isPartOfHour = moment.clock != nil
      return take(part)
    case .edge(let edge): return take(edge)
    default: return takeDays(word)
    }
  }

  private mutating func takeDays(_ word: Word) -> Bool {
    switch word {
    case .ordinal(let number, let inFigures): return take(ordinal: number, inFigures)
    case .unit(let unit): return take(unit)
    case .last, .latest: return takeLast(word)
    case .past: return attempt { $0.takeGone() } || takeLast(.latest)
    case .justGone: return take(.justAfter) || takeLast(.latest)
    case .beforeLast: return takeBeforeLast()
    case .this: return takeThis()
    case .next: return takeNext()
    case .daysBack(let days): return take(daysBack: days)
    case .night(let nights): return take(night: nights)
    case .back(let least, let most): return set(\.back, [least, most])
    case .third(let third): return take(third)
    case .eve:
      return set(\.shift, Moment.Shift(what: .count(.init(least: 1, most: 1, unit: .day)), isBefore: true))
    default: return takeNames(word)
    }
  }

  private mutating func takeNames(_ word: Word) -> Bool {
    switch word {
    case .weekday(let weekday): return take(weekday: weekday)
    case .dayOfMonth(let day): return !isHour && set(\.day, day)
    case .weekend: return takeWeekend()
    case .month(let month): return take(month: month)
    case .season(let season): return set(\.season, season) && takeYear() && takeWhich()
    case .holiday(let holiday): return set(\.holiday, holiday) && takeYear() && takeWhich()
    case .date(let year, let month, let day):
      guard previous != .at || moment.clock != nil, moment.month == nil, moment.day == nil else {
        return false
      }
      (moment.month, moment.day, moment.isInFigures) = (month, day, true)
      return year.map { set(\.years, $0...$0) } ?? true
    case .monthOfYear(let year, let month): return set(\.years, year...year) && set(\.month, month)
    case .years(let first, let last): return set(\.years, first...last)
    default: return false
    }
  }

  // MARK: Slots

  mutating func set<Value: Equatable>(_ slot: WritableKeyPath<Moment, Value?>, _ value: Value) -> Bool {
    if let former = moment[keyPath: slot] { return former == value }
    moment[keyPath: slot] = value
    return true
  }

  mutating func set(near span: Span?) -> Bool {
    guard let span else { return false }
    return set(\.nears, [span])
  }

  /// Takes what `body` takes, or nothing.
  mutating func attempt(_ body: (inout MomentReader) -> Bool) -> Bool {
    var copy = self
    guard body(&copy) else { return false }
    self = copy
    return true
  }

  mutating func skip(_ word: Word) -> Bool {
    guard rest.first == word else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Passes over articles and "of".
  mutating func skipSmall() { rest = rest.drop { [.the, .of, .comma, .filler, .dash].contains($0) } }

  /// The next word that says something.
  var next: Word? { rest.first { ![.the, .of, .comma, .filler, .dash].contains($0) } }

  private mutating func takeAbout() -> Bool {
    moment.isAbout = true
    return true
  }
}
