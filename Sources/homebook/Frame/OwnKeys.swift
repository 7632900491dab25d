import Age
import Platform
import Records
import Sodium
import Vault

extension OpenNotebook {
  /// The identities of this notebook, the one made first in front. Merging can bring in another.
  func ownIdentities() throws -> [Identity] {
    let identities = try book.records([.ageKey], in: level).compactMap { record in
      try record.fields["identity"]?.text.map { try Identity(parsing: SecretBytes(copying: $0)) }
    }
    guard !identities.isEmpty else { throw KeyFault.noneYet }
    return identities
  }

  /// The identity of this notebook, which is made when it is asked for first.
  mutating func ownIdentity() throws -> Identity {
    guard try book.summaries([.ageKey], in: level).isEmpty else { return try ownIdentities()[0] }
    let identity = Identity()
    let text = identity.text().withBytes { text in
      String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
    }
    try book.add([Draft(kind: .ageKey, fields: ["identity": .string(text)])], to: level, now: .now())
    return identity
  }
}

extension SecretBytes {
  /// The bytes of a text.
  init(copying text: String) {
    self.init(count: text.utf8.count) { (bytes: inout MutableSpan<UInt8>) throws(Never) in
      for (index, byte) in text.utf8.enumerated() { bytes[index] = byte }
    }
  }
}

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

/// Why a key is not taken, or not there.
enum KeyFault: Error, Equatable {
  /// What was given as a recipient is none.
  case recipient(AgeError)
  /// A file of identities holds something else.
  case identity(AgeError)
  /// The notebook has no key of its own yet.
  case noneYet
}

extension KeyFault: Told {
  func telling(_ words: Words) -> Telling {
    switch self {
    case .recipient(let error): Telling(.refused, words.sentence(error), next: words.nothingWritten)
    case .identity(let error): Telling(.refused, words.sentence(error), next: words.nothingWritten)
    case .noneYet: Telling(.opensNothing, words.noOwnKey, next: words.noOwnKeyNext)
    }
  }
}
