import Testing

@testable import Storage
@testable import Vault

/// Many turns by sessions that do not know a level: what it survives is what its margin said.
@Suite struct FloodTests {
  @Test(arguments: [8, 16, 31, 32, 35])
  func `a level survives exactly as many foreign turns as its margin said`(turns: Int) throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    for level in [Level.personal, .private] {
      try book.session(disk, level).rewrite(4)
      let before = try book.session(disk.clone(), level)
      let margin = try before.margin(level)
      let flooded = disk.clone()
      try book.session(flooded, .everyday).rewrite(turns)
      let found = try Contents(book.session(flooded, level), level)
      if turns <= margin {
        #expect(try found == Contents(before, level))
      } else {
        let isNamed = found.notes.contains(where: \.isGrave)
        #expect(isNamed)
      }
      #expect(found.bodies.allSatisfy { before.levels[level]?.live[$0.key]?.frame.body == $0.value })
    }
  }

  @Test func `what is beyond the margin by one turn is lost by one turn's worth and said`() throws {
    let book = try BookInHand()
    let disk = book.disk
    for id in UInt64(1)...12 {
      try book.session(disk, .private).save(.private, [id: [UInt8](repeating: 1, count: 200)])
    }
    let before = try book.session(disk.clone(), .private)
    let margin = try before.margin(.private)
    let oldest = try #require(before.state(.private).live.values.map(\.lastCopy).min())
    let last = try before.state(.private).live.values.filter { $0.lastCopy == oldest }.count
    try book.session(disk, .everyday).rewrite(margin + 1)
    let session = try book.session(disk, .private)
    let found = try Contents(session, .private)
    let all = try before.state(.private).live.count
    #expect(found.notes == [.missing(last, of: all)] && found.bodies.count == all - last)
    try session.agree(.private)
    try session.end()
    #expect(try session.state(.private).lostCount == UInt32(last))
    #expect(try book.contents(disk)[2] == Contents(session, .private))
  }

  @Test func `rewriting as others flood keeps everything, at every ring length`() throws {
    for geometry in Geometry.rings {
      let book = try BookInHand(geometry)
      let disk = book.disk
      var expected: [UInt64: [UInt8]] = [:]
      for id in UInt64(1)...UInt64(geometry.limit(.private) / 2 / 100) {
        expected[id] = [UInt8](repeating: UInt8(truncatingIfNeeded: id), count: 76)
        try book.session(disk, .private).save(.private, [id: expected[id]])
      }
      for _ in 0..<6 {
        let session = try book.session(disk, .private)
        try session.rewrite(geometry.places)
        let margin = try session.margin(.private)
        #expect(margin > geometry.places / 4)
        try book.session(disk, .everyday).rewrite(margin)
      }
      let found = try Contents(book.session(disk, .private), .private)
      #expect(found.bodies == expected && found.notes.isEmpty)
    }
  }

  @Test func `a flood of a whole lap leaves a note at the level it destroyed, and none below`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let before = try book.contents(disk)
    try book.session(disk, .personal).rewrite(book.geometry.places)
    let after = try book.contents(disk)
    #expect(after[0].bodies == before[0].bodies && after[0].notes.isEmpty)
    #expect(after[1].bodies == before[1].bodies && after[1].notes.isEmpty)
    #expect(after[2].bodies.isEmpty && after[2].notes == [.gone])
    try book.session(disk, .private).end()
    #expect(try book.contents(disk)[2].notes == [.gone])
    let session = try book.session(disk, .private)
    try session.agree(.private)
    try session.save(.private, [1: [1]])
    #expect(try book.contents(disk)[2] == Contents(session, .private))
  }
}
