import Vault
import Questions
import Storage
import Notebook
import Phrases
import Platform
import Records
import Screen
import Views

// What was written in the wrong notebook. It is offered only above the everyday notebook, whose pages are the same whether
// there are others or not.

/// What the notebooks below this one hold, each to be looked at and taken over.
final class LowerList: Scene {
  private var menu = Menu<(Level, Record)>()
  private var read = Remembered<Void>()

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    try read.value(&open, fill)
    return open.panel(open.words.capital(open.words.fromOthersKey), menu.rows, keys: [.back(open.words)])
  }

  private func fill(_ open: inout OpenNotebook) throws {
    menu = Menu()
    let words = open.words
    for level in open.lowerLevels.reversed() {
      menu.heading(words.capital(words.name(level)))
      let records = try open.notebook.movable(in: level)
      for record in records {
        let isEntry = record.kind == .entry
        menu.choice(isEntry ? words.listed(Page(record: record)) : record.heading(words), (level, record))
      }
      if records.isEmpty { menu.text(words.nothingListed) }
    }
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index): menu[index].map { .to(LowerScene($0.0, $0.1)) } ?? .stay
    case .back: .back
    default: .stay
    }
  }
}

/// A record of a lower notebook in full.
private final class LowerScene: Scene {
  private let level: Level
  private let record: Record

  init(_ level: Level, _ record: Record) { (self.level, self.record) = (level, record) }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    var menu = Menu<Never>()
    menu.text(open.words.capital(open.words.name(level)))
    menu.gap()
    menu.lines(RecordSheet(words: open.words, width: unbroken).lines(Page(record: record)))
    return open.panel(
      record.heading(open.words), menu.rows, keys: [KeyHint("o", open.words.takeOverKey), .back(open.words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (_, "o"): try .to(open.moving(record, from: level, to: open.level))
    case (.back, _): .back
    default: .stay
    }
  }
}

extension OpenNotebook {
  /// The notebooks below this one that the passphrase opens.
  var lowerLevels: [Level] { book.levels.filter { $0 < level } }

  /// Where a record of this notebook can go: the question to which of the lower ones, or whether to the only one.
  func movingDown(_ record: Record) throws -> AskScene {
    let targets = lowerLevels
    if targets.count == 1 { return try moving(record, from: level, to: targets[0]) }
    let answers = targets.map(words.name) + [words.leaveIt]
    return AskScene(words.capital(words.moveToKey), answers: answers) { index, open in
      guard targets.indices.contains(index) else { return .back }
      return try .instead(open.moving(record, from: open.level, to: targets[index]))
    }
  }

  /// Says what becomes of dates and numbers, and asks. After it, the scene of the record is left too.
  fileprivate func moving(_ record: Record, from source: Level, to target: Level) throws -> AskScene {
    let lines = try [record.heading(words)] + movingNotices(record, from: source, to: target)
    return .confirm(
      "\(words.capital(words.name(target))): \(words.moveQuestion)", lines, words, yes: words.moveKey
    ) {
      open in
      try open.move(record.id, from: source, to: target)
      open.talk.tell(open.words.moved(to: target))
      return .backOver(2)
    }
  }
}
