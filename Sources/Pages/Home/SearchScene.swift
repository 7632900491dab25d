import Vault
import Questions
import Notebook
import Phrases
import Records
import Screen
import Text
import Views

/// Search as one types, over everything that the notebook holds.
final class SearchScene: Scene {
  let topic: HelpTopic? = .search
  private var line = LineText("")
  private var memory: SearchMemory
  /// The state of the book that is searched.
  private var saves: Int?
  private var menu = Menu<RecordID>()
  /// What the rows were found for.
  private var listed: Listed?

  private struct Listed: Equatable {
    let line: String
    let count: Int
    let isComplete: Bool
  }

  init(_ words: Words) { memory = SearchMemory(words.language) }

  var patience: Duration? { memory.isComplete ? nil : .zero }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    // What was changed on the way is read anew.
    if saves != open.book.saves {
      (memory, saves, listed) = (SearchMemory(open.words.language), open.book.saves, nil)
    }
    memory.find(line.text)
    let wanted = Listed(line: line.text, count: memory.found.count, isComplete: memory.isComplete)
    if listed != wanted { fill(open.words) }
    listed = wanted
    return open.panel(
      open.words.searchTitle, menu.rows, input: .line(label: open.words.searchLabel, line),
      keys: [.back(open.words)])
  }

  private func fill(_ words: Words) {
    menu = Menu()
    if let summary = summary(words) {
      menu.text(summary)
      menu.gap()
    }
    let wanted = SearchWords(line.text)?.terms ?? []
    for record in memory.found {
      menu.add(Row(later: { words.found(record) }, isChoice: true, wraps: false), record.id)
      let excerpt: @Sendable () -> String = {
        Excerpt(record, holding: wanted, words)?.text(unbroken) ?? ""
      }
      menu.add(Row(later: excerpt, style: .faint, indent: 4, wraps: false))
    }
  }

  private func summary(_ words: Words) -> String? {
    if SearchWords(line.text) == nil { return memory.isComplete ? words.searchHint : words.readingNow }
    if !memory.isComplete { return words.readingNow }
    return memory.found.isEmpty ? words.nothingFound : nil
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
