import ArgumentParser
import Guidance
import Notebook
import Pages
import Phrases
import Platform
import Records
import Screen
import Text
import Views

/// `plan country`: what is known of a country.
struct PlanCountry: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "country", abstract: Words.chosen.planCountryAbstract,
      discussion: Words.chosen.planCountryDiscussion)
  }

  @Argument(help: .init(Words.chosen.countryHelp))
  var name: String?

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let guidance = try open.offered().guidance
    guard guidance.isFull else {
      if json.isWanted { return try open.talk.put([]) }
      return open.talk.tell(open.words.nothingListed)
    }
    guard let name else { return try list(guidance.countries, &open) }
    let facts = guidance.facts(in: name)
    if facts.code == nil { open.talk.tell(open.words.notListed(name)) }
    if json.isWanted { return try open.talk.put(facts.json) }
    for part in CountryLines(words: open.words, now: .now()).parts(facts) {
      try open.talk.put(part.title)
      for line in part.lines { try put(line, &open) }
    }
  }

  private func list(_ countries: [Country], _ open: inout OpenNotebook) throws {
    if json.isWanted { return try open.talk.put(.array(countries.map(\.json))) }
    for country in countries {
      try open.talk.put("\(country.code)  \(country.name)")
      for part in country.parts { try open.talk.put("  \(part.code)  \(part.name)") }
    }
  }

  /// A line below its heading; what is set in stays so where it is broken.
  private func put(_ line: String, _ open: inout OpenNotebook) throws {
    let margin = String(repeating: " ", count: 2 + line.prefix { $0 == " " }.count)
    for piece in line.trimmed.wrapped(to: open.width - margin.count) { try open.talk.put(margin + piece) }
  }
}
