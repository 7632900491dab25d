import Notebook
package import Platform
package import Records
package import Times
package import Views

extension OpenNotebook {
  /// Whether summer begins in December, as the settings of the notebook say; `nil` where they do not.
  package var isSouthern: Bool? { (try? settings()).flatMap { NotebookSettings($0.fields).isSouthern } }

  /// Keeps in the settings in which half of the world it is written, so that it is asked once.
  package mutating func remember(isSouthern: Bool) throws {
    var changes = JSONObject()
    changes[.summer] = NotebookSettings.summer(isSouthern: isSouthern)
    try notebook.change(try settings(), by: try Record.checked(.settings, changes, .changes), now: .now())
  }
}

extension TimeReader {
  /// The reader of times in a language, told at a moment: now, here, as the clock and the locale of this place say.
  package static func here(
    _ language: Language, _ tense: Tense = .past, clock: WallClock = .now(), zone: Zone = .here,
    isSouthern: Bool? = nil
  ) -> TimeReader {
    TimeReader(
      language, country: .chosen(Process.environment), at: clock.seconds, in: zone, tense: tense,
      isSouthern: isSouthern)
  }
}

extension Zone {
  /// The zone of this place.
  package static let here = Zone { WallClock.offsetMinutes(at: $0) }
}

extension Country {
  /// The country in the first of `LC_ALL`, `LC_TIME`, `LANG` that names one: that of `es_MX.UTF-8` is Mexico.
  package static func chosen(_ environment: (String) -> String?) -> Country {
    let locales = ["LC_ALL", "LC_TIME", "LANG"].lazy.compactMap(environment)
    let codes = locales.compactMap { $0.split(separator: "_").dropFirst().first?.prefix(2) }
    return Country(codes.first.map(String.init) ?? "")
  }
}

extension Teller {
  /// Whoever tells times in a language here and now.
  package static func here(_ language: Language) -> Teller {
    Teller(language, country: .chosen(Process.environment), at: WallClock.now().seconds, in: .here)
  }
}
