import Testing

@testable import Storage
@testable import Vault

/// Loads that come by chance are as frequent at every level, whichever way a sitting ends (Docs/Format.md, section 9).
@Suite struct ChanceTests {
  /// Whose sitting it is and how it ends.
  private struct Way { let level: Level; let isDescent: Bool }

  private static let ways = Level.allCases.flatMap { level in
    [false, true].map { Way(level: level, isDescent: $0) }
  }

  /// How many sittings have 0, 1, 2 and more loads of a level.
  private typealias Tally = [Int]

  @Test func `loads by chance are as frequent at every level and after a descent`() throws {
    let each = isLongRun ? 17_000 : 250
    var random = Seeded(12)
    var statistic = 0.0
    for way in Self.ways {
      let tallies = try tally(way, each, &random)
      for tally in tallies { statistic += Self.statistic(tally, of: each) }
      if isLongRun { print("CHANCE \(way.level) \(way.isDescent ? "descent" : "end"): \(tallies)") }
    }
    if isLongRun { print("CHANCE chi-square \(statistic) of \(6 * each) sittings, 24 degrees of freedom") }
    // Six ways, two levels, two degrees of freedom each: more comes once in a thousand times.
    #expect(statistic < 51.2)
  }

  /// What a tally adds to chi-square, against one sitting in 64 and then one in two.
  private static func statistic(_ tally: Tally, of each: Int) -> Double {
    zip(tally, [63.0 / 64, 1.0 / 128, 1.0 / 128]).reduce(0) { sum, cell in
      let expected = cell.1 * Double(each)
      return sum + (Double(cell.0) - expected) * (Double(cell.0) - expected) / expected
    }
  }

  private func tally(_ way: Way, _ each: Int, _ random: inout Seeded) throws -> [Tally] {
    let book = try BookInHand(Geometry.rings[0])
    let disk = book.disk
    var tallies: [Tally] = [[0, 0, 0], [0, 0, 0]]
    for _ in 0..<each {
      let session = try book.session(disk, way.level)
      let before = session.loads
      // In a long run the draws are the system's own.
      session.chance = isLongRun ? Chance() : .seeded(random.next())
      let after = try end(OpenBook(session), way)
      for (index, level) in [Level.personal, .private].enumerated() {
        tallies[index][min(2, Int(after[level] - before[level]))] += 1
      }
      disk.clearLog()
    }
    return tallies
  }

  private func end(_ open: consuming OpenBook, _ way: Way) throws -> PerLevel<UInt32> {
    if !way.isDescent {
      let session = open.session
      try open.close()
      return session.loads
    }
    let everyday = open.descend(in: way.level, now: OpenBook.now)
    let session = everyday.session
    try everyday.close()
    return session.loads
  }
}
