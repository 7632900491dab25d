package import Sodium

/// The keys of a level and of those below it.
package struct LevelKeys: ~Copyable, Sendable {
  package static let count = 32

  package let highest: Level
  private let everyday: SecretBytes
  private let personal: SecretBytes
  private let `private`: SecretBytes

  /// Fresh keys for a new book whose highest notebook is `highest`.
  package init(newUpTo highest: Level) {
    self.highest = highest
    everyday = SecretBytes(random: LevelKeys.count)
    personal = SecretBytes(random: LevelKeys.count)
    `private` = SecretBytes(random: LevelKeys.count)
  }

  /// The keys of a slot's plain text: `level u8 | K0 | K1 | K2 | 23 zeros`; `nil` where it breaks a rule of section 4.
  init?(slot: borrowing SecretBytes) {
    let level = slot.withBytes { KeySlot.level(of: $0) }
    guard let level else { return nil }
    highest = level
    everyday = SecretBytes(copying: slot, 1..<33)
    personal = SecretBytes(copying: slot, 33..<65)
    `private` = SecretBytes(copying: slot, 65..<97)
  }

  /// The key of the everyday notebook alone, copied.
  init(everydayOf other: borrowing LevelKeys) {
    highest = .everyday
    everyday = other.with(.everyday) { SecretBytes(copying: $0, 0..<LevelKeys.count) }
    personal = SecretBytes(zeros: LevelKeys.count)
    `private` = SecretBytes(zeros: LevelKeys.count)
  }

  /// The keys that opening `level` would give.
  package borrowing func limited(to level: Level) -> LevelKeys? { LevelKeys(slot: slot(for: level)) }

  func knows(_ level: Level) -> Bool { level <= highest }

  /// Lends the key of `level`, which must be known.
  package borrowing func with<R: ~Copyable, E: Error>(
    _ level: Level, _ body: (borrowing SecretBytes) throws(E) -> R
  ) throws(E) -> R {
    precondition(knows(level))
    switch level {
    case .everyday: return try body(everyday)
    case .personal: return try body(personal)
    case .private: return try body(`private`)
    }
  }

  /// The bytes of which the own words of `level` are made.
  package borrowing func ownBytes(of level: Level, _ label: Label) -> SecretBytes {
    with(level) { key in
      BLAKE2b.secretHash(label.bytes(.ownWords, level: level.rawValue, place: 0), key: key, count: 32)
    }
  }

  /// The plain text of a slot that opens `level`.
  package borrowing func slot(for level: Level) -> SecretBytes {
    var plain = SecretBytes(zeros: KeySlot.plainCount)
    plain.withMutableBytes { $0[0] = UInt8(level.rawValue) }
    for known in level.andBelow {
      with(known) { key in
        key.withBytes { key in
          plain.withMutableBytes { plain in
            for index in 0..<LevelKeys.count {
              plain[1 + known.rawValue * LevelKeys.count + index] = key[index]
            }
          }
        }
      }
    }
    return plain
  }
}

/// Keys that several threads share.
package final class Keyring: Sendable {
  package let keys: LevelKeys

  /// Takes the keys over: they are wiped when the last thread lets go.
  package init(_ keys: consuming LevelKeys) { self.keys = keys }
}
