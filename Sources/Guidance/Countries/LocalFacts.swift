internal import Records

/// What is certain for a country, and what is said where nothing is: section "Countries" of `Docs/Guidance.md`.
public struct LocalFacts: Sendable {
  let place: CountryPlace?
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

  /// What is called at once where the country is: the words that stand first in their file.
  public var numberToCall: String { words.first.map { sentences($0.id) } ?? "" }

  /// One sentence for each row of the country that the words of this name can say.
  private func sentences(_ name: String) -> String {
    let forms = forms(of: name)
    guard let first = forms.first else { return "" }
    let sentences = spoken(first).compactMap { said($0, in: forms) }
    return sentences.isEmpty ? first["ask"] : sentences.joined(separator: " ")
  }

  /// The rows that a sentence can hold. Where they are too many, each for another part of the country, those for all of it.
  private func spoken(_ form: TextBlock) -> [FactRow] {
    let rows = rows(of: form)
    guard let most = Int(form["most"]), rows.count > most else { return rows }
    return rows.filter { $0.line?["in"].isEmpty ?? false }
  }

  /// Words of one name: they differ in the rows that they can say.
  func forms(of name: String) -> [TextBlock] {
    words.filter { $0.id == name || $0.id.hasPrefix(name + ".") }
  }

  /// A row in the words of the first form that can say it; `nil` where none can.
  func said(_ row: FactRow, in forms: [TextBlock]) -> String? {
    forms.lazy.compactMap { said(row, $0) }.first
  }

  private func said(_ row: FactRow, _ form: TextBlock) -> String? {
    var values = Array(zip(form.words("cells"), row.cells))
    if values.contains(where: { $0.1.isEmpty }) { return nil }
    if let pairs = form.optional("pairs") {
      values = (row.cells.first ?? "").pairs
      guard values.map(\.0).joined(separator: " ") == pairs else { return nil }
    }
    return values.reduce(form["known"]) { text, cell in
      text.replacing("{\(cell.0)}", with: shown(cell.1, of: cell.0))
    }
  }

  /// The value of a cell in words: those that there are for it, or the half of it in this language.
  func shown(_ value: String, of cell: String) -> String {
    words.first { $0.id == "\(cell).\(value)" }?["known"] ?? value.half(language)
  }
}

extension String {
  /// Names and values: `landline 1831, mobile #31#`.
  fileprivate var pairs: [(String, String)] {
    split(separator: ",").compactMap { pair in
      let words = pair.split(separator: " ", maxSplits: 1).map(String.init)
      return words.count == 2 ? (words[0], words[1]) : nil
    }
  }
}
