import Records
import Testing

@testable import Guidance

/// The table of countries, as a person reads it and chooses from it.
@Suite struct CountryTests {
  /// Those that must be there: the union's, the Spanish-speaking ones, and others that were asked for.
  private static let wanted =
    """
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK \
    AR BO CL CO CR CU DO EC GQ GT HN MX NI PA PE PR PY SV UY VE GB US CA AU NZ IN ZA EU other
    """.split(separator: " ").map(String.init)

  private static let guides = Language.allCases.map { Guidance(language: $0, full: true) }

  @Test func `every country is there, and each is found by its name in both languages`() {
    for guide in Self.guides {
      let countries = guide.countries
      #expect(Set(countries.map(\.code)) == Set(Self.wanted) && countries.count == Self.wanted.count)
      for other in Self.guides {
        for country in other.countries.flatMap({ [$0] + $0.parts }) {
          #expect(guide.facts(in: country.name).code == country.code, "\(country.name)")
          let typed = country.name.lowercased()
          let found = countries.flatMap { [$0] + $0.parts }.filter { $0.begins(with: typed) }
          #expect(found.contains { $0.code == country.code }, "\(country.name)")
        }
      }
    }
  }

  @Test func `the list is by name, and what means no one country stands at the end`() {
    let names = Self.guides[0].countries.map(\.name)
    #expect(names.first == "Argentina" && names.suffix(2) == ["European Union", "Another country"])
    #expect(Array(names.dropLast(2)) == names.dropLast(2).sorted())
    let canada = Self.guides[1].countries.first { $0.code == "CA" }
    #expect(canada?.parts.count == 13 && canada?.parts.first?.name == "Alberta")
  }

  @Test func `what is typed finds the beginnings of words, without accents`() {
    func found(_ typed: String) -> [String] {
      Self.guides[1].countries.filter { $0.begins(with: typed) }.map(\.code)
    }
    #expect(found("mexi") == ["MX"] && found("MÉX") == ["MX"] && found("unidos") == ["US"])
    #expect(found("germ") == ["DE"] && found("xyz").isEmpty && found(" ").count == Self.wanted.count)
  }

  @Test func `every fact says where it stands and when that was seen`() {
    for guide in Self.guides {
      for entry in guide.countries.flatMap({ guide.facts(in: $0.code).entries }) where entry.checked != nil {
        let sources = entry.sources + entry.channels.flatMap(\.sources)
        #expect(!sources.isEmpty && sources.allSatisfy { !$0.isEmpty }, "\(entry.text)")
        #expect(entry.fact != "line" || !entry.channels.isEmpty, "\(entry.text)")
      }
    }
  }

  @Test func `nothing is left in braces or in the other language`() {
    for guide in Self.guides {
      for country in guide.countries.flatMap({ [$0] + $0.parts }) {
        let facts = guide.facts(in: country.code)
        let names = facts.words.filter { !$0["fact"].isEmpty }.map { String($0.id.prefix { $0 != "." }) }
        let said = Set(names).map { facts.filled("{\($0)}") }
        let read = facts.entries.flatMap { entry in
          [entry.heading, entry.text] + entry.channels.flatMap { [$0.text, $0.value, $0.hours] }
        }
        #expect(read.allSatisfy { !$0.isEmpty }, "\(country.code)")
        for text in said + read {
          #expect(!text.contains("{") && !text.contains(" / "), "\(country.code): \(text)")
        }
      }
    }
  }

  @Test func `a page has the ways to reach a line, and what is to be asked`() {
    let entries = Self.guides[0].facts(in: "United States").entries
    let crisis = entries.first { $0.whom == "mind" }
    #expect(crisis?.channels.map(\.kind) == ["voice", "text", "chat"])
    #expect(crisis?.channels.first?.text == "Call 988. Day and night.")
    let asked = Self.guides[0].facts(in: "Utopia").entries
    #expect(Set(asked.map(\.fact)) == ["emergency", "cannotSpeak", "line", "hideNumber", "disclosure"])
    #expect(asked.allSatisfy { $0.checked == nil })
  }
}
