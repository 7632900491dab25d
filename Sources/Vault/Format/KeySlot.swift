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

  init(keys: consuming LevelKeys, salt: [UInt8], isKeyless: Bool, earlier: Geometry? = nil) {
    self.earlier = earlier
    self.keys = keys
    self.salt = salt
    self.isKeyless = isKeyless
  }

  /// Unlocks a book by its two header pages: the passphrase on both, composed and as it was typed, before the open key
  /// on either (section 4). A file that may as well be of the earlier format is tried as both, whoever opens it.
  init(
    _ pages: (first: [UInt8], second: [UInt8]), passphrase: borrowing SecretBytes, geometry: Geometry
  ) throws(VaultError) {
    guard 1...Unlocked.longestPassphrase ~= passphrase.count else { throw .tooLong }
    var slots = SlotSearch(
      pages: pages.first == pages.second ? [pages.first] : [pages.first, pages.second], geometry: geometry)
    if let composed = passphrase.composed() { try slots.look(by: composed) }
    try slots.look(by: passphrase)
    slots.lookByOpenKey()
    self = try slots.found()
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

/// Looks for the first slot that opens. Nothing ends early: how long it takes does not tell what was found.
private struct SlotSearch: ~Copyable {
  /// The header pages, without the second where it is the same.
  private let pages: [[UInt8]]
  private let geometry: Geometry
  private var hit: Unlocked?

  init(pages: [[UInt8]], geometry: Geometry) { (self.pages, self.geometry) = (pages, geometry) }

  private func salt(_ page: [UInt8]) -> [UInt8] { Array(page[..<KeySlot.saltCount]) }

  mutating func look(by passphrase: borrowing SecretBytes) throws(VaultError) {
    var key = try Unlocked.key(passphrase, salt(pages[0]), geometry)
    for (index, page) in pages.enumerated() {
      if index > 0, salt(page) != salt(pages[0]) { key = try Unlocked.key(passphrase, salt(page), geometry) }
      look(on: page, with: key, isOpenKey: false)
    }
  }

  mutating func lookByOpenKey() {
    for page in pages { look(on: page, with: KeySlot.openKey(salt: salt(page)), isOpenKey: true) }
  }

  private mutating func look(on page: [UInt8], with key: borrowing SecretBytes, isOpenKey: Bool) {
    for candidate in geometry.candidates {
      let keys = KeySlot.open(page, with: key, geometry: candidate, onlyEveryday: isOpenKey)
      if hit == nil, let keys {
        hit = Unlocked(
          keys: keys, salt: salt(page), isKeyless: isOpenKey, earlier: candidate.isEarlier ? candidate : nil)
      }
    }
  }

  consuming func found() throws(VaultError) -> Unlocked {
    if let hit { return hit }
    throw pages.count == 1 ? .noEntry : .damaged
  }
}
