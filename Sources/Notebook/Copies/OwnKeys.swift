public import Storage
public import Age
public import Platform
internal import Records
internal import Sodium
internal import Vault

/// Why there is no key of the notebook's own.
public enum OwnKeyError: CausedError, Equatable, Sendable {
  /// None was made yet.
  case noneYet
  /// What is kept for one is none.
  case age(AgeError)
  /// What the book says of one that it keeps.
  case reading(ReadingError)
  /// What the book says of a new one.
  case saving(SavingError)

  /// The error that it stands for; `nil` where it is its own.
  public var below: (any Error)? {
    switch self {
    case .noneYet: nil
    case .age(let error): error
    case .reading(let error): error
    case .saving(let error): error
    }
  }
}

extension Notebook {
  /// The identities of this notebook for age files, the one made first in front. Merging can bring in another.
  public func ownIdentities() throws(OwnKeyError) -> [Identity] {
    var identities: [Identity] = []
    for record in try reading(book.records([.ageKey], in: level)) {
      guard let text = record.fields[.identity]?.text else { continue }
      do { identities.append(try Identity(parsing: SecretBytes(copying: text))) } catch { throw .age(error) }
    }
    guard !identities.isEmpty else { throw .noneYet }
    return identities
  }

  /// The identity of this notebook, which is made when it is asked for first.
  public mutating func ownIdentity(now: WallClock) throws(OwnKeyError) -> Identity {
    let isThere = try reading(!book.summaries([.ageKey], in: level).isEmpty)
    if isThere { return try ownIdentities()[0] }
    let identity = Identity()
    let text = identity.text().withBytes { text in
      String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
    }
    let draft = Draft(kind: .ageKey, fields: ["identity": .string(text)])
    do { try book.add([draft], to: level, now: now) } catch { throw .saving(error) }
    return identity
  }

  private func reading<Value>(
    _ read: @autoclosure () throws(ReadingError) -> Value
  ) throws(OwnKeyError) -> Value {
    do { return try read() } catch { throw .reading(error) }
  }
}
