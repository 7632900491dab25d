import Phrases
import Platform
import Sodium

/// Where passphrases come from: lines of a descriptor, or the terminal.
enum PassphraseSource {
  /// The longest passphrase, in bytes.
  static let longest = 1024

  /// The passphrase that opens the book, or what else `question` asks for.
  static func passphrase(
    _ options: CommonOptions, _ talk: Conversation, asking question: String? = nil
  ) throws -> SecretBytes {
    guard let descriptor = options.passphraseDescriptor else {
      return try asked(talk, question ?? talk.words.passphrasePrompt)
    }
    let lines = SecretLines(descriptor: descriptor, limit: longest)
    guard let line = try next(lines) else { throw CommandFault.noPassphraseLine }
    guard line.count > 0 else { throw CommandFault.emptyPassphrase }
    return line
  }

  /// The next line of passphrases that were handed over.
  static func next(_ lines: borrowing SecretLines) throws(CommandFault) -> SecretBytes? {
    do {
      return try lines.next()
    } catch {
      switch error {
      case .tooLong: throw .longPassphrase
      case .system: throw .noPassphraseLine
      }
    }
  }

  /// The passphrase that answers `question`.
  static func asked(_ talk: Conversation, _ question: String) throws -> SecretBytes {
    let passphrase = try talk.askSilently(question)
    guard passphrase.count > 0 else { throw CommandFault.emptyPassphrase }
    return passphrase
  }
}

extension SecretLines.Failure: Told {
  func telling(_ words: Words) -> Telling {
    switch self {
    case .tooLong: CommandFault.longPassphrase.telling(words)
    case .system(let error): error.telling(words)
    }
  }
}
