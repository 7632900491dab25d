public import Records

/// One thing that is known of a country, for reading, or what is said where it is not known.
public struct LocalEntry: Sendable {
  /// One way to reach a line.
  public struct Channel: Sendable {
    /// Which it is: `voice`, `text`, `whatsapp`, `chat`, `video`, `relay`, `email`.
    public let kind: String
    /// The way in words, with its hours.
    public let text: String
    /// The number or the address alone.
    public let value: String
    /// When it is answered: `always`, `varies`, `unknown`, or a sentence.
    public let hours: String
    /// The pages that say so.
    public let sources: [String]
  }

  /// Which fact it is, by the name that the table has for it: `emergency`, `line`.
  public let fact: String
  /// What it is about.
  public let heading: String
  /// What is said.
  public let text: String
  /// For whom a line is: `women`, `men`.
  public let whom: String?
  /// The ways to reach a line; none for another fact.
  public let channels: [Channel]
  /// The day on which it was last found on its pages; `nil` where it is not known and one has to ask.
  public let checked: CivilDay?
  /// The pages that say so.
  public let sources: [String]
}

extension LocalFacts {
  /// The letters of the country, or of the part of it, that is meant; `nil` where none is known.
  public var code: String? { place.map { $0.part ?? $0.entry.country.id } }

  /// What the country is called, and the part of it; `nil` where none is known.
  public var name: String? {
    place.map { place in
      let part = place.entry.parts.first { $0.code == place.part }?.name.half(language)
      return ([part, place.entry.country["name"].half(language)] as [String?]).compactMap(\.self)
        .joined(separator: ", ")
    }
  }

  /// All that is known, in the order in which it is wanted, and what is to be asked.
  public var entries: [LocalEntry] { words.filter { $0.optional("heading") != nil }.flatMap(entries) }

  private func entries(_ form: TextBlock) -> [LocalEntry] {
    let name = form.id.prefix { $0 != "." }
    let forms = forms(of: String(name))
    let known = rows(of: form).compactMap { row -> LocalEntry? in
      let text = row.line.map { _ in "\(row.cells[1]), \(row.cells[0])." } ?? said(row, in: forms)
      return text.map { entry(form, $0, row) }
    }
    return known.isEmpty && !form["ask"].isEmpty ? [entry(form, form["ask"], nil)] : known
  }

  private func entry(_ form: TextBlock, _ text: String, _ row: FactRow?) -> LocalEntry {
    LocalEntry(
      fact: form["fact"], heading: form["heading"], text: text, whom: row?.line?.id,
      channels: row?.line.map(channels) ?? [], checked: row.flatMap { CivilDay(written: $0.checked) },
      sources: row?.sources ?? [])
  }
}

extension CivilDay {
  /// The day of a text such as `2026-11-21`; `nil` if it is none.
  fileprivate init?(written text: String) {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
