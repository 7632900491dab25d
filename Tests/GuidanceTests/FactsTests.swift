import Records
import Testing

@testable import Guidance

@Suite struct `Local facts` {
  private func filled(_ text: String, _ country: String?, _ language: Language = .en) -> String {
    Guidance(language: language, full: true).facts(in: country).filled(text)
  }

  @Test func `are filled in where they are certain`() {
    #expect(filled("Call {emergencyNumber}.", "GB") == "Call 999.")
    #expect(filled("{hideNumber}", "US") == "Dial *67 before the number.")
    #expect(
      filled("{hideNumber}", "AU") == "Dial 1831 before the number from a landline, and #31# from a mobile.")
    #expect(filled("{helpline}", "ES", .es) == "Servicio 016, todo el país: 016. Día y noche.")
    #expect(
      filled("{disclosureScheme}", "AU")
        == "It is called Domestic Violence Disclosure Scheme (South Australia).")
  }

  @Test func `have one sentence for each region`() {
    let lines = filled("{helpline}", "GB")
    #expect(lines.contains("(Refuge), England: 0808 2000 247. Day and night. Scotland's"))
    #expect(lines.hasSuffix("Men's Advice Line (Respect), for men: 0808 801 0327. Not at all hours."))
  }

  @Test(arguments: [nil, "other", "Utopia", ""])
  func `are asked where no country is known`(_ country: String?) {
    #expect(filled("Call {emergencyNumber}.", country) == "Call the emergency number where you are.")
    #expect(
      filled("{hideNumber} {hideNumber}", country).hasPrefix("Your phone company can tell you how. Your"))
  }

  @Test func `know a country by its letters, its name, or its union`() {
    for name in ["ES", "es", "Spain", "españa", "Espana"] {
      #expect(filled("{helpline}", name).contains("016"))
    }
    #expect(filled("{emergencyNumber}", "FR") == "112")
    #expect(filled("{helpline}", "FR").contains("A local service"))
  }

  @Test func `leave nothing in braces for any country and any language`() throws {
    for language in Language.allCases {
      let guidance = Guidance(language: language, full: true)
      #expect(guidance.countries.count == 11)
      for country in guidance.countries {
        let facts = guidance.facts(in: country.code)
        let names = ["emergencyNumber", "hideNumber", "cannotSpeak", "helpline", "disclosureScheme"]
        for name in names {
          let said = facts.filled("{\(name)}")
          #expect(
            !said.isEmpty && !said.contains("{") && !said.contains(" / "), "\(country.code) \(name): \(said)")
        }
      }
    }
  }
}
