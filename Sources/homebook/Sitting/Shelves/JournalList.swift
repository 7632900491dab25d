import Notebook
import Phrases
import Records
import Screen
import Vault

/// The journal, newest first.
final class JournalList: Scene {
  private enum Target {
    case entry(RecordID)
    case more
  }

  private static let step = 50
  private var limit = JournalList.step
  private var menu = Menu<Target>()
  /// How many entries are there without their words, and the state of the book that tells it.
  private var emptied: (count: Int, saves: Int)?

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    // One more than is shown tells whether there are older ones.
    let pages = try open.pages(.entry, limit: limit + 1)
    for page in pages.prefix(limit) { menu.choice(words.listed(page), .entry(page.record.id)) }
    if pages.count > limit { menu.choice(words.olderEntries, .more) }
    if pages.isEmpty { menu.text(words.noEntriesYet) }
    let emptied = try countEmptied(open)
    if emptied > 0 { menu.text(words.emptied(emptied)) }
    let calendar = pages.isEmpty ? [] : [KeyHint("c", words.calendarKey)]
    return open.panel(
      words.journalTitle, menu.rows, keys: [KeyHint("n", words.writeKey)] + calendar + [.back(words)])
  }

  /// Counting is not done anew for every key.
  private func countEmptied(_ open: borrowing OpenNotebook) throws -> Int {
    if let emptied, emptied.saves == open.book.saves { return emptied.count }
    let count = try open.book.emptiedCount(in: open.level)
    emptied = (count, open.book.saves)
    return count
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index): return choose(menu[index])
    case .key(.letter("n")): return try .to(open.newForm(.entry))
    case .key(.letter("c")) where !menu.hasNoChoice: return .to(CalendarScene())
    case .back: return .back
    default: return .stay
    }
  }

  private func choose(_ target: Target?) -> Way {
    switch target {
    case .entry(let id)?: return .to(EntryScene(id))
    case .more?:
      limit += JournalList.step
      return .stay
    case nil: return .stay
    }
  }
}

/// The journal month by month.
final class CalendarScene: Scene {
  private var reading = Reading([.entry, .amendment, .withdrawal])
  private var lines: [String]?

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
        let months = JournalMonths(reading.pages)
        lines = CalendarLines(words: open.words, width: unbroken).lines(months)
      }
      return .stay
    case .back: return .back
    default: return .stay
    }
  }
}
