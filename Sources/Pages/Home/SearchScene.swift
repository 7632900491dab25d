import Notebook
import Phrases
import Records
import Screen
import Text
import Vault
import Views

/// Search as one types, over everything that the notebook holds.
final class SearchScene: Scene {
  let topic: HelpTopic? = .search
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
      let record = try open.readable(found)
    else { return }
    menu.choice(open.words.found(record), id)
    let wanted = SearchWords(line.text)?.terms ?? []
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
    case .quiet: try memory.read(open.notebook)
    case .chosen(let index):
      return try menu[index].flatMap { try open.scene(of: $0) }.map { .to($0) } ?? .stay
    case .back: return .back
    default: break
    }
    return .stay
  }
}
