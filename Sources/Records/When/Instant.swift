/// A moment to the second, as the program records it: RFC 3339 in UTC, such as `2026-03-01T20:30:00Z`.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since the beginning of 1970.
  public let seconds: Int64

  /// The moment of this many seconds since the beginning of 1970.
  public init(seconds: Int64) { self.seconds = seconds }

  /// Reads exactly the form that ``description`` gives.
  public init?(_ text: String) {
    var scanner = TimeScanner(text)
    guard let date = scanner.date(), date.precision == .day, scanner.take("T"),
      let time = scanner.timeOfDay(), !time.isWholeMinute, scanner.take("Z"), scanner.isAtEnd
    else { return nil }
    seconds = date.first.number * 86_400 + Int64(time.second)
  }

  /// Year, month, day, hour, minute and second in UTC.
  public var description: String {
    let day = CivilDay(number: seconds.floorDivided(by: 86_400))
    let time = Int(seconds - day.number * 86_400)
    let clock = [time / 3600, time / 60 % 60, time % 60].map { $0.padded(2) }.joined(separator: ":")
    return "\(day)T\(clock)Z"
  }

  /// Sorts by time.
  public static func < (one: Instant, other: Instant) -> Bool { one.seconds < other.seconds }
}

/// How far a clock is ahead of UTC, in minutes; shown as `+01:00`.
public struct UTCOffset: Hashable, Sendable, CustomStringConvertible {
  /// Minutes ahead of UTC, -840 to 840.
  public let minutes: Int

  /// The offset of this many minutes; `nil` beyond fourteen hours.
  public init?(minutes: Int) {
    guard (-840...840).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads the form that ``description`` gives, or `Z`.
  public init?(_ text: String) {
    var scanner = TimeScanner(text)
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    self = offset
  }

  /// Sign, hours and minutes.
  public var description: String {
    let size = abs(minutes)
    return "\(minutes < 0 ? "-" : "+")\((size / 60).padded(2)):\((size % 60).padded(2))"
  }
}

extension Int {
  /// The digits with zeros before them up to a width.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}

extension Int64 {
  /// The quotient rounded down.
  func floorDivided(by divisor: Int64) -> Int64 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
