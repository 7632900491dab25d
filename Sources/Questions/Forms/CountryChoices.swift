package import Guidance
package import Screen
import Text

/// The countries and their parts, of which those are listed whose names begin as is typed.
package struct CountryChoices {
  /// What was typed so far.
  package var line = LineText("")
  private let countries: [Country]

  /// All of them, and nothing typed yet.
  package init(_ countries: [Country]) { self.countries = countries }

  /// Whether nothing was typed.
  var isUntouched: Bool { line.text.trimmed.isEmpty }

  /// What fits: the letters of each, its name, and whether it stands under its country.
  package var found: [(code: String, name: String, isPart: Bool)] {
    countries.flatMap { country in
      let isFound = country.begins(with: line.text)
      let parts = country.parts.filter { isFound || $0.begins(with: line.text) }
      if !isFound && parts.isEmpty { return [] as [(code: String, name: String, isPart: Bool)] }
      return [(country.code, country.name, false)] + parts.map { ($0.code, $0.name, true) }
    }
  }

  /// The letters of the one that was typed as it is called; `nil` where that is none.
  package var typed: String? {
    countries.lazy.flatMap { [$0] + $0.parts }.first { $0.isMeant(by: line.text) }?.code
  }
}
