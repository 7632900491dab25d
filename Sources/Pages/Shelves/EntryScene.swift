package import Questions
package import Notebook
import Phrases
import Platform
package import Records
import Screen
package import Vault
package import Views

/// An entry of the journal with all that was written beside it.
final class EntryScene: Scene {
  let topic: HelpTopic? = .journal
  private let id: RecordID

  init(_ id: RecordID) { self.id = id }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    let page = try open.page(id.description, .entry)
    var menu = Menu<Never>()
    menu.lines(RecordSheet(words: words, width: unbroken, names: open.names(in: page)).lines(page))
    let files = try open.files(of: id)
    if !files.isEmpty {
      menu.heading(words.filesTitle)
      for file in files { menu.text(words.line(file), indent: 2) }
    }
    return open.panel(page.record.heading(words), menu.rows, keys: keys(page, open))
  }

  private func keys(_ page: Page, _ open: borrowing OpenNotebook) -> [KeyHint] {
    let words = open.words
    var keys = [KeyHint("a", words.amendKey)]
    for (letter, field) in EntryScene.marks(open) {
      keys.append(KeyHint(letter, field.label[words.language]))
    }
    keys.append(KeyHint("f", words.filesKey))
    if page.withdrawal == nil { keys.append(KeyHint("w", words.withdrawKey)) }
    keys.append(KeyHint("t", words.emptyKey))
    // `o` moves it; naming it would tell on the screen that there are other notebooks.
    return keys + [.back(words)]
  }

  /// What a key marks an entry with, where this notebook asks for it: its matter, and who may see it.
  private static func marks(_ open: borrowing OpenNotebook) -> [(Character, Field)] {
    let asked = Schema.asked(.entry, full: open.asksFullSet)
    return [("b", FieldName.thread), ("m", .share)].compactMap { letter, name in
      asked.first { $0.name == name.name }.map { (letter, $0) }
    }
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (_, "a"): .to(try open.amendmentForm(try open.page(id.description, .entry)))
    case (_, "f"): .to(FilesScene(id))
    case (_, "b"): try open.asking(FieldName.thread.name, of: id)
    case (_, "m"): try open.asking(FieldName.share.name, of: id)
    case (_, "w"): try open.withdrawal(of: open.page(id.description, .entry)).map { .to($0) } ?? .stay
    case (_, "o") where !open.lowerLevels.isEmpty:
      try .to(open.movingDown(open.page(id.description, .entry).record))
    case (_, "t"): .to(open.emptying(of: try open.page(id.description, .entry).record))
    case (.back, _): .back
    default: .stay
    }
  }

}

extension OpenNotebook {
  /// The questions before an entry is withdrawn; `nil` where it was before. `written` is a reason that was begun.
  package mutating func withdrawal(
    of page: Page, _ written: JSON? = nil, _ manuscript: Manuscript? = nil,
    then saved: @escaping AfterSaving = { _, _ in .back }
  ) throws -> (any Scene)? {
    guard page.withdrawal == nil, let reason = Schema.field("reason", of: .withdrawal) else { return nil }
    let manuscript = manuscript ?? Manuscript(.withdrawal, beside: page.record.id)
    let words = words
    let scene = try asking(reason, written) { value, _ in
      let sure = AskScene.confirm(
        words.withdrawKey, [words.withdrawQuestion], words, yes: words.withdrawKey
      ) { open in
        var fields: JSONObject = ["entry": .string(page.record.id.description)]
        fields[.reason] = value
        return try saved(
          try open.save([Draft(kind: .withdrawal, fields: fields)], finishing: manuscript), &open)
      }
      return .instead(CarriedScene(sure) { value.map { manuscript.draft(["reason": $0]) } })
    }
    return KeptScene.keeping(scene, as: manuscript) { ["reason": $0] }
  }

  /// The question before the words of an entry are taken out. After it, the scene of the entry is left too.
  func emptying(of entry: Record) -> AskScene {
    let lines = [entry.heading(words), words.emptyDiscussion]
    return .confirm(words.emptyQuestion, lines, words, yes: words.emptyKey) { open in
      try open.book.empty(entry.id, in: open.level)
      open.talk.tell(open.words.emptied)
      return .backOver(2)
    }
  }

  /// Saves new records, and says so on the next page. What they were before, unfinished, goes with that.
  @discardableResult
  package mutating func save(_ drafts: [Draft], finishing manuscript: Manuscript? = nil) throws -> [RecordID]
  {
    var ids: [RecordID] = []
    try notebook.add(drafts, finishing: manuscript, now: .now()) { ids.append($0) }
    talk.tell(words.saved)
    return ids
  }

  /// A form in which an entry is changed; what is changed stands beside it, with the reason. `written` is what somebody
  /// had begun to change.
  package mutating func amendmentForm(
    _ page: Page, _ written: JSONObject? = nil, _ manuscript: Manuscript? = nil,
    then saved: @escaping AfterSaving = { _, _ in .backOver(2) }
  ) throws -> FormScene {
    let reason = Schema.field("reason", of: .amendment)
    let manuscript = manuscript ?? Manuscript(.amendment, beside: page.record.id)
    let title = words.capital(words.amendKey)
    return try form(.entry, page.fields, written: written, as: manuscript, title: title) { edited, open in
      let difference = edited.difference(from: page.fields)
      guard let reason, !difference.isEmpty else { return .back }
      let scene = try open.asking(reason, difference[.reason]) { value, open in
        var fields = difference
        fields[.reason] = value
        fields = try Record.checked(.amendment, fields)
        fields[.entry] = .string(page.record.id.description)
        return try saved(
          try open.save([Draft(kind: .amendment, fields: fields)], finishing: manuscript), &open)
      }
      return .to(KeptScene.keeping(scene, as: manuscript) { difference.changed(by: ["reason": $0]) })
    }
  }
}
