import Handover
import Vault
import Questions
import Notebook
import Phrases
import Platform
import Records
import Screen
import Text
import Views

/// The journal, or what of it belongs to one matter, the last that happened first.
final class JournalList: Scene {
  let topic: HelpTopic? = .journal
  /// The matter whose entries these are; `nil` for the whole journal.
  private let matter: String?
  private var order = JournalOrder.happened
  /// How many entries there are; all are read for their order.
  private var read = Remembered<Int>()
  private var menu = Menu<RecordID>()

  init(of matter: String? = nil) { self.matter = matter }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    let count = try read.value(&open) { open in
      let pages = try open.pages(.entry, Narrowing(thread: matter)).inOrder(order)
      try fill(pages, open)
      return pages.count
    }
    let title = [words.journalTitle, matter?.shown].compactMap(\.self).joined(separator: ": ")
    return open.panel(title, menu.rows, keys: keys(count, open))
  }

  /// What can be done with so many entries. `o` takes over from other notebooks; naming it would tell on the screen that
  /// there are others.
  private func keys(_ count: Int, _ open: borrowing OpenNotebook) -> [KeyHint] {
    let words = open.words
    var keys = [KeyHint("n", words.writeKey)]
    if count > 0 {
      keys += [KeyHint("c", words.calendarKey), KeyHint("b", words.matterKey)]
      keys.append(matter == nil ? KeyHint("m", words.mattersKey) : KeyHint("x", words.matterCopyKey))
    }
    if count > 0 && open.asksFullSet { keys.append(KeyHint("k", words.codeKey)) }
    return keys + (count > 1 ? [other(words)] : []) + [.back(words)]
  }

  /// The key that puts them in the other order.
  private func other(_ words: Words) -> KeyHint {
    KeyHint("r", order == .happened ? words.asWrittenKey : words.asHappenedKey)
  }

  private func fill(_ pages: [Page], _ open: borrowing OpenNotebook) throws {
    let words = open.words
    menu = Menu()
    let lines = pages.inShares { $0.map { words.listed($0) } }
    for (page, line) in zip(pages, lines) { menu.choice(line, page.record.id) }
    if pages.isEmpty { menu.text(words.noEntriesYet) }
    let emptied = try open.book.emptiedCount(in: open.level)
    if emptied > 0 { menu.text(words.emptied(emptied)) }
    if open.asksFullSet, matter == nil, let line = try code(open) {
      menu.gap()
      menu.text(line)
    }
  }

  private func turn() -> Way {
    order = order == .happened ? .written : .happened
    read.forget()
    return .stay
  }

  /// The journal's code and who had it last.
  private func code(_ open: borrowing OpenNotebook) throws -> String? {
    let last = try open.notebook.givenCodes().first
    return try open.notebook.code().map { open.words.codeToday($0, last) }
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index): return menu[index].map { .to(EntryScene($0)) } ?? .stay
    case .key(.letter("n")): return try .to(open.newForm(.entry, with: given))
    case .key(.letter("c")) where !menu.hasNoChoice: return .to(CalendarScene(of: matter))
    case .key(.letter("b")):
      guard let id = menu[panel.place.choice] else { return .stay }
      return try open.asking(FieldName.thread.name, of: id)
    case .key(.letter("m")) where matter == nil: return .to(MatterList())
    case .key(.letter("x")) where matter != nil: return .to(copy(open.words))
    case .key(.letter("r")): return turn()
    case .key(.letter("k")) where open.asksFullSet: return .to(CodeScene())
    case .key(.letter("o")) where !open.lowerLevels.isEmpty: return .to(LowerList())
    case .back: return .back
    default: return .stay
    }
  }

  /// What a new entry begins with here.
  private var given: JSONObject { matter.map { ["thread": .string($0)] } ?? [:] }

  private func copy(_ words: Words) -> HandOverScene {
    let scene = HandOverScene(words)
    scene.choices.selection.thread = matter
    return scene
  }
}

/// The journal month by month, or what of it belongs to one matter.
final class CalendarScene: Scene {
  private let matter: String?
  private var reading = Reading([.entry, .amendment, .withdrawal])
  private var lines: [String]?

  init(of matter: String?) { self.matter = matter }

  var patience: Duration? { lines == nil ? .zero : nil }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    var menu = Menu<Never>()
    if let lines { menu.lines(lines) } else { menu.text(open.words.readingNow) }
    return open.panel(open.words.calendarTitle, menu.rows, keys: [.back(open.words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .quiet:
      try reading.goOn(&open)
      if reading.isComplete {
        let wanted = Narrowing(thread: matter)
        let months = JournalMonths(reading.pages.filter { wanted.matches($0.fields, of: .entry) })
        lines = CalendarLines(words: open.words, width: unbroken).lines(months)
      }
      return .stay
    case .back: return .back
    default: return .stay
    }
  }
}
