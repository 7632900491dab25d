internal import Text

/// Times and dates in figures: `21:30`, `9pm`, `3rd`, `1.3.2026`.
enum Figures {
  /// What a piece that begins with a digit means; `nil` where it means nothing.
  static func meanings(_ piece: String, isDayFirst: Bool) -> [SpokenWord]? {
    guard piece.utf8.first.map(\.isDigit) ?? false else { return nil }
    return number(piece) ?? clock(piece) ?? date(piece, isDayFirst: isDayFirst)
  }

  /// `3`, `3rd`, `2026`.
  private static func number(_ piece: String) -> [SpokenWord]? {
    let digits = piece.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 4, let number = Int(digits),
      ["", "st", "nd", "rd", "th", "o", "º", "ª"].contains(piece.dropFirst(digits.count))
    else { return nil }
    return [.number(number)]
  }

  /// `21:30`, `21.30h`, `9pm`, `9:30pm`, `21h`.
  private static func clock(_ piece: String) -> [SpokenWord]? {
    let suffixes: [(String, DayPart?)] = [
      ("a.m", .am), ("p.m", .pm), ("am", .am), ("pm", .pm), ("hrs", nil), ("h", nil), ("", nil),
    ]
    guard let (suffix, part) = suffixes.first(where: { piece.hasSuffix($0.0) }) else { return nil }
    let isHour = !suffix.isEmpty
    let figures = piece.dropLast(suffix.count).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || ($0 == "." && isHour) })
    let numbers = figures.compactMap { $0.count <= 2 ? Int($0) : nil }
    guard numbers.count == figures.count, numbers.count == 2 || (isHour && numbers.count == 1) else {
      return nil
    }
    let minute = numbers.count == 2 ? numbers[1] : 0
    guard minute < 60, numbers[0] < 24 else { return nil }
    if let part {
      guard 1...12 ~= numbers[0] else { return nil }
      return [.clock(numbers[0] * 60 + minute, isWhole: false), .part(part)]
    }
    return [.clock(numbers[0] * 60 + minute, isWhole: true)]
  }

  /// `2026-03-01`, `1/3/2026`, `1.3.2026`.
  private static func date(_ piece: String, isDayFirst: Bool) -> [SpokenWord]? {
    if let point = try? TimePoint(piece), point.precision == .day { return [.date(point.day)] }
    guard let mark = piece.first(where: { "./-".contains($0) }) else { return nil }
    let figures = piece.split(separator: mark, omittingEmptySubsequences: false)
    guard figures.count == 3, figures[2].count == 4 else { return nil }
    let numbers = figures.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    let dayFirst = CivilDay(year: numbers[2], month: numbers[1], day: numbers[0])
    let monthFirst = CivilDay(year: numbers[2], month: numbers[0], day: numbers[1])
    if isDayFirst || mark == "." { return dayFirst.map { [.date($0)] } }
    guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
      return (dayFirst ?? monthFirst).map { [.date($0)] }
    }
    return [.either(min(dayFirst, monthFirst), max(dayFirst, monthFirst))]
  }
}
