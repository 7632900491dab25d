import Questions
import Notebook
import Phrases
import Records
import Screen
import Views

/// A text that was not finished: how it begins, and whether to write on.
final class UnfinishedScene: Scene {
  private enum Answer: CaseIterable {
    case goOn, later, throwAway
  }

  private let unfinished: Unfinished

  init(_ unfinished: Unfinished) { self.unfinished = unfinished }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    var menu = Menu<Answer>()
    menu.choice(words.goOnWriting, .goOn)
    menu.choice(words.keepForLater, .later)
    menu.choice(words.throwAway, .throwAway)
    menu.gap()
    let sheet = RecordSheet(words: words, width: unbroken)
    menu.lines(sheet.lines(unfinished))
    return open.panel(words.unfinishedTitle, menu.rows, keys: [.back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index) where Answer.allCases.indices.contains(index):
      try take(Answer.allCases[index], &open)
    case .back: .back
    default: .stay
    }
  }

  private func take(_ answer: Answer, _ open: inout OpenNotebook) throws -> Way {
    switch answer {
    case .goOn:
      guard let scenes = try open.scenes(of: unfinished) else {
        open.talk.tell(open.words.besideIsGone)
        return .stay
      }
      return .afterBack(.to(scenes))
    case .later: return .back
    case .throwAway:
      return .to(
        AskScene.confirm(
          open.words.throwAway, [open.words.throwAwayQuestion], open.words, yes: open.words.throwAway
        ) { [unfinished] open in
          try open.notebook.forget(unfinished.manuscript)
          return .backOver(2)
        })
    }
  }
}

/// The texts that were not finished, where there are several.
final class UnfinishedList: Scene {
  private var menu = Menu<Int>()
  private var all: [Unfinished] = []

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    all = try open.notebook.unfinished()
    for (index, unfinished) in all.enumerated() { menu.choice(open.words.listed(unfinished), index) }
    if all.isEmpty { menu.text(open.words.nothingListed) }
    return open.panel(open.words.unfinishedTitle, menu.rows, keys: [.back(open.words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch event {
    case .chosen(let index): menu[index].map { .to(UnfinishedScene(all[$0])) } ?? .stay
    case .back: .back
    default: .stay
    }
  }
}

extension OpenNotebook {
  /// The scene that offers what was not finished.
  func unfinishedScene() throws -> any Scene {
    let all = try notebook.unfinished()
    return all.count == 1 ? UnfinishedScene(all[0]) : UnfinishedList()
  }
}
