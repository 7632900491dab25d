import Records

/// The two sides of a range, each with what only the other says.
struct Sides {
  private var left: Moment
  private var right: Moment
  private let isLoose: Bool
  private let now: Now
  /// Whether only the left side says which day.
  private let hasDaysLeft: Bool
  /// Whether both sides say which day.
  private let haveDays: Bool

  init(_ left: Moment, _ right: Moment, isLoose: Bool, _ now: Now) {
    (self.left, self.right, self.isLoose, self.now) = (left, right, isLoose, now)
    hasDaysLeft = left.hasDays && !right.hasDays
    haveDays = left.hasDays && right.hasDays
    Sides.count(&self.left, by: right, now)
    Sides.count(&self.right, by: left, now)
    share()
  }

  /// What a bare number counts, as the other side says.
  private static func count(_ moment: inout Moment, by other: Moment, _ now: Now) {
    guard let number = moment.bare else { return }
    if moment.clock != nil, other.day != nil {
      guard 1...31 ~= number else { return }
      moment.day = number
    } else if other.clock != nil
      || (other.part != nil && other.day == nil && other.month == nil && other.ago == nil)
      || (other.bare != nil && (moment.hasDays || other.hasDays || other.part != nil || moment.part != nil))
    {
      guard 0...24 ~= number else { return }
      moment.clock = Clock(minute: number % 24 * 60, isCertain: number > 12 || number == 0)
    } else if other.day != nil || other.month != nil {
      guard 1...31 ~= number else { return }
      moment.day = number
    } else if other.years != nil, 0...99 ~= number {
      let year = now.fullYear(number)
      moment.years = year...year
    } else if let ago = other.ago {
      var counted = ago
      (counted.least, counted.most) = (Double(number), Double(number))
      moment.ago = counted
    } else {
      return
    }
    moment.bare = nil
  }

  private mutating func share() {
    if left.clock != nil || right.clock != nil {
      if !left.hasDays { left.takeDays(of: right) } else if !right.hasDays { right.takeDays(of: left) }
    } else {
      Sides.share(&left, &right)
    }
    if isLoose, right.clock == nil, left.clock == nil, left.part == nil { left.part = right.part }
  }

  private static func share(_ left: inout Moment, _ right: inout Moment) {
    if right.hasOnlyPart { right.takeDays(of: left) }
    if left.hasOnlyPart { left.takeDays(of: right) }
    if left.day != nil, left.month == nil, left.nears == nil {
      (left.month, left.nears) = (right.month, right.nears)
    }
    if right.day != nil, right.month == nil, right.nears == nil {
      (right.month, right.nears) = (left.month, left.nears)
    }
    if left.month != nil, left.day == nil, left.nears == nil, left.years == nil, right.month != nil {
      left.nears = right.nears
    }
    if left.weekday != nil, left.nears == nil, left.month == nil, right.weekday != nil {
      left.nears = right.nears
    }
    if right.weekday != nil, right.nears == nil, right.month == nil, left.weekday != nil {
      right.nears = left.nears
    }
    if left.years == nil, left.month != nil || left.season != nil || left.holiday != nil,
      let years = right.years
    {
      let wraps = (left.month ?? 0) > (right.month ?? left.month ?? 0)
      left.years = wraps ? years.lowerBound - 1...years.lowerBound - 1 : years
    }
    if left.ago != nil, right.ago == nil, right.nears == nil, !right.hasDays { right.ago = left.ago }
  }

  // MARK: Reckoning

  func outcome() -> Resolver.Outcome? {
    if left.bare != nil || right.bare != nil { return nil }
    if let night = night() { return .spans([night], nil) }
    if let season = season() { return season }
    if left.clock != nil || right.clock != nil { return clocks() }
    guard let (rights, kind) = spans(right, nil) else { return nil }
    if kind == .ahead, left.years == nil, right.years == nil, let outcome = open() { return outcome }
    let last = rights[0]
    guard let (lefts, leftKind) = spans(left, isLoose && !isOrdered ? nil : last.last) else { return nil }
    let first = lefts.last { $0.first <= last.last && lefts.count < 2 } ?? lefts[0]
    guard isLoose || first.first <= last.last else { return nil }
    return .spans([first.joined(last).clipped(now)], kind == .ahead || leftKind == .ahead ? .ahead : nil)
  }

  /// Whether the left side comes before the right one in the same week or year.
  private var isOrdered: Bool { left.nears == nil && right.nears == nil && left.ago == nil }

  /// A range that has begun and is not over: "between Monday and Saturday", told on Friday.
  private func open() -> Resolver.Outcome? { nil }

  /// "the winter of 2022 to 2023" is one winter.
  private func season() -> Resolver.Outcome? {
    guard left.season != nil, let first = left.years, let last = right.years,
      last.lowerBound == first.upperBound + 1,
      right == Moment(years: last)
    else { return nil }
    var whole = left
    whole.years = first.lowerBound...last.upperBound
    guard case .spans(let spans, nil) = Resolver(now: now).outcome(whole), spans.count == 1 else {
      return nil
    }
    return .spans(spans, nil)
  }

  private func spans(_ moment: Moment, _ limit: Int?) -> ([Span], TimeQuestion.Kind?)? {
    guard case .spans(let spans, let kind) = Resolver(now: now, limit: limit ?? now.wall).outcome(moment),
      !spans.isEmpty
    else { return nil }
    return (spans, kind)
  }

  /// "the night from Friday to Saturday": one night, that of the first day.
  private func night() -> Span? {
    guard let part = left.part ?? right.part, part.window.upperBound > 1440, left.clock == nil,
      right.clock == nil,
      right.part == nil || right.part == part, left.hasDays, right.hasDays
    else { return nil }
    var (first, last) = (left, right)
    (first.part, last.part) = (nil, nil)
    guard !isLoose, let (ends, _) = spans(last, nil), let end = ends.first?.onlyDay,
      let (starts, _) = spans(first, end * 1440), let start = starts.first?.onlyDay, end == start + 1
    else { return nil }
    return Span(start * 1440 + part.window.lowerBound, start * 1440 + part.window.upperBound, .minute)
      .clipped(now)
  }

  /// "between 9 and 10 pm": the hours that lie nearest to each other.
  private func clocks() -> Resolver.Outcome? {
    var (left, right) = (left, right)
    let hasEnd = right.clock != nil && left.clock != nil
    guard hasEnd else { return mixed() }
    if right.part == nil, left.part?.isHalf != true, !haveDays { right.part = left.part }
    let isOpenLeft = left.part == nil && left.clock?.isCertain == false
    if isOpenLeft, let part = right.part, !part.isHalf, let clock = left.clock, !part.minutes(clock).isEmpty {
      left.part = part
    }
    guard case .spans(let lasts, let kind) = Resolver(now: now, limit: now.wall).outcome(right),
      !lasts.isEmpty,
      let firsts = firsts(of: left, lasts)
    else { return nil }
    let pairs = lasts.flatMap { last in
      firsts.filter { $0.first < last.first && last.first - $0.first < 12 * 60 }.max { $0.first < $1.first }
        .map { [$0.joined(last)] } ?? []
    }
    let nightly = hasDaysLeft ? overMidnight(left, right) : []
    return pairs.isEmpty && nightly.isEmpty ? nil : .spans(pairs + nightly, kind)
  }

  /// "from nine on Saturday night until one".
  private func overMidnight(_ left: Moment, _ right: Moment) -> [Span] {
    guard let (firsts, _) = spans(left, nil) else { return [] }
    return firsts.compactMap { first in
      Details(right, now).spans(of: Span(day: first.firstDay + 1)).first { $0.first < first.first + 720 }
        .map { first.joined($0) }
    }
  }

  private func firsts(of left: Moment, _ lasts: [Span]) -> [Span]? {
    let limits = lasts.map { Resolver(now: now, limit: $0.first).outcome(left) }
    let spans = limits.flatMap { outcome in if case .spans(let spans, _) = outcome { spans } else { [Span]() }
    }
    return spans.isEmpty ? nil : spans
  }

  /// An hour on one side, a part of the day or a day on the other.
  private func mixed() -> Resolver.Outcome? {
    guard let (lasts, kind) = spans(right, nil), let last = lasts.first,
      let (firsts, _) = spans(left, lasts.map(\.last).max()), let first = firsts.first
    else { return nil }
    if lasts.count == 2, left.part != nil, right.clock != nil {
      // An hour within a long part of the day may be that of the next day as well.
      let isShort = first.last - first.first < 300
      return lasts.filter { $0.first > (isShort ? first.first : first.last) }.min { $0.first < $1.first }
        .map { .spans([Span(first.first, $0.last, .minute).clipped(now)], nil) }
    }
    guard first.first <= last.last else { return nil }
    return lasts.count == 1 && firsts.count == 1 ? .spans([first.joined(last).clipped(now)], kind) : nil
  }
}

extension Moment {
  fileprivate var hasOnlyPart: Bool { !hasDays && (part != nil || third != nil) && clock == nil }

  /// Takes over which day another moment means.
  fileprivate mutating func takeDays(of other: Moment) {
    (nears, ago, years, month, day, weekday) = (
      other.nears, other.ago, other.years, other.month, other.day, other.weekday
    )
    (isWeekend, season, holiday, nth, which) = (
      other.isWeekend, other.season, other.holiday, other.nth, other.which
    )
  }
}

extension Span {
  /// Cut off at now, where it has happened and goes on.
  fileprivate func clipped(_ now: Now) -> Span {
    guard now.tense == .past, grain == .minute, first <= now.wall, last > now.wall else { return self }
    return Span(first, now.wall, .minute)
  }
}
