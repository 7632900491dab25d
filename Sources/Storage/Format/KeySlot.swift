package import Sodium

/// The sixteen slots of a header page (Docs/Format.md, sections 2 and 4).
package enum KeySlot {
  package static let number = 16
  static let count = 192
  package static let first = 1024
  static let plainCount = count - Seal.overhead
  package static let saltCount = 16

  package static func range(_ slot: Int) -> Range<Int> { first + slot * count..<first + (slot + 1) * count }

  /// The level that a slot's plain text opens, or `nil` where it breaks a rule.
  static func level(of plain: Span<UInt8>) -> Level? {
    guard plain.count == plainCount, let level = Level(rawValue: Int(plain[0])) else { return nil }
    let used = 1 + (level.rawValue + 1) * LevelKeys.count
    for index in used..<plainCount where plain[index] != 0 { return nil }
    return level
  }

  /// The key that opens on anything: F.
  package static func openKey(salt: [UInt8]) -> SecretBytes {
    let hash = BLAKE2b.hash(Array("opens on anything".utf8) + salt, count: 32)
    return SecretBytes(count: 32) { (bytes: inout MutableSpan<UInt8>) throws(Never) in
      for index in bytes.indices { bytes[index] = hash[index] }
    }
  }

  /// The keys of the first slot of `page` that `key` opens. Every slot is tried.
  package static func open(
    _ page: [UInt8], with key: borrowing SecretBytes, geometry: Geometry, onlyEveryday: Bool
  ) -> LevelKeys? {
    let label = Label(salt: Array(page[..<saltCount]), geometry: geometry)
    var hit: LevelKeys?
    for slot in 0..<number {
      guard
        let plain = try? Seal.openSecret(
          page, range(slot), key: key, label: label.bytes(.keySlot, level: 0, place: slot)),
        let keys = LevelKeys(slot: plain), !onlyEveryday || keys.highest == .everyday
      else { continue }
      if hit == nil { hit = consume keys }
    }
    return hit
  }
}
