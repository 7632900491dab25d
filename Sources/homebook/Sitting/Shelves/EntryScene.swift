import Notebook
import Phrases
import Platform
import Records
import Screen
import Vault

/// An entry of the journal with all that was written beside it.
final class EntryScene: Scene {
  private let id: RecordID

  init(_ id: RecordID) { self.id = id }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    let page = try open.page(id.description, .entry)
    var menu = Menu<Never>()
    menu.lines(RecordSheet(words: words, width: unbroken).lines(page))
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
    if let share = EntryScene.share(open) { keys.append(KeyHint("m", share.label[words.language])) }
    keys.append(KeyHint("f", words.filesKey))
    if page.withdrawal == nil { keys.append(KeyHint("w", words.withdrawKey)) }
    keys.append(KeyHint("t", words.emptyKey))
    return keys + [.back(words)]
  }

  /// Who may see an entry, where this notebook asks for it.
  private static func share(_ open: borrowing OpenNotebook) -> Field? {
    Schema.asked(.entry, full: open.asksFullSet).first { $0.name == "share" }
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (_, "a"): .to(try open.amendmentForm(try open.page(id.description, .entry)))
    case (_, "f"): .to(FilesScene(id))
    case (_, "m"): try mark(&open)
    case (_, "w"): try open.withdrawal(of: open.page(id.description, .entry)).map { .to($0) } ?? .stay
    case (_, "t"): .to(open.emptying(of: try open.page(id.description, .entry).record))
    case (.back, _): .back
    default: .stay
    }
  }

  // MARK: Beside the entry

  private func mark(_ open: inout OpenNotebook) throws -> Way {
    guard let field = EntryScene.share(open) else { return .stay }
    let now = try open.page(id.description, .entry).fields[field.name]
    return .to(
      ChoiceScene(field, now, open.words) { [id] value, open in
        if value == now { return .back }
        let fields: JSONObject = ["entry": .string(id.description), "share": value ?? .null]
        try open.save([Draft(kind: .amendment, fields: fields)])
        return .back
      })
  }
}

extension OpenNotebook {
  /// The questions before an entry is withdrawn; `nil` where it was before.
  func withdrawal(
    of page: Page, then saved: @escaping AfterSaving = { _, _ in .back }
  ) throws -> (any Scene)? {
    guard page.withdrawal == nil, let reason = Schema.field("reason", of: .withdrawal) else { return nil }
    let words = words
    return try asking(reason, nil) { value, _ in
      .instead(
        AskScene.confirm(words.withdrawKey, [words.withdrawQuestion], words, yes: words.withdrawKey) { open in
          var fields: JSONObject = ["entry": .string(page.record.id.description)]
          fields[.reason] = value
          return try saved(try open.save([Draft(kind: .withdrawal, fields: fields)]), &open)
        })
    }
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
  mutating func save(_ drafts: [Draft], finishing manuscript: Manuscript? = nil) throws -> [RecordID] {
    var ids: [RecordID] = []
    try notebook.add(drafts, finishing: manuscript, now: .now()) { ids.append($0) }
    talk.tell(words.saved)
    return ids
  }

  /// A form in which an entry is changed; what is changed stands beside it, with the reason. `written` is what somebody
  /// had begun to change.
  mutating func amendmentForm(
    _ page: Page, _ written: JSONObject? = nil, _ manuscript: Manuscript? = nil,
    then saved: @escaping AfterSaving = { _, _ in .backOver(2) }
  ) throws -> FormScene {
    let reason = Schema.field("reason", of: .amendment)
    let manuscript = manuscript ?? Manuscript(.amendment, beside: page.record.id)
    let title = words.capital(words.amendKey)
    return try form(.entry, page.fields, written: written, as: manuscript, title: title) { edited, open in
      let difference = edited.difference(from: page.fields)
      guard let reason, !difference.isEmpty else { return .back }
      return .to(
        try open.asking(reason, nil) { value, open in
          var fields = difference
          fields[.reason] = value
          fields = try Record.checked(.amendment, fields)
          fields[.entry] = .string(page.record.id.description)
          return try saved(
            try open.save([Draft(kind: .amendment, fields: fields)], finishing: manuscript), &open)
        })
    }
  }
}
