package import Questions
import Notebook
import Phrases
import Platform
import Screen
package import Sodium
import Text
package import Vault
package import Views

extension OpenNotebook {
  /// Asks on the terminal of a command what `scenes` ask, the last of them first. What is being written is kept in the
  /// book as in a sitting, whatever ends it.
  ///
  /// - Throws: `declined` where all of it was left and nothing came of it; what ended it.
  package mutating func ask(_ scenes: [any Scene], orGive option: String = "--passphrase-fd") throws {
    guard let console = talk.console else { throw CommandFault.nobodyToAsk(option: option) }
    let ear = Ear()
    let talk = talk
    self.talk = talk.heard(by: ear)
    defer { self.talk = talk }
    var dialogue = Dialogue(on: console, ear)
    dialogue.begin(scenes)
    do {
      let end = try dialogue.run(in: &self)
      let told = end.isDone ? ear.takeAll() : []
      for sentence in told { try talk.explain(sentence) }
      try talk.end(end == .leftUndone && !told.isEmpty ? .left : end)
    } catch {
      if let draft = dialogue.draft { try? notebook.keep(draft, now: .now()) }
      if let draft = dialogue.draft, notebook.holds(draft) { talk.tell(words.keptUnfinished) }
      throw error
    }
  }

  /// Asks whether to go on. The answer that leaves everything as it is stands first, unless going on `isUsual`.
  package mutating func agrees(
    _ question: String, _ lines: [String] = [], yes: String, isUsual: Bool = false
  ) throws -> Bool {
    do {
      try ask([AskScene.confirm(question, lines, words, yes: yes, isUsual: isUsual) { _ in .leave }])
      return true
    } catch CommandFault.declined {
      return false
    }
  }

  /// Asks for a line, which may be empty unless it `isNeeded`.
  package mutating func line(_ title: String, _ lines: [String], isNeeded: Bool = false) throws -> String {
    var line = ""
    try ask([
      TypingScene(title, lines, "") { typed, open in
        try AnswerParser(words: open.words).check(typed)
        if isNeeded && typed.isEmpty { throw Misread(sentence: open.words.needed) }
        line = typed
        return .leave
      }
    ])
    return line
  }

  /// Asks for a text of any length, which may be empty.
  ///
  /// - Parameter keeping: how what is typed is kept in the book while it is typed.
  package mutating func text(
    _ title: String, _ lines: [String], keeping: @escaping (String) -> Draft?
  ) throws -> String {
    var text = ""
    let scene = TypingScene(title, lines, text: "") { typed, open in
      text = typed
      return .leave
    }
    try ask([CarriedScene(scene) { keeping(scene.typed) }])
    return text
  }

  /// Does what needs something that was written before; where it does not come to its end, that is kept as unfinished.
  package mutating func carrying(_ draft: Draft?, _ work: (inout OpenNotebook) throws -> Void) throws {
    do { try work(&self) } catch {
      if let draft {
        try? notebook.keep(draft, now: .now())
        if notebook.holds(draft) { talk.tell(words.keptUnfinished) }
      }
      throw error
    }
  }

  /// Asks for a passphrase while the notebook is open.
  package func askSilently(_ question: String) throws -> SecretBytes {
    try talk.askSilently(question, idleTime: idleTime)
  }
}

// MARK: Without a notebook

extension Conversation {
  /// Asks for a passphrase, which is not shown while it is typed, for so long without a key at the most.
  ///
  /// - Parameter isChosen: helps whoever chooses it, who opens nothing with it.
  package func askSilently(
    _ question: String, idleTime: Duration? = nil, isChosen: Bool = false
  ) throws -> SecretBytes {
    if console == nil { throw CommandFault.noPassphrase }
    let scene = SecretScene(question.trimmed, isChosen: isChosen)
    try ask(scene, idleTime: idleTime)
    return scene.secret.take() ?? SecretBytes(zeros: 0)
  }

  /// Asks what a scene asks that needs no notebook.
  package func ask(
    _ scene: any PlainScene, idleTime: Duration? = nil, orGive option: String = "--passphrase-fd"
  )
    throws
  {
    guard let console else { throw CommandFault.nobodyToAsk(option: option) }
    var world = WordsAlone(words: words, idleTime: idleTime)
    var dialogue = Dialogue(on: console, Ear())
    dialogue.begin([scene])
    try end(try dialogue.run(in: &world))
  }

  /// Asks what a new book is to be like.
  package func wishes(_ purpose: FirstRun.Purpose, at path: String) throws -> NewBookWishes {
    guard let console else { throw CommandFault.noPassphrase }
    let run = FirstRun(console, words, purpose, usualPath: path, findsIt: false)
    try ask(run, idleTime: FirstRun.patience)
    guard run.isDone else { throw CommandFault.declined }
    return run.answers.wishes(words.language)
  }

  /// Goes on after questions, or ends the command as they ended.
  func end(_ end: Dialogue.End) throws {
    switch end {
    case .left: console?.end()
    case .leftUndone:
      console?.end()
      throw CommandFault.declined
    case .idle, .chord, .stopped, .renewing:
      console?.clear()
      throw CommandFault.interrupted
    // The console keeps further signals back until what was typed is kept.
    case .hungUp(let signal): throw HungUp(signal: signal)
    }
  }
}

extension Dialogue.End {
  /// Whether a person brought it to its end.
  fileprivate var isDone: Bool { self == .left || self == .leftUndone }
}
