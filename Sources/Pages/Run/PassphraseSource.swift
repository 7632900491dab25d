import Phrases
import Platform
package import Sodium
package import Views

extension PassphraseSource {
  /// The passphrase that opens the book, or what else `question` asks for.
  package static func passphrase(
    from descriptor: Int32?, _ talk: Conversation, asking question: String? = nil, isChosen: Bool = false
  ) throws -> SecretBytes {
    guard let descriptor else {
      return try asked(talk, question ?? talk.words.passphrasePrompt, isChosen: isChosen)
    }
    let lines = SecretLines(descriptor: descriptor, limit: longest)
    guard let line = try next(lines) else { throw CommandFault.noPassphraseLine }
    guard line.count > 0 else { throw CommandFault.emptyPassphrase }
    return line
  }

  /// The passphrase that answers `question`; one that is chosen there is helped with.
  package static func asked(
    _ talk: Conversation, _ question: String, isChosen: Bool = false
  ) throws -> SecretBytes {
    let passphrase = try talk.askSilently(question, isChosen: isChosen)
    guard passphrase.count > 0 else { throw CommandFault.emptyPassphrase }
    return passphrase
  }
}
