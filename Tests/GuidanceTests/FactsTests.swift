import Records
import Testing

@testable import Guidance

@Suite struct `Local facts` {
  private func filled(_ text: String, _ country: String?, _ language: Language = .en) -> String {
    Guidance(language: language, full: true).facts(in: country).filled(text)
  }

  /// The facts of a table of one's own.
  private func facts(_ table: String, in name: String = "X") -> LocalFacts {
    let words = Guidance(language: .en, full: true).facts(in: nil).words
    return LocalFacts(
      place: CountryTable(reading: table).place(meantBy: name), words: words, language: .en)
  }

  @Test func `are filled in where they are certain`() {
    #expect(filled("Call {emergencyNumber}.", "GB") == "Call 999.")
    #expect(
      filled("{hideNumber}", "US")
        == "Dial *67 before the number from a landline. For a mobile, ask your phone company.")
    #expect(
      filled("{helpline}", "MX", .es) == "Línea de las Mujeres, para mujeres: 079, opción 1. Día y noche.")
    #expect(filled("{helpline}", "ES", .es) == "Servicio 016, para mujeres: 016. Día y noche.")
    #expect(
      filled("{disclosureScheme}", "Scotland")
        == "It is called Disclosure Scheme for Domestic Abuse Scotland (Scotland).")
    #expect(filled("{disclosureScheme}", "NZ").hasSuffix("(whole country)."))
  }

  @Test func `say how a number is hidden on each kind of phone`() {
    func said(_ pairs: String) -> String {
      facts("country: X\nhideNumber: \(pairs) | 001\nchecked: 2026-01-01\n").filled("{hideNumber}")
    }
    #expect(said("any *67") == "Dial *67 before the number.")
    let both = said("landline 1, mobile #2")
    #expect(both == "Dial 1 before the number from a landline, and #2 from a mobile.")
    #expect(said("mobile #2").hasPrefix("Dial #2 before the number from a mobile. For a landline,"))
  }

  @Test func `say every way to ask for help without a word`() {
    let ways = "cannotSpeak: mobile 55 | 001\ncannotSpeak: text 0800 133 133 | 001\n"
    let said = facts("country: X\n\(ways)checked: 2026-01-01\n").filled("{cannotSpeak}")
    #expect(said.contains("press 55 when") && said.hasSuffix("send a text message to 0800 133 133."))
    #expect(filled("{cannotSpeak}", "FR").contains("114"))
  }

  @Test func `are asked where nobody has checked them`() {
    for (day, said) in [("2026-01-01", "123"), ("never", "the emergency number where you are")] {
      let facts = facts("country: X\nemergency: 123 | 001\nchecked: \(day)\n")
      #expect(facts.filled("{emergencyNumber}") == said)
      #expect(facts.entries.first?.text == said && (facts.entries.first?.checked == nil) == (day == "never"))
    }
  }

  @Test func `say what to do where the number does not answer everywhere`() {
    let plan = filled("llamar al {emergencyNumber}.", "AR", .es)
    #expect(plan == "llamar al 911 (o al número local de emergencias, donde no haya 911).")
    #expect(filled("{helpline}", "AR") == "Línea 144, for women: 144. Ask about the hours.")
  }

  @Test func `have one sentence for each part of a country, or those of the part that is named`() {
    let lines = filled("{helpline}", "GB")
    #expect(lines.contains("(Refuge), England, for women: 0808 2000 247. Day and night. Scotland's"))
    #expect(lines.hasSuffix("Men's Advice Line (Respect), for men: 0808 801 0327. Not at all hours."))
    let welsh = filled("{helpline}", "gales")
    #expect(welsh.hasPrefix("Live Fear Free, Wales, for everybody: 0808 80 10 800."))
    #expect(!welsh.contains("Refuge") && welsh.contains("Men's Advice Line"))
    #expect(filled("{emergencyNumber}", "GB-SCT") == "999")
  }

  @Test func `leave the parts to the page where they are too many for a sentence`() {
    let rows = (1...7).map { "region: X-\($0) | P\($0) / Q\($0)\n" }.joined()
    let lines = (1...7).map { number in
      "\nline: women\nin: X-\(number)\nname: N\(number)\nvoice: \(number) | always | 001\nchecked: 2026-01-01\n"
    }
    let table = "country: X\n\(rows)checked: 2026-01-01\n" + lines.joined()
    #expect(facts(table).filled("{helpline}").hasPrefix("A local service"))
    #expect(facts(table, in: "q3").filled("{helpline}") == "N3, P3, for women: 3. Day and night.")
    #expect(facts(table).entries.filter { $0.fact == "line" }.count == 7)
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
    #expect(filled("{helpline}", "EU").contains("A local service"))
  }
}
