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

  /// The templates of plans, in the order in which they are offered.
  public var templates: [Template] {
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

  /// The list of papers and things.
  public var bag: Bag { Bag(reading: blocks("bag"), full: isFull) }

  /// The questions asked before a plan or a list begins, in their order.
  public func questions(_ names: [String]) -> [Question] {
    blocks("interview").map(Question.init(reading:)).filter { names.contains($0.id) }
  }

  /// The countries of which something is known, and the one for all others.
  public var countries: [Country] {
    TextBlock.blocks(of: text("countries.txt")).map { Country(reading: $0, language) }
  }

  /// What is known where a country is meant by `name`: its letters or its name. Without one, everything is asked.
  public func facts(in name: String?) -> LocalFacts {
    let all = TextBlock.blocks(of: text("countries.txt"))
    let country = name.flatMap { name in all.first { Country.isMeant($0, by: name) } }
    return LocalFacts(country: country, words: blocks("words"), language: language)
  }

  private func blocks(_ name: String) -> [TextBlock] {
    TextBlock.blocks(of: text("\(name).\(language).txt"))
  }

  private func text(_ file: String) -> String {
    EmbeddedText.guidance.text(named: file)
  }
}

/// In which notebooks something is offered.
enum Offer: String {
  /// In all of them.
  case household
  /// Where the full set is offered.
  case full
  /// In none: it is a chapter of the guide.
  case guide

  func reaches(full: Bool) -> Bool {
    switch self {
    case .household: true
    case .full: full
    case .guide: false
    }
  }
}

extension TextBlock {
  /// Whether a notebook offers it. What does not say where it is offered goes with what holds it.
  func isOffered(full: Bool) -> Bool {
    guard let words = optional("offer") else { return true }
    return Offer(rawValue: words)?.reaches(full: full) ?? false
  }
}
