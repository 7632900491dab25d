import Questions
import Notebook
import Phrases
import Platform
import Records
import Screen
import Views

/// The code of the journal: what it is good for, and who has it since when.
final class CodeScene: Scene {
  let topic: HelpTopic? = .journal

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    var menu = Menu<Never>()
    guard let code = try open.notebook.code() else {
      menu.text(words.noEntriesYet)
      return open.panel(words.journalCodeTitle, menu.rows, keys: [.back(words)])
    }
    menu.text(code, .strong)
    menu.gap()
    for sentence in words.aboutJournalCode { menu.text(sentence) }
    menu.heading(words.codeGivenTitle)
    let given = try open.notebook.givenCodes()
    for each in given { menu.text(words.listed(each), indent: 2) }
    if given.isEmpty { menu.text(words.codeNotGiven, indent: 2) }
    return open.panel(
      words.journalCodeTitle, menu.rows, keys: [KeyHint("g", words.giveCodeKey), .back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (_, "g"): .to(CodeScene.giving(open.words))
    case (.back, _): .back
    default: .stay
    }
  }

  /// Asks who has got the code; `typed` is what somebody had begun to say.
  static func giving(
    _ words: Words, _ typed: String = "", as manuscript: Manuscript = Manuscript(.handedOver)
  ) -> CarriedScene {
    let scene = TypingScene(words.journalCodeTitle, [words.whoHasCode], typed) { reader, open in
      if reader.isEmpty { throw Misread(sentence: open.words.needed) }
      try AnswerParser(words: open.words).check(reader)
      try open.notebook.noteCode(givenTo: reader, now: .now())
      try open.notebook.forget(manuscript)
      open.talk.tell(open.words.saved)
      return .back
    }
    return CarriedScene(scene) {
      if scene.typed.isEmpty { return nil }
      let asked: JSONObject = ["product": .string(GivenCode.product), "to": .string(scene.typed)]
      return manuscript.draft(JSONObject(), asked: asked)
    }
  }
}
