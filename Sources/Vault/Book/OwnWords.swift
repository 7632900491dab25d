public import Storage
public import Sodium

// Bytes that follow from the key of a notebook, for words that nobody typed (Docs/Format.md, section 4, "Own words").

extension OpenBook {
  /// The 32 bytes of which the own words of `level`, which is open, are made.
  public func ownBytes(of level: Level) -> SecretBytes {
    session.ring.keys.ownBytes(of: level, session.ring.label)
  }

  /// Whether `passphrase` opens `level`, and no other notebook first, by a slot of its own in either header page.
  public func isOpened(_ level: Level, by passphrase: borrowing SecretBytes) throws(OpeningError) -> Bool {
    let (geometry, salt) = (session.ring.geometry, session.ring.label.salt)
    let key = try Unlocked.key(Unlocked.form(passphrase), salt, geometry)
    for page in headerPages {
      let keys = KeySlot.open(page, with: key, geometry: geometry, onlyEveryday: false)
      if let keys { return keys.highest == level }
    }
    return false
  }
}
