import Testing

@testable import Storage
@testable import Vault

/// Stops at every write and flush, with every set of sectors that had not reached the medium.
@Suite struct CrashTests {
  static let deeds = Level.allCases.flatMap(Deed.all)

  @Test(arguments: deeds)
  func `every level has the state before or the state after, and a note only where it must`(deed: Deed) throws
  {
    let (book, disk) = try BookInHand.inItsSecondLap()
    try check(deed, on: disk, of: book)
  }

  @Test(arguments: deeds)
  func `the same holds where the next place is damaged`(deed: Deed) throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let clock = try book.session(disk, .private).clock
    disk.flip(book.range(.everyday, clock + 1).lowerBound + 30)
    try check(deed, on: disk, of: book)
  }

  /// - Parameter earlier: what else a level may hold: a save that nobody confirmed may be there at one opening and, if
  ///   nothing was written at that opening, not at the next.
  private func check(
    _ deed: Deed, on disk: MemoryDisk, of book: BookInHand, earlier: [[Contents]] = []
  ) throws {
    let expectation = try Expectation(deed, on: disk, of: book)
    for crash in try Crash.all(deed, on: disk, of: book) {
      let found = try book.contents(crash.disk)
      for level in Level.allCases {
        let contents = found[level.rawValue]
        let isEarlier =
          crash.acknowledged == 0 && earlier.contains { $0[level.rawValue].bodies == contents.bodies }
        #expect(
          isEarlier || expectation.allows(contents.bodies, level, acknowledged: crash.acknowledged))
        checkNotes(contents, level, crash, deed, expectation)
      }
    }
  }

  private func checkNotes(
    _ found: Contents, _ level: Level, _ crash: Crash, _ deed: Deed, _ expectation: Expectation
  ) {
    let before = expectation.after[0][level.rawValue].notes
    if !before.contains(where: \.isGrave) {
      #expect(found.notes.isEmpty)
    } else if level > deed.level {
      #expect(found.notes == before)
    }
  }

  @Test(arguments: deeds)
  func `a session after a crash loses nothing and hides no note`(deed: Deed) throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let expectation = try Expectation(deed, on: disk, of: book)
    for (index, crash) in try Crash.all(deed, on: disk, of: book).enumerated() {
      let found = try book.contents(crash.disk)
      let next = Level.allCases[index % 3]
      try book.session(crash.disk, next).end()
      for level in Level.allCases {
        let now = try book.contents(crash.disk)[level.rawValue]
        if level <= next {
          #expect(now.bodies == found[level.rawValue].bodies)
        } else {
          #expect(expectation.allows(now.bodies, level, acknowledged: crash.acknowledged))
        }
        #expect(
          now.notes.contains(where: \.isGrave) == found[level.rawValue].notes.contains(where: \.isGrave))
      }
    }
  }

  @Test(arguments: deeds)
  func `two crashes in a row leave what one leaves`(deed: Deed) throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let first = try Crash.all(deed, on: disk, of: book)
    let expectation = try Expectation(deed, on: disk, of: book)
    for (index, crash) in first.enumerated() where isLongRun || index % 17 == 3 {
      let earlier = expectation.after[crash.acknowledged...].map { $0 }
      for next in CrashTests.deeds where isLongRun || next.steps.count == 1 {
        try check(next, on: crash.disk, of: book, earlier: earlier)
      }
    }
  }

  @Test func `a lower session leaves the last save of a higher one that broke off`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let deed = Deed.all(.private)[1]
    let expectation = try Expectation(deed, on: disk, of: book)
    for crash in try Crash.all(deed, on: disk, of: book) {
      let found = try book.contents(crash.disk)
      for number in 0..<(book.geometry.places / 4) {
        try book.session(crash.disk, number % 2 == 0 ? .everyday : .personal).end()
      }
      let now = try book.contents(crash.disk)[2]
      #expect(expectation.allows(now.bodies, .private, acknowledged: crash.acknowledged))
      #expect(now.notes.filter(\.isGrave) == found[2].notes.filter(\.isGrave))
    }
  }
}
