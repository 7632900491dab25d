import Platform
import Sodium
internal import Text

/// A stage that is the whole screen. Only rows that changed are written.
final class FullScreen: Stage {
  let keyboard: Keyboard
  let words: StageWords
  private let dialect: Dialect
  private var terminal: RawTerminal { keyboard.terminal }
  /// What is on the screen; `nil` where nobody knows.
  private(set) var shown: Picture?
  private var size = Picture.Size(columns: 80, rows: 24)
  private var isOn = false
  private let wrapping = Wrapping()
  /// Whether the terminal tells of the mouse.
  private var hearsMouse = false
  /// When a key was used that makes no event.
  private var used: ContinuousClock.Instant?

  init(_ terminal: RawTerminal, _ dialect: Dialect, _ words: StageWords) {
    keyboard = Keyboard(terminal)
    self.dialect = dialect
    self.words = words
  }

  deinit { end() }

  func next(_ panel: inout Panel, quiet: Duration?) -> Event {
    while true {
      // Not even for a moment is something shown to a person who leaves.
      if !keyboard.hearsChord() { draw(&panel) }
      if let event = step(&panel, until: quiet.map { .now + $0 }) { return event }
      used = .now
    }
  }

  func readSilently(_ panel: inout Panel, limit: Int, quiet: Duration?) -> Silent {
    begin()
    forget()
    keyboard.drop()
    panel.said = capsLock
    draw(&panel)
    let page = Page(panel)
    let reading = SilentReading(
      keyboard, limit: limit, of: panel,
      changed: { [self] typed, isShown in
        page.panel.tell(typed, isShown, capsLock: capsLock)
        draw(&page.panel)
      },
      scrolled: { [self] key in
        _ = answering.answer(.key(key), &page.panel)
        draw(&page.panel)
      })
    return reading.read(quiet: quiet)
  }

  /// A panel while a passphrase is typed.
  private final class Page {
    var panel: Panel

    init(_ panel: Panel) { self.panel = panel }
  }

  func show(_ panel: Panel) {
    var panel = panel
    draw(&panel)
  }

  /// That Caps-Lock is on, where the terminal tells.
  private var capsLock: String? { terminal.hasCapsLock ? words.capsLock : nil }

  func hearsChord() -> Bool { isOn && keyboard.hearsChord() }

  func dropTyped() { if isOn { keyboard.dropAhead() } }

  func takeUse() -> Duration? { used.take().map { .now - $0 } }

  func clear() {
    if isOn { write(wiping) }
    shown = nil
    wrapping.forget()
  }

  func suspend() {
    end()
    terminal.stop()
    keyboard.drop()
  }

  func end() {
    guard isOn else { return }
    write(parting)
    terminal.leave()
    shown = nil
    wrapping.forget()
    isOn = false
  }

  /// What keys do to the panel that is shown.
  var answering: Answering {
    Answering(width: size.columns, pageHeight: max(2, shown?.bodyHeight ?? 10), wrapping: wrapping)
  }

  /// The window or the ways of the terminal may be others: everything is written anew.
  func forget() {
    shown = nil
    if isOn { terminal.begin(parting: Array(parting.utf8)) }
  }
}

// MARK: Writing

extension FullScreen {
  private func begin() {
    if isOn { return }
    measure()
    terminal.begin(parting: Array(parting.utf8))
    write(dialect.enter + dialect.keysOn + dialect.wrapOff + dialect.pasteOn + dialect.plain)
    isOn = true
    hearsMouse = false
    shown = nil
  }

  /// Where a text is typed, the mouse is left to the terminal: with it people select there, and paste.
  private func hearMouse(_ panel: Panel) {
    let hears = panel.input == nil || panel.hasChoices
    if hears != hearsMouse { write(hears ? dialect.mouseOn : dialect.mouseOff) }
    hearsMouse = hears
  }

  private func measure() {
    guard let now = terminal.size.map({ Picture.Size(columns: $0.columns, rows: $0.rows) }) else { return }
    if now != size { shown = nil }
    size = now
  }

  private func draw(_ panel: inout Panel) {
    begin()
    measure()
    hearMouse(panel)
    let picture = Picture(&panel, size, words, wrapping)
    if picture != shown { write(changesTo: picture) }
    shown = picture
  }

  private func write(changesTo picture: Picture) {
    var text = ""
    for (row, line) in picture.lines.enumerated() where shown?.lines[row] != line {
      text += dialect.at(row: row, column: 0) + dialect.plain + dialect.eraseRow
      for part in line.parts {
        text += look(part.look) + part.text + (part.look == .plain ? "" : dialect.plain)
        guard let secret = part.secret else { continue }
        // They never become part of a text that stays in memory.
        write(text)
        text = ""
        terminal.write(secret.words.bytes, secret.range)
      }
    }
    write(text + dialect.at(row: picture.cursor.row, column: min(picture.cursor.column, size.columns - 1)))
  }

  private func look(_ look: Picture.Look) -> String {
    switch look {
    case .plain: ""
    case .bold: dialect.bold
    case .reverse: dialect.reverse
    }
  }

  private var wiping: String { dialect.wiping(rows: max(size.rows, terminal.size?.rows ?? 0)) }

  /// What empties the screen and gives the terminal back.
  private var parting: String {
    wiping + dialect.mouseOff + dialect.pasteOff + dialect.wrapOn + dialect.keysOff + dialect.leave
      + dialect.eraseScrolled
  }

  private func write(_ text: String) { terminal.write(Array(text.utf8)) }
}
