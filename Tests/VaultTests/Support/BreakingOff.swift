@testable import Storage
@testable import Vault

/// Breaks `deed` off at every call to the disk, or at every `stride`th, with sets of sectors that had not reached the
/// medium, and gives `check` the book as its owner opens it next, and whether the deed had come to its end.
func breakingOff(
  _ book: BookInHand, _ disk: MemoryDisk, _ level: Level, every stride: Int = 1, losses: Int = 4,
  _ deed: (inout OpenBook) throws -> Void, check: (inout OpenBook, Bool) throws -> Void
) throws {
  var seeded = Seeded(7)
  var calls = 0
  while true {
    let trial = disk.clone()
    var open = try book.open(trial, level)
    trial.callsLeft = calls
    trial.cut = [0, 100, 512, 700][calls % 4]
    let isDone = refusal { try deed(&open) } == nil
    for _ in 0..<losses {
      let kept = Set(trial.unsyncedSectors.filter { _ in seeded.chance(0.5) })
      for left in [trial.afterKill(), trial.afterPowerLoss(keeping: kept)] {
        var again = try book.open(left, .private)
        // A write of a turn that broke off in the middle may leave a note; the owner goes on.
        for level in Level.allCases { try again.agree(level) }
        try check(&again, isDone)
      }
    }
    if isDone { return }
    calls += stride
  }
}
