internal import Sodium

/// The sixteen slots of a header page (Docs/Format.md, sections 2 and 4).
enum KeySlot {
  static let number = 16
  static let count = 192
  static let first = 1024
  static let plainCount = count - Seal.overhead
  static let saltCount = 16

  static func range(_ slot: Int) -> Range<Int> { first + slot * count..<first + (slot + 1) * count }

  /// The level that a slot's plain text opens, or `nil` where it breaks a rule.
  static func level(of plain: Span<UInt8>) -> Level? {
    guard plain.count == plainCount, let level = Level(rawValue: Int(plain[0])) else { return nil }
    let used = 1 + (level.rawValue + 1) * LevelKeys.count
    for index in used..<plainCount where plain[index] != 0 { return nil }
    return level
  }

  /// The key that opens on anything: F.
  static func openKey(salt: [UInt8]) -> SecretBytes {
    let hash = BLAKE2b.hash(Array("opens on anything".utf8) + salt, count: 32)
    return SecretBytes(count: 32) { (bytes: inout MutableSpan<UInt8>) throws(Never) in
      for index in bytes.indices { bytes[index] = hash[index] }
    }
  }

  /// The keys of the first slot of `page` that `key` opens. Every slot is tried.
  static func open(
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

/// What a passphrase has opened.
struct Unlocked: ~Copyable {
  let keys: LevelKeys
  /// The salt of every label of the session.
  let salt: [UInt8]
  /// Whether it was opened by the key that opens on anything.
  let isKeyless: Bool
  /// The layout under whose number a slot has opened, where that is one of the earlier format.
  let earlier: Geometry?

  init(keys: consuming LevelKeys, salt: [UInt8], isKeyless: Bool) {
    earlier = nil
    self.keys = keys
    self.salt = salt
    self.isKeyless = isKeyless
  }

  /// Unlocks a book by its two header pages: the passphrase on both before the open key on either (section 4). A file that
  /// may as well be of the earlier format is tried as both, whoever opens it.
  init(
    _ pages: (first: [UInt8], second: [UInt8]), passphrase: borrowing SecretBytes, geometry: Geometry
  ) throws(VaultError) {
    guard 1...Unlocked.longestPassphrase ~= passphrase.count else { throw .tooLong }
    var hit: LevelKeys?
    var salt: [UInt8] = []
    var isKeyless = false
    var opened = geometry
    let distinct = pages.first == pages.second ? [pages.first] : [pages.first, pages.second]
    let salts = distinct.map { Array($0[..<KeySlot.saltCount]) }
    var key = try Unlocked.key(passphrase, salts[0], geometry)
    for (index, page) in distinct.enumerated() {
      if index > 0 && salts[index] != salts[0] { key = try Unlocked.key(passphrase, salts[index], geometry) }
      for candidate in geometry.candidates {
        let keys = KeySlot.open(page, with: key, geometry: candidate, onlyEveryday: false)
        if hit == nil, let keys {
          hit = consume keys
          (salt, opened) = (salts[index], candidate)
        }
      }
    }
    for (index, page) in distinct.enumerated() {
      let open = KeySlot.openKey(salt: salts[index])
      for candidate in geometry.candidates {
        let keys = KeySlot.open(page, with: open, geometry: candidate, onlyEveryday: true)
        if hit == nil, let keys {
          hit = consume keys
          (salt, opened, isKeyless) = (salts[index], candidate, true)
        }
      }
    }
    guard let hit else { throw distinct.count == 1 ? .noEntry : .damaged }
    keys = hit
    self.salt = salt
    self.isKeyless = isKeyless
    earlier = opened.isEarlier ? opened : nil
  }

  static let longestPassphrase = 1024

  static func key(
    _ passphrase: borrowing SecretBytes, _ salt: [UInt8], _ geometry: Geometry
  ) throws(VaultError) -> SecretBytes {
    do {
      return try Argon2id.key(from: passphrase, salt: salt, cost: geometry.cost)
    } catch {
      throw .outOfMemory
    }
  }
}
