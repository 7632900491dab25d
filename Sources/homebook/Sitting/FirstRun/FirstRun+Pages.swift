import Screen
import Sodium
import Text

// What a page can ask.

extension FirstRun {
  /// Lets a page be read.
  mutating func read(_ title: String, _ lines: [String]) throws {
    _ = try choose(title, lines, [words.capital(words.goOnKey)])
  }

  /// Asks to choose one of `answers`; `usual` is the one that stands out at first.
  mutating func choose(_ title: String, _ lines: [String], _ answers: [String], usual: Int = 0) throws -> Int
  {
    var rows = paragraphs(lines)
    rows += answers.map { Row.choice($0, wraps: true) }
    var panel = panel(title, rows, keys: [])
    panel.place = Place(choice: usual)
    while true {
      let event = stage.next(&panel, quiet: FirstRun.patience)
      if case .chosen(let index) = event, answers.indices.contains(index) { return index }
      try leave(at: event)
    }
  }

  /// Asks for a line; an empty one is an answer too.
  mutating func ask(_ title: String, _ lines: [String], label: String, _ given: String = "") throws -> String
  {
    var panel = panel(title, paragraphs(lines), keys: [KeyHint(.enter, words.goOnKey)])
    panel.input = .line(label: label, LineText(given))
    while true {
      let event = stage.next(&panel, quiet: FirstRun.patience)
      if event == .submitted || event == .key(.enter) { return (panel.input?.text ?? "").trimmed }
      try leave(at: event)
    }
  }

  /// Asks for a passphrase; `nil` for Enter alone.
  mutating func askSilently(_ title: String, _ rows: [Row], label: String) throws -> SecretBytes? {
    var panel = panel(title, rows, keys: [KeyHint(.enter, words.goOnKey)])
    panel.input = .silent(label: label)
    while true {
      switch stage.readSilently(&panel, limit: PassphraseSource.longest, quiet: FirstRun.patience) {
      case .passphrase(let passphrase): return passphrase
      case .tooLong: panel.notice = words.longPassphrase
      case .event(let event):
        if event == .submitted || event == .key(.enter) { return nil }
        try leave(at: event)
      }
    }
  }

  /// Goes where an event leads that is no answer.
  private func leave(at event: Event) throws(Way) {
    switch event {
    case .back, .key(.esc): throw .back
    case .exitAtOnce, .quiet: throw .end(.left)
    case .hangup(let signal): throw .end(.hungUp(signal))
    case .suspend: throw .end(.stopped)
    default: return
    }
  }

  private mutating func panel(_ title: String, _ rows: [Row], keys: [KeyHint]) -> Panel {
    defer { notice = nil }
    return Panel(
      title: [words.usualTitle, title].joined(separator: " · "), corner: words.leaveCorner, rows: rows,
      keys: keys + [.back(words)], notice: notice)
  }

  func paragraphs(_ lines: [String]) -> [Row] {
    lines.flatMap { line in line.split(separator: "\n").map { Row(String($0)) } + [.empty] }
  }
}
