internal import Sodium

/// Seals the segments of one turn, each with the nonce that vouches for another (Docs/Format.md, sections 6 and 10).
struct TurnSeal {
  let generation: UInt64
  let label: Label
  let geometry: Geometry

  /// A whole turn: the segments of `real`, and noise for the other levels under keys that are made in `forgotten`.
  func turn(
    _ real: [Level: Segment], keys: borrowing LevelKeys, forgotten: inout SecretBytes
  ) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: geometry.turn)
    for level in Level.allCases {
      let nonce = nonce(of: level, real, keys: keys)
      // Made for every level, used or not: the time it takes does not depend on who is here.
      forgotten.randomize()
      seal(
        real[level], level, nonce: nonce, keys: keys, forgotten, into: &bytes, geometry.range(level))
    }
    return bytes
  }

  /// The level-0 segment alone, which vouches for nothing.
  func repair(_ segment: Segment?, keys: borrowing LevelKeys) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: geometry.segment.everyday)
    let nonce = randomBytes(Seal.nonceCount)
    let forgotten = SecretBytes(random: LevelKeys.count)
    seal(segment, .everyday, nonce: nonce, keys: keys, forgotten, into: &bytes, 0..<bytes.count)
    return bytes
  }

  private func nonce(
    of level: Level, _ real: [Level: Segment], keys: borrowing LevelKeys
  ) -> [UInt8] {
    let witnessed = Witness.level(of: level)
    let random = randomBytes(Seal.nonceCount)
    guard real[witnessed] != nil else { return random }
    return keys.with(witnessed) { key in
      Witness.nonce(
        random, for: witnessed, generation: generation, label: label, geometry: geometry, key: key)
    }
  }

  private func seal(
    _ segment: Segment?, _ level: Level, nonce: [UInt8], keys: borrowing LevelKeys,
    _ forgotten: borrowing SecretBytes, into bytes: inout [UInt8], _ range: Range<Int>
  ) {
    guard let segment else { return Seal.noise(into: &bytes, range, nonce: nonce, key: forgotten) }
    let plain = segment.plain(length: range.count - Seal.overhead)
    let name = label.bytes(.segment, level: level.rawValue, place: geometry.place(generation))
    keys.with(level) { key in
      Seal.seal(plain.span, key: key, label: name, nonce: nonce, into: &bytes, at: range.lowerBound)
    }
  }
}
