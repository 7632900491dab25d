import Testing

@testable import Storage
@testable import Vault

/// One flipped bit, anywhere: a clean reading or a note, and the note stays until the owner has agreed.
@Suite struct DamageTests {
  @Test func `a flipped bit in the ring is harmless or named, at the second opening too`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let geometry = book.geometry
    let ring = Geometry.headerCount..<geometry.files
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
    try book.session(disk, next).end()
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
  func `a hit on either of the newest segments takes nothing away and is no reason for a note`(level: Level)
    throws
  {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let session = try book.session(disk, .private)
    try session.save(level, [77: [1, 2, 3]])
    let last = try book.contents(disk)[level.rawValue]
    for opener in Level.allCases where opener >= level {
      for offset in stride(from: 0, to: 56, by: isLongRun ? 1 : 5) {
        for generation in session.clock - 1...session.clock {
          let hit = disk.clone()
          hit.flip(book.range(level, generation).lowerBound + offset)
          for whole in [false, true] {
            #expect(try Contents(book.session(hit, opener, whole: whole), level) == last)
          }
        }
      }
    }
  }

  @Test func `a bad stretch shorter than a quarter of the ring never shows an older state silently`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let last = try book.contents(disk)
    let geometry = book.geometry
    var random = Seeded(3)
    for _ in 0..<(isLongRun ? 2000 : 150) {
      let hit = disk.clone()
      let length = 1 + random.below(geometry.places * geometry.width / 4)
      let start = Geometry.headerCount + random.below(geometry.places * geometry.width - length)
      hit.overwrite(random.bytes(length), at: start)
      let found = try book.contents(hit)
      for level in Level.allCases {
        let isNamed = found[level.rawValue].notes.contains(where: \.isGrave)
        #expect(isNamed || found[level.rawValue].bodies == last[level.rawValue].bodies)
      }
      try book.session(hit, .everyday).end()
      let later = try book.contents(hit)
      #expect(later[2].bodies == found[2].bodies && later[1].bodies == found[1].bodies)
    }
  }

  @Test func `what stands far ahead of a clock that fell back is shown, and kept by the next sitting`() throws
  {
    let (book, disk) = try BookInHand.inItsSecondLap()
    try book.session(disk, .private).end()
    // Noise stands in the places of these sittings, so that nothing near the clock tells of what is ahead.
    for _ in 0..<6 { try book.session(disk, .everyday).end() }
    let session = try book.session(disk, .private)
    try session.save(.private, [77: [1, 2, 3]])
    try session.end()
    let (last, clock) = (try book.contents(disk)[Level.private.rawValue], session.clock)
    for generation in clock - 10...clock { disk.flip(book.range(.everyday, generation).lowerBound + 100) }
    #expect(try book.session(disk, .everyday).clock < clock - 10)
    #expect(last.bodies[77] == [1, 2, 3])
    #expect(try book.contents(disk)[Level.private.rawValue].bodies == last.bodies)
    try book.session(disk, .private).end()
    #expect(try book.contents(disk)[Level.private.rawValue].bodies == last.bodies)
  }

  @Test func `after the owner has agreed the note is gone and what is there stays`() throws {
    for level in Level.allCases {
      let book = try BookInHand()
      let disk = book.disk
      for id in UInt64(1)...4 {
        try book.session(disk, .private).save(level, [id: [UInt8](repeating: 7, count: 100)])
        try book.session(disk, .private).save(.everyday, [90: [1]])
      }
      let oldest = try #require(book.session(disk, .private).state(level).live.values.map(\.lastCopy).min())
      for place in 0..<UInt64(book.geometry.places) where place <= book.geometry.place(oldest) {
        disk.flip(book.range(level, place).lowerBound + 60)
      }
      let session = try book.session(disk, level)
      let found = try Contents(session, level)
      guard found.notes.contains(where: \.isGrave) else { continue }
      #expect(throws: SavingError.needsAgreement(level)) { try session.save(level, [500: [5]]) }
      try session.agree(level)
      try session.save(level, [500: [5]])
      let now = try book.contents(disk)[level.rawValue]
      #expect(now.bodies == found.bodies.merging([500: [5]]) { $1 } && now.notes.isEmpty)
    }
  }

  @Test func `damaged everyday segments are holes that the next sitting covers or leaves`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let before = try book.contents(disk)
    let clock = try book.session(disk, .private).clock
    disk.flip(book.range(.everyday, clock).lowerBound + 60)
    let session = try book.session(disk, .everyday)
    #expect(session.clock == clock - 1)
    try session.end()
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
    #expect(throws: OpeningError.damaged) { try Household.session(disk, .private) }
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
