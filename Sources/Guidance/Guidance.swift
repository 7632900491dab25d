internal import Embedded
public import Records

/// The templates, the list of papers and the questions that a notebook offers, in one language.
///
/// The texts lie masked in the program; each is read when something of it is first asked for.
public struct Guidance: Sendable {
  /// The language of everything in it.
  public let language: Language
  /// Whether the full set is offered, or the household set only.
  public let isFull: Bool

  /// What a notebook with the full or the household set offers.
  public init(language: Language, full: Bool) {
    self.language = language
    isFull = full
  }

  /// The templates from which a plan can begin, in the order in which they are offered.
  public var templates: [Template] { library.filter { !$0.isLibraryOnly } }

  /// All templates: those from which a plan can begin, and those whose suggestions are pulled in one by one.
  public var library: [Template] {
    let suffix = ".\(language)."
    let names = EmbeddedText.guidance.map(\.name).filter { $0.contains(suffix) }
    return names.compactMap { template(named: String($0.prefix { $0 != "." })) }
  }

  /// The template of a plan; `nil` if there is none of this name or this notebook does not offer it.
  public func template(named name: String) -> Template? {
    let blocks = blocks(name)
    guard blocks.contains(where: { $0.kind == "step" }),
      let template = Template(reading: blocks, full: isFull)
    else { return nil }
    return template.id == name ? template : nil
  }

  /// The list of papers and things. Each set has one of its own; what stands in both has the same name in both.
  public var bag: Bag { Bag(reading: blocks(isFull ? "bag" : "ready"), full: isFull) }

  /// The questions asked before a plan begins, in their order.
  public func questions(of template: Template) -> [Question] {
    questions(template.asks, in: template.interview)
  }

  /// The questions asked before the list begins, in their order.
  public func questions(of bag: Bag) -> [Question] { questions(bag.asks, in: bag.interview) }

  private func questions(_ names: [String], in text: String) -> [Question] {
    blocks(text).map(Question.init(reading:)).filter { names.contains($0.id) }
  }

  /// The countries of which something is known, by name, and at the end the one for all others.
  public var countries: [Country] {
    table.entries.map { Country($0, language) }.sorted(by: Country.isBefore)
  }

  /// What is known where a country, or a part of one, is meant by `name`: its letters or its name. Without one,
  /// everything is asked.
  public func facts(in name: String?) -> LocalFacts {
    LocalFacts(place: name.flatMap(table.place), words: blocks("words"), language: language)
  }

  private var table: CountryTable { CountryTable(reading: text("countries.txt")) }

  private func blocks(_ name: String) -> [TextBlock] {
    TextBlock.blocks(of: text("\(name).\(language).txt"))
  }

  private func text(_ file: String) -> String {
    EmbeddedText.guidance.text(named: file)
  }
}

/// In which notebooks something is offered.
enum Offer: String {
  /// Where the household set is offered, and there only.
  case household
  /// Where the full set is offered, and there only.
  case full
  /// In all of them: its words were read for both.
  case both
  /// In none: it is a chapter of the guide.
  case guide

  func reaches(full: Bool) -> Bool {
    switch self {
    case .household: !full
    case .full: full
    case .both: true
    case .guide: false
    }
  }
}

extension TextBlock {
  /// The text that has the questions of a template or a list.
  var interview: String { optional("questions") ?? "interview" }

  /// Whether a notebook offers it. What does not say where it is offered goes with what holds it.
  func isOffered(full: Bool) -> Bool {
    guard let words = optional("offer") else { return true }
    return Offer(rawValue: words)?.reaches(full: full) ?? false
  }
}
