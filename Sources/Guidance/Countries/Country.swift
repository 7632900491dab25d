internal import Records
internal import Text

/// A country of which something is known, or a part of one.
public struct Country: Sendable {
  /// Its letters after ISO 3166: `GB`, and `GB-SCT` for a part.
  public let code: String
  /// What it is called.
  public let name: String
  /// The parts of it that have facts of their own.
  public let parts: [Country]
  /// Every name that means it, in all languages.
  private let names: [Folded]

  init(_ entry: CountryEntry, _ language: Language) {
    code = entry.country.id
    name = entry.country["name"].half(language)
    parts = entry.parts.map { Country($0, language) }.sorted(by: Country.isBefore)
    names = entry.names
  }

  private init(_ part: CountryPart, _ language: Language) {
    (code, name, parts, names) = (part.code, part.name.half(language), [], part.names)
  }

  /// Whether letters or a name mean just this, in any language.
  public func isMeant(by text: String) -> Bool { names.contains(Folded(name: text)) }

  /// Whether one of its names, or a word in one, begins with what was typed so far; nothing begins them all.
  public func begins(with typed: String) -> Bool {
    let wanted = [0x20] + Folded(name: typed).bytes
    return wanted.count == 1 || names.contains { ([0x20] + $0.bytes).firstRange(of: wanted) != nil }
  }

  /// The order of a list: by name, and those that mean no one country at the end.
  static func isBefore(_ one: Country, _ other: Country) -> Bool {
    let last = ["EU", "other"]
    let (rank, second) = (last.firstIndex(of: one.code) ?? -1, last.firstIndex(of: other.code) ?? -1)
    if rank != second { return rank < second }
    return Folded(name: one.name).bytes.lexicographicallyPrecedes(Folded(name: other.name).bytes)
  }
}
