import Inspection
import Notebook
import Passphrases
import Phrases
import Platform
package import Sodium
package import Views

extension PassphraseSource {
  /// The longest passphrase of an age file that a descriptor may hold, in bytes.
  private static let longestOfFile = 1 << 20

  /// The passphrase of a new age file: all bytes of a line; or asked for, and then in its canonical form. Where that is
  /// not what was typed, it is said: other programs have to be given the form.
  package static func ofNewFile(from descriptor: Int32?, _ talk: Conversation) throws -> SecretBytes {
    if descriptor != nil { return try ofFile(from: descriptor, talk) }
    let typed = try askedTwice(talk)
    let form = typed.inCanonicalForm()
    guard form.count > 0 else { throw CommandFault.emptyPassphrase }
    if !form.equals(typed) { talk.tell(talk.words.lockedInForm) }
    return form
  }

  /// The passphrase of an age file as it was typed: all bytes of a line, or asked for.
  package static func ofFile(from descriptor: Int32?, _ talk: Conversation) throws -> SecretBytes {
    guard let descriptor else {
      return try asked(talk, talk.words.passphraseOfFile)
    }
    let lines = SecretLines(descriptor: descriptor, limit: longestOfFile)
    guard let line = try next(lines) else { throw CommandFault.noPassphraseLine }
    guard line.count > 0 else { throw CommandFault.emptyPassphrase }
    return line
  }

  private static func askedTwice(_ talk: Conversation) throws -> SecretBytes {
    while true {
      let first = try asked(talk, talk.words.passphraseOfFile, isChosen: true)
      let weaknesses = PassphraseWeakness.all(of: first)
      for weakness in weaknesses { try talk.explain(talk.words.weakness(weakness)) }
      if weaknesses.isEmpty { try talk.explain(talk.words.onlySomeWeaknesses) }
      let second = try talk.askSilently(talk.words.onceMore, isChosen: true)
      if first.opensLike(second) { return first }
      try talk.explain(talk.words.notTheSame(Difference(first, second)))
    }
  }
}
