import Platform
import Testing

@testable import Storage
@testable import Vault

/// A medium on which writing fails from some call on: everything is read all the same, and what a sitting does about it is
/// the same whoever opened (Docs/Format.md, sections 7 and 10).
@Suite struct FailingMediumTests {
  /// What anybody can see of a look that only `calls` writes and flushes of which succeed.
  private struct Seen: Equatable {
    let isFailing: Bool
    let isReadOnly: Bool
    let error: MediumError?
    let failed: MemoryDisk.Event?
    let done: [MemoryDisk.Event]
  }

  private func look(
    _ book: BookInHand, _ start: MemoryDisk, _ level: Level, calls: Int, believes: Bool
  ) throws -> (Seen, contents: [Contents], left: MemoryDisk) {
    let disk = start.clone()
    disk.believesFailedFlushes = believes
    disk.callsLeft = calls
    let session = try book.session(disk, level)
    session.chance = .never
    let contents = try session.ring.levels.map { try Contents(session, $0) }
    let (isFailing, isReadOnly) = (session.isFailing, !session.isWritable)
    var error: MediumError?
    do throws(MediumError) { try session.end() } catch let thrown { error = thrown }
    #expect(error == session.failure)
    #expect(error?.isOfMedium ?? true)
    let seen = Seen(
      isFailing: isFailing, isReadOnly: isReadOnly, error: error, failed: disk.failedCall,
      done: disk.log.filter { $0 != .forget })
    disk.callsLeft = nil
    return (seen, contents, disk)
  }

  @Test(arguments: 0..<6, [false, true])
  func `a look reads everything, and fails alike at every level`(calls: Int, believes: Bool) throws {
    let (book, start) = try BookInHand.inItsSecondLap()
    let whole = try book.contents(start)
    let looks = try Level.allCases.map { level in
      try look(book, start, level, calls: calls, believes: believes)
    }
    for (level, look) in zip(Level.allCases, looks) {
      #expect(look.contents == Array(whole.prefix(level.andBelow.count)))
      #expect(look.0 == looks[0].0)
      // A flush before anything is read, then two places, each with its flush.
      #expect(look.0.isFailing == (calls == 0))
      #expect(look.0.isReadOnly == (calls == 0))
      #expect((look.0.error == nil) == (calls == 0 || calls >= 5))
      #expect(try book.contents(look.left) == whole)
      #expect(try book.contents(look.left.afterPowerLoss(keeping: [])) == whole)
    }
  }

  @Test func `what failed is said for as long as the session lasts, and after a descent`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let session = try book.session(disk, .private)
    disk.callsLeft = 0
    #expect(throws: SavingError.medium(.disk(.other(5)))) { try session.save(.private, [90: [9]]) }
    disk.callsLeft = nil
    #expect(throws: SavingError.medium(.ended)) { try session.save(.private, [91: [9]]) }
    #expect(session.failure == .disk(.other(5)))
    #expect(Session(everydayOf: session).failure == .disk(.other(5)))
  }
}
