public import Sodium
public import Strength

/// What is to be said against a passphrase that somebody chose. Warned about, never refused.
public enum PassphraseWeakness: Equatable, Sendable {
  /// Found soon by someone who knows the owner, or by a machine.
  case guessable([Strength.Reason])
  /// Found by a machine that tries for long.
  case doubtful([Strength.Reason])
  /// Characters that another keyboard or system may write as other bytes.
  case notASCII

  /// What holds for `passphrase`.
  public static func all(of passphrase: borrowing SecretBytes) -> [PassphraseWeakness] {
    let strength = Strength(of: passphrase)
    var all: [PassphraseWeakness] = []
    switch strength.band {
    case .guessable: all.append(.guessable(strength.reasons))
    case .doubtful: all.append(.doubtful(strength.reasons))
    case .nothingFound: break
    }
    let isASCII = passphrase.withBytes { bytes in bytes.indices.allSatisfy { bytes[$0] < 0x80 } }
    if !isASCII { all.append(.notASCII) }
    return all
  }
}
