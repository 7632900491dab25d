import Age
import Notebook
import Pages
import Phrases
import Platform
import Records
import Sodium
import Vault
import Views

extension Identity {
  /// The longest file of identities, in bytes.
  private static let longestFile = 1 << 16

  /// The identities in the file at `path`, or on standard input for `-`.
  static func all(at path: String) throws -> [Identity] {
    let source = path == "-" ? Source() : try Source(given: path)
    guard let file = try source.readSecretly(limit: longestFile) else { throw CommandFault.longInput }
    do { return try all(in: file) } catch { throw KeyFault.identity(error) }
  }
}

extension OwnKeyError: Told {
  func telling(_ words: Words) -> Telling {
    switch self {
    case .noneYet: Telling(.opensNothing, words.noOwnKey, next: words.noOwnKeyNext)
    case .age(let error): error.telling(words)
    case .vault(let error): error.telling(words)
    }
  }
}
