import Questions
import Inspection
import Notebook
import Phrases
import Platform
import Records
import Screen
import Views

/// The files kept with an entry or a document.
final class FilesScene: Scene {
  private let owner: RecordID
  private var menu = Menu<RecordID>()

  init(_ owner: RecordID) { self.owner = owner }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    for file in try open.files(of: owner) { menu.choice(words.line(file), file.id) }
    if menu.hasNoChoice { menu.text(words.noFilesYet) }
    return open.panel(words.filesTitle, menu.rows, keys: [KeyHint("n", words.addFileKey), .back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (.chosen(let index), _): menu[index].map { .to(FileScene($0)) } ?? .stay
    case (_, "n"): .to(try adding(&open))
    case (.back, _): .back
    default: .stay
    }
  }

  /// Keeps the file at `path` as one of `owner`.
  static func keep(_ path: String, with owner: RecordID, _ open: inout OpenNotebook) throws -> Way {
    try keep(GivenFile(path, name: nil), with: owner, &open)
  }

  /// Keeps `file` as one of `owner`.
  static func keep(_ file: GivenFile, with owner: RecordID, _ open: inout OpenNotebook) throws -> Way {
    let kept = try open.keep(file, with: try open.page(owner.description, .entry, .document).record)
    open.talk.tell(open.words.fileKept(kept.fields[.name]?.text ?? ""))
    if kept.fields[.original] != nil { open.talk.tell(open.words.keepOriginal) }
    return .back
  }

  /// The path is asked; before the first file it is said what files show.
  private func adding(_ open: inout OpenNotebook) throws -> any Scene {
    let words = open.words
    let asking = PathScene(words.addFileTitle, [words.addFileHint], for: .present) { [owner] path, open in
      if path.isEmpty { return .back }
      if isFolder(path) { return .instead(FolderScene(path, for: owner)) }
      return try FilesScene.keep(path, with: owner, &open)
    }
    guard try open.notebook.takesFirstFile() else { return asking }
    return AskScene.confirm(
      words.addFileTitle, [words.whatFilesShow(full: open.asksFullSet)], words, yes: words.goOnKey
    ) { _ in
      .instead(asking)
    }
  }
}

/// One file: what is known of it, and what can be done with it.
final class FileScene: Scene {
  private let id: RecordID

  init(_ id: RecordID) { self.id = id }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    let page = try open.page(id.description, .attachment)
    var menu = Menu<Never>()
    menu.lines(RecordSheet(words: words, width: unbroken).lines(page))
    return open.panel(
      page.record.heading(words), menu.rows,
      keys: [
        KeyHint("e", words.editKey), KeyHint("s", words.saveFileKey), KeyHint("r", words.removeKey),
        .back(words),
      ])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (_, "e"): .to(try open.editForm(try open.page(id.description, .attachment).record))
    case (_, "s"): .to(saving(open.words))
    case (_, "r"): .to(try removing(&open))
    case (.back, _): .back
    default: .stay
    }
  }

  private func saving(_ words: Words) -> PathScene {
    PathScene(words.capital(words.saveFileKey), [words.saveFileHint], for: .place) { [id] path, open in
      if path.isEmpty { return .back }
      try open.write(try open.page(id.description, .attachment).record, to: path)
      open.talk.tell(words.fileWritten(path))
      return .back
    }
  }

  private func removing(_ open: inout OpenNotebook) throws -> AskScene {
    let record = try open.page(id.description, .attachment).record
    let words = open.words
    return .confirm(
      words.removeQuestion, [record.heading(words), words.removeFileDiscussion], words, yes: words.removeKey
    ) { open in
      try open.notebook.removeFile(record.id, noting: record, now: .now())
      open.talk.tell(words.removed)
      return .backOver(2)
    }
  }
}
