// Hours and parts of the day.
extension MomentReader {
  /// Whether what follows a number says that it is an hour.
  var isHour: Bool {
    switch rest.first {
    case .part(let part)?, .partOfHour(let part)?:
      return part.isHalf || rest.first == .partOfHour(part) || previous == .at
    case .oClock?: return true
    case .and?: return [.half, .quarter].contains(rest.dropFirst().first)
    case .minus?: return true
    default: return false
    }
  }

  mutating func takeAt() -> Bool {
    if skip(.about) { moment.isAbout = true }
    _ = skip(.the)
    if case .edge(let edge)? = rest.first {
      _ = rest.popFirst()
      return take(edge)
    }
    if attempt({ $0.takeHour() }) { return true }
    if case .number? = rest.first { return allowsBare || isDate }
    previous = .at
    return true
  }

  /// Whether a date follows: "a 20 de noviembre".
  private var isDate: Bool {
    if case .month? = MomentReader(rest.dropFirst(), now).next { true } else { false }
  }

  /// An hour with minutes: "nine", "half past nine", "nueve y media", "nine thirty".
  mutating func takeHour() -> Bool {
    if attempt({ $0.takeMinutesBefore() }) { return true }
    switch rest.popFirst() {
    case .number(let number, _)? where !isFollowedByMonth: return take(hour: number)
    case .clock(let clock)?: return take(clock)
    case .midnight?: return take(Clock(minute: 0, isCertain: true, isMidnight: true))
    default: return false
    }
  }

  private var isFollowedByMonth: Bool { if case .month? = next { true } else { false } }

  /// The minutes behind an hour.
  mutating func take(hour number: Int) -> Bool {
    if number >= 100 { return take(military: number) }
    guard 0...24 ~= number, number <= 12 || now.isSpanish || isTimed else { return false }
    var minute = 0
    switch rest.first {
    case .oClock?: rest = rest.dropFirst()
    case .and?: minute = minutesAfter(dropping: 1) ?? 0
    case .minus?: minute = minutesAfter(dropping: 1).map { -$0 } ?? 0
    case .bit?:
      rest = rest.dropFirst()
      if !set(\.edge, .justAfter) { return false }
    case .number(let more, let inFigures)?
    where 10...59 ~= more && !isFollowedByUnit && (!inFigures || previous == .at || isHalfAfterMinutes):
      (minute, rest) = (more, rest.dropFirst())
    default: break
    }
    var isCertain = number > 12 || number == 0
    if case .hours? = rest.first { rest = rest.dropFirst() }
    if case .unit(.hour)? = rest.first { (rest, isCertain) = (rest.dropFirst(), isCertain || number > 12) }
    if skip(.bit), !set(\.edge, .justAfter) { return false }
    if skip(.exact) {}
    return take(Clock(minute: (number * 60 + minute + 1440) % 1440, isCertain: isCertain))
  }

  /// Whether something says that a number above twelve is an hour: "at 15" is an age.
  private var isTimed: Bool {
    switch rest.first {
    case .hours?, .unit(.hour)?, .number?, .part?, .partOfHour?, .oClock?: true
    default: allowsBare
    }
  }

  /// "9 30 pm": a half of the day behind the minutes.
  private var isHalfAfterMinutes: Bool {
    if case .part(let part)? = rest.dropFirst().first { part.isHalf } else { false }
  }

  private var isFollowedByUnit: Bool {
    switch rest.dropFirst().first {
    case .unit?, .month?, .hours?: true
    default: false
    }
  }

  /// "y media", "y cuarto", "y veinte", "menos diez".
  private mutating func minutesAfter(dropping count: Int) -> Int? {
    let minutes: Int
    switch rest.dropFirst(count).first {
    case .half?: minutes = 30
    case .quarter?: minutes = 15
    case .number(let number, _)? where 1...59 ~= number: minutes = number
    default: return nil
    }
    rest = rest.dropFirst(count + 1)
    if case .unit(.minute)? = rest.first { rest = rest.dropFirst() }
    return minutes
  }

  /// `2130 hours`.
  private mutating func take(military number: Int) -> Bool {
    let (hour, minute) = (number / 100, number % 100)
    guard hour < 24, minute < 60 else { return false }
    switch rest.first {
    case .hours?, .unit(.hour)?: rest = rest.dropFirst()
    default: if previous != .at || 1900...2100 ~= number { return false }
    }
    return take(Clock(minute: hour * 60 + minute, isCertain: true))
  }

  /// "half past nine", "half nine", "quarter to nine", "ten to nine", "20 minutes past nine".
  mutating func takeMinutesBefore() -> Bool {
    var minutes: Int
    _ = rest.first == .a && rest.dropFirst().first == .quarter ? skip(.a) : false
    switch rest.popFirst() {
    case .half?:
      (minutes, _) = (30, skip(.dash))
      if skip(.about) { moment.isAbout = true }
    case .quarter?: minutes = 15
    case .number(let number, _)? where 1...59 ~= number: minutes = number
    default: return false
    }
    let isRound = minutes % 5 == 0 || next == .unit(.minute)
    if case .unit(.minute)? = rest.first { rest = rest.dropFirst() }
    switch rest.popFirst() {
    case .past?: break
    case .edge(.after)? where !now.isSpanish: break
    case .to? where isRound && minutes < 30, .toHour? where minutes < 30: minutes = -minutes
    case .of? where minutes == 15: minutes = -15
    case .number(let hour, _)? where minutes == 30 && 1...12 ~= hour:
      return take(Clock(minute: hour * 60 + 30, isCertain: false))
    default: return false
    }
    return takeHour(adding: minutes)
  }

  private mutating func takeHour(adding minutes: Int) -> Bool {
    switch rest.popFirst() {
    case .number(let hour, _)? where 1...24 ~= hour:
      if case .oClock? = rest.first { rest = rest.dropFirst() }
      return take(Clock(minute: (hour * 60 + minutes + 1440) % 1440, isCertain: hour > 12))
    case .midnight?: return take(Clock(minute: (minutes + 1440) % 1440, isCertain: true))
    case .clock(let clock)?: return take(Clock(minute: clock.minute + minutes, isCertain: clock.isCertain))
    default: return false
    }
  }

  mutating func take(_ clock: Clock) -> Bool {
    if case .hours? = rest.first { rest = rest.dropFirst() }
    if skip(.unit(.hour)) {}
    return set(\.clock, clock)
  }

  mutating func take(_ part: Part) -> Bool {
    var part = part
    if case .third(let third)? = previous, moment.third == third {
      (part, moment.third) = (now.third(third, of: part), nil)
    }
    if skip(.beforeLast) { return set(near: now.span(daysBack: 2)) && merge(part) }
    if !moment.hasDays, moment.clock == nil, case .edge(let edge)? = rest.first,
      edge == .after || edge == .before,
      attempt({ $0.merge(part) && $0.takeDayShift(edge) })
    {
      return true
    }
    if skip(.third(.early)) { part = now.third(.early, of: part) }
    return merge(part)
  }

  private mutating func takeDayShift(_ edge: Word.Edge) -> Bool {
    rest = rest.dropFirst()
    switch next {
    case .holiday?, .month?, .date?, .weekday?, .daysBack?, .ordinal?: break
    case .number? where isDate: break
    default: return false
    }
    let day = Moment.Count(least: 1, most: 1, unit: .day)
    return set(\.shift, Moment.Shift(what: .count(day), isBefore: edge == .before))
  }

  private mutating func merge(_ part: Part) -> Bool {
    // "por la noche, tarde": late in the night.
    if now.isSpanish, let night = moment.part, night == now.night, part == now.afternoon {
      moment.part = night.third(.late)
      return true
    }
    guard let both = moment.part.map({ $0.merged(part) }) ?? part else { return false }
    moment.part = both
    return true
  }

  /// "after 9", "shortly before midnight", "just after Christmas".
  mutating func take(_ edge: Word.Edge) -> Bool {
    if attempt({ reader in
      if reader.skip(.about) { reader.moment.isAbout = true }
      _ = reader.skip(.at)
      reader.skipSmall()
      reader.previous = .at
      return reader.set(\.edge, edge) && reader.takeHour()
    }) {
      return true
    }
    guard edge == .justAfter || edge == .justBefore else { return false }
    return set(\.shift, Moment.Shift(what: .near, isBefore: edge == .justBefore))
  }
}
