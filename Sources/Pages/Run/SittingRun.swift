import Questions
import Storage
import Notebook
package import Phrases
import Platform
import Records
package import Screen
import Sodium
import Text
import Vault
package import Views

/// `homebook` alone: the passphrase, the notebook, and the passphrase again after every lock.
package struct SittingRun {
  private let choice: BookChoice
  private let stage: any Stage
  private let words: Words
  /// Where the book is.
  private var path: String
  private let ear = Ear()
  /// What was written and may not be in the book.
  private let remains = Remains()
  /// What is said when the passphrase is asked for next.
  private var greeting: String?

  /// What came of asking for the passphrase.
  private enum Asked: ~Copyable {
    case opened(OpenNotebook)
    case left
    case hungUp(Int32)
  }

  /// The run of what is chosen on `stage`.
  package init(_ choice: BookChoice, on stage: any Stage, _ words: Words) {
    var words = words
    words.isOnPages = true
    (self.choice, self.stage, self.words) = (choice, stage, words)
    path = choice.path
  }

  /// Opens, sits and locks until the person leaves. Where there is no book, one is made first.
  package mutating func run() throws {
    if File.Identity(path: path) == nil, try !begin() { return }
    var given = try choice.passphraseDescriptor.map { _ in try passphraseGiven() }
    while true {
      switch try opened(given.take()) {
      case .left: return
      case .hungUp(let signal): throw HungUp(signal: signal)
      case .opened(let open): if try sit(open) { return }
      }
    }
  }

  /// Makes a book and sits in the notebook of it that is wanted; whether the sitting goes on with the passphrase.
  private mutating func begin() throws -> Bool {
    if choice.passphraseDescriptor != nil { throw MediumError.notFound }
    while true {
      switch try firstRun() {
      case .left: return false
      case .hungUp(let signal): throw HungUp(signal: signal)
      case .stopped: stage.suspend()
      case .found(let path):
        self.path = path
        return true
      case .made(let path, let passphrase):
        self.path = path
        var open = try notebook(passphrase)
        let beginning = try Beginning.scenes(&open)
        return try !sit(open, beginning: beginning)
      }
    }
  }

  /// What came of the first run. Of the passphrases only one is left: of the notebook that is to be opened.
  private enum First: ~Copyable {
    case left, stopped
    case hungUp(Int32)
    /// There is a book already.
    case found(String)
    case made(String, SecretBytes)
  }

  private func firstRun() throws -> First {
    let run = FirstRun(stage, words, usualPath: path, findsIt: !choice.isNamed)
    var world = WordsAlone(words: words, idleTime: FirstRun.patience, hasGuide: true)
    var dialogue = Dialogue(on: stage, Ear(), helps: true)
    dialogue.begin([run])
    let end = try dialogue.run(in: &world)
    stage.clear()
    switch end {
    case .stopped: return .stopped
    case .hungUp(let signal): return .hungUp(signal)
    case .left, .leftUndone, .idle, .chord, .renewing:
      if run.isDone, run.answers.isThere { return .found(run.answers.path) }
      guard run.isDone, let held = run.answers.passphrases.highestPassphrase else { return .left }
      let passphrase = SecretBytes(copying: held.passphrase, 0..<held.passphrase.count)
      return .made(run.answers.path, passphrase)
    }
  }

  /// Sits until the notebook is locked or left; whether it was left.
  private mutating func sit(_ open: consuming OpenNotebook, beginning: [any Scene] = []) throws -> Bool {
    var open = open
    let unsaved = remains.giveBack(to: &open)
    var sitting = Sitting(open, on: stage, ear, beginning: beginning + unsaved, remains: remains)
    let end: Sitting.End
    do {
      end = try sitting.run()
    } catch {
      stage.clear()
      try? sitting.close()
      throw error
    }
    // Nothing is seen any more while the last places are written.
    stage.clear()
    // What was told in the notebook stays there.
    _ = ear.takeAll()
    try sitting.close()
    switch end {
    case .left:
      let last = ear.takeAll()
      if !last.isEmpty { throw LastWords(sentences: last) }
      return true
    case .idle, .chord, .leftUndone: return false
    case .renewing(let keepsOld):
      let kept = try takePlace(of: path, with: Sitting.freshPath(path), keepingOld: keepsOld)
      greeting = words.newFileInPlace(kept: kept)
      return false
    case .stopped:
      stage.suspend()
      return false
    case .hungUp(let signal): throw HungUp(signal: signal)
    }
  }

  // MARK: The passphrase

  private mutating func opened(_ given: consuming SecretBytes?) throws -> Asked {
    if let passphrase = consume given { return .opened(try notebook(passphrase)) }
    let ear = Ear()
    if let greeting = greeting.take() { ear.hear(greeting) }
    while true {
      let scene = SecretScene(
        words.passphrasePrompt.trimmed, title: words.usualTitle,
        keys: [KeyHint(.enter, words.openKey), KeyHint(.esc, words.leaveKey)], canBeForgotten: true)
      var world = WordsAlone(words: words, idleTime: nil)
      var dialogue = Dialogue(on: stage, ear, helps: true)
      dialogue.begin([scene])
      switch try dialogue.run(in: &world) {
      case .leftUndone, .chord, .idle, .renewing: return .left
      case .hungUp(let signal): return .hungUp(signal)
      case .stopped: stage.suspend()
      case .left:
        do {
          guard let passphrase = try scene.secret.take() ?? scene.phrase() else { continue }
          return .opened(try notebook(passphrase))
        } catch let error as PaperFault {
          ear.hear(error.telling(words).sentence)
        } catch {
          guard error.letsTryAgain, let told = error.cause as? any Told else { throw error }
          let telling = told.telling(words)
          ear.hear([telling.sentence, telling.next].compactMap(\.self).joined(separator: " "))
        }
      }
    }
  }

  private func notebook(_ passphrase: borrowing SecretBytes) throws -> OpenNotebook {
    stage.show(Panel(title: words.usualTitle, rows: [Row(words.opening + "…")]))
    defer { stage.dropTyped() }
    let book = try OpenBook(path: path, passphrase: passphrase)
    var open = OpenNotebook(book, wanted: choice.notebook, Conversation(words, heardBy: ear))
    do {
      try open.refuse(unlessOpen: choice.notebook)
      if choice.acceptsDamage { try open.book.agree(open.level) }
    } catch {
      // Opened is opened: it ends with its look.
      try? open.close()
      throw error
    }
    return open
  }

  private func passphraseGiven() throws -> SecretBytes {
    try PassphraseSource.passphrase(from: choice.passphraseDescriptor, Conversation(words, heardBy: ear))
  }
}

/// What is still to be said when the screen is given back.
private struct LastWords: Error, Told {
  let sentences: [String]

  func telling(_ words: Words) -> Telling { Telling(.done, sentences.joined(separator: "\n")) }
}

extension Error {
  /// Whether the passphrase is asked for again.
  fileprivate var letsTryAgain: Bool {
    switch cause {
    case OpeningError.noEntry, OpeningError.damaged, OpeningError.outOfMemory, MediumError.inUse,
      ReadingError.notOpened:
      true
    default: false
    }
  }
}
