@testable import Storage
@testable import Vault

/// One way in which a deed can be broken off: where it stopped, and what is left of what was not yet on the medium.
struct Crash {
  let acknowledged: Int
  /// What the next opening finds.
  let disk: MemoryDisk

  /// Every way to break off `deed`, done on a copy of `disk`: at every write and flush, by the end of the process with
  /// the write cut at several places, and by the end of power with every set of unflushed sectors.
  static func all(_ deed: Deed, on disk: MemoryDisk, of book: BookInHand) throws -> [Crash] {
    var crashes: [Crash] = []
    for calls in 0... {
      for cut in [0, 300, 512, 900, 1500] {
        let trial = disk.clone()
        let session = try book.session(trial, deed.level)
        trial.callsLeft = calls
        trial.cut = cut
        let done = try deed.run(session)
        if done == deed.steps.count { return crashes }
        crashes += left(trial, done)
        if trial.failedCall == .sync { break }
      }
    }
    return crashes
  }

  private static func left(_ disk: MemoryDisk, _ done: Int) -> [Crash] {
    var crashes = [Crash(acknowledged: done, disk: disk.afterKill())]
    // Of a cut write, sectors are lost in no way in which they are not lost of a whole one.
    guard disk.failedCall == .sync else { return crashes }
    let sectors = disk.unsyncedSectors
    for subset in 0..<(1 << sectors.count) {
      let kept = Set(sectors.indices.filter { subset >> $0 & 1 == 1 }.map { sectors[$0] })
      crashes.append(Crash(acknowledged: done, disk: disk.afterPowerLoss(keeping: kept)))
    }
    return crashes
  }
}
