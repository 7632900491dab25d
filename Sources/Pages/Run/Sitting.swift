import Questions
import Storage
import Notebook
import Phrases
import Platform
import Records
import Screen
import Vault
import Views

/// One notebook on a stage, from its first screen on.
struct Sitting: ~Copyable {
  /// How it ended; the chord does not end it.
  typealias End = Dialogue.End

  private var open: OpenNotebook
  private let stage: any Stage
  private let ear: Ear
  private var dialogue: Dialogue
  private let beginning: [any Scene]
  private let remains: Remains
  private let clock: () -> ContinuousClock.Instant

  /// - Parameters:
  ///   - ear: hears what is told in `open`.
  ///   - beginning: scenes above the first screen, the last of them on top.
  ///   - remains: gets what is being written when it ends, sealed.
  ///   - clock: tells the time that goes by between keys.
  init(
    _ open: consuming OpenNotebook, on stage: any Stage, _ ear: Ear, beginning: [any Scene] = [],
    remains: Remains = Remains(), clock: @escaping () -> ContinuousClock.Instant = { .now }
  ) {
    self.open = open
    (self.stage, self.ear, self.beginning, self.remains) = (stage, ear, beginning, remains)
    self.clock = clock
    dialogue = Dialogue(on: stage, ear, staysHome: true, helps: true, clock: clock)
  }

  /// Begins with the first screen, as after opening.
  private mutating func goHome() throws {
    open.speakOwnLanguage()
    try open.tellState()
    dialogue.forget()
    dialogue.begin([HomeScene(told: ear.takeAll())])
  }

  /// Shows and answers until it ends. The notebook is still open then.
  mutating func run() throws -> End {
    try goHome()
    dialogue.begin(beginning)
    while true {
      switch try dialogue.run(in: &open) {
      case .chord: try exitAtOnce()
      case .renewing(let keepsOld): if let end = try renew(keepingOld: keepsOld) { return end }
      case let end: return end
      }
    }
  }

  /// Closes the notebook; what was being written is kept in it.
  consuming func close() throws {
    if let draft = unkept {
      remains.add(draft, of: open)
      try? open.notebook.keep(draft, now: .now())
    }
    try open.closed()
  }

  /// What is being written, unless the book has it as it is.
  private var unkept: Draft? { dialogue.draft.flatMap { open.notebook.holds($0) ? nil : $0 } }

  // MARK: A new file

  /// What a new file is called until it takes the place of the old one.
  static func freshPath(_ path: String) -> String { path + ".new" }

  /// Asks what a new file is to be like, makes it and compares it; how the sitting ends, where it does.
  private mutating func renew(keepingOld: Bool) throws -> End? {
    guard let path = open.book.path else { return nil }
    let run = FirstRun(
      stage, open.words, open.purposeOfRenewal(titled: try titled()), usualPath: Sitting.freshPath(path),
      findsIt: false)
    var world = WordsAlone(words: open.words, idleTime: open.idleTime, hasGuide: open.asksFullSet)
    var pages = Dialogue(on: stage, Ear(), helps: true, clock: clock)
    pages.begin([run])
    let end = try pages.run(in: &world)
    stage.clear()
    switch end {
    case .left, .leftUndone: break
    case .chord:
      try exitAtOnce()
      return nil
    default: return end
    }
    do {
      return run.isDone ? try made(run.answers.wishes(open.words.language), keepingOld: keepingOld) : nil
    } catch {
      guard let told = error.cause as? any Told else { throw error }
      let telling = told.telling(open.words)
      open.talk.tell([telling.sentence, telling.next].compactMap(\.self).joined(separator: " "))
      return nil
    }
  }

  /// The notebooks that bring their titles along.
  private mutating func titled() throws -> Set<Level> {
    Set(try open.book.levels.filter { try !open.book.summaries([.settings], in: $0).isEmpty })
  }

  /// Where something stayed behind, the old file is kept in any case.
  private mutating func made(_ wishes: NewBookWishes, keepingOld: Bool) throws -> End? {
    guard let key = wishes.passphrases.highestPassphrase, let path = open.book.path else { return nil }
    let progress = open.talk.progress(open.words.creating)
    defer { progress.end() }
    let renewal = try open.book.renew(
      wishes.book(), at: Sitting.freshPath(path), passphrase: key.passphrase, progress: progress.advance)
    return .renewing(keepsOld: keepingOld || renewal.leftBehind > 0)
  }

  // MARK: The chord

  /// What is being written is sealed in memory, the keys of the other notebooks are wiped, the everyday notebook is on
  /// the screen as if it had been opened by itself; then its mark is written (Docs/Format.md, section 10, "Descent").
  private mutating func exitAtOnce() throws {
    stage.clear()
    let draft = unkept
    if let draft { remains.add(draft, of: open) }
    // What is sealed has to fit to what is there.
    if open.book.failure != nil { try? open.book.reopen(now: .now()) }
    dialogue.forget()
    open.descend(keeping: draft)
    try goHome()
    // What it says stays until a key comes, as after an opening.
    try dialogue.show(in: &open)
    finish(blank: draft == nil)
  }

  /// Writes what was sealed; where that fails twice, it is said in the same words whether or not something was written,
  /// and whatever notebook it was in.
  private mutating func finish(blank: Bool) {
    do throws(MediumError) {
      if let failure = open.book.failure { throw failure }
      try open.book.finish()
    } catch {
      do throws(ReopeningError) { try open.book.reopen(now: .now()) } catch {
        let leaf = blank ? LooseLeaf.blank() : remains.last ?? LooseLeaf.blank()
        dialogue.begin([UnsavedScene(after: error, draft: nil, leaf: { _ in leaf }) { _ in .stay }])
      }
    }
  }
}
