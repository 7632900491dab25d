import Platform
import Records

/// Lists: one line for each record, none wider than a terminal.
struct RecordLines {
  let words: Words
  /// How many columns a line may take.
  let width: Int

  private static let digits = 8
  private static let widestDate = 24

  /// One line for each page: the beginning of its identifier, its date, its title or name.
  func lines(_ pages: [Page]) -> [String] {
    let dates = pages.map { $0.record.date(words).cut(to: RecordLines.widestDate) }
    let column = dates.map(\.columns).max() ?? 0
    return zip(pages, dates).map { page, date in
      let mark = page.withdrawal == nil ? "" : " (\(words.withdrawnMark))"
      let head = id(page.record) + "  " + date.padded(to: column) + "  "
      return head + page.record.heading(words).cut(to: max(8, width - head.columns - mark.columns)) + mark
    }
  }

  /// Two lines for each record found: what it is, and the place that holds the first of the words of `line`.
  func lines(_ found: [Record], around line: String) -> [String] {
    let wanted = line.split(whereSeparator: \.isWhitespace).map { Folded(String($0)).bytes }
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
  var width: Int { min(80, talk.terminal?.columns ?? 80) }

  /// Prints a list, or says that it is empty.
  func put(_ pages: [Page]) throws {
    if pages.isEmpty { talk.tell(words.nothingListed) }
    for line in RecordLines(words: words, width: width).lines(pages) { try talk.put(line) }
  }

  /// Prints what a search found.
  func put(_ found: [Record], around line: String) throws {
    for line in RecordLines(words: words, width: width).lines(found, around: line) { try talk.put(line) }
  }

  /// Prints all of a record.
  func put(_ page: Page) throws {
    for line in RecordSheet(words: words, width: width).lines(page) { try talk.put(line) }
  }
}
