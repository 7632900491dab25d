@testable import Vault

/// One way in which a deed can be broken off: where it stopped, and what is left of what was not yet on the medium.
struct Crash {
  let acknowledged: Int
  /// What the next opening finds.
  let disk: MemoryDisk
  /// Whether a second write of a turn is there in part: neither whole nor not at all.
  let isTorn: Bool

  /// Every way to break off `deed`, done on a copy of `disk`: at every write and flush, by the end of the process with
  /// the write cut at several places, and by the end of power with every set of unflushed sectors.
  static func all(_ deed: Deed, on disk: MemoryDisk, of book: BookInHand) throws -> [Crash] {
    var crashes: [Crash] = []
    for calls in 0... {
      for cut in [0, 300, 512, 900] {
        let trial = disk.clone()
        let session = try book.session(trial, deed.level)
        trial.callsLeft = calls
        trial.cut = cut
        let done = try deed.run(session)
        if done == deed.steps.count { return crashes }
        crashes += left(trial, done, book.geometry)
        if trial.failedCall == .sync { break }
      }
    }
    return crashes
  }

  private static func left(_ disk: MemoryDisk, _ done: Int, _ geometry: Geometry) -> [Crash] {
    let isSecond = disk.pending.contains { ($0.offset - Geometry.headerCount) % geometry.turn != 0 }
    let whole = geometry.turn - geometry.segment.everyday
    let written = disk.pending.last?.bytes.count ?? 0
    var crashes = [
      Crash(acknowledged: done, disk: disk.afterKill(), isTorn: isSecond && written < whole)
    ]
    // Of a cut write, sectors are lost in no way in which they are not lost of a whole one.
    guard disk.failedCall == .sync else { return crashes }
    let sectors = disk.unsyncedSectors
    for subset in 0..<(1 << sectors.count) {
      let kept = Set(sectors.indices.filter { subset >> $0 & 1 == 1 }.map { sectors[$0] })
      crashes.append(
        Crash(
          acknowledged: done, disk: disk.afterPowerLoss(keeping: kept),
          isTorn: isSecond && !kept.isEmpty && (written < whole || kept.count < sectors.count)))
    }
    return crashes
  }
}
