package import Questions
import Notebook
import Phrases
import Platform
package import Records
import Screen
import Views

/// A document, a thing or a person in full.
final class RecordScene: Scene {
  private let id: RecordID
  private let kind: Kind

  init(_ id: RecordID, _ kind: Kind) { (self.id, self.kind) = (id, kind) }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    let page = try open.page(id.description, kind)
    var menu = Menu<Never>()
    menu.lines(RecordSheet(words: words, width: unbroken, names: open.names(in: page)).lines(page))
    for file in try open.files(of: id) { menu.text(words.line(file), indent: 2) }
    return open.panel(
      page.record.heading(words), menu.rows,
      keys: [KeyHint("e", words.editKey)] + (takesFiles ? [KeyHint("f", words.filesKey)] : [])
        + [KeyHint("r", words.removeKey), .back(words)])
  }

  private var takesFiles: Bool { kind == .document }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (_, "e"): .to(try open.editForm(try open.page(id.description, kind).record))
    case (_, "f") where takesFiles: .to(FilesScene(id))
    case (_, "r"): .to(open.removal(of: try open.page(id.description, kind).record))
    case (_, "o") where !open.lowerLevels.isEmpty:
      try .to(open.movingDown(open.page(id.description, kind).record))
    case (.back, _): .back
    default: .stay
    }
  }
}

extension OpenNotebook {
  /// The question before a record is removed. After it, the scene of the record is left too.
  package func removal(of record: Record) -> AskScene {
    .confirm(
      words.removeQuestion, [record.heading(words), words.removeDiscussion], words, yes: words.removeKey
    ) { open in
      try open.remove(record)
      open.talk.tell(open.words.removed)
      return .backOver(2)
    }
  }
}
