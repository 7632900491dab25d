internal import Sodium

/// What a segment's nonce says of another level (Docs/Format.md, section 6).
///
/// A nonce is `r[8] | w[16]`. The segment of level c vouches for level (c + 2) mod 3.
enum Witness {
  static let randomCount = 8
  static let count = 16

  /// The level for which the segment of `carrier` vouches.
  static func level(of carrier: Level) -> Level {
    switch carrier {
    case .everyday: .private
    case .personal: .everyday
    case .private: .personal
    }
  }

  /// The level whose segment vouches for `level`.
  static func carrier(of level: Level) -> Level {
    switch level {
    case .everyday: .personal
    case .personal: .private
    case .private: .everyday
    }
  }

  /// A nonce that says that `level` was written in turn `generation`. Of `random`, 8 bytes stay.
  static func nonce(
    _ random: [UInt8], for level: Level, generation: UInt64, label: Label, geometry: Geometry,
    key: borrowing SecretBytes
  ) -> [UInt8] {
    let r = Array(random[..<randomCount])
    return r + value(r, for: level, generation: generation, label: label, geometry: geometry, key: key)
  }

  /// Whether `nonce` says that `level` was written in turn `generation`.
  static func verifies(
    _ nonce: [UInt8], for level: Level, generation: UInt64, label: Label, geometry: Geometry,
    key: borrowing SecretBytes
  ) -> Bool {
    let r = Array(nonce[..<randomCount])
    let expected = value(r, for: level, generation: generation, label: label, geometry: geometry, key: key)
    return equalInConstantTime(Array(nonce[randomCount..<Seal.nonceCount]), expected)
  }

  private static func value(
    _ r: [UInt8], for level: Level, generation: UInt64, label: Label, geometry: Geometry,
    key: borrowing SecretBytes
  ) -> [UInt8] {
    let place = geometry.place(generation)
    let message = label.bytes(.witness, level: level.rawValue, place: place, owner: generation) + r
    return BLAKE2b.hash(message, key: key, count: count)
  }
}
