import Notebook
import Platform
import Records
import Screen
import Vault

/// One notebook on a stage, from its first screen on.
struct Sitting: ~Copyable {
  /// How it ended; the chord does not end it.
  typealias End = Dialogue.End

  private var open: OpenNotebook
  private let stage: any Stage
  private let ear: Ear
  private var dialogue: Dialogue
  private let beginning: [any Scene]

  /// - Parameters:
  ///   - ear: hears what is told in `open`.
  ///   - beginning: scenes above the first screen, the last of them on top.
  ///   - clock: tells the time that goes by between keys.
  init(
    _ open: consuming OpenNotebook, on stage: any Stage, _ ear: Ear, beginning: [any Scene] = [],
    clock: @escaping () -> ContinuousClock.Instant = { .now }
  ) {
    self.open = open
    (self.stage, self.ear, self.beginning) = (stage, ear, beginning)
    dialogue = Dialogue(on: stage, ear, staysHome: true, clock: clock)
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
      let end = try dialogue.run(in: &open)
      if end != .chord { return end }
      try exitAtOnce()
    }
  }

  /// Closes the notebook; what was being written is kept in it.
  consuming func close() throws {
    if let draft = unkept { _ = try? open.book.keepDraft(draft, in: open.level, now: .now()) }
    try open.notebook.close()
  }

  /// What is being written, unless the book has it as it is.
  private var unkept: Draft? { dialogue.draft.flatMap { open.notebook.holds($0) ? nil : $0 } }

  // MARK: The chord

  /// What is being written is sealed in memory, the keys of the other notebooks are wiped, the everyday notebook is on
  /// the screen as if it had been opened by itself; then its mark is written (Docs/Format.md, section 10, "Descent").
  private mutating func exitAtOnce() throws {
    stage.clear()
    let draft = unkept
    dialogue.forget()
    open.descend(keeping: draft)
    try goHome()
    // What it says stays until a key comes, as after an opening.
    try dialogue.show(in: &open)
    try open.book.finish()
  }
}
