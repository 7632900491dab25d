internal import Text

/// Finds days and years as people write them in English and Spanish.
enum DateFinder {
  /// A day with its year, one without, and a year: those of a life are few.
  private static let (fullBits, partBits, yearBits) = (9.0, 8.0, 5.5)

  /// The dates in `text`.
  static func tokens(in text: Span<UInt8>) -> [Token] {
    text.indices.flatMap { start in joined(text, start) + parted(text, start) }
  }

  // MARK: Digits without anything between

  private static func joined(_ text: Span<UInt8>, _ start: Int) -> [Token] {
    var found: [Token] = []
    for end in start + 1...start + 8 {
      guard end <= text.count, text[end - 1].isDigit else { break }
      guard let bits = cost(text, start, end) else { continue }
      found.append(Token(start: start, end: end, bits: bits, kind: .date))
    }
    return found
  }

  /// What these digits take as a date; `nil` if they are none.
  private static func cost(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Double? {
    switch end - start {
    case 4:
      if isYear(value(text, start, end)) { return yearBits }
      return areDayAndMonth(value(text, start, start + 2), value(text, start + 2, end)) ? partBits : nil
    case 5, 6: return isJoined(text, start, end, 2) ? fullBits : nil
    case 7, 8: return isJoined(text, start, end, 4) ? fullBits : nil
    default: return nil
    }
  }

  /// Whether these are a day, a month, and a year of `yearDigits` at the beginning or at the end.
  private static func isJoined(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ yearDigits: Int) -> Bool {
    let (behind, before) = (start + yearDigits, end - yearDigits)
    if yearDigits == 2 || isYear(value(text, before, end)), isSplit(text, start, before) { return true }
    return (yearDigits == 2 || isYear(value(text, start, behind))) && isSplit(text, behind, end)
  }

  private static func isSplit(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    (start + 1..<end).contains { areDayAndMonth(value(text, start, $0), value(text, $0, end)) }
  }

  // MARK: Parts with something between

  /// A number or the name of a month.
  private struct Part {
    var value: Int
    var digits: Int
    var end: Int

    var isMonthName: Bool { digits == 0 }
    var isYear: Bool { digits == 4 && DateFinder.isYear(value) || digits == 2 }
  }

  private static func parted(_ text: Span<UInt8>, _ start: Int) -> [Token] {
    guard start == 0 || !text[start - 1].isDigit, let first = part(text, start) else { return [] }
    guard let second = next(text, first) else { return [] }
    var found: [Token] = []
    if isShort([first, second]) {
      found.append(Token(start: start, end: second.end, bits: partBits, kind: .date))
    }
    if let third = next(text, second), isFull([first, second, third]) {
      found.append(Token(start: start, end: third.end, bits: fullBits, kind: .date))
    }
    return found
  }

  private static func isShort(_ parts: [Part]) -> Bool {
    let (first, second) = (parts[0], parts[1])
    if first.isMonthName { return !second.isMonthName && (isDay(second.value) || second.isYear) }
    if second.isMonthName { return isDay(first.value) || first.isYear }
    return first.digits <= 2 && second.digits <= 2 && areDayAndMonth(first.value, second.value)
  }

  private static func isFull(_ parts: [Part]) -> Bool {
    for year in [2, 0, 1] where parts[year].isYear {
      let rest = parts.indices.filter { $0 != year }.map { parts[$0] }
      if rest.allSatisfy({ $0.digits <= 2 }), isShort(rest) { return true }
    }
    return false
  }

  private static func part(_ text: Span<UInt8>, _ start: Int) -> Part? {
    var end = start
    while end < text.count, end - start < 5, text[end].isDigit { end += 1 }
    if end > start {
      return end - start == 5 ? nil : Part(value: value(text, start, end), digits: end - start, end: end)
    }
    guard let month = Months.month(in: text, at: start) else { return nil }
    return Part(value: month.number, digits: 0, end: start + month.length)
  }

  /// The part that follows `before`, behind an ending such as `th`, signs, and `de` or `of`.
  private static func next(_ text: Span<UInt8>, _ before: Part) -> Part? {
    var place = before.end
    if !before.isMonthName { place = Months.skip(Months.endings, in: text, at: place) }
    place = skipSigns(text, place)
    place = skipSigns(text, Months.skip(Months.joining, in: text, at: place))
    guard let part = part(text, place) else { return nil }
    let needsSign = !before.isMonthName && !part.isMonthName
    return needsSign && place == before.end ? nil : part
  }

  private static func skipSigns(_ text: Span<UInt8>, _ start: Int) -> Int {
    var place = start
    while place < text.count, place < start + 2, text[place].isSeparator { place += 1 }
    return place
  }

  // MARK: Numbers

  private static func value(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    (start..<end).reduce(0) { $0 * 10 + Int(text[$1]) - 0x30 }
  }

  private static func isYear(_ number: Int) -> Bool { (1900...2049).contains(number) }

  private static func isDay(_ number: Int) -> Bool { (1...31).contains(number) }

  private static func areDayAndMonth(_ first: Int, _ second: Int) -> Bool {
    isDay(first) && isDay(second) && min(first, second) <= 12
  }
}
