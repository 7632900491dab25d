internal import Passphrases
package import Sodium

/// What a passphrase has opened.
package struct Unlocked: ~Copyable {
  let keys: LevelKeys
  /// The salt of every label of the session.
  let salt: [UInt8]
  /// Whether it was opened by the key that opens on anything.
  let isKeyless: Bool
  /// The layout under whose number a slot has opened; `nil` where it is known without.
  let layout: Geometry?

  /// That layout, where it is one of the earlier format.
  var earlier: Geometry? { layout.flatMap { $0.isEarlier ? $0 : nil } }

  /// `keys`, with the salt of 16 bytes of every label and the layout that the slot named.
  package init(keys: consuming LevelKeys, salt: [UInt8], isKeyless: Bool, layout: Geometry? = nil) {
    self.layout = layout
    self.keys = keys
    self.salt = salt
    self.isKeyless = isKeyless
  }

  /// Unlocks a book by its header pages: the passphrase in its canonical form on all, before the open key on any (section
  /// 4). A page that may be of several layouts is tried as each of them, whoever opens it.
  ///
  /// - Parameter alsoAsTyped: tries what was typed too, for files that were made before there was the canonical form.
  init(
    _ header: Header, passphrase: borrowing SecretBytes, alsoAsTyped: Bool = false
  ) throws(OpeningError) {
    let form = try Unlocked.form(passphrase)
    for cost in header.costs {
      var slots = SlotSearch(pages: header.pages, cost: cost)
      try slots.look(by: form)
      if alsoAsTyped { try slots.look(by: passphrase) }
      slots.lookByOpenKey()
      if let found = slots.found() {
        self = found
        return
      }
    }
    throw header.refusal
  }

  private static let lengths = 1...1024

  /// The canonical form of a passphrase, of which a key is made.
  package static func form(_ passphrase: borrowing SecretBytes) throws(OpeningError) -> SecretBytes {
    guard lengths ~= passphrase.count else { throw .tooLong }
    let form = passphrase.inCanonicalForm()
    guard lengths ~= form.count else { throw .tooLong }
    return form
  }

  /// The key that comes of a passphrase in its canonical form.
  package static func key(
    _ passphrase: borrowing SecretBytes, _ salt: [UInt8], _ geometry: Geometry
  ) throws(OpeningError) -> SecretBytes {
    try key(passphrase, salt, geometry.cost)
  }

  fileprivate static func key(
    _ passphrase: borrowing SecretBytes, _ salt: [UInt8], _ cost: Argon2id.Cost
  ) throws(OpeningError) -> SecretBytes {
    do {
      return try Argon2id.key(from: passphrase, salt: salt, cost: cost)
    } catch {
      throw .outOfMemory
    }
  }
}

/// Looks for the first slot that opens. Nothing ends early: how long it takes does not tell what was found.
private struct SlotSearch: ~Copyable {
  private let pages: [Header.Page]
  private let cost: Argon2id.Cost
  private var hit: Unlocked?

  /// Looks on `pages` for slots of layouts whose keys cost `cost`.
  init(pages: [Header.Page], cost: Argon2id.Cost) { (self.pages, self.cost) = (pages, cost) }

  mutating func look(by passphrase: borrowing SecretBytes) throws(OpeningError) {
    var key = try Unlocked.key(passphrase, pages[0].salt, cost)
    for (index, page) in pages.enumerated() {
      if index > 0, page.salt != pages[index - 1].salt { key = try Unlocked.key(passphrase, page.salt, cost) }
      look(on: page, with: key, isOpenKey: false)
    }
  }

  mutating func lookByOpenKey() {
    for page in pages { look(on: page, with: KeySlot.openKey(salt: page.salt), isOpenKey: true) }
  }

  private mutating func look(on page: Header.Page, with key: borrowing SecretBytes, isOpenKey: Bool) {
    for layout in page.layouts where layout.cost == cost {
      let keys = KeySlot.open(page.bytes, with: key, geometry: layout, onlyEveryday: isOpenKey)
      if hit == nil, let keys {
        hit = Unlocked(keys: keys, salt: page.salt, isKeyless: isOpenKey, layout: layout)
      }
    }
  }

  consuming func found() -> Unlocked? { hit }
}
