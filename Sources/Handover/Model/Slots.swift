internal import Records

/// Entries counted in equal stretches of time, as a timeline shows them.
struct Slots: Sendable {
  /// How long a stretch is.
  enum Length: Equatable {
    case day
    case week
    case month
    case years(Int)
  }

  let length: Length
  /// The entries of each stretch, by their places in the copy; stretches without any are there too.
  let entries: [[Int]]
  private let first: Int

  /// `nil` when there is no time to show.
  init?(_ times: Times) {
    guard let begin = times.days.first?.day, let end = times.days.last?.day else { return nil }
    length = Slots.length(from: begin, to: end)
    first = Slots.place(of: begin, length)
    var entries = [[Int]](repeating: [], count: Slots.place(of: end, length) - first + 1)
    for (day, entry) in times.days { entries[Slots.place(of: day, length) - first].append(entry) }
    self.entries = entries
  }

  /// The most entries in one stretch.
  var most: Int { entries.map(\.count).max() ?? 0 }

  /// The day on which a stretch begins.
  func day(_ slot: Int) -> CivilDay {
    let place = first + slot
    switch length {
    case .day: return CivilDay(number: Int64(place))
    case .week: return CivilDay(number: Int64(place * 7 - 3))
    case .month: return CivilDay(year: (place - 1) / 12, month: (place - 1) % 12 + 1, day: 1) ?? day(slot - 1)
    case .years(let count):
      return CivilDay(year: Swift.max(1, place * count), month: 1, day: 1) ?? day(slot - 1)
    }
  }

  private static func length(from begin: CivilDay, to end: CivilDay) -> Length {
    let days = end.number - begin.number + 1
    return switch days {
    case ...31: .day
    case ...210: .week
    case ...1280: .month
    case ...14_600: .years(1)
    case ...146_000: .years(10)
    default: .years(250)
    }
  }

  /// Weeks begin on Monday; the first day of 1970 was a Thursday.
  private static func place(of day: CivilDay, _ length: Length) -> Int {
    switch length {
    case .day: Int(day.number)
    case .week: Int((day.number + 3 - (day.number + 3).modulo(7)) / 7)
    case .month: day.year * 12 + day.month
    case .years(let count): day.year / count
    }
  }
}

extension Int64 {
  /// The rest that is never negative.
  fileprivate func modulo(_ divisor: Int64) -> Int64 {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
