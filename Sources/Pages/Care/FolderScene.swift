import Questions
import Inspection
import Notebook
import Phrases
import Platform
import Records
import Screen
import Text
import Views

/// The files of a folder, of which several can be chosen and are kept in one go.
final class FolderScene: Scene {
  private let folder: String
  private let owner: RecordID
  private var chosen: Set<String> = []
  private var menu = Menu<String>()
  /// The names of the files, looked for once.
  private var names: [String]?

  /// The files in `folder`, for the record `owner`.
  init(_ folder: String, for owner: RecordID) { (self.folder, self.owner) = (folder, owner) }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    menu = Menu()
    menu.text(words.chooseFiles)
    menu.gap()
    let names = try names ?? filesInFolder(folder)
    self.names = names
    for name in names {
      menu.choice(name.onOneLine, name, mark: words.box(chosen.contains(name)))
    }
    if menu.hasNoChoice { menu.text(words.noFilesThere) }
    return open.panel(
      words.addFileTitle, menu.rows,
      keys: [KeyHint("a", words.allOrNoneKey), KeyHint("s", words.keepChosenKey), .back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (.chosen(let index), _):
      if let name = menu[index] { chosen.formSymmetricDifference([name]) }
      return .stay
    case (_, "a"):
      let all = Set(names ?? [])
      chosen = chosen == all ? [] : all
      return .stay
    case (_, "s"): return try keep(&open)
    case (.back, _): return .back
    default: return .stay
    }
  }

  /// Keeps those that are chosen, together. What was kept before something went wrong is not chosen any more.
  private func keep(_ open: inout OpenNotebook) throws -> Way {
    let names = try filesInFolder(folder).filter(chosen.contains)
    if names.isEmpty {
      open.talk.tell(open.words.noFileChosen)
      return .stay
    }
    let files = try names.map { try GivenFile(folder + "/" + $0, name: nil) }
    var kept: [Record] = []
    defer {
      chosen.subtract(kept.compactMap { $0.fields[.name]?.text })
      if !kept.isEmpty { open.talk.tell(open.words.filesKept(kept.count)) }
    }
    try open.keepAll(files, with: open.page(owner.description, .entry, .document).record) { kept.append($0) }
    if kept.contains(where: { $0.fields[.original] != nil }) { open.talk.tell(open.words.keepOriginals) }
    return .back
  }
}
