import Platform
import Sodium
import Testing

@testable import Vault

/// The marks of a sitting are a function of level 0 as it stands in the file, of the clock and of the size of the sitting
/// (Docs/Format.md, section 1), also after somebody has written into the file.
@Suite struct AttackedWorldsTests {
  @Test(arguments: 0..<(isLongRun ? 2000 : 24))
  func `after any attack the next sitting leaves the same marks at every level`(seed: Int) throws {
    var worlds = try Worlds(seed: UInt64(seed))
    for _ in 0..<25 { try worlds.step() }
    #expect(worlds.compared == 75)
  }

  @Test func `a leak that is planted is seen`() throws {
    var found = 0
    for seed in UInt64(0)..<4 {
      var worlds = try Worlds(seed: seed)
      worlds.leak = { session in if session.ring.keys.highest > .everyday { try session.rewrite(3) } }
      do { for _ in 0..<10 { try worlds.step() } } catch is Worlds.Difference { found += 1 }
    }
    #expect(found == 4)
  }
}

/// One file that is used at every level and attacked between sittings; each next sitting is done at every level on a copy.
struct Worlds {
  /// What two levels left differently.
  struct Difference: Error, CustomStringConvertible {
    let description: String
  }

  private let book: BookInHand
  private var disk: MemoryDisk
  private var copies: [[UInt8]] = []
  private var random: Seeded
  private(set) var compared = 0
  /// Something that sessions do besides, to see that it would be found.
  var leak: ((Session) throws -> Void)?

  init(seed: UInt64) throws {
    random = Seeded(seed)
    book = try BookInHand(seed % 2 == 0 ? .test : Geometry.rings[2])
    disk = book.disk
  }

  mutating func step() throws {
    try use()
    copies.append(disk.bytes)
    if copies.count > 6 { copies.removeFirst() }
    for _ in 0..<random.pick([0, 1, 1, 2, 4]) { attack() }
    try compare()
  }

  /// An ordinary sitting of any level, which may break off.
  private mutating func use() throws {
    let level = random.pick(Level.allCases)
    let session = try book.session(disk, level)
    session.chance = .seeded(random.next())
    if random.chance(0.2) { disk.callsLeft = random.below(6) }
    do throws(VaultError) {
      for known in session.ring.levels where try session.state(known).isGrave { try session.agree(known) }
      for _ in 0..<random.below(4) {
        try session.save(level, [UInt64(100 + random.below(9)): random.bytes(random.below(120))])
      }
      try session.end()
    } catch {
      guard [.disk(.other(5)), .readOnly, .full(level), .ended].contains(error) else { throw error }
    }
    disk.callsLeft = nil
    disk =
      random.chance(0.5)
      ? disk.afterKill() : disk.afterPowerLoss(keeping: Set(disk.unsyncedSectors.prefix(2)))
  }

  // MARK: Attacks

  private mutating func attack() {
    let ring = Geometry.headerCount..<book.geometry.files
    switch random.below(5) {
    case 0:
      for _ in 0...random.below(3) {
        disk.flip(ring.lowerBound + random.below(ring.count), 1 << random.below(8))
      }
    case 1: putBack(random.pick(copies))
    case 2:
      let (from, to) = (random.below(book.geometry.places), random.below(book.geometry.places))
      let range = book.geometry.offset(place: from)..<book.geometry.offset(place: from) + book.geometry.width
      disk.overwrite(Array(disk.bytes[range]), at: book.geometry.offset(place: to))
    case 3: plant()
    default:
      let count = 1 + random.below(ring.count / 4)
      disk.overwrite(random.bytes(count), at: ring.lowerBound + random.below(ring.count - count))
    }
  }

  /// The segments of some levels in some places, as they were.
  private mutating func putBack(_ older: [UInt8]) {
    let clock = (try? book.session(disk.clone(), .everyday).clock) ?? 64
    let levels = random.pick([[Level.everyday], [.private], [.everyday, .personal], Level.allCases])
    for generation in clock - UInt64(random.below(6))...clock + UInt64(random.below(3)) {
      for level in levels {
        let range = book.range(level, generation)
        disk.overwrite(Array(older[range]), at: range.lowerBound)
      }
    }
  }

  /// Sittings of level 0 by somebody who knows its key.
  private mutating func plant() {
    let places = UInt64(book.geometry.places)
    let clock = (try? book.session(disk.clone(), .everyday).clock) ?? 64
    let ahead = random.pick([1, 2, 5, places / 2, places - 5, places + 1, 7 * places + 3])
    for generation in clock + ahead...clock + ahead + UInt64(random.below(3)) {
      let claim = Segment.Claim(
        state: random.next() >> 3, liveCount: UInt32(random.below(4)), lostCount: 0,
        digest: LevelState.digest([:]))
      let segment = Segment(generation: generation, claim: claim, loads: PerLevel { _ in 40 }, frames: [])
      let length = book.geometry.segment.everyday - Seal.overhead
      book.put(segment.plain(length: length), on: disk, .everyday, generation)
    }
  }

  // MARK: The next sitting

  /// What a sitting leaves that others can see.
  private struct Marks: Equatable {
    let log: [MemoryDisk.Event]
    let clock: UInt64
    let everyday: [[UInt8]?]
    let isWritable: Bool
  }

  private mutating func compare() throws {
    let saves = random.below(3)
    let body = random.bytes(random.below(60))
    let seed = random.next()
    for isWhole in [false, true] {
      let all = try Level.allCases.map { try marks($0, saves: saves, body, seed, whole: isWhole) }
      for (level, marks) in zip(Level.allCases, all) where marks != all[0] {
        throw Difference(description: "\(level), whole \(isWhole): \(marks.log) not \(all[0].log)")
      }
    }
    compared += Level.allCases.count
  }

  /// A look, or some saves in the notebook of `level` itself; the everyday notebook gets the same at every level: nothing.
  private func marks(
    _ level: Level, saves: Int, _ body: [UInt8], _ seed: UInt64, whole: Bool
  ) throws -> Marks {
    let trial = disk.clone()
    let session = try book.session(trial, level, whole: whole)
    session.chance = .seeded(seed)
    for number in 0..<saves where level > .everyday {
      if try session.state(level).isGrave { try session.agree(level) }
      do throws(VaultError) { try session.save(level, [UInt64(100 + number): body]) } catch { break }
    }
    try leak?(session)
    do throws(VaultError) { try session.end() } catch { guard error == .readOnly else { throw error } }
    let everyday = (0..<UInt64(book.geometry.places)).map { book.plain(trial, .everyday, $0) }
    return Marks(
      log: Worlds.once(trial.log), clock: session.clock, everyday: everyday, isWritable: session.isWritable)
  }

  /// The log with what a further save repeats left out: between sittings nobody can see it.
  private static func once(_ log: [MemoryDisk.Event]) -> [MemoryDisk.Event] {
    var last: [MemoryDisk.Event: Int] = [:]
    for (place, event) in log.enumerated() { last[event] = place }
    return log.enumerated().filter { last[$0.element] == $0.offset }.map(\.element)
  }
}
