internal import Records
internal import Text

/// The table of countries: section "Countries" of `Docs/Guidance.md`.
struct CountryTable {
  /// Its countries, in the order of the file.
  let entries: [CountryEntry]

  /// Reads the table. A line belongs to the country above it.
  init(reading text: String) {
    entries = TextBlock.blocks(of: text).reduce(into: []) { entries, block in
      if block.kind == "country" {
        entries.append(CountryEntry(country: block))
      } else if !entries.isEmpty {
        entries[entries.count - 1].lines.append(block)
      }
    }
  }

  /// The country that is meant by letters or by one of its names in any language, or the one with a part so named.
  func place(meantBy text: String) -> CountryPlace? {
    let wanted = Folded(name: text)
    for entry in entries {
      if entry.names.contains(wanted) { return CountryPlace(entry: entry, part: nil) }
      if let part = entry.parts.first(where: { $0.names.contains(wanted) }) {
        return CountryPlace(entry: entry, part: part.code)
      }
    }
    return nil
  }
}

/// What the table says of a country.
struct CountryEntry: Sendable {
  /// The facts of the country itself.
  let country: TextBlock
  /// The lines that help there.
  var lines: [TextBlock] = []

  /// Every name that means the country.
  var names: [Folded] {
    (country.spoken("name") + [country.id] + country["also"].parts).map { Folded(name: $0) }
  }

  /// The parts of the country that have facts of their own.
  var parts: [CountryPart] { country.all("region").map(CountryPart.init(row:)) }
}

/// A part of a country: a nation, a province, a state.
struct CountryPart {
  /// Its letters after ISO 3166-2: `GB-SCT`.
  let code: String
  /// What it is called, in two languages: `Scotland / Escocia`.
  let name: String

  fileprivate init(row: String) { (code, name) = (row.cells[0], row.cells.last ?? "") }

  /// Every name that means it.
  var names: [Folded] { ([code] + Language.allCases.map(name.half)).map { Folded(name: $0) } }
}

/// A country, and the part of it that is meant, where one is.
struct CountryPlace: Sendable {
  let entry: CountryEntry
  let part: String?

  /// Whether something is there for the place: for everywhere, for its part, or for any part where none is named.
  func has(_ codes: [String]) -> Bool {
    codes.isEmpty || codes == ["all"] || (part.map(codes.contains) ?? true)
  }
}

extension TextBlock {
  /// What a key says in every language.
  fileprivate func spoken(_ key: String) -> [String] { Language.allCases.map { self[key].half($0) } }
}

extension String {
  /// What stands between commas.
  fileprivate var parts: [String] {
    split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  /// What stands before or after " / ", where a text holds two languages.
  func half(_ language: Language) -> String {
    guard let bar = firstRange(of: " / ") else { return self }
    return switch language {
    case .en: String(self[..<bar.lowerBound])
    case .es: String(self[bar.upperBound...])
    }
  }
}
