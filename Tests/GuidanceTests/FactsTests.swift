import Records
import Testing

@testable import Guidance

@Suite struct `Local facts` {
  private func filled(_ text: String, _ country: String?, _ language: Language = .en) -> String {
    Guidance(language: language, full: true).facts(in: country).filled(text)
  }

  @Test func `are filled in where they are certain`() {
    #expect(filled("Call {emergencyNumber}.", "GB") == "Call 999.")
    #expect(
      filled("{hideNumber}", "US")
        == "Dial *67 before the number from a landline. For a mobile, ask your phone company.")
    #expect(
      filled("{helpline}", "MX", .es) == "Línea de las Mujeres, todo el país: 079, opción 1. Día y noche.")
    #expect(filled("{helpline}", "ES", .es) == "Servicio 016, todo el país: 016. Día y noche.")
    #expect(
      filled("{disclosureScheme}", "AU")
        == "It is called Domestic Violence Disclosure Scheme (South Australia).")
  }

  @Test func `say how a number is hidden on each kind of phone`() {
    func said(_ pairs: String) -> String {
      let blocks = TextBlock.blocks(of: "country: X\nhideNumber: \(pairs) | 001\nchecked: 2026-01-01\n")
      let words = Guidance(language: .en, full: true).facts(in: nil).words
      return LocalFacts(country: blocks[0], words: words, language: .en).filled("{hideNumber}")
    }
    #expect(said("any *67") == "Dial *67 before the number.")
    let both = said("landline 1, mobile #2")
    #expect(both == "Dial 1 before the number from a landline, and #2 from a mobile.")
    #expect(said("mobile #2").hasPrefix("Dial #2 before the number from a mobile. For a landline,"))
  }

  @Test func `are asked where nobody has checked them`() {
    let words = Guidance(language: .en, full: true).facts(in: nil).words
    for (day, said) in [("2026-01-01", "123"), ("never", "the emergency number where you are")] {
      let blocks = TextBlock.blocks(of: "country: X\nemergency: 123 | 001\nchecked: \(day)\n")
      #expect(LocalFacts(country: blocks[0], words: words, language: .en).filled("{emergencyNumber}") == said)
    }
  }

  @Test func `say what to do where the number does not answer everywhere`() {
    let plan = filled("llamar al {emergencyNumber}.", "AR", .es)
    #expect(plan == "llamar al 911 (o al número local de emergencias, donde no haya 911).")
    #expect(filled("{helpline}", "AR") == "Línea 144, whole country: 144. Ask about the hours.")
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
    for name in ["FR", "France", "francia", "Países Bajos", "ue"] {
      #expect(filled("{emergencyNumber}", name) == "112")
    }
    for name in ["UK", "England", "escocia"] { #expect(filled("{emergencyNumber}", name) == "999") }
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
