/// A part of the day, as people speak of it, in minutes from its midnight; a night goes on into the next day.
struct Part: Hashable, Sendable {
  /// What it means by itself.
  var window: ClosedRange<Int>
  /// The hours that can be told within it: "2 in the morning", "9 at night".
  var hours: [ClosedRange<Int>]

  init(_ window: ClosedRange<Int>, hours: [ClosedRange<Int>]) {
    (self.window, self.hours) = (window, hours)
  }

  /// Hours and minutes as numbers: 17.30 is half past five.
  init(_ first: Double, _ last: Double, hours from: Double, _ to: Double) {
    self.init(Part.minute(first)...Part.minute(last) - 1, hours: [Part.minute(from)...Part.minute(to)])
  }

  private static func minute(_ hour: Double) -> Int { Int((hour * 60).rounded()) }

  static let am = Part(0...719, hours: [0...719, 1440...2159])
  static let pm = Part(720...1439, hours: [720...1439])

  /// Whether it is one half of the day and no more.
  var isHalf: Bool { self == .am || self == .pm }

  /// What both allow; `nil` where they contradict each other.
  func merged(_ other: Part) -> Part? {
    if self == other { return self }
    let both = nightly.flatMap { one in
      other.nightly.compactMap { one.overlaps($0) ? one.clamped(to: $0) : nil }
    }
    if both.isEmpty { return nil }
    if other.isHalf || isHalf {
      let rest = both[0]
      let kept = isHalf ? other.window : window
      return Part(kept.overlaps(rest) ? kept.clamped(to: rest) : rest, hours: both)
    }
    if other.isWithin(self) { return Part(other.window, hours: both) }
    if isWithin(other) { return Part(window, hours: both) }
    if window.overlaps(other.window) { return Part(window.clamped(to: other.window), hours: both) }
    // "Yesterday night, in the small hours": the small hours are those at the end of the night.
    let next = other.window.lowerBound + 1440...other.window.upperBound + 1440
    return window.overlaps(next) ? Part(window.clamped(to: next), hours: both) : nil
  }

  /// The hours, for small ones also those of the next day.
  private var nightly: [ClosedRange<Int>] {
    hours + hours.filter { $0.upperBound <= 720 }.map { $0.lowerBound + 1440...$0.upperBound + 1440 }
  }

  private func isWithin(_ other: Part) -> Bool {
    other.hours.contains { $0.lowerBound <= window.lowerBound && window.upperBound <= $0.upperBound }
  }

  /// Its beginning, its middle or its end.
  func third(_ third: Third) -> Part {
    let (first, length) = (window.lowerBound, window.count)
    let range: ClosedRange<Int> =
      switch third {
      case .early, .start: first...first + length * 2 / 5
      case .middle: first + length / 4...first + length * 3 / 4
      case .late, .end: window.upperBound > 1440 ? 1320...1620 : first + length / 2...window.upperBound
      }
    return Part(range, hours: hours)
  }

  /// The minutes from its midnight that a clock can mean within it.
  func minutes(_ clock: Clock) -> [Int] {
    let told = clock.isCertain ? [clock.minute] : [clock.minute % 720, clock.minute % 720 + 720]
    return told.flatMap { [$0, $0 + 1440] }.sorted().filter { minute in hours.contains { $0.contains(minute) }
    }
  }
}

/// An hour and a minute that were told.
struct Clock: Hashable, Sendable {
  /// Minutes from midnight.
  var minute: Int
  /// Whether it can be no other half of the day.
  var isCertain: Bool
  /// Whether it is the midnight that a day begins or ends with.
  var isMidnight = false
}

/// Where in a time something lies.
enum Third: Hashable, Sendable {
  case early, start, middle, late, end
}

/// A season, by the half of the world in which it has this name.
enum Season: Int, Hashable, Sendable {
  case spring = 2
  case summer = 5
  case autumn = 8
  case winter = 11
}
