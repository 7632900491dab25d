import Questions
import Guidance
import Notebook
import Phrases
import Platform
import Records
import Screen
import Views

/// Which country's numbers are to be shown.
final class CountryListScene: Scene {
  private var choices: CountryChoices
  private var menu = Menu<String>()

  init(_ countries: [Country]) { choices = CountryChoices(countries) }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    menu.text(words.countryHint)
    menu.gap()
    for found in choices.found { menu.choice(found.name, found.code, indent: found.isPart ? 2 : 0) }
    if menu.hasNoChoice { menu.text(words.nothingFound) }
    return open.panel(
      words.countryTitle, menu.rows, input: .line(label: words.countryLabel, choices.line),
      keys: [.back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .line(_, let typed)? = panel.input { choices.line = typed }
    switch event {
    case .chosen(let index): return menu[index].map { .to(CountryScene($0)) } ?? .stay
    case .submitted: return choices.typed.map { .to(CountryScene($0)) } ?? .stay
    case .back: return .back
    default: return .stay
    }
  }
}

/// What is known of a country: numbers, other ways to write or call, and how old each of them is.
final class CountryScene: Scene {
  private let code: String

  init(_ code: String) { self.code = code }

  /// The page of the country that the newest plan names, or the list of all.
  static func first(_ open: inout OpenNotebook) throws -> any Scene {
    let named = try open.notebook.country()
    let code = try named.flatMap { try open.offered().guidance.facts(in: $0).code }
    return try code.map { CountryScene($0) } ?? CountryListScene(try open.offered().guidance.countries)
  }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    let facts = try open.offered().guidance.facts(in: code)
    var menu = Menu<Never>()
    for part in CountryLines(words: words, now: .now()).parts(facts) {
      menu.heading(part.title)
      menu.lines(part.lines)
    }
    return open.panel(
      facts.name ?? code, menu.rows, keys: [KeyHint("o", words.otherCountryKey), .back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if event.letter == "o" { return .to(CountryListScene(try open.offered().guidance.countries)) }
    return event == .back ? .back : .stay
  }
}
