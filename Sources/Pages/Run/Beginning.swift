import Questions
import Notebook
import Phrases
import Records
import Screen
import Text
import Views

/// What comes in the notebook of a book that was just made: a page to write on, and behind it, one at a time, what was
/// put off until then. Each of these can wait, and stands on the first screen until it is done.
enum Beginning {
  /// The scenes above the first screen, the last of them on top.
  static func scenes(
    _ open: inout OpenNotebook, sticks: [String] = Sticks.found()
  ) throws -> [any Scene] {
    let putOff = try open.notebook.putOff()
    var scenes: [any Scene] = [everydayPage(open.words)]
    for own in OwnWords.allCases.reversed() where putOff.contains(own) {
      if own == .paper { scenes.append(secondCopy(open.words, sticks)) }
      scenes.append(OwnWordsScene.offer(own, open.words, isKnown: true))
    }
    return try scenes + firstPage(&open)
  }

  private static func secondCopy(_ words: Words, _ sticks: [String]) -> AskScene {
    AskScene(
      words.secondCopyTitle, [words.aboutSecondCopy],
      answers: sticks.map { words.stick(Sticks.name(of: $0)) } + [words.anotherPlace, words.later],
      no: sticks.count + 1
    ) { index, open in
      switch index {
      case sticks.count: return .instead(try open.secondCopyScene())
      case sticks.indices: try open.makeSecondCopy(at: Sticks.book(on: sticks[index]))
      default: break
      }
      return .back
    }
  }

  private static func everydayPage(_ words: Words) -> AskScene {
    AskScene(
      words.everydayPageTitle, words.aboutEverydayPage, answers: [words.later, words.openItNow], yes: 1, no: 0
    ) { index, _ in index == 1 ? .descend : .back }
  }

  /// What happened, then when; after the second answer it is saved.
  private static func firstPage(_ open: inout OpenNotebook) throws -> [any Scene] {
    let form = try open.newForm(.entry, nil, as: Manuscript(.entry)) { _, _ in .back }
    guard
      let account = Schema.asked(.entry, full: open.asksFullSet).first(where: {
        $0.name == FieldName.account.name
      })
    else { return [form] }
    let scene = try form.asking(account, then: .save, &open)
    return [form, NotedScene(scene, open.words.firstPageReady)]
  }
}

/// Any scene, with a sentence above it.
private final class NotedScene: Scene {
  private let scene: any Scene
  private let sentence: String

  init(_ scene: any Scene, _ sentence: String) { (self.scene, self.sentence) = (scene, sentence) }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    var panel = try scene.panel(&open)
    panel.rows.insert(Row(sentence), at: 0)
    return panel
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    try scene.answer(event, on: panel, &open)
  }

  var patience: Duration? { scene.patience }
  var keepsDraft: Bool { scene.keepsDraft }
}
