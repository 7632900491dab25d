import Testing

@testable import Vault

/// One flipped bit, anywhere: a clean reading or a note, and the note stays until the owner has agreed.
@Suite struct DamageTests {
  @Test func `a flipped bit in the ring is harmless or named, at the second opening too`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let geometry = book.geometry
    let ring = Geometry.headerCount..<geometry.arena
    for offset in stride(from: ring.lowerBound, to: ring.upperBound, by: isLongRun ? 1 : 211) {
      try checkFlip(offset, on: disk, of: book)
    }
  }

  @Test func `a flipped bit near the newest turn is harmless or named, at the second opening too`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let clock = try book.session(disk, .private).clock
    for generation in clock - 1...clock + 1 {
      for level in Level.allCases {
        let start = book.range(level, generation).lowerBound
        for offset in [0, 7, 8, 23, 24, 40, 55, 56, 64, 100, 200, 495, 511] {
          try checkFlip(start + offset, on: disk, of: book)
        }
      }
    }
  }

  private func checkFlip(_ offset: Int, on good: MemoryDisk, of book: BookInHand) throws {
    let last = try book.contents(good)
    let disk = good.clone()
    disk.flip(offset, UInt8(1) << UInt8(offset % 8))
    let first = try Level.allCases.map { try Contents(book.session(disk, .private, whole: true), $0) }
    #expect(try book.contents(disk) == first, "newest first and whole differ after a flip at \(offset)")
    let next = Level.allCases[offset % 3]
    try book.session(disk, next).look()
    let second = try book.contents(disk)
    for level in Level.allCases {
      let (first, second) = (first[level.rawValue], second[level.rawValue])
      let isNamed = first.notes.contains(where: \.isGrave)
      #expect(isNamed || first.bodies == last[level.rawValue].bodies, "silent at \(offset), \(level)")
      #expect(second.bodies == first.bodies, "\(level) changes at the second opening after \(offset)")
      #expect(second.notes.contains(where: \.isGrave) == isNamed, "\(level) forgets its note after \(offset)")
    }
  }

  @Test(arguments: Level.allCases)
  func `a hit on the head of the newest segment is named by every session that opens it`(level: Level) throws
  {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let before = try book.contents(disk)[level.rawValue]
    let session = try book.session(disk, .private)
    try session.save(level, [77: [1, 2, 3]])
    for opener in Level.allCases where opener >= level {
      for offset in stride(from: 0, to: 56, by: isLongRun ? 1 : 5) {
        let hit = disk.clone()
        hit.flip(book.range(level, session.clock).lowerBound + offset)
        for whole in [false, true] {
          let found = try Contents(book.session(hit, opener, whole: whole), level)
          #expect(found.notes == [.lastSaveUnreadable] && found.bodies == before.bodies)
        }
      }
    }
  }

  @Test func `after the owner has agreed the note is gone and what is there stays`() throws {
    for level in Level.allCases {
      let (book, disk) = try BookInHand.inItsSecondLap()
      let clock = try book.session(disk, .private).clock
      disk.flip(book.range(level, clock).lowerBound + 60)
      let session = try book.session(disk, level)
      let found = try Contents(session, level)
      #expect(throws: VaultError.needsAgreement(level)) { try session.save(level, [500: [5]]) }
      try session.agree(level)
      try session.save(level, [500: [5]])
      let now = try book.contents(disk)[level.rawValue]
      #expect(now.bodies == found.bodies.merging([500: [5]]) { $1 } && now.notes.isEmpty)
    }
  }

  @Test func `two damaged everyday segments in a row are both repaired before the next save`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let before = try book.contents(disk)
    let clock = try book.session(disk, .private).clock
    for generation in clock - 1...clock { disk.flip(book.range(.everyday, generation).lowerBound + 60) }
    let session = try book.session(disk, .everyday)
    #expect(session.clock == clock - 2)
    try session.look()
    #expect(session.clock == clock + 1)
    let after = try book.contents(disk)
    #expect(after[1] == before[1] && after[2] == before[2])
  }

  @Test func `a damaged header page opens by the other one, and two damaged ones are named`() throws {
    let book = try Household.book()
    let second = Geometry.test.secondHeader
    for offset in [0, 15, 16, 1023] + (0..<16).map({ 1024 + 192 * $0 + 11 * $0 }) {
      for page in [0, second] {
        let disk = MemoryDisk(book)
        disk.flip(page + offset)
        let session = try Household.session(disk, .private)
        #expect(session.hasDamagedHeader && session.ring.keys.highest == .private)
      }
    }
    let disk = MemoryDisk(book)
    for slot in 0..<16 {
      disk.flip(1024 + 192 * slot)
      disk.flip(second + 1024 + 192 * slot + 1)
    }
    #expect(throws: VaultError.damaged) { try Household.session(disk, .private) }
  }

  @Test func `a damaged slot never opens the everyday notebook while the other page has it`() throws {
    let book = try Household.book(opensOnAnything: true)
    for page in [0, Geometry.test.secondHeader] {
      let disk = MemoryDisk(book)
      for slot in 0..<16 { disk.flip(page + 1024 + 192 * slot + 100) }
      let session = try Household.session(disk, .private)
      #expect(session.ring.keys.highest == .private && !session.isKeyless)
    }
  }
}
