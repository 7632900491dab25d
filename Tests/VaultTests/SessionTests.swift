import Testing

@testable import Vault

@Suite struct SessionTests {
  @Test func `a new book has the size of its class and opens empty at every level`() throws {
    let book = try Household.book()
    #expect(book.count == 94_208)
    for level in Level.allCases {
      let session = try Household.session(MemoryDisk(book), level)
      #expect(session.ring.keys.highest == level)
      #expect(session.clock == 63)
      for known in session.ring.levels {
        #expect(try Household.content(session, known).isEmpty)
        #expect(try session.state(known).notes.isEmpty)
      }
    }
  }

  @Test func `what was saved at a level is there for it and for those above`() throws {
    let disk = MemoryDisk(try Household.book())
    for level in Level.allCases {
      let session = try Household.session(disk, level)
      try session.save(level, [UInt64(level.rawValue + 1): [UInt8(level.rawValue), 7]])
      try session.look()
    }
    let session = try Household.session(disk, .private)
    for level in Level.allCases {
      #expect(
        try Household.content(session, level) == [UInt64(level.rawValue + 1): [UInt8(level.rawValue), 7]])
      #expect(try session.state(level).notes.isEmpty)
    }
    #expect(session.clock == 66)
  }

  @Test func `a wrong passphrase opens nothing, or the everyday notebook where the owner chose so`() throws {
    #expect(throws: VaultError.noEntry) {
      try Household.session(MemoryDisk(Household.book()), words: "guess")
    }
    let session = try Household.session(
      MemoryDisk(Household.book(opensOnAnything: true)), words: "guess")
    #expect(session.ring.keys.highest == .everyday && session.isKeyless)
  }

  @Test func `a keyed look writes exactly the next turn and a keyless one nothing`() throws {
    let book = try Household.book(opensOnAnything: true)
    for level in Level.allCases {
      let disk = MemoryDisk(book)
      try Household.session(disk, level).look()
      let start = Household.geometry.offset(place: 0)
      #expect(
        disk.log == [
          .sync, .write(offset: start, count: 512), .sync, .write(offset: start + 512, count: 1536), .sync,
        ])
    }
    let disk = MemoryDisk(book)
    try Household.session(disk, words: "guess").look()
    #expect(disk.bytes == book)
  }

  @Test func `records survive many laps of the ring while their notebook is used`() throws {
    let disk = MemoryDisk(try Household.book())
    var expected: [UInt64: [UInt8]] = [:]
    for turn in 0..<200 {
      let session = try Household.session(disk, turn % 3 == 0 ? .private : .everyday)
      if turn % 3 == 0 {
        let id = UInt64(turn % 20)
        expected[id] = [UInt8(turn)]
        try session.save(.private, [id: [UInt8(turn)]])
      } else {
        try session.save(.everyday, [1: [UInt8(turn)]])
      }
    }
    #expect(try Household.content(Household.session(disk, .private), .private) == expected)
  }
}
