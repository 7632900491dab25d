import Platform
import Records

@testable import Storage
@testable import Vault

/// One file that is used at every level and attacked between sittings; each next sitting is done at every level on a copy.
///
/// The copies are worlds with one, two and three notebooks: what stands above the highest one is noise there.
struct Worlds {
  /// What must not be: two levels that leave different marks, or something lost.
  struct Violation: Error, CustomStringConvertible {
    let description: String
  }

  static let now = WallClock(seconds: 1_772_000_000, offsetMinutes: 60)

  let book: BookInHand
  var disk: MemoryDisk
  var random: Seeded
  /// The file as it was after former sittings.
  var copies: [[UInt8]] = []
  /// What was acknowledged.
  var truth = Truth()
  /// Whether old bytes were put back, so that a level may go on from an older state of itself.
  var isForked = false
  /// Whether somebody has written into level 0, so that what it holds is not what was acknowledged.
  var isPlanted = false
  /// How many next sittings were compared.
  var compared = 0
  /// How often something was done, by its name.
  var counts: [String: Int] = [:]
  /// Something that sessions do besides, to see that it would be found.
  var leak: Leak?
  /// Something that is wrong in the sittings before, to see that a loss would be found.
  var fault: (@Sendable (Session, MemoryDisk) -> Void)?
  /// The attacks that are made, and the next sittings that are compared.
  var attacks = Attack.allCases
  var nexts = Next.allCases

  init(seed: UInt64) throws {
    random = Seeded(seed)
    book = try Worlds.books.get()[Int(seed % 3)]
    disk = book.disk
  }

  /// Made once: their keys cost Argon2id. Small ones, one with room for records of some length.
  private static let books = Result {
    try [Geometry.test, Geometry.rings[2], Worlds.roomy].map { try BookInHand($0) }
  }

  private static let roomy = Geometry(
    number: 9, places: 24, segment: PerLevel<Int>(everyday: 2048, personal: 2048, private: 4096),
    chunk: Geometry.test.chunk, bays: Geometry.test.bays, bayChunks: Geometry.test.bayChunks,
    longestBody: 900,
    cost: Geometry.test.cost)

  mutating func count(_ what: String) { counts[what, default: 0] += 1 }

  func require(_ condition: Bool, _ what: @autoclosure () -> String) throws {
    if !condition { throw Violation(description: what()) }
  }

  /// Some sittings, some attacks, and the next sitting at every level.
  mutating func history() throws {
    for _ in 0...random.below(3) { try sitting() }
    copies.append(disk.bytes)
    if copies.count > 5 { copies.removeFirst() }
    let (honest, known, was) = (disk.bytes, truth, (isForked, isPlanted))
    for _ in 0..<random.pick([0, 1, 1, 1, 2, 3]) { try attack(random.pick(attacks)) }
    let opening = try checkTruth(after: "the attack", above: .everyday)
    try compare(random.pick(nexts))
    // Half of the time what was attacked goes on being used.
    if random.chance(0.5) {
      (disk, truth, (isForked, isPlanted)) = (MemoryDisk(honest), known, was)
    } else {
      try relearn(opening)
    }
    if isForked && random.chance(0.3) { beginAgain() }
  }

  private mutating func beginAgain() {
    (disk, truth, copies, isForked, isPlanted) = (book.disk, Truth(), [], false, false)
  }

  // MARK: Sittings

  /// A sitting of any level: what it acknowledges is there afterwards, and so is what it did not know.
  mutating func sitting() throws {
    let level = random.pick([Level.everyday, .everyday, .personal, .private, .private])
    let session = try book.session(disk, level)
    session.chance = chance(random.next())
    disk.clearLog()
    let clock = session.clock
    fault?(session, disk)
    for known in session.ring.levels where try session.state(known).isGrave { try session.agree(known) }
    if random.chance(0.2) {
      disk.callsLeft = random.below(9)
      disk.cut = random.pick([0, 100, 512, 700])
    }
    let margins = truth.margins
    let end = try use(OpenBook(session), level)
    if end != .left { try truth.learn(session, session.ring.levels) }
    let log = disk.log
    disk.callsLeft = nil
    try checkWrites(clock, log, end)
    let loads = loadsWritten(log)
    if end == .broken || random.chance(0.3) { losePower() }
    let files = truth.files
    let opening = try checkTruth(after: "a sitting of \(level)", above: isPlanted ? .everyday : nil)
    try checkMargins(margins, files, loads, opening)
    try relearn(opening)
  }

  private mutating func losePower() {
    let kept = disk.unsyncedSectors.filter { _ in random.chance(0.5) }
    disk = random.chance(0.5) ? disk.afterKill() : disk.afterPowerLoss(keeping: Set(kept))
    count("power lost")
  }

  /// How a sitting ended.
  enum End { case closed, left, killed, broken }

  /// Does some of what can be done, and ends in one of the ways in which a sitting ends.
  private mutating func use(_ open: consuming OpenBook, _ level: Level) throws -> End {
    do {
      for _ in 0..<random.pick([0, 0, 1, 1, 2, 3, 4]) { try act(&open, level) }
    } catch {
      try requireDisk(error)
      return .broken
    }
    let isLeaving = random.chance(0.25)
    if !isLeaving && random.chance(0.05) { return .killed }
    if isLeaving { try truth.learn(open.session, open.levels) }
    do {
      if isLeaving { try leave(open, level) } else { try open.close() }
    } catch {
      try requireDisk(error)
      if !isLeaving { return .broken }
      losePower()
    }
    return isLeaving ? .left : .closed
  }

  private func requireDisk(_ error: any Error) throws {
    let ends: [MediumError] = [.disk(.other(5)), .ended, .readOnly]
    try require((error.cause as? MediumError).map(ends.contains) == true, "a sitting ends with \(error)")
  }

  /// Ctrl-X, and a while in the everyday notebook.
  private mutating func leave(_ open: consuming OpenBook, _ level: Level) throws {
    count("descents")
    let draft = random.chance(0.7) ? Draft.unfinished(.entry, ["account": words(200)], id: id(below: 3)) : nil
    var everyday = open.descend(keeping: draft, in: level, now: Worlds.now)
    if random.chance(0.7) { try everyday.finish() }
    for _ in 0..<random.below(2) { try act(&everyday, .everyday) }
    try everyday.close()
  }

  // MARK: What a sitting may write

  /// The writes of a sitting are whole places behind the clock, those of a pair again and again; their number is a size.
  private func checkWrites(_ clock: UInt64, _ log: [MemoryDisk.Event], _ end: End) throws {
    let geometry = book.geometry
    var newest = clock
    for case .write(let offset, let count) in log where offset < geometry.files {
      try require(count == geometry.width, "a write of another length")
      let behind = geometry.offset(place: geometry.place(newest - (newest > clock ? 1 : 0)))
      let same = geometry.offset(place: geometry.place(newest))
      if offset == geometry.offset(place: geometry.place(newest + 1)) {
        newest += 1
      } else {
        try require(newest > clock && [behind, same].contains(offset), "a write out of turn")
      }
    }
    let places = Int(newest - clock)
    if end == .closed {
      try require(places == 0 || geometry.sitting(of: places) == places, "\(places) places")
    }
  }

  /// How many bays of each level were written.
  private func loadsWritten(_ log: [MemoryDisk.Event]) -> PerLevel<Int> {
    PerLevel { level in
      let bays = Bays(level: level, geometry: book.geometry)
      let area = bays.offset(0)..<bays.offset(bays.count * bays.chunksEach)
      var bytes = 0
      for case .write(let offset, let count) in log where area.contains(offset) { bytes += count }
      let bay = max(1, bays.chunksEach * book.geometry.chunk)
      // What broke off counts as well.
      return (bytes + bay - 1) / bay + 1
    }
  }

  /// Files are there after fewer loads than their margin said.
  private func checkMargins(
    _ margins: PerLevel<[RecordID: Int]>, _ files: PerLevel<[RecordID: [UInt8]]>, _ loads: PerLevel<Int>,
    _ session: Session
  ) throws {
    if isForked || isPlanted { return }
    for level in Level.allCases {
      for id in files[level].keys where truth.files[level][id] == nil {
        let margin = margins[level][id] ?? book.geometry.bays[level] - 1
        guard try session.state(level).live[id.frame] != nil, try hasLists(of: id, level, session) else {
          continue
        }
        try require(loads[level] > margin, "file \(id) of \(level) is lost inside its margin of \(margin)")
      }
    }
  }

  /// Whether the lists that named a file still stand in the ring: one over which others have written was given up there,
  /// by the margin of places, however young its bay is.
  private func hasLists(of file: RecordID, _ level: Level, _ session: Session) throws -> Bool {
    let remains = try Remains(session.ring, level)
    return truth.frames[level].allSatisfy { id, known in
      let list = BayList(known.body, bay: id, level, book.geometry)
      guard list?.entries.contains(where: { $0.file == file.frame }) == true else { return true }
      return remains.copies[id]?.contains { $0.version >= known.version } ?? false
    }
  }

  func chance(_ seed: UInt64) -> Chance {
    let often = Chance.seeded(seed)
    return Chance { bound in bound == 64 ? often.below(8) : often.below(bound) }
  }

}
