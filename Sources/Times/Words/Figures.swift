import Records

/// Times and dates in figures: `21:30`, `9pm`, `3rd`, `1.3.2026`. Each gives all that the figures can mean.
struct Figures {
  let usage: Usage
  let lexicon: Lexicon
  /// The year in which it is told.
  let year: Int
  /// Whether hours without a half of the day are those of a clock with 24: in tables and behind `2026-03-01`.
  let hasWholeClock: Bool

  /// What a piece that begins with a digit can mean; nothing where it means nothing.
  func meanings(_ piece: String) -> [[Word]] {
    if piece.first == "'" { return years(piece.dropFirst()) }
    let figures = piece.prefix { $0.isFigure || ":./-".contains($0) }
    let rest = String(piece.dropFirst(figures.count))
    let numbers = figures.split(omittingEmptySubsequences: false) { !$0.isFigure }
    let marks = figures.filter { !$0.isFigure }
    guard numbers.allSatisfy({ 1...9 ~= $0.count }) else { return [] }
    if marks.contains("-"), let ranges = range(piece, marks) { return ranges }
    switch marks {
    case "": return rest.isEmpty ? plain(numbers[0]) : suffixed(numbers[0], rest)
    case ":", "::": return clock(numbers, rest)
    case ".": return clock(numbers, rest) + (rest.isEmpty ? pair(numbers, ".") + decimal(numbers) : [])
    case "/": return rest.isEmpty ? pair(numbers, "/") : []
    case "-": return rest.isEmpty ? pair(numbers, "-") : []
    case "//", "--", "..": return rest.isEmpty ? date(numbers, marks.first ?? "/") : []
    default: return []
    }
  }

  private func years(_ text: Substring) -> [[Word]] {
    let digits = text.prefix { $0.isFigure }
    guard digits.count == 2, let number = Int(digits) else { return [] }
    let rest = text.dropFirst(2)
    let full = fullYear(number)
    if rest == "s" { return [[.years(full, full + 9)]] }
    return rest.isEmpty ? [[.years(full, full)]] : []
  }

  /// The year that two figures mean: at most a year ahead.
  func fullYear(_ two: Int) -> Int {
    let century = year - year % 100
    return century + two > year + 10 ? century - 100 + two : century + two
  }

  private func plain(_ digits: Substring) -> [[Word]] {
    guard let number = Int(digits) else { return [] }
    switch digits.count {
    case 1...4: return [[.number(number, inFigures: true)]]
    case 8: return date([digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)], "-")
    default: return []
    }
  }

  private func suffixed(_ digits: Substring, _ rest: String) -> [[Word]] {
    guard let number = Int(digits), digits.count <= 4 else { return [] }
    if ["st", "nd", "rd", "th", "o", "a", "er", "ro", "ra", "do", "da", "to", "ta", "ero", "era"].contains(
      rest), number <= 31
    {
      return rest == "a" && usage.language == .en
        ? clock([digits], "am") : [[.ordinal(number, inFigures: true)]]
    }
    if rest == "s", digits.count == 4, number % 10 == 0 { return [[.years(number, number + 9)]] }
    if rest == "s", digits.count == 2, number % 10 == 0 {
      return [[.years(fullYear(number), fullYear(number) + 9)]]
    }
    if rest == "ish" { return [[.about, .number(number, inFigures: true)]] }
    let clocks = clock([digits], rest)
    if !clocks.isEmpty { return clocks }
    guard let meaning = lexicon.meanings[rest] else { return [] }
    return [[.number(number, inFigures: true)] + meaning]
  }

  /// `21:30`, `9.30pm`, `9pm`, `21h`, `21h30`, `2130hrs`.
  private func clock(_ numbers: [Substring], _ suffix: String) -> [[Word]] {
    var numbers = numbers
    var suffix = suffix
    if numbers.count == 1, suffix.first == "h", suffix.count == 3, suffix.dropFirst().allSatisfy(\.isFigure) {
      numbers.append(suffix.dropFirst())
      suffix = "h"
    }
    if numbers.count == 1, 3...4 ~= numbers[0].count {
      numbers = [numbers[0].dropLast(2), numbers[0].suffix(2)]
    }
    guard numbers.count <= 3, numbers[0].count <= 2, numbers.dropFirst().allSatisfy({ $0.count == 2 }) else {
      return []
    }
    let values = numbers.compactMap { Int($0) }
    guard values[0] <= 24, values.dropFirst().allSatisfy({ $0 < 60 }) else { return [] }
    let minute = (values[0] * 60 + (values.count > 1 ? values[1] : 0)) % 1440
    return clock(
      minute, hour: values[0], hasZero: numbers[0].first == "0" && numbers[0].count == 2, suffix,
      numbers.count)
  }

  private func clock(_ minute: Int, hour: Int, hasZero: Bool, _ suffix: String, _ count: Int) -> [[Word]] {
    let isCertain = hour > 12 || hour == 0 || hasZero || hasWholeClock
    switch suffix {
    case "am", "a", "pm", "p":
      guard 1...12 ~= hour else {
        return hour > 12 && suffix.first == "p" ? [[.clock(Clock(minute: minute, isCertain: true))]] : []
      }
      return [[.clock(Clock(minute: minute, isCertain: false)), .part(suffix.first == "a" ? .am : .pm)]]
    case "h", "hs", "hrs", "hr", "hours", "horas", "hr.":
      return [[.clock(Clock(minute: minute, isCertain: isCertain || count > 1))]]
    case "ish": return [[.about, .clock(Clock(minute: minute, isCertain: isCertain))]]
    case "": return count > 1 ? [[.clock(Clock(minute: minute, isCertain: isCertain))]] : []
    default:
      guard count > 1, let meaning = lexicon.meanings[suffix] else { return [] }
      return [[.clock(Clock(minute: minute, isCertain: isCertain))] + meaning]
    }
  }

  /// `2.5` of years or hours.
  private func decimal(_ numbers: [Substring]) -> [[Word]] {
    guard numbers.count == 2, numbers[1] == "5", let number = Int(numbers[0]) else { return [] }
    return [[.number(number, inFigures: true), .and, .half]]
  }

  /// `20/11`, `11/2025`, `2019/20`, `2026-03`.
  private func pair(_ numbers: [Substring], _ mark: Character) -> [[Word]] {
    guard numbers.count == 2, let first = Int(numbers[0]), let second = Int(numbers[1]) else { return [] }
    switch (numbers[0].count, numbers[1].count) {
    case (4, 4): return first < second ? [[.years(first, second)]] : []
    case (4, _) where 1...12 ~= second && mark != "/": return [[.monthOfYear(first, second - 1)]]
    case (4, 2) where second == (first + 1) % 100: return [[.years(first, first + 1)]]
    case (4, 2) where second > first % 100: return [[.years(first, first - first % 100 + second)]]
    case (4, _) where 1...12 ~= second: return [[.monthOfYear(first, second - 1)]]
    case (1...2, 4) where 1...12 ~= first: return [[.monthOfYear(second, first - 1)]]
    case (1...2, 1...2): return dates(nil, first, second, mark)
    default: return []
    }
  }

  private func date(_ numbers: [Substring], _ mark: Character) -> [[Word]] {
    guard numbers.count == 3 else { return [] }
    let values = numbers.compactMap { Int($0) }
    if numbers[0].count == 4 {
      return 1...12 ~= values[1] && 1...31 ~= values[2] && 1...9999 ~= values[0]
        ? [[.date(year: values[0], month: values[1] - 1, day: values[2])]] : []
    }
    guard numbers[0].count <= 2, numbers[1].count <= 2, [2, 4].contains(numbers[2].count) else { return [] }
    return dates(numbers[2].count == 2 ? fullYear(values[2]) : values[2], values[0], values[1], mark)
  }

  /// Day and month in the order of the reader; both where neither can be told.
  private func dates(_ year: Int?, _ first: Int, _ second: Int, _ mark: Character) -> [[Word]] {
    func word(_ day: Int, _ month: Int) -> [[Word]] {
      guard CivilDay(year: year ?? 2024, month: month, day: day) != nil else { return [] }
      return [[.date(year: year, month: month - 1, day: day)]]
    }
    let (dayFirst, monthFirst) = (word(first, second), word(second, first))
    if dayFirst.isEmpty, monthFirst.isEmpty { return impossible(year, first, second) }
    if year == nil && mark == "." && usage.order == nil { return dayFirst }
    if usage.order == .monthFirst { return monthFirst.isEmpty ? dayFirst : monthFirst }
    if usage.isDayFirst(mark) { return dayFirst.isEmpty ? monthFirst : dayFirst }
    if dayFirst == monthFirst { return dayFirst }
    return usage.country.code == "US" ? monthFirst + dayFirst : dayFirst + monthFirst
  }

  /// A date that does not exist, which is asked about.
  private func impossible(_ year: Int?, _ first: Int, _ second: Int) -> [[Word]] {
    if 1...12 ~= second, 29...31 ~= first { return [[.date(year: year, month: second - 1, day: first)]] }
    if 1...12 ~= first, 29...31 ~= second { return [[.date(year: year, month: first - 1, day: second)]] }
    return []
  }

  /// `9-11pm`, `18:00-19:30`, `3-5`: from one to another; `nil` where it is a date or years.
  private func range(_ piece: String, _ marks: String) -> [[Word]]? {
    guard marks.filter({ $0 == "-" }).count == 1 else { return nil }
    let sides = piece.split(separator: "-", maxSplits: 1).map(String.init)
    guard sides.count == 2 else { return nil }
    let isPlain = marks == "-" && piece.allSatisfy { $0.isFigure || $0 == "-" }
    if isPlain, sides.contains(where: { $0.count > 2 }) {
      let pair = pair(sides.map { $0[...] }, "-")
      if !pair.isEmpty { return pair }
    }
    let (first, last) = (meanings(sides[0]), meanings(sides[1]))
    let ranges = first.flatMap { one in last.map { one + [.dash] + $0 } }
    return isPlain && sides.allSatisfy { $0.count <= 2 } ? ranges + pair(sides.map { $0[...] }, "-") : ranges
  }
}

extension Usage {
  /// Whether a date in figures with this mark begins with the day for certain.
  func isDayFirst(_ mark: Character) -> Bool {
    if let order { return order == .dayFirst }
    if language == .es { return !["US", "PR"].contains(country.code) }
    return mark == "." && !country.mayPutMonthFirst
  }
}
