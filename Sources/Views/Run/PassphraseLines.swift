import Notebook
package import Phrases
package import Platform
package import Sodium

/// Where passphrases come from: lines of a descriptor, or the terminal.
package enum PassphraseSource {
  /// The longest passphrase, in bytes.
  package static let longest = 1024

  /// The next line of passphrases that were handed over.
  package static func next(_ lines: borrowing SecretLines) throws(CommandFault) -> SecretBytes? {
    do {
      return try lines.next()
    } catch {
      switch error {
      case .tooLong: throw .longPassphrase
      case .system: throw .noPassphraseLine
      }
    }
  }
}

extension SecretLines.Failure: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .tooLong: CommandFault.longPassphrase.telling(words)
    case .system(let error): error.telling(words)
    }
  }
}
