import Questions
import Notebook
import Phrases
import Platform
import Records
import Screen
import Views

// What keeps the book itself in order: a second copy, originals that may go, room for more saves.

extension OpenNotebook {
  /// Asks where a second copy goes, and makes it.
  func secondCopyScene() throws -> any Scene {
    let words = words
    let lines = [words.lastCopy(try notebook.lastBackup()), words.secondCopyHint]
    return PathScene(words.secondCopyTitle, lines, for: .place) { path, open in
      if path.isEmpty { return .back }
      try open.makeSecondCopy(at: path)
      return try open.notebook.originals().isEmpty ? .back : .instead(OriginalsScene())
    }
  }

  /// Asks whether to carry everything forward, and does it.
  func carryingScene(_ places: Int) -> any Scene {
    let words = words
    return AskScene.confirm(
      words.carryTitle, [words.marginMeaning, words.rewriteNotice(places)], words, yes: words.goOnKey
    ) { open in
      try open.carryForward(places)
      open.talk.tell(words.carried)
      return .back
    }
  }

  /// Asks whether to carry the files forward, and does it.
  func carryingFilesScene() -> any Scene {
    let words = words
    let lines = [words.filesMarginMeaning, words.rewriteFilesNotice(DueItem.offeredLoads)]
    return AskScene.confirm(words.carryFilesTitle, lines, words, yes: words.goOnKey) { open in
      try open.carryFiles(DueItem.offeredLoads)
      open.talk.tell(words.filesCarried)
      return .back
    }
  }
}

/// Originals whose files are in a second copy by now: each can be removed, one by one.
final class OriginalsScene: Scene {
  private var menu = Menu<Original>()

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    let originals = try open.notebook.originals()
    menu.text(originals.isEmpty ? words.noOriginals : words.whatRemovingLeaves)
    menu.gap()
    for original in originals { menu.choice(original.path, original) }
    return open.panel(words.originalsTitle, menu.rows, keys: [KeyHint(.esc, words.doneKey)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index): menu[index].map { .to(asking($0, open.words)) } ?? .stay
    case .back: .back
    default: .stay
    }
  }

  private func asking(_ original: Original, _ words: Words) -> AskScene {
    .confirm(words.removeOriginal(original.path), [words.whatRemovingLeaves], words, yes: words.removeKey) {
      open in
      open.talk.tell(words.told(try open.notebook.remove(original, now: .now()), original.path))
      return .back
    }
  }
}
