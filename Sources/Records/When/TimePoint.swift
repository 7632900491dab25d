/// A year, a month, a day or a minute, as someone wrote it.
public struct TimePoint: Hashable, Sendable {
  /// How finely a point in time was given.
  public enum Precision: Int, Comparable, Sendable {
    /// Only the year.
    case year
    /// Year and month.
    case month
    /// The day.
    case day
    /// The minute, or the second.
    case minute

    /// Finer is greater.
    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// What was written.
  public let text: String
  /// How finely it was given.
  public let precision: Precision
  /// The first second it can mean, by the clock on the wall, counted from the beginning of 1970.
  public let first: Int64
  /// The last second it can mean, by the clock on the wall.
  public let last: Int64
  /// How far that clock was ahead of UTC, if it was given.
  public let offset: UTCOffset?

  /// Reads `2026`, `2026-03`, `2026-03-01` and `2026-03-01T21:30`, after which seconds and `+01:00` or `Z` may
  /// follow.
  public init(_ text: String) throws(When.Problem) {
    guard let point = TimePoint(reading: text) else {
      throw TimePoint.hasShapeOfDate(text) ? .noSuchDate : .notADate
    }
    self = point
  }

  /// The minute that a clock on the wall shows, so many seconds by that clock after the beginning of 1970.
  public init(minuteOf second: Int64) {
    let minutes = second.floorDivided(by: 60)
    let day = CivilDay(number: minutes.floorDivided(by: 1440))
    let minute = Int(minutes - day.number * 1440)
    text = "\(day)T\((minute / 60).padded(2)):\((minute % 60).padded(2))"
    (precision, offset) = (.minute, nil)
    first = minutes * 60
    last = first + 59
  }

  private init?(reading text: String) {
    self.text = text
    var scanner = TimeScanner(text)
    guard let date = scanner.date() else { return nil }
    if scanner.isAtEnd {
      (precision, offset) = (date.precision, nil)
      first = date.first.number * 86_400
      last = first + Int64(date.days) * 86_400 - 1
      return
    }
    guard date.precision == .day, scanner.take("T"), let time = scanner.timeOfDay(),
      let offset = scanner.isAtEnd ? .some(nil) : scanner.offset().map(Optional.some), scanner.isAtEnd
    else { return nil }
    (precision, self.offset) = (.minute, offset)
    first = date.first.number * 86_400 + Int64(time.second)
    last = first + (time.isWholeMinute ? 59 : 0)
  }

  /// Whether the digits stand where a date has them, so that the date itself must be impossible.
  private static func hasShapeOfDate(_ text: String) -> Bool {
    let shape = String(text.map { $0.isASCII && $0.isNumber ? "0" : $0 })
    if ["0000", "0000-00", "0000-00-00"].contains(shape) { return true }
    let times = ["0000-00-00T00:00", "0000-00-00T00:00:00"]
    return times.contains { time in ["", "Z", "+00:00", "-00:00"].contains { shape == time + $0 } }
  }

  /// The day on which it ends.
  public var lastDay: CivilDay { CivilDay(number: last.floorDivided(by: 86_400)) }

  /// The day on which it begins.
  public var day: CivilDay { CivilDay(number: first.floorDivided(by: 86_400)) }
}
