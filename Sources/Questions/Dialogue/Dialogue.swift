import Storage
import Notebook
import Phrases
import Platform
import Records
package import Screen
import Sodium
package import Vault
package import Views

/// Scenes on a stage: a stack, of which the last one is seen and answered. A sitting runs here, and every question of a
/// command.
///
/// What holds at every question is done here: what ends it, how long it waits, what a full stop means, and that what is
/// being written is kept.
package struct Dialogue {
  /// How it ended.
  package enum End: Equatable {
    /// A scene led out of it.
    case left
    /// All scenes were left, and none of them led out of it.
    case leftUndone
    /// A while went by without a key.
    case idle
    /// The process is to be stopped for a while.
    case stopped
    /// The chord was typed.
    case chord
    /// A new file is to take the place of the one that is open.
    case renewing(keepsOld: Bool)
    /// The terminal is gone, or the process was told to end.
    case hungUp(Int32)
  }

  /// A scene and where the person is on its page.
  struct Shown {
    let scene: any Scene
    var place: Place?
    /// Whether its page is a list that can be narrowed.
    var isList = false
    /// What its list is narrowed to.
    var narrowing: RowFilter?
  }

  private let stage: any Stage
  let ear: Ear
  /// Whether the first scene stays whatever is left.
  private let staysHome: Bool
  /// Whether the help can be called for.
  let helps: Bool
  private let clock: () -> ContinuousClock.Instant
  var shown: [Shown] = []
  private var lastKey: ContinuousClock.Instant
  private var keeping: Keeping
  /// What was changed last, and the page where that was.
  var changed: Changed?

  /// - Parameters:
  ///   - ear: hears what is told where the scenes are.
  ///   - clock: tells the time that goes by between keys.
  package init(
    on stage: any Stage, _ ear: Ear, staysHome: Bool = false, helps: Bool = false,
    clock: @escaping () -> ContinuousClock.Instant = { .now }
  ) {
    (self.stage, self.ear, self.staysHome, self.clock) = (stage, ear, staysHome, clock)
    self.helps = helps
    lastKey = clock()
    keeping = Keeping(lastKey)
  }

  /// Puts `scenes` on top, the last of them uppermost.
  package mutating func begin(_ scenes: [any Scene]) { shown += scenes.map { Shown(scene: $0) } }

  /// Takes all scenes away, and what could have been taken back on them.
  package mutating func forget() { (shown, changed) = ([], nil) }

  /// What is being written.
  package var draft: Draft? { shown.reversed().lazy.compactMap { $0.scene.draft(.now()) }.first }

  /// Shows and answers until it ends.
  package mutating func run(in world: inout some Surroundings & ~Copyable) throws -> End {
    while !shown.isEmpty {
      // Not even for a moment is something shown where it is time to lock.
      if isIdle(in: world) { return .idle }
      var panel = try panel(in: &world)
      if case .silent? = panel.input {
        if let end = try askSilently(&panel, in: &world) { return end }
      } else {
        let event = next(&panel, in: world)
        if let end = try hear(event, panel, in: &world) { return end }
      }
    }
    return .leftUndone
  }

  // MARK: One event

  /// Shows `panel` and waits for what happens there.
  private mutating func next(_ panel: inout Panel, in world: borrowing some Surroundings & ~Copyable) -> Event
  {
    // Nothing holds on to the page before this one: there may have been secret words on it.
    attend(panel)
    let event = stage.next(&panel, quiet: quietTime(in: world))
    attend(panel)
    // A full stop alone is no answer: it leads back. A key that a page names comes as that key.
    if event.isSubmission && panel.input?.text.map(AnswerParser.isStop) == true { return .back }
    return event == .key(.esc) ? .back : event
  }

  /// Remembers where the person is, and what the page says while work is done.
  private mutating func attend(_ panel: Panel) {
    shown[shown.count - 1].place = shown.last?.narrowing?.wide(panel.place) ?? panel.place
    ear.onProgress = { [stage] sentence in
      // The work goes on to its end, behind a page that says nothing.
      stage.show(stage.hearsChord() ? Panel(title: "") : panel.saying(sentence))
    }
    ear.hearsChord = { [stage] in stage.hearsChord() }
  }

  /// Does what an event asks for; how the dialogue ends with it, if it does.
  private mutating func hear(
    _ event: Event, _ panel: Panel, in world: inout some Surroundings & ~Copyable
  ) throws -> End? {
    // Keys that only move about are keys too.
    if let since = stage.takeUse() { lastKey = max(lastKey, clock() - since) }
    let wasIdle = isIdle(in: world)
    if event != .quiet && event != .resized {
      lastKey = clock()
      keeping.key(at: lastKey, isChange: event.isChange)
    }
    if event.isInterruption || event == .quiet { takeTyped(panel, in: &world) }
    switch event {
    case .hangup(let signal): return .hungUp(signal)
    case .suspend: return .stopped
    // Whatever key it is: it finds the notebook locked.
    case _ where wasIdle: return .idle
    case .exitAtOnce: return .chord
    case .resized: hearAgain(panel)
    case .key(let key) where callsForHelp(key, panel): help(on: panel, in: &world)
    case .key(RowFilter.key) where narrows: narrow(panel)
    case .key(let key) where takesBack(key, panel): return try takeBack(key, in: &world)
    case .quiet where keeping.isDue(at: clock()):
      hearAgain(panel)
      keep(in: &world)
    default: return try answer(event, panel, in: &world)
    }
    return nil
  }

  /// Lets the last scene answer an event.
  private mutating func answer(
    _ event: Event, _ panel: Panel, in world: inout some Surroundings & ~Copyable
  ) throws -> End? {
    guard let event = heard(event, on: panel) else { return nil }
    var panel = panel
    if let wide = shown.last?.narrowing?.wide(panel.place) { (panel.place, panel.input) = (wide, nil) }
    let scene = shown[shown.count - 1].scene
    let end = try go(in: &world, again: { try scene.answer(event, on: panel, &$0) }) { world in
      try world.answer(event, on: panel, of: scene)
    }
    if let change = world.takeChange() { changed = shown.last.map { Changed(change, on: $0.scene) } }
    return end
  }

  private func callsForHelp(_ key: Key, _ panel: Panel) -> Bool {
    guard helps, shown.last?.scene.isHelp == false else { return false }
    return key == .function(1) || (key == .letter("?") && panel.input == nil)
  }

  /// Puts the help above the page; what was typed there stays.
  private mutating func help(on panel: Panel, in world: inout some Surroundings & ~Copyable) {
    takeTyped(panel, in: &world)
    let topic = shown.reversed().lazy.compactMap(\.scene.topic).first ?? .keys
    begin(HelpScene.scenes(topic, world.words, full: world.hasGuide, on: panel))
  }

  /// Reads a passphrase; how the dialogue ends with it, if it does.
  private mutating func askSilently(
    _ panel: inout Panel, in world: inout some Surroundings & ~Copyable
  ) throws -> End? {
    attend(panel)
    let silent = stage.readSilently(&panel, limit: PassphraseSource.longest, quiet: quietTime(in: world))
    attend(panel)
    switch consume silent {
    case .passphrase(let secret):
      lastKey = clock()
      let scene = shown[shown.count - 1].scene
      return try go(in: &world) { try $0.take(secret, in: scene) }
    case .tooLong:
      lastKey = clock()
      ear.hear(world.words.longPassphrase)
      return nil
    case .event(let event):
      return try hear(event == .key(.esc) ? .back : event, panel, in: &world)
    }
  }

  /// Lets the last scene have what was typed and not handed over yet.
  private func takeTyped(_ panel: Panel, in world: inout some Surroundings & ~Copyable) {
    guard panel.input != nil, let scene = shown.last?.scene, shown.last?.narrowing == nil else { return }
    _ = try? world.answer(.edited, on: panel, of: scene)
  }

  // MARK: Pages

  /// The page of the last scene. A scene whose record is gone leaves the stack.
  private mutating func panel(in world: inout some Surroundings & ~Copyable) throws -> Panel {
    while true {
      let last = shown[shown.count - 1]
      do {
        var panel = try world.panel(of: last.scene)
        let first = panel.beginsWithNone ? Place.none : Place(choice: panel.usual ?? 0)
        panel.place = panel.beginsAnew ? first : last.place ?? first
        if let marked = panel.marked { panel.place.choice = marked }
        panel.notice = takeNotice(after: panel.notice)
        return helps ? offering(on: panel, world.words) : panel
      } catch {
        guard shown.count > 1, let told = error.cause as? any Told else { throw error }
        shown.removeLast()
        tell(told, world.words)
      }
    }
  }

  /// Shows the page of the last scene without waiting, and lets it say the same again when a key is waited for.
  package mutating func show(in world: inout some Surroundings & ~Copyable) throws {
    let first = try panel(in: &world)
    stage.show(first)
    hearAgain(first)
  }

  /// Lets the next page say what this one said.
  private func hearAgain(_ panel: Panel) {
    if let notice = panel.notice { ear.hear(notice) }
  }

  private func takeNotice(after given: String?) -> String? {
    let sentences = [given].compactMap(\.self) + ear.takeAll()
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func tell(_ told: any Told, _ words: Words) {
    let telling = told.telling(words)
    ear.hear([telling.sentence, telling.next].compactMap(\.self).joined(separator: " "))
  }

  // MARK: From scene to scene

  /// Goes where `answer` leads; `.left` where the dialogue ends there. Where it was not saved, the scene stays, and above
  /// it stands what can be done: `again` is what `answer` does.
  mutating func go<World: Surroundings & ~Copyable>(
    in world: inout World, again: UnsavedScene.Again? = nil,
    _ answer: (inout World) throws -> Way
  ) throws -> End? {
    // What was typed meanwhile was meant for a page that nobody saw.
    defer { if ear.takeLong() { stage.dropTyped() } }
    do {
      return go(try answer(&world))
    } catch {
      let cause = error.cause
      // The chord comes next, and nothing of this is to be seen after it.
      if cause as? MediumError == .brokenOff { return nil }
      if let way = world.wayOut(after: error, draft: draft, again: again) {
        begin([way])
        return nil
      }
      guard let told = cause as? any Told else { throw cause }
      tell(told, world.words)
      return nil
    }
  }

  /// Goes that way; how the dialogue ends with it, if it does.
  private mutating func go(_ move: Way) -> End? {
    switch move {
    case .stay: break
    case .to(let scenes): begin(scenes)
    case .instead(let scene): shown[shown.count - 1] = Shown(scene: scene)
    case .back: leave(1)
    case .backOver(let count): leave(count)
    case .backOverWriting: leave(shown.firstIndex { $0.scene.keepsDraft }.map { shown.count - $0 } ?? 2)
    case .afterBack(let move):
      leave(1)
      return go(move)
    case .leave: return .left
    case .descend: return .chord
    case .renew(let keepsOld): return .renewing(keepsOld: keepsOld)
    }
    return nil
  }

  /// Leaves as many scenes.
  private mutating func leave(_ count: Int) {
    shown.removeLast(min(count, staysHome ? shown.count - 1 : shown.count))
  }

  // MARK: Time

  private func isIdle(in world: borrowing some Surroundings & ~Copyable) -> Bool {
    world.idleTime.map { clock() - lastKey >= $0 } ?? false
  }

  /// How long to wait for a key. Only where somebody writes something is it kept in between.
  private func quietTime(in world: borrowing some Surroundings & ~Copyable) -> Duration? {
    let now = clock()
    let left = world.idleTime.map { max(.zero, $0 - (now - lastKey)) }
    let isWriting = shown.contains { $0.scene.keepsDraft }
    let waits = [left, shown.last?.scene.patience, isWriting ? keeping.wait(now) : nil]
    return waits.compactMap(\.self).min()
  }

  /// Keeps what is being written.
  private mutating func keep(in world: inout some Surroundings & ~Copyable) {
    do throws(ReopeningError) {
      try world.keep(draft, by: &keeping, at: clock())
    } catch {
      ear.hear(world.words.notKeptNow(error))
    }
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

  /// Whether it hands over what was typed.
  fileprivate var isSubmission: Bool {
    switch self {
    case .submitted, .key(.enter), .key(.control("s")): true
    default: false
    }
  }
}
