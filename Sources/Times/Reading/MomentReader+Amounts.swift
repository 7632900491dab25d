import Records

// Amounts of days, weeks, months and years.
extension MomentReader {
  /// "two weeks", "two or three weeks", "a year and a half", "half an hour", "more than a month".
  mutating func readCount() -> Moment.Count? {
    var copy = self
    guard let count = copy.count() else { return nil }
    self = copy
    return count
  }

  private mutating func count() -> Moment.Count? {
    var (manner, isAbout) = (Moment.Count.Manner.plain, moment.isAbout)
    while let word = rest.first {
      switch word {
      case .about: isAbout = true
      case .more: manner = .more
      case .less: manner = .less
      case .nearly: manner = .nearly
      case .the, .filler, .of: break
      default:
        let isSome = isSome
        guard let (least, most, isRough) = amount(),
          let count = counted(least, most, isAbout || isRough, manner)
        else { return nil }
        return isSome ? count.asSome : count
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether no number is told: "a few", "several".
  private var isSome: Bool {
    if case .some? = rest.first { return true }
    if case .some? = rest.dropFirst().first { return rest.first == .a }
    return false
  }

  private mutating func counted(
    _ least: Double, _ most: Double, _ isAbout: Bool, _ manner: Moment.Count.Manner
  ) -> Moment.Count? {
    var (least, most, isAbout) = (least, most, isAbout)
    if skip(.about) { isAbout = true }
    if attempt({ $0.skip(.and) && ($0.skip(.a) || true) && $0.skip(.half) }) {
      (least, most) = (least + 0.5, most + 0.5)
    }
    _ = skip(.of)
    if skip(.latest) { _ = skip(.some(3)) }
    guard let unit = readUnit() else { return nil }
    if unit == .year, least == 0.5, most == 0.5 {
      return Moment.Count(least: 6, most: 6, unit: .month, isAbout: isAbout, manner: manner)
    }
    if isAbout, unit == .minute, least == most, [2, 3, 4, 8].contains(most) {
      (least, most, isAbout) = (2, 15, false)
    }
    if attempt({ $0.skip(.and) && ($0.skip(.a) || true) && $0.skip(.half) }) {
      (least, most) = (least + 0.5, most + 0.5)
    }
    if unit == .hour, attempt({ $0.skip(.and) && ($0.skip(.a) || true) && $0.skip(.quarter) }) {
      (least, most) = (least + 0.25, most + 0.25)
    }
    if skip(.bit) { most += 0.5 }
    if skip(.or), let (_, other, _) = amount() { most = other }
    if let more = smallerCount(than: unit) { (least, most) = (least + more, most + more) }
    return Moment.Count(least: least, most: most, unit: unit, isAbout: isAbout, manner: manner)
  }

  /// "and ten minutes" behind an hour, as a part of an hour.
  private mutating func smallerCount(than unit: Word.Unit) -> Double? {
    var copy = self
    _ = copy.skip(.and) || copy.skip(.comma)
    guard case .number(let number, _)? = copy.rest.popFirst(), let smaller = copy.readUnit() else {
      return nil
    }
    let parts: [Word.Unit: [Word.Unit: Double]] = [
      .hour: [.minute: 60], .day: [.hour: 24], .week: [.day: 7], .month: [.week: 4.35, .day: 30.4],
      .year: [.month: 12, .week: 52],
    ]
    guard let part = parts[unit]?[smaller] else { return nil }
    self = copy
    return Double(number) / part
  }

  private mutating func amount() -> (Double, Double, Bool)? {
    switch rest.popFirst() {
    case .unit(let unit)? where rest.starts(with: [.and, .half]):
      rest = [.unit(unit)] + rest
      return (1, 1, false)
    case .a?:
      if case .number(let number, _)? = rest.first, now.isSpanish {
        rest = rest.dropFirst()
        let (least, most, _) = range(from: number)
        return (least, most, true)
      }
      if case .some(let number)? = rest.first {
        rest = rest.dropFirst()
        return (Double(number), Double(number), true)
      }
      if let quarter = quarterOfHour() { return quarter }
      if case .number(12, false)? = rest.first {
        rest = rest.dropFirst()
        return (12, 12, true)
      }
      return skip(.half) ? (0.5, 0.5, false) : (1, 1, false)
    case .some(let number)?: return (Double(number), Double(number), true)
    case .half?:
      _ = skip(.of) || skip(.a)
      return (0.5, 0.5, false)
    case .quarter?: return skip(.of) && skip(.a) ? (0.25, 0.25, false) : nil
    case .number(let number, _)? where number < 4 && isQuarters:
      rest = rest.dropFirst()
      _ = skip(.of)
      _ = skip(.a)
      return (Double(number) / 4, Double(number) / 4, false)
    case .number(let number, _)? where number < 1000: return range(from: number)
    case .and?: return skip(.a) && skip(.half) ? (0.5, 0.5, false) : nil
    default: return nil
    }
  }

  /// "a quarter of an hour", "un cuarto de hora".
  private mutating func quarterOfHour() -> (Double, Double, Bool)? {
    guard rest.first == .quarter || rest.first == .ordinal(4, inFigures: false), rest.dropFirst().first == .of
    else { return nil }
    rest = rest.dropFirst(2)
    _ = skip(.a)
    return rest.first == .unit(.hour) ? (0.25, 0.25, false) : nil
  }

  /// "three quarters of an hour".
  private var isQuarters: Bool {
    [.quarter, .unit(.quarter)].contains(rest.first) && rest.dropFirst().first == .of
  }

  /// "two or three", "2-3", "two to three", "two, three".
  private mutating func range(from number: Int) -> (Double, Double, Bool) {
    if [.or, .dash, .to, .comma, .at].contains(rest.first) || allowsAnd && rest.first == .and,
      case .number(let most, _)? = rest.dropFirst().first, most > number, most < 1000
    {
      rest = rest.dropFirst(2)
      return (Double(number), Double(most), false)
    }
    return (Double(number), Double(number), false)
  }

  private mutating func readUnit() -> Word.Unit? {
    switch rest.popFirst() {
    case .unit(let unit)?: return unit
    case .hours?: return .hour
    case .weekend?: return .weekend
    case .part(let part)? where part.window.upperBound > 1440: return .night
    case .quarter?: return .quarter
    default: return nil
    }
  }
}
