internal import Vault
public import Storage
public import Records
internal import Text

/// The records of a notebook with their folded texts, so that a search need not read it again.
public struct SearchMemory {
  private struct Text {
    let record: Record
    let folded: Folded
  }

  /// Every kind of record but what the program keeps for itself.
  private static let kinds = Kind.known.filter { ![.settings, .draft, .ageKey].contains($0) }
  /// How many records are read between two looks at the keyboard.
  private static let step = 250

  /// The language of the answers that were chosen from lists.
  private let language: Language
  private var unread: ArraySlice<RecordSummary>?
  private var texts: [Text] = []
  private var line = ""
  private var hits: ArraySlice<Int> = []

  /// Nothing is read yet; answers of lists are searched in the words of `language`.
  public init(_ language: Language) { self.language = language }

  /// Whether everything was read.
  public var isComplete: Bool { unread?.isEmpty ?? false }

  /// What holds all the words of the line last asked for, newest recorded first.
  public var found: some RandomAccessCollection<Record> { hits.lazy.map { texts[$0].record } }

  /// Reads some more records, the newest first.
  public mutating func read(_ notebook: borrowing Notebook) throws(ReadingError) {
    if unread == nil {
      unread = try notebook.book.summaries(SearchMemory.kinds, in: notebook.level).reversed()[...]
    }
    let rest = unread ?? []
    let first = texts.count
    for summary in rest.prefix(SearchMemory.step) {
      guard let record = try? notebook.book.record(summary, in: notebook.level) else { continue }
      texts.append(Text(record: record, folded: record.searchText(language)))
    }
    unread = rest.dropFirst(SearchMemory.step)
    guard let words = SearchWords(line) else { return }
    hits += (first..<texts.count).filter { words.matches(texts[$0].folded) }
  }

  /// Finds what holds all the words of a line. Where the line only grew, nothing new can be found.
  public mutating func find(_ line: String) {
    defer { self.line = line }
    guard let words = SearchWords(line) else { return hits = [] }
    if line == self.line { return }
    let hasGrown =
      SearchWords(self.line) != nil && line.hasPrefix(self.line) && !words.terms.contains(where: \.skipsGaps)
    let candidates = hasGrown ? hits : ArraySlice(texts.indices)
    hits = ArraySlice(candidates.filter { words.matches(texts[$0].folded) })
  }
}
