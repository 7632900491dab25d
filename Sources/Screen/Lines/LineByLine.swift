import Platform
import Sodium
internal import Text

/// A stage that says a panel line by line and takes a line for an answer: for terminals that can do nothing else, and
/// for those who would rather have it read to them.
///
/// Where the questions of a `command` stand among other lines, nothing is wiped at the end.
final class LineByLine: Console {
  let keyboard: Keyboard
  let words: StageWords
  private let dialect: Dialect?
  private var terminal: RawTerminal { keyboard.terminal }
  private var isOn = false
  /// When a key was used that makes no event.
  private var used: ContinuousClock.Instant?
  /// Whether what was typed before the next question is to be forgotten.
  private var dropsAhead = false
  /// The panel that was said last.
  private var said: Panel?
  /// Whether an answer to it is asked for.
  var isAsked = false
  /// When a page without a question was said.
  private var lastShown = ContinuousClock.now
  /// Keys that mean the same on every page, and were said since the screen was wiped.
  private var knownKeys: [KeyHint] = []
  /// How many of its rows were said.
  var rowsSaid = 0
  /// What was typed of an answer.
  var answer = ""
  /// The label of a line that Tab was typed on, and what stood there: what completes it is typed on.
  var completed: (label: String, typed: String)?
  /// Whether nothing was typed into a text since it was said.
  var isUntouched = true

  init(
    _ terminal: RawTerminal, _ dialect: Dialect?, _ words: StageWords, for use: Keyboard.Use = .sitting
  ) {
    keyboard = Keyboard(terminal, for: use)
    self.dialect = dialect
    self.words = words
  }

  deinit { end() }

  func next(_ panel: inout Panel, quiet: Duration?) -> Event {
    begin()
    if !keyboard.hearsChord() { sayIfNew(&panel) }
    while true {
      if let event = step(&panel, until: quiet.map { .now + $0 }) { return event }
      used = .now
    }
  }

  func readSilently(_ panel: inout Panel, limit: Int, quiet: Duration?) -> Silent {
    begin()
    keyboard.drop()
    said = nil
    sayIfNew(&panel)
    if terminal.hasCapsLock { write("\n" + words.capsLock + "\n" + label(panel)) }
    let shown = ShownTyping(terminal, label: label(panel), panel.choosing)
    let silent = SilentReading(keyboard, limit: limit, of: panel, changed: shown.take).read(quiet: quiet)
    // What came behind it may be a passphrase too, and the next question may show what is typed.
    keyboard.drop()
    write("\n")
    return silent
  }

  func show(_ panel: Panel) {
    begin()
    // How far a long job is, a listener is told now and then.
    if let said, !isAsked, said.isSaid(butForNoticeLike: panel), lastShown + .seconds(5) > .now { return }
    lastShown = .now
    say(panel)
    (said, isAsked) = (panel, false)
  }

  func hearsChord() -> Bool { isOn && keyboard.hearsChord() }

  /// What is typed while no question stands there is read when the next one does: the shell may want it.
  func dropTyped() { if isOn { keyboard.dropAhead() } else { dropsAhead = true } }

  func takeUse() -> Duration? { used.take().map { .now - $0 } }

  func clear() { if isOn { wipe() } }

  func suspend() {
    end()
    terminal.stop()
    keyboard.drop()
  }

  func end() {
    guard isOn else { return }
    if wipesAtEnd { wipe() } else { forget() }
    write(dialect?.pasteOff ?? "")
    terminal.leave(dropping: wipesAtEnd)
    isOn = false
  }

  /// The window or the ways of the terminal may be others.
  func renew() { terminal.begin(parting: wipesAtEnd ? Array(wiping.utf8) : []) }

  private var wipesAtEnd: Bool { keyboard.use == .sitting }

  func write(_ text: String) { terminal.write(Array(text.utf8)) }

  /// Shows what was typed, where the terminal would have.
  func echo(_ text: String) { if terminal.echoes { write(text) } }
}

// MARK: Saying

extension LineByLine {
  private static let rowsAtOnce = 20

  private var width: Int { max(20, columns ?? 80) }

  var columns: Int? { terminal.size?.columns }

  private func begin() {
    if isOn { return }
    renew()
    write(dialect?.pasteOn ?? "")
    isOn = true
    said = nil
    if dropsAhead { keyboard.dropAhead() }
    dropsAhead = false
  }

  /// Says `panel`, but not again what was said last.
  private func sayIfNew(_ panel: inout Panel) {
    let isSaid = said?.isSaid(like: panel) ?? false
    if isSaid && isAsked { return }
    // What comes by itself stands on a line of its own.
    if isAsked { write("\n") }
    if !isSaid { say(panel) } else if let notice = panel.notice { say("\n" + notice) }
    (said, isAsked) = (panel, true)
    if panel.isGuarded { keyboard.dropAnswers() }
    prompt(panel)
    isUntouched = true
    if case .text(let label, var buffer)? = panel.input, !buffer.isEmpty {
      write(buffer.text.shown + "\n")
      buffer.beginLine()
      panel.input = .text(label: label, buffer)
    }
  }

  private func say(_ panel: Panel) {
    answer = ""
    // Whoever listens hears once what is the same as before: the corner, keys, the rows of a page that goes on.
    let before = keyboard.use == .sitting ? said : nil
    let former = before.flatMap { $0.title == panel.title && $0.corner == panel.corner ? $0 : nil }
    if let former {
      sayWhatChanged(in: panel, since: former)
    } else {
      sayTitle(panel, isCornerKnown: before?.corner == panel.corner)
      rowsSaid = 0
      sayRows(panel)
    }
    if let notice = panel.notice { say("\n" + notice) }
    let keys = panel.keys.filter { hint in
      !(hint.isNoLetter ? knownKeys : former?.keys ?? []).contains(hint)
    }
    if keyboard.use == .sitting { knownKeys += keys.filter(\.isNoLetter) }
    if !keys.isEmpty {
      say("\n" + keys.map { words.name(of: $0.key) + " " + $0.label }.joined(separator: ", "))
    }
  }

  private func sayTitle(_ panel: Panel, isCornerKnown: Bool) {
    if panel.title.isEmpty { return }
    if keyboard.use == .command { write("\n") }
    say(panel.title)
    if !panel.corner.isEmpty && !isCornerKnown { say(panel.corner) }
    write("\n")
  }

  /// Says the rows of a page that were other ones when it was said; all from the first of them, where their number is
  /// another.
  private func sayWhatChanged(in panel: Panel, since before: Panel) {
    let same = zip(before.rows, panel.rows).prefix { $0 == $1 }.count
    guard before.label == panel.label, same > 0, before.rows.count == panel.rows.count else {
      rowsSaid = before.label == panel.label ? min(rowsSaid, same) : 0
      return sayRows(panel)
    }
    var number = 0
    for (index, row) in panel.rows.prefix(rowsSaid).enumerated() {
      if row.isChoice { number += 1 }
      if row == before.rows[index] { continue }
      say(row.mark?.isOn == false ? "\(row.text) (\(words.unmarked))" : row.spoken, after: place(number, row))
    }
  }

  /// What stands before a row: its number where it can be chosen, and how far it is set in.
  private func place(_ number: Int, _ row: Row) -> String {
    (row.isChoice ? "\(number)  " : "") + String(repeating: " ", count: row.indent)
  }

  /// Says the next rows, and whether there are more behind them.
  func sayRows(_ panel: Panel) {
    let end = min(panel.rows.count, rowsSaid + Self.rowsAtOnce)
    var number = panel.rows[..<rowsSaid].count(where: \.isChoice)
    for (index, row) in zip(rowsSaid..<end, panel.rows[rowsSaid..<end]) {
      if row.isChoice { number += 1 }
      // Of several empty rows one is said, and none at the end: the keys have one above them.
      if row.isBlank && (index + 1 == panel.rows.count || panel.rows[index + 1].isBlank) { continue }
      if let secret = row.secret {
        say(secret, after: place(number, row) + row.text.shown)
      } else {
        say(row.spoken, after: place(number, row))
      }
    }
    rowsSaid = end
    if end < panel.rows.count { sayMore(panel, upTo: number) }
  }

  /// Says that there is more, and in a list how much of it was said.
  private func sayMore(_ panel: Panel, upTo number: Int) {
    let count = Choices(panel.rows).count
    let position =
      panel.isList && number > 0 && count > number ? words.position(.init(place: number, count: count)) : ""
    say(position.isEmpty ? words.more : position + ". " + words.more)
  }

  private func say(_ secret: SecretWords, after label: String) {
    write(label)
    for range in secret.lines(width: width - 1, taken: label.columns) {
      terminal.write(secret.bytes, range)
      write("\n")
    }
  }

  func say(_ text: String) { say(text, after: "") }

  private func say(_ text: String, after label: String) {
    let lines = text.shown.wrapped(to: width - 1 - label.columns)
    let indent = String(repeating: " ", count: label.columns)
    write(label + lines.joined(separator: "\n" + indent) + "\n")
  }

  /// What stands on the line of the answer.
  func prompt(_ panel: Panel) {
    switch panel.input {
    case .text(let label, _)?:
      if !label.isEmpty { say(label) }
      say(words.endOfText)
      if panel.input?.text?.isEmpty == false { say(words.keepsText) }
    case .line(let label, let line)? where isCompletion(line.text, of: label):
      answer = line.text
      write(label.asLabel + line.text.inOneRow)
    case .line(let label, let line)?:
      if !line.text.isEmpty { say(words.keepsLine) }
      let former = line.text.isEmpty ? "" : "[" + line.text.inOneRow + "] "
      write(label.asLabel + former)
    case .silent?: write(label(panel))
    case nil: write((panel.usual.map { "[\($0 + 1)] " } ?? "") + "> ")
    }
  }

  /// Whether what stands on a line goes on from what was typed there before Tab.
  private func isCompletion(_ text: String, of label: String) -> Bool {
    guard let completed = completed.take() else { return false }
    return label == completed.label && !text.isEmpty && text.hasPrefix(completed.typed)
  }

  /// What stands before what is typed and not shown.
  private func label(_ panel: Panel) -> String {
    if case .silent(let label)? = panel.input { label.asLabel } else { "" }
  }

  private func wipe() {
    write(wiping)
    forget()
  }

  private func forget() {
    said = nil
    knownKeys = []
    answer = ""
  }

  /// What stood in the input before anything was typed.
  var former: String { said?.input?.text ?? "" }

  /// What empties the screen, as far as the terminal can. One that is not known may still be an ordinary one, and a few
  /// odd signs on another are better than what was written.
  private var wiping: String {
    let rows = terminal.size?.rows ?? 24
    let pushing = String(repeating: "\n", count: rows) + "\u{1B}[H\u{1B}[2J\u{1B}[3J"
    return dialect?.wiping(rows: rows) ?? pushing
  }
}

extension Panel {
  /// Whether nothing that was typed before it was asked may answer it: what it asks for is not usually wanted.
  fileprivate var isGuarded: Bool { usual != nil && usual == no }

  /// Whether nothing of `other` needs to be said after this.
  fileprivate func isSaid(like other: Panel) -> Bool {
    isSaid(butForNoticeLike: other) && (other.notice == nil || notice == other.notice)
  }

  /// Whether nothing of `other` but its notice needs to be said after this.
  fileprivate func isSaid(butForNoticeLike other: Panel) -> Bool {
    title == other.title && corner == other.corner && keys == other.keys && label == other.label
      && rows == other.rows
  }

  fileprivate var label: String? {
    switch input {
    case .line(let label, _)?, .text(let label, _)?, .silent(let label)?: label
    case nil: nil
    }
  }
}

extension KeyHint {
  /// Whether its key is no letter: what such a key does on one page, it does on the others.
  fileprivate var isNoLetter: Bool { if case .letter(let letter) = key { !letter.isLetter } else { true } }
}

extension Row {
  /// What it says, and its mark where it has one.
  fileprivate var spoken: String { mark.map { $0.isOn ? "\(text) (\($0.word))" : text } ?? text }

  /// Whether it says nothing.
  fileprivate var isBlank: Bool { text.isEmpty && secret == nil && !isChoice }
}
