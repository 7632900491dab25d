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

extension Country {
  fileprivate var json: JSON {
    var object: JSONObject = ["country": .string(code), "name": .string(name)]
    if !parts.isEmpty { object["parts"] = .array(parts.map(\.json)) }
    return .object(object)
  }
}

extension LocalFacts {
  fileprivate var json: JSON {
    [
      "country": code.map(JSON.string) ?? .null, "name": name.map(JSON.string) ?? .null,
      "facts": .array(entries.map(\.json)),
    ]
  }
}

extension LocalEntry {
  fileprivate var json: JSON {
    var object: JSONObject = ["fact": .string(fact), "text": .string(text)]
    if let whom { object["for"] = .string(whom) }
    if !channels.isEmpty { object["channels"] = .array(channels.map(\.json)) }
    if let checked { object["checked"] = .string(checked.description) }
    if !sources.isEmpty { object["sources"] = .array(sources.map(JSON.string)) }
    return .object(object)
  }
}

extension LocalEntry.Channel {
  fileprivate var json: JSON {
    [
      "channel": .string(kind), "value": .string(value), "hours": .string(hours),
      "sources": .array(sources.map(JSON.string)),
    ]
  }
}
