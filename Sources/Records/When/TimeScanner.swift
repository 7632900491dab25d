internal import Text

/// Steps through the digits and marks of a date.
struct TimeScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Exactly this many digits.
  mutating func digits(_ count: Int) -> Int? {
    let taken = rest.prefix(count)
    guard taken.count == count, taken.allSatisfy(\.isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return taken.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// A year, month or day: the first day of it and how many days it has.
  mutating func date() -> (first: CivilDay, days: Int, precision: TimePoint.Precision)? {
    guard let year = digits(4) else { return nil }
    guard take("-") else {
      let days = CivilDay.days(in: 2, of: year) == 29 ? 366 : 365
      return CivilDay(year: year, month: 1, day: 1).map { ($0, days, .year) }
    }
    guard let month = digits(2) else { return nil }
    guard take("-") else {
      let days = CivilDay.days(in: month, of: year)
      return CivilDay(year: year, month: month, day: 1).map { ($0, days, .month) }
    }
    return digits(2).flatMap { CivilDay(year: year, month: month, day: $0) }.map { ($0, 1, .day) }
  }

  /// Hours and minutes, and seconds if they follow.
  mutating func timeOfDay() -> (second: Int, isWholeMinute: Bool)? {
    guard let hour = digits(2), hour < 24, take(":"), let minute = digits(2), minute < 60 else { return nil }
    guard take(":") else { return (hour * 3600 + minute * 60, true) }
    guard let second = digits(2), second < 60 else { return nil }
    return (hour * 3600 + minute * 60 + second, false)
  }

  mutating func offset() -> UTCOffset? {
    if take("Z") { return UTCOffset(minutes: 0) }
    let isBehind = rest.first == UInt8(ascii: "-")
    guard isBehind ? take("-") : take("+"), let hours = digits(2), take(":"), let minutes = digits(2),
      minutes < 60
    else { return nil }
    return UTCOffset(minutes: (hours * 60 + minutes) * (isBehind ? -1 : 1))
  }
}
