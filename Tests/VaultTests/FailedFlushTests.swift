import Platform
import Testing

@testable import Storage
@testable import Vault

/// A flush that fails, after which the system takes what was not written for written: what is shown is what the disk has
/// (Docs/Format.md, section 7, rule 0).
@Suite struct FailedFlushTests {
  /// What an opening shows after flush `number` of a save has failed, and what it shows after the power was gone.
  private func shown(failing number: Int, canForget: Bool) throws -> (before: Contents, after: Contents) {
    let (book, start) = try BookInHand.inItsSecondLap()
    let disk = MemoryDisk(start.bytes)
    disk.believesFailedFlushes = true
    disk.canForget = canForget
    let session = try book.session(disk, .private)
    disk.callsLeft = 2 * number + 1
    #expect(throws: SavingError.medium(.disk(.other(5)))) { try session.save(.private, [90: [9]]) }
    #expect(disk.failedCall == .sync)
    disk.callsLeft = nil
    let before = try Contents(book.session(disk, .private), .private)
    let left = disk.afterPowerLoss(keeping: [])
    return (before, try Contents(book.session(left, .private), .private))
  }

  @Test(arguments: [0, 1])
  func `what an opening shows is on the disk`(number: Int) throws {
    let (before, after) = try shown(failing: number, canForget: true)
    #expect(before == after)
    #expect(before.bodies[90] == (number == 0 ? nil : [9]))
  }

  @Test func `an opening that believes the cache is found`() throws {
    let (before, after) = try shown(failing: 0, canForget: false)
    #expect(before != after)
  }
}
