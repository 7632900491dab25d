import Records
import Screen
import Vault

/// Search as one types, over everything that the notebook holds.
final class SearchScene: Scene {
  private static let mostShown = 50

  private var line = LineText("")
  private var memory = SearchMemory()
  private var menu = Menu<RecordID>()

  var patience: Duration? { memory.isComplete ? nil : .zero }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    memory.find(line.text)
    if let summary = summary(words) {
      menu.text(summary)
      menu.gap()
    }
    for id in memory.found.prefix(SearchScene.mostShown) { try add(id, &open) }
    return open.panel(
      words.searchTitle, menu.rows, input: .line(label: words.searchLabel, line), keys: [.back(words)])
  }

  private func add(_ id: RecordID, _ open: inout OpenNotebook) throws {
    guard let found = try? open.book.find(id.description, in: open.level),
      let record = try open.readable(found, in: open.level)
    else { return }
    menu.choice(open.words.found(record), id)
    let wanted = line.text.split(whereSeparator: \.isWhitespace).map { Folded(String($0)).bytes }
    if let place = Excerpt(record, holding: wanted, open.words) {
      menu.text(place.text(unbroken), .faint, indent: 4, wraps: false)
    }
  }

  private func summary(_ words: Words) -> String? {
    if SearchWords(line.text) == nil { return memory.isComplete ? words.searchHint : words.readingNow }
    if !memory.isComplete { return words.readingNow }
    if memory.found.isEmpty { return words.nothingFound }
    let more = memory.found.count - SearchScene.mostShown
    return more > 0 ? words.moreFound(more) : nil
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    if case .line(_, let typed)? = panel.input { line = typed }
    switch event {
    case .quiet: try memory.read(&open)
    case .chosen(let index):
      return try menu[index].flatMap { try open.scene(of: $0) }.map { .to($0) } ?? .stay
    case .back: return .back
    default: break
    }
    return .stay
  }
}

/// The folded texts of a notebook, so that a search need not read it again.
struct SearchMemory {
  private struct Text {
    let id: RecordID
    let folded: Folded
  }

  /// Every kind of record but what the program keeps for itself.
  private static let kinds = Kind.known.filter { ![.settings, .draft, .ageKey].contains($0) }
  /// How many records are read between two looks at the keyboard.
  private static let step = 250

  private var unread: ArraySlice<RecordSummary>?
  private var texts: [Text] = []
  private var line = ""
  private var hits: ArraySlice<Int> = []

  /// Whether everything was read.
  var isComplete: Bool { unread?.isEmpty ?? false }

  /// What holds all the words of the line last asked for, newest recorded first.
  var found: some Collection<RecordID> { hits.lazy.map { texts[$0].id } }

  /// Reads some more records, the newest first.
  mutating func read(_ open: inout OpenNotebook) throws {
    var rest = try unread ?? open.book.summaries(SearchMemory.kinds, in: open.level).reversed()[...]
    let first = texts.count
    for summary in rest.prefix(SearchMemory.step) {
      guard let record = try? open.book.record(summary, in: open.level) else { continue }
      texts.append(Text(id: summary.id, folded: record.searchText))
    }
    rest = rest.dropFirst(SearchMemory.step)
    unread = rest
    guard let words = SearchWords(line) else { return }
    hits += (first..<texts.count).filter { words.matches(texts[$0].folded) }
  }

  /// Finds what holds all the words of a line. Where the line only grew, nothing new can be found.
  mutating func find(_ line: String) {
    defer { self.line = line }
    guard let words = SearchWords(line) else { return hits = [] }
    if line == self.line { return }
    let hasGrown = SearchWords(self.line) != nil && line.hasPrefix(self.line)
    let candidates = hasGrown ? hits : ArraySlice(texts.indices)
    hits = ArraySlice(candidates.filter { words.matches(texts[$0].folded) })
  }
}
