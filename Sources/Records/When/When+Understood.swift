extension When {
  /// How the time was understood, in words, to be checked by who told it: with the day of the week, and from when to
  /// when; `nil` for words that were not understood.
  public func understood(in language: Language) -> String? {
    guard let earliest, let latest else { return nil }
    let (first, last) = (earliest.told(in: language), latest.told(in: language))
    if first == last { return first }
    if earliest.precision == .minute, latest.precision == .minute, earliest.day == latest.day {
      return Told(language).times(earliest.day.told(in: language), earliest.clock, latest.clock)
    }
    return Told(language).between(first, last)
  }
}

/// The sentences around dates.
private struct Told {
  let language: Language

  init(_ language: Language) { self.language = language }

  func between(_ first: String, _ last: String) -> String {
    switch language {
    case .en: "between \(first) and \(last)"
    case .es: "entre \(article(first)) y \(article(last))"
    }
  }

  func times(_ day: String, _ first: String, _ last: String) -> String {
    switch language {
    case .en: "\(day), between \(first) and \(last)"
    case .es: "\(day), entre \(hour(first)) y \(hour(last))"
    }
  }

  /// One o'clock is one: `la 01:30`, `las 02:00`.
  private func hour(_ clock: String) -> String { (clock.hasPrefix("01") ? "la " : "las ") + clock }

  /// Days have an article; months and years have none.
  private func article(_ date: String) -> String {
    CivilDay.weekdayNames(in: .es).contains { date.hasPrefix($0) } ? "el \(date)" : date
  }
}

extension TimePoint {
  fileprivate var clock: String { String(text.dropFirst(11).prefix(5)) }

  fileprivate func told(in language: Language) -> String {
    switch precision {
    case .year, .month: shown(in: language)
    case .day: day.told(in: language)
    case .minute: "\(day.told(in: language)), \(clock)"
    }
  }
}

extension CivilDay {
  /// The date with the day of the week: `Friday, 20 November 2026`, `viernes 20 de noviembre de 2026`.
  public func told(in language: Language) -> String {
    let weekday = CivilDay.weekdayNames(in: language)[weekday]
    return switch language {
    case .en: "\(weekday), \(shown(in: .en))"
    case .es: "\(weekday) \(shown(in: .es))"
    }
  }

  /// The names of the days of the week from Monday.
  public static func weekdayNames(in language: Language) -> [String] {
    switch language {
    case .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    case .es: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
    }
  }
}
