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
