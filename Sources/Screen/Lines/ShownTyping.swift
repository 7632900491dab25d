import Platform
import Sodium

/// What somebody types who chooses a passphrase, where a terminal can do nothing but go on writing.
final class ShownTyping {
  private let terminal: RawTerminal
  private let label: String
  private let choosing: Choosing?
  /// What stands on the line; `nil` while nothing is shown.
  private var written: SecretWords?
  private var said: String?

  init(_ terminal: RawTerminal, label: String, _ choosing: Choosing?) {
    (self.terminal, self.label, self.choosing) = (terminal, label, choosing)
  }

  /// Takes what was typed so far.
  func take(_ typed: borrowing SecretBytes, _ isShown: Bool) {
    let words = isShown ? SecretWords(typed: typed) : nil
    let note = choosing?.note(typed)
    if note != said || (words == nil) != (written == nil) {
      if let note, note != said { write("\n" + note) }
      write("\n" + label)
      written = words.map { _ in SecretWords(SecretBytes(zeros: 0)) }
    }
    said = note
    if let words, let before = written { write(words, after: before) }
    written = words
  }

  /// Writes what is new in `words`, and takes back what is no more.
  private func write(_ words: SecretWords, after before: SecretWords) {
    let (count, former) = (words.bytes.count, before.bytes.count)
    if count < former {
      write(String(repeating: "\u{8} \u{8}", count: before.characterCount(in: count..<former)))
    } else {
      terminal.write(words.bytes, former..<count)
    }
  }

  private func write(_ text: String) { terminal.write(Array(text.utf8)) }
}
