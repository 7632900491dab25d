import Testing

@testable import Storage
@testable import Vault

/// A book with one notebook and one with three: whoever has the everyday passphrase sees no difference.
@Suite struct TwoWorldsTests {
  /// Everyday sittings, the same in every book.
  private func sit(_ book: BookInHand, _ disk: MemoryDisk, _ rounds: Range<Int>) throws {
    for round in rounds {
      let session = try book.session(disk, .everyday)
      session.chance = .seeded(UInt64(round))
      try session.save(
        .everyday, [UInt64(round % 6): [UInt8](repeating: UInt8(round), count: round * 3 % 200)])
      if round % 4 == 0 { try session.save(.everyday, [UInt64((round + 2) % 6): nil]) }
      if round % 7 == 0 { try session.rewrite(3) }
      try session.end()
    }
  }

  private func everydayTexts(_ book: BookInHand, _ disk: MemoryDisk) -> [[UInt8]?] {
    (0..<UInt64(book.geometry.places)).map { book.plain(disk, .everyday, $0) }
  }

  @Test func `equal everyday sittings read and write the same bytes and the same texts`() throws {
    let one = try BookInHand(levels: [.everyday])
    let three = try BookInHand()
    let (single, triple) = (one.disk, three.disk)
    for (book, disk, level) in [(three, triple, Level.private), (one, single, .everyday)] {
      let session = try book.session(disk, level)
      session.chance = .never
      if level == .private { try session.save(.private, [9: [9, 9]]) }
      try session.end()
    }
    for disk in [single, triple] { disk.clearLog() }
    try sit(one, single, 0..<40)
    try sit(three, triple, 0..<40)
    #expect(single.bytes.count == triple.bytes.count)
    #expect(single.log == triple.log)
    #expect(single.reads == triple.reads)
    #expect(everydayTexts(one, single) == everydayTexts(three, triple))
    #expect(everydayTexts(one, single).allSatisfy { $0 != nil })
  }

  @Test func `sittings of the highest level write where and how often everyday ones do`() throws {
    let book = try BookInHand()
    let logs = try Level.allCases.map { level in
      let disk = book.disk
      for round in 0..<5 {
        let session = try book.session(disk, level)
        session.chance = .seeded(UInt64(round))
        if round % 2 == 0 { try session.save(level, [UInt64(round): [1]]) }
        try session.end()
      }
      return disk.log
    }
    #expect(logs[0] == logs[1] && logs[1] == logs[2])
  }

  @Test func `a level's text does not depend on who is there besides`() throws {
    let (book, start) = try BookInHand.inItsSecondLap()
    var random = Seeded(4)
    for level in [Level.everyday, .personal] {
      let (own, higher) = (start.clone(), start.clone())
      for round in 0..<60 {
        let edits = [UInt64(random.below(9)): round % 5 == 0 ? nil : random.bytes(random.below(150))]
        try book.session(own, level).save(level, edits)
        let session = try book.session(higher, .private)
        try session.save(level, edits)
        let same = book.plain(own, level, session.clock) == book.plain(higher, level, session.clock)
        #expect(same && book.plain(own, level, session.clock) != nil)
      }
    }
  }

  @Test func `an everyday session finds only noise in the places of the others`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let session = try book.session(disk, .everyday)
    for place in 0..<book.geometry.places {
      let pass = session.ring.pass(at: place)
      #expect(pass.segment(.everyday).segment != nil)
    }
    #expect(throws: ReadingError.notOpened(.personal)) { try session.state(.personal) }
    #expect(throws: SavingError.reading(.notOpened(.private))) { try session.save(.private, [1: [1]]) }
  }
}
