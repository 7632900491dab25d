/// A language of the program.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case en
  /// Spanish.
  case es
}

extension When {
  /// The time in words of a language, no finer than it was given.
  public func shown(in language: Language) -> String {
    switch self {
    case .point(let point): return point.shown(in: language)
    case .words(let words, let earliest, let latest):
      var bounds = [earliest, latest].compactMap { $0?.shown(in: language) }
      if bounds.count == 2, bounds[0] == bounds[1] { bounds.removeLast() }
      if let clock = latest?.clock(onSameDayAs: earliest) { bounds[1] = clock }
      return bounds.isEmpty ? words : "\(words) (\(bounds.joined(separator: " – ")))"
    }
  }
}

extension TimePoint {
  /// The time in words of a language, no finer than it was given.
  public func shown(in language: Language) -> String {
    switch precision {
    case .year: day.year.padded(4)
    case .month: day.monthShown(in: language)
    case .day: day.shown(in: language)
    case .minute: "\(day.shown(in: language)), \(text.dropFirst(11).prefix(while: isClock))\(zoneShown)"
    }
  }

  /// The time of day alone, where the day of another minute says the rest.
  fileprivate func clock(onSameDayAs other: TimePoint?) -> String? {
    guard let other, self != other, precision == .minute, other.precision == .minute, day == other.day,
      offset == nil, other.offset == nil
    else { return nil }
    return String(text.dropFirst(11).prefix(while: isClock))
  }

  private func isClock(_ character: Character) -> Bool { character.isNumber || character == ":" }

  private var zoneShown: String { offset.map { " (UTC\($0))" } ?? "" }
}

extension Instant {
  /// The moment by a clock this far from UTC: `2 March 2026, 09:10 (UTC+01:00)`.
  package func shown(in language: Language, offset: UTCOffset? = nil) -> String {
    let local = Instant(seconds: seconds + Int64(offset?.minutes ?? 0) * 60)
    let text = local.description
    guard let point = try? TimePoint(String(text.prefix(10))) else { return text }
    let zone = offset.map { "UTC\($0)" } ?? "UTC"
    return "\(point.day.shown(in: language)), \(text.dropFirst(11).prefix(5)) (\(zone))"
  }
}

extension CivilDay {
  /// The date with the month in words: `1 March 2026`, `1 de marzo de 2026`.
  public func shown(in language: Language) -> String {
    switch language {
    case .en: "\(day) \(monthShown(in: language))"
    case .es: "\(day) de \(monthShown(in: language))"
    }
  }

  /// Month and year: `March 2026`, `marzo de 2026`.
  public func monthShown(in language: Language) -> String {
    switch language {
    case .en: "\(CivilDay.monthNames(in: .en)[month - 1]) \(year)"
    case .es: "\(CivilDay.monthNames(in: .es)[month - 1]) de \(year)"
    }
  }

  /// The names of the months from January.
  public static func monthNames(in language: Language) -> [String] {
    switch language {
    case .en:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
      ]
    case .es:
      [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
      ]
    }
  }
}
