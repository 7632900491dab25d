import Records

/// Times with two sides: "between", "from … to", "or", "the night of the 14th to the 15th", "since".
struct Ranges {
  let now: Now
  let words: [Word]

  init(_ words: [Word], _ now: Now) { (self.words, self.now) = (words, now) }

  /// All ways to take the words as a time with two sides, or from a time until now.
  func outcomes() -> [Resolver.Outcome] {
    if let since = since() ?? withNeighbour() ?? listed() { return [since] }
    for index in words.indices where connects(index) {
      let found = openers(before: index).compactMap { pair(index, $0) }
      if let first = found.first { return [first] }
    }
    return []
  }

  // MARK: Since

  private func since() -> Resolver.Outcome? {
    guard let start = words.firstIndex(where: { ![.filler, .comma, .the].contains($0) }),
      words[start] == .since || words[start] == .from && words.last == .onwards,
      let moment = MomentReader.moment(words[(start + 1)...].filter { $0 != .onwards }[...], now),
      words.last != .onwards || moment.clock == nil,
      case .spans(let spans, let kind) = Resolver(now: now).outcome(moment), kind != .ahead
    else { return nil }
    return .spans(
      spans.map {
        let isMinute = $0.grain == .minute
        let end = isMinute ? now.wall : now.today * 1440 + 1439
        return Span(beginning(of: $0, moment), max($0.first, end), max($0.grain, .day)).fitting
      }, kind)
  }

  private func beginning(of span: Span, _ moment: Moment) -> Int {
    moment.ago != nil ? (span.first + span.last + 1) / 2 / 1440 * 1440 : span.first
  }

  // MARK: Several

  /// "yesterday or the day before", "last week or the week after".
  private func withNeighbour() -> Resolver.Outcome? {
    guard let index = words.lastIndex(where: { $0 == .or || $0 == .and }) else { return nil }
    let behind = words[(index + 1)...].filter { ![.the, .filler, .comma, .perhaps, .of].contains($0) }
    guard behind.count == 2, let days = days(behind[0], behind[1]),
      let moment = MomentReader.moment(words[..<index], now),
      case .spans(let spans, let kind) = Resolver(now: now).outcome(moment), spans.count == 1
    else { return nil }
    let other = Span(spans[0].first + days * 1440, spans[0].last + days * 1440, spans[0].grain)
    return .spans([spans[0].joined(other)], kind)
  }

  /// How far the one before or after lies away, where days, nights, weeks or weekends are told.
  private func days(_ what: Word, _ side: Word) -> Int? {
    let length: Int
    switch what {
    case .unit(.day), .unit(.night): length = 1
    case .part(let part) where part.window.upperBound > 1440: length = 1
    case .unit(.week) where side != .last, .weekend where side != .last: length = 7
    default: return nil
    }
    switch side {
    case .edge(.before): return -length
    case .last: return now.isSpanish ? -length : nil
    case .edge(.after), .next: return length
    default: return nil
    }
  }

  /// "Friday, Saturday and Sunday", "the 5th, 6th and 7th of March": from the first to the last.
  private func listed() -> Resolver.Outcome? {
    guard let index = words.lastIndex(where: { $0 == .or || $0 == .and }) else { return nil }
    let parts = words[..<index].split(separator: .comma) + [words[(index + 1)...]]
    let moments = parts.compactMap { sides($0) }
    guard parts.count > 2, moments.count == parts.count, let first = moments.first, let last = moments.last,
      moments.dropLast().allSatisfy({ $0.isNamed(as: first) }), last.isNamed(as: first)
    else { return nil }
    return Sides(first, last, isLoose: true, now).outcome()
  }

  // MARK: Two sides

  private func connects(_ index: Int) -> Bool {
    guard index > 0, index + 1 < words.count else { return false }
    switch words[index] {
    case .to, .dash, .or, .and: return true
    case .at: return now.isSpanish
    default: return false
    }
  }

  /// Where "from", "between" or "de" stands before the left side; `nil` for nowhere.
  private func openers(before index: Int) -> [Int?] {
    let marks = words[..<index].indices.filter { place in
      switch words[place] {
      case .from, .between: words[index] != .and || words[place] == .between
      case .since, .of: now.isSpanish && words[index] != .and
      default: false
      }
    }
    let isOpen = words[index] != .at
    return marks.reversed().map(Optional.some) + (isOpen ? [nil] : [])
  }

  private func pair(_ index: Int, _ opener: Int?) -> Resolver.Outcome? {
    var left = Array(words[..<index])
    if let opener { left.remove(at: opener) }
    guard let right = sides(words[(index + 1)...]), let left = sides(left[...]) else { return nil }
    let isLoose = words[index] == .or || (words[index] == .and && opener == nil)
    if words[index] == .and, opener == nil, left.bare != nil, right.day == nil { return nil }
    return Sides(left, right, isLoose: isLoose, now).outcome()
  }

  private func sides(_ words: ArraySlice<Word>) -> Moment? {
    MomentReader.moment(words, now, allowsBare: true)
  }
}

extension Moment {
  /// Whether it names a day of the week, a date or a month as another does.
  fileprivate func isNamed(as other: Moment) -> Bool {
    let isDate = (day ?? bare) != nil
    return clock == nil && nears == nil && (weekday != nil) == (other.weekday != nil)
      && isDate == ((other.day ?? other.bare) != nil) && (isDate || (month != nil) == (other.month != nil))
      && (weekday != nil || isDate || month != nil)
  }
}
