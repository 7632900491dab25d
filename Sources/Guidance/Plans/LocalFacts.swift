internal import Records

/// What is certain for a country, and what is said where nothing is: section "Countries" of `Docs/Guidance.md`.
public struct LocalFacts: Sendable {
  let country: TextBlock?
  let words: [TextBlock]
  let language: Language

  /// The text with a fact, or the words for its absence, in the place of every name in braces.
  public func filled(_ text: String) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open] + sentences(String(rest[open..<close].dropFirst()))
      rest = rest[close...].dropFirst()
    }
    return filled + rest
  }

  /// One sentence for each row of the country that the words of this name can say.
  private func sentences(_ name: String) -> String {
    let forms = words.filter { $0.id == name || $0.id.hasPrefix(name + ".") }
    guard let first = forms.first else { return "" }
    let rows = certain(first["fact"])
    let sentences = rows.compactMap { row in forms.lazy.compactMap { said(row, $0) }.first }
    return sentences.isEmpty ? first["ask"] : sentences.joined(separator: " ")
  }

  /// The rows of a fact that someone has found where the table says it stands; none before the entry was checked.
  private func certain(_ fact: String) -> [String] {
    guard let country, country["checked"] != "never" else { return [] }
    return country.all(fact).filter { $0 != "ask" }
  }

  /// A row in the words of a form; `nil` if the form is for other pairs.
  private func said(_ row: String, _ form: TextBlock) -> String? {
    let cells = row.cells.dropLast()  // Behind the last bar stands the source.
    var values = Array(zip(form.words("cells"), cells))
    if let pairs = form.optional("pairs") {
      values = (cells.first ?? "").pairs
      guard values.map(\.0).joined(separator: " ") == pairs else { return nil }
    }
    return values.reduce(form["known"]) { text, cell in
      text.replacing("{\(cell.0)}", with: shown(cell.1, of: cell.0))
    }
  }

  private func shown(_ value: String, of cell: String) -> String {
    words.first { $0.id == "\(cell).\(value)" }?["known"] ?? value.half(language)
  }
}

extension String {
  /// Names and values: `landline 1831, mobile #31#`.
  fileprivate var pairs: [(String, String)] {
    split(separator: ",").compactMap { pair in
      let words = pair.split(separator: " ").map(String.init)
      return words.count == 2 ? (words[0], words[1]) : nil
    }
  }
}
