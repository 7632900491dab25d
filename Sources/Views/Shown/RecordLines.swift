package import Notebook
import Phrases
import Platform
package import Records
import Screen
import Text

/// Lists: one line for each record, none wider than a terminal.
struct RecordLines {
  let words: Words
  /// How many columns a line may take.
  let width: Int

  private static let digits = 8
  private static let widestDate = 24

  /// One line for each page: the beginning of its identifier, its date, its title or name. Below a person stands what
  /// is agreed with them, what they hold, and what they were given.
  func lines(_ pages: [Page]) -> [String] {
    let dates = pages.map { $0.record.date(words).cut(to: RecordLines.widestDate) }
    let column = dates.map(\.columns).max() ?? 0
    return zip(pages, dates).flatMap { page, date in
      let mark = page.withdrawal == nil ? "" : " (\(words.withdrawnMark))"
      let head = id(page.record) + "  " + date.padded(to: column) + "  "
      let title = page.record.heading(words).cut(to: max(8, width - head.columns - mark.columns))
      return [head + title + mark] + trust(page.record)
    }
  }

  /// A line for each thing that joins a person to the writer; none for other records.
  private func trust(_ record: Record) -> [String] {
    guard record.kind == .person else { return [] }
    let others = ["holds", "copiesGiven"].map { Schema.field($0, of: .person) }
    return ([Field.agreed] + others).compactMap { $0 }.compactMap { field in
      let text = record.fields[field.name].flatMap { naming($0, field) } ?? ""
      if text.isEmpty { return nil }
      return "    \(field.label[words.language]): \(text)".cut(to: width)
    }
  }

  /// A text, or of several things what names each, and when it was.
  private func naming(_ value: JSON, _ field: Field) -> String? {
    guard let content = words.reader().content(value, field) else { return nil }
    if content.words != nil { return content.line }
    let things = content.items.map(\.facts).map { parts in
      let name = parts.first { $0.name == field.parts.first?.name }?.content.line
      let time = parts.first { $0.field?.type == .when }?.content.line
      return [name, name == nil ? time : time.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    }
    return things.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Two lines for each record found: what it is, and the place that holds the first of the words of `line`.
  func lines(_ found: [Record], around line: String) -> [String] {
    let wanted = SearchWords(line)?.terms ?? []
    return found.flatMap { record in
      let kind = Schema.label(of: record.kind)?[words.language] ?? record.kind.description
      let head = [id(record), kind, record.date(words)].filter { !$0.isEmpty }.joined(separator: "  ")
      let title = (head + "  " + record.heading(words)).cut(to: width)
      guard let place = Excerpt(record, holding: wanted, words) else { return [title] }
      return [title, "    " + place.text(width - 4)]
    }
  }

  private func id(_ record: Record) -> String { String(record.id.description.prefix(RecordLines.digits)) }
}

extension OpenNotebook {
  /// How many columns a line may take.
  package var width: Int { min(80, talk.console?.columns ?? 80) }

  /// Prints a list, or says that it is empty.
  package func put(_ pages: [Page]) throws {
    if pages.isEmpty { talk.tell(words.nothingListed) }
    for line in RecordLines(words: words, width: width).lines(pages) { try talk.put(line) }
  }

  /// Prints what a search found.
  package func put(_ found: [Record], around line: String) throws {
    for line in RecordLines(words: words, width: width).lines(found, around: line) { try talk.put(line) }
  }

  /// Prints all of a record.
  package func put(_ page: Page) throws {
    for line in RecordSheet(words: words, width: width, names: names(in: page)).lines(page) {
      try talk.put(line)
    }
  }
}
