package import Sodium

/// Seals the segments of one pass (Docs/Format.md, sections 3 and 10).
package struct PassSeal {
  let generation: UInt64
  let label: Label
  let geometry: Geometry

  /// Seals what is written as `generation` (Docs/Format.md, section 10).
  package init(generation: UInt64, label: Label, geometry: Geometry) {
    (self.generation, self.label, self.geometry) = (generation, label, geometry)
  }

  /// A whole place: the segments of `real`, and noise for the other levels under keys that are made in `forgotten`.
  package func pass(
    _ real: [Level: Segment], keys: borrowing LevelKeys, forgotten: inout SecretBytes
  ) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: geometry.width)
    for level in Level.allCases {
      // Made for every level, used or not: the time it takes does not depend on who is here.
      forgotten.randomize()
      let range = geometry.range(level)
      if let segment = real[level] {
        seal(segment, level, keys: keys, into: &bytes, range)
      } else {
        Seal.noise(into: &bytes, range, nonce: randomBytes(Seal.nonceCount), key: forgotten)
      }
    }
    return bytes
  }

  private func seal(
    _ segment: Segment, _ level: Level, keys: borrowing LevelKeys, into bytes: inout [UInt8],
    _ range: Range<Int>
  ) {
    let plain = segment.plain(length: range.count - Seal.overhead)
    let name = label.bytes(.segment, level: level.rawValue, place: geometry.place(generation))
    keys.with(level) { key in
      Seal.seal(
        plain.span, key: key, label: name, nonce: randomBytes(Seal.nonceCount), into: &bytes,
        at: range.lowerBound)
    }
  }
}
