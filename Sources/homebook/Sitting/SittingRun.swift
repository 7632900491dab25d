import Notebook
import Phrases
import Platform
import Records
import Screen
import Sodium
import Text
import Vault

/// `homebook` alone: the passphrase, the notebook, and the passphrase again after every lock.
struct SittingRun {
  private let options: CommonOptions
  private let stage: any Stage
  /// Where the book is.
  private var path: String
  private let ear = Ear()

  /// What came of asking for the passphrase.
  private enum Asked: ~Copyable {
    case opened(OpenNotebook)
    case left
    case hungUp(Int32)
  }

  init(options: CommonOptions, stage: any Stage) throws {
    (self.options, self.stage) = (options, stage)
    path = try options.path()
  }

  /// Opens, sits and locks until the person leaves. Where there is no book, one is made first.
  mutating func run() throws {
    if File.Identity(path: path) == nil, try !begin() { return }
    var given = try options.passphraseDescriptor.map { _ in try passphraseGiven() }
    while true {
      switch try opened(given.take()) {
      case .left: return
      case .hungUp(let signal): throw HungUp(signal: signal)
      case .opened(let open): if try sit(open) { return }
      }
    }
  }

  /// Makes a book and sits in its everyday notebook; whether the sitting goes on with the passphrase.
  private mutating func begin() throws -> Bool {
    if options.passphraseDescriptor != nil { throw VaultError.notFound }
    while true {
      switch try firstRun() {
      case .left: return false
      case .hungUp(let signal): throw HungUp(signal: signal)
      case .stopped: stage.suspend()
      case .made(let path, let passphrase):
        self.path = path
        return try !sit(try notebook(passphrase), beginning: Beginning.scenes(words))
      }
    }
  }

  /// What came of the first run. Of the passphrases only one for the everyday notebook is left.
  private enum First: ~Copyable {
    case left, stopped
    case hungUp(Int32)
    case made(String, SecretBytes)
  }

  private func firstRun() throws -> First {
    let run = FirstRun(stage, words, usualPath: path, findsIt: options.file == nil)
    var world = WordsAlone(words: words, idleTime: FirstRun.patience)
    var dialogue = Dialogue(on: stage, Ear())
    dialogue.begin([run])
    let end = try dialogue.run(in: &world)
    stage.clear()
    switch end {
    case .stopped: return .stopped
    case .hungUp(let signal): return .hungUp(signal)
    case .left, .leftUndone, .idle, .chord:
      guard run.isDone, let held = run.answers.passphrases.everyday else { return .left }
      return .made(run.answers.path, SecretBytes(copying: held.passphrase, 0..<held.passphrase.count))
    }
  }

  /// Sits until the notebook is locked or left; whether it was left.
  private func sit(_ open: consuming OpenNotebook, beginning: [any Scene] = []) throws -> Bool {
    var sitting = Sitting(open, on: stage, ear, beginning: beginning)
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
    try sitting.close()
    switch end {
    case .left: return true
    case .idle, .chord, .leftUndone: return false
    case .stopped:
      stage.suspend()
      return false
    case .hungUp(let signal): throw HungUp(signal: signal)
    }
  }

  // MARK: The passphrase

  private func opened(_ given: consuming SecretBytes?) throws -> Asked {
    if let passphrase = consume given { return .opened(try notebook(passphrase)) }
    let ear = Ear()
    while true {
      let scene = SecretScene(
        words.passphrasePrompt.trimmed, title: words.usualTitle,
        keys: [KeyHint(.enter, words.openKey), KeyHint(.esc, words.leaveKey)])
      var world = WordsAlone(words: words, idleTime: nil)
      var dialogue = Dialogue(on: stage, ear)
      dialogue.begin([scene])
      switch try dialogue.run(in: &world) {
      case .leftUndone, .chord, .idle: return .left
      case .hungUp(let signal): return .hungUp(signal)
      case .stopped: stage.suspend()
      case .left:
        guard let passphrase = scene.secret.take() else { continue }
        do {
          return .opened(try notebook(passphrase))
        } catch let error as VaultError where error.letsTryAgain {
          let telling = error.telling(words)
          ear.hear([telling.sentence, telling.next].compactMap(\.self).joined(separator: " "))
        }
      }
    }
  }

  private func notebook(_ passphrase: borrowing SecretBytes) throws -> OpenNotebook {
    stage.show(Panel(title: words.usualTitle, rows: [Row(words.opening + "…")]))
    let book = try OpenBook(path: path, passphrase: passphrase)
    var open = OpenNotebook(book, wanted: options.notebook, Conversation(words, heardBy: ear))
    do {
      try open.refuse(unlessOpen: options.notebook)
      if options.acceptsDamage { try open.book.agree(open.level) }
    } catch {
      // Opened is opened: it ends with its look.
      try? open.notebook.close()
      throw error
    }
    return open
  }

  private func passphraseGiven() throws -> SecretBytes {
    try PassphraseSource.passphrase(options, Conversation(words, heardBy: ear))
  }

  private var words: Words { .chosen }
}

/// The terminal is gone, or the process was told to end by a signal.
struct HungUp: Error {
  let signal: Int32
}

extension VaultError {
  /// Whether the passphrase is asked for again.
  fileprivate var letsTryAgain: Bool {
    switch self {
    case .noEntry, .damaged, .inUse, .notOpened, .outOfMemory: true
    default: false
    }
  }
}
