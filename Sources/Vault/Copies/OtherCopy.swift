public import Storage
internal import Platform
public import Sodium

/// A second file, opened for reading alone. Nothing of it is written, not even the mark of a look.
extension OpenBook {
  /// Opens another copy of this very book with the keys in hand; `nil` where `path` is another book.
  public func otherCopy(at path: String) throws(OpeningError) -> OpenBook? {
    let disk = try FileDisk(reading: path)
    return try otherCopy(on: disk)
  }

  func otherCopy(on disk: any Disk) throws(OpeningError) -> OpenBook? {
    let ring = session.ring
    guard try isThisBook(disk) else { return nil }
    guard let keys = ring.keys.limited(to: ring.keys.highest) else { return nil }
    let unlocked = Unlocked(keys: keys, salt: ring.label.salt, isKeyless: true)
    return OpenBook(try Session(disk: disk, geometry: ring.geometry, unlocked: unlocked))
  }

  /// Whether one of the header pages on `disk` is of this very book.
  func isThisBook(_ disk: any Disk) throws(OpeningError) -> Bool {
    let count = KeySlot.saltCount
    let end = session.ring.geometry.secondHeader
    if let second = disk.found(end..<end + count), second == session.ring.label.salt { return true }
    do throws(MediumError) { return try disk.bytes(0..<count) == session.ring.label.salt } catch {
      if error == .disk(.tooShort) { return false }
      throw .medium(error)
    }
  }

  /// Opens the book at `path` for reading alone.
  public static func reading(
    _ path: String, passphrase: borrowing SecretBytes
  ) throws(OpeningError) -> OpenBook {
    let disk = try FileDisk(reading: path)
    return OpenBook(try Session(disk: disk, length: disk.size, passphrase: passphrase))
  }

  /// The newest generation that this file and `other` have in common; 0 where there is none to be seen.
  ///
  /// It is known by the first bytes of its level-0 segment, which are random: two copies that went separate ways
  /// have none the same after they parted.
  func fork(from other: borrowing OpenBook) -> UInt64 {
    let (mine, theirs) = (session, other.session)
    guard mine.ring.label.salt == theirs.ring.label.salt, mine.ring.geometry == theirs.ring.geometry else {
      return 0
    }
    let places = UInt64(mine.ring.geometry.places)
    let newest = max(mine.clock, theirs.clock)
    var generation = min(mine.clock, theirs.clock)
    while generation > 0 && generation + places > newest {
      let place = mine.ring.geometry.place(generation)
      if let head = mine.ring.head(at: place), head == theirs.ring.head(at: place) { return generation }
      generation -= 1
    }
    return 0
  }
}
