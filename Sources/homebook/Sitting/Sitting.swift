import Notebook
import Platform
import Records
import Screen
import Vault

/// One notebook on a stage: a stack of scenes, of which the last one is seen.
///
/// What holds on every screen is done here: the chord, locking after a while without a key, hang-ups and stops.
struct Sitting: ~Copyable {
  /// How it ended.
  enum End: Equatable {
    /// The person left.
    case left
    /// A while went by without a key.
    case idle
    /// The process is to be stopped for a while.
    case stopped
    /// The terminal is gone, or the process was told to end.
    case hungUp(Int32)
  }

  /// A scene and where the person is on its page.
  private struct Shown {
    let scene: any Scene
    var place = Place()
  }

  private var open: OpenNotebook
  private let stage: any Stage
  private let ear: Ear
  private var shown: [Shown] = []
  private let beginning: [any Scene]
  private let clock: () -> ContinuousClock.Instant
  private var lastKey: ContinuousClock.Instant
  private var keeping: Keeping

  /// - Parameters:
  ///   - ear: hears what is told in `open`.
  ///   - beginning: scenes above the first screen, the last of them on top.
  ///   - clock: tells the time that goes by between keys.
  init(
    _ open: consuming OpenNotebook, on stage: any Stage, _ ear: Ear, beginning: [any Scene] = [],
    clock: @escaping () -> ContinuousClock.Instant = { .now }
  ) {
    self.open = open
    self.stage = stage
    self.ear = ear
    self.clock = clock
    lastKey = clock()
    keeping = Keeping(lastKey)
    self.beginning = beginning
  }

  /// Begins with the first screen, as after opening.
  private mutating func goHome() throws {
    open.speakOwnLanguage()
    try open.tellState()
    shown = [Shown(scene: HomeScene(told: ear.takeAll()))]
  }

  /// Shows and answers until it ends. The notebook is still open then.
  mutating func run() throws -> End {
    try goHome()
    shown += beginning.map { Shown(scene: $0) }
    while true {
      let (event, panel) = try next()
      let wasIdle = isIdle
      if event != .quiet && event != .resized {
        lastKey = clock()
        keeping.key(at: lastKey, isChange: event.isChange)
      }
      if event.isInterruption || event == .quiet { takeTyped(panel) }
      switch event {
      case .exitAtOnce: try exitAtOnce()
      case .hangup(let signal): return .hungUp(signal)
      case .suspend: return .stopped
      case .resized: hearAgain(panel)
      case _ where wasIdle: return .idle
      case .quiet where keeping.isDue(at: clock()):
        hearAgain(panel)
        keep()
      default: if try answer(event, panel) { return .left }
      }
    }
  }

  /// Closes the notebook; what was being written is kept in it.
  consuming func close() throws {
    if let draft = unkept { _ = try? open.book.keepDraft(draft, in: open.level, now: .now()) }
    try open.notebook.close()
  }

  private var draft: Draft? { shown.reversed().lazy.compactMap { $0.scene.draft(.now()) }.first }

  /// What is being written, unless the book has it as it is.
  private var unkept: Draft? { draft.flatMap { open.notebook.holds($0) ? nil : $0 } }

  /// Keeps what is being written.
  private mutating func keep() {
    do throws(VaultError) {
      try keeping.keep(draft, in: &open.notebook, at: clock())
    } catch {
      tell(error)
    }
  }

  /// Lets the last scene have what was typed and not handed over yet.
  private mutating func takeTyped(_ panel: Panel) {
    guard panel.input != nil, let scene = shown.last?.scene else { return }
    _ = try? scene.answer(.edited, on: panel, &open)
  }

  /// How long to wait for a key. Only where somebody writes something is it kept in between.
  private func quietTime(_ now: ContinuousClock.Instant) -> Duration {
    let left = max(.zero, open.idleTime - (now - lastKey))
    let isWriting = shown.contains { $0.scene.keepsDraft }
    let waits = [shown.last?.scene.patience, isWriting ? keeping.wait(now) : nil]
    return waits.compactMap(\.self).reduce(left, min)
  }

  // MARK: One event

  private mutating func next() throws -> (Event, Panel) {
    var panel = try panel()
    let event = stage.next(&panel, quiet: quietTime(clock()))
    shown[shown.count - 1].place = panel.place
    ear.onProgress = { [stage, panel] sentence in
      // The work goes on to its end, behind a page that says nothing.
      stage.show(stage.hearsChord() ? Panel(title: "") : panel.saying(sentence))
    }
    // A key that a page names comes as that key.
    return (event == .key(.esc) ? .back : event, panel)
  }

  /// The page of the last scene. A scene whose record is gone leaves the stack.
  private mutating func panel() throws -> Panel {
    while true {
      let last = shown[shown.count - 1]
      do {
        var panel = try last.scene.panel(&open)
        panel.place = last.place
        panel.notice = takeNotice(after: panel.notice)
        return panel
      } catch {
        guard shown.count > 1, let told = error.cause as? any Told else { throw error }
        shown.removeLast()
        tell(told)
      }
    }
  }

  /// Lets the next page say what this one said.
  private func hearAgain(_ panel: Panel) {
    if let notice = panel.notice { ear.hear(notice) }
  }

  private mutating func takeNotice(after given: String?) -> String? {
    let sentences = [given].compactMap(\.self) + ear.takeAll()
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func tell(_ told: any Told) {
    let telling = told.telling(open.words)
    ear.hear([telling.sentence, telling.next].compactMap(\.self).joined(separator: " "))
  }

  /// Lets the last scene answer; whether the person leaves.
  private mutating func answer(_ event: Event, _ panel: Panel) throws -> Bool {
    do {
      return go(try shown[shown.count - 1].scene.answer(event, on: panel, &open))
    } catch {
      let cause = error.cause
      if (cause as? VaultError)?.endsSession == true { throw cause }
      guard let told = cause as? any Told else { throw cause }
      tell(told)
      return false
    }
  }

  private mutating func go(_ move: Way) -> Bool {
    switch move {
    case .stay: break
    case .to(let scenes): shown += scenes.map { Shown(scene: $0) }
    case .instead(let scene): shown[shown.count - 1] = Shown(scene: scene)
    case .back: leave(1)
    case .backOver(let count): leave(count)
    case .afterBack(let move):
      leave(1)
      return go(move)
    case .leave: return true
    }
    return false
  }

  /// Leaves as many scenes; the first one stays.
  private mutating func leave(_ count: Int) { shown.removeLast(min(count, shown.count - 1)) }

  // MARK: The chord and idle time

  private var isIdle: Bool { clock() - lastKey >= open.idleTime }

  /// What is being written is sealed in memory, the keys of the other notebooks are wiped, the everyday notebook is on
  /// the screen as if it had been opened by itself; then its mark is written (Docs/Format.md, section 10, "Descent").
  private mutating func exitAtOnce() throws {
    stage.clear()
    let draft = unkept
    shown = []
    open.descend(keeping: draft)
    try goHome()
    let first = try panel()
    stage.show(first)
    // What it says stays until a key comes, as after an opening.
    hearAgain(first)
    try open.book.finish()
  }
}

extension Panel {
  /// The page while a long job is done: how far it is, and nothing to press.
  fileprivate func saying(_ sentence: String) -> Panel {
    var panel = self
    (panel.notice, panel.input, panel.keys) = (sentence, nil, [])
    return panel
  }
}

extension Event {
  /// Whether what is written may be another after it.
  fileprivate var isChange: Bool {
    switch self {
    case .edited, .submitted, .chosen, .key: true
    default: false
    }
  }

  /// Whether it ends what is being done, whatever that is.
  fileprivate var isInterruption: Bool {
    switch self {
    case .exitAtOnce, .hangup, .suspend: true
    default: false
    }
  }
}

extension VaultError {
  /// Whether nothing more can be done with the open book.
  fileprivate var endsSession: Bool {
    switch self {
    case .ended, .changed: true
    default: false
    }
  }
}
