package import Age
import Handover
import Notebook
package import Phrases
import Platform
import Records
import Sodium
import Text
import Vault

/// Why a key is not taken.
package enum KeyFault: Error, Equatable {
  /// What was given as a recipient is none.
  case recipient(AgeError)
  /// A file of identities holds something else.
  case identity(AgeError)
}

extension KeyFault: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .recipient(let error): Telling(.refused, words.sentence(error), next: words.nothingWritten)
    case .identity(let error): Telling(.refused, words.sentence(error), next: words.nothingWritten)
    }
  }
}

extension Recipient {
  /// The recipient that an argument names.
  package init(given text: String) throws {
    do { self = try Recipient(parsing: text) } catch { throw KeyFault.recipient(error) }
  }
}

extension Identity {
  /// The longest file of identities, in bytes.
  private static let longestFile = 1 << 16

  /// The identities in the file at `path`, or on standard input for `-`.
  package static func all(at path: String) throws -> [Identity] {
    let source = path == "-" ? Source() : try Source(given: path)
    guard let file = try source.readSecretly(limit: longestFile) else { throw CommandFault.longInput }
    do { return try all(in: file) } catch { throw KeyFault.identity(error) }
  }
}

extension OwnKeyError: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .noneYet: Telling(.opensNothing, words.noOwnKey, next: words.noOwnKeyNext)
    case .age(let error): error.telling(words)
    case .reading(let error): error.telling(words)
    case .saving(let error): error.telling(words)
    }
  }
}
