import Records
import Sodium
import Testing

@testable import Storage
@testable import Vault

/// The everyday notebook may have been written by an enemy, who has its key and seals whatever he likes.
@Suite struct HostileTests {
  @Test func `segments sealed over nonsense change nothing at other levels silently`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let good = try book.contents(disk).map(\.bodies)
    var random = Seeded(11)
    for _ in 0..<(isLongRun ? 20_000 : 200) {
      let hit = disk.clone()
      for _ in 0...random.below(4) {
        let place = UInt64(random.below(book.geometry.places))
        let text = nonsense(&random, book, hit, place)
        book.put(text, on: hit, .everyday, place)
      }
      try checkOthers(book, hit, random.pick(Level.allCases), good)
    }
  }

  /// Random bytes; or a good text with fields of its own; or one with a field at its edge.
  private func nonsense(
    _ random: inout Seeded, _ book: BookInHand, _ disk: MemoryDisk, _ place: UInt64
  ) -> [UInt8] {
    let count = book.geometry.segment.everyday - Seal.overhead
    guard random.chance(0.9), var text = book.plain(disk, .everyday, place) else {
      return random.bytes(count)
    }
    let clock = text.littleEndian(UInt64.self, at: 0)
    let edges: [UInt64] = [
      0, 1, place, place + 32,
      clock &+ 32, clock &+ 64, clock &- 32, (1 << 62) - 32 + place, 1 << 62, 1 << 63,
      .max,
      0xFFFF_FFFF, 0x7FFF_FFFF, 336, 337, 360, 361, 368, 369, 512,
    ]
    for _ in 0...random.below(3) {
      let (offset, width) = random.pick([
        (0, 8), (8, 8), (16, 4), (20, 4), (24, 4), (28, 4), (32, 4), (36, 4), (72, 8), (80, 8), (88, 4),
        (92, 4),
      ])
      let edge = random.pick(edges)
      for index in 0..<width { text[offset + index] = UInt8(truncatingIfNeeded: edge >> UInt64(8 * index)) }
    }
    if random.chance(0.2) { text[random.below(count)] ^= UInt8(1 + random.below(255)) }
    return text
  }

  private func checkOthers(
    _ book: BookInHand, _ disk: MemoryDisk, _ level: Level, _ good: [[UInt64: [UInt8]]]
  ) throws {
    for whole in [false, true] {
      let session = try book.session(disk, .private, whole: whole)
      for level in [Level.personal, .private] {
        let found = try Contents(session, level)
        let isNamed = found.notes.contains(where: \.isGrave)
        #expect(isNamed || found.bodies == good[level.rawValue])
        #expect(found.bodies.allSatisfy { good[level.rawValue][$0.key] != nil || isNamed })
      }
    }
    let session = try book.session(disk, level)
    let before = try Contents(session, level)
    do {
      for opened in session.ring.levels { try session.agree(opened) }
      try session.save(level, [40: [1], 3: nil])
      try session.end()
    } catch {
      let isRefused =
        switch error.cause {
        case MediumError.readOnly, MediumError.changed, SavingError.full(level),
          SavingError.crowded(level, _, _):
          true
        default: false
        }
      #expect(isRefused, "\(error)")
    }
    if level > .everyday && session.saves > 0 {
      let now = try Contents(book.session(disk, level, whole: true), level)
      #expect(now.bodies[40] == [1] || now.notes.contains(where: \.isGrave))
      #expect(now.bodies.count + 1 >= before.bodies.count || now.notes.contains(where: \.isGrave))
    }
  }

  private let none = PerLevel<UInt32> { _ in 0 }

  private func claim(_ live: [UInt64: LevelState.Live] = [:], state: UInt64 = 0) -> Segment.Claim {
    Segment.Claim(
      state: state, liveCount: UInt32(live.count), lostCount: .max, digest: LevelState.digest(live))
  }

  @Test func `generations at the end of the count are read and never passed`() throws {
    let book = try BookInHand(levels: [.everyday])
    let disk = book.disk
    let last = Segment.numberLimit - 4
    for generation in last - 1...last {
      let text = Segment(generation: generation, claim: claim(), loads: none, frames: []).plain(length: 440)
      book.put(text, on: disk, .everyday, generation)
    }
    let session = try book.session(disk, .everyday)
    session.chance = .never
    #expect(session.clock == last && session.isWritable)
    try session.end()
    #expect(session.clock == last + 2)
    #expect(throws: MediumError.readOnly) { try session.rewrite(16) }
    let again = try book.session(disk, .everyday)
    #expect(again.clock == last + 2 && !again.isWritable)
    #expect(try again.state(.everyday).lostCount == .max)
  }

  @Test func `a single segment planted ahead is ignored like a hole`() throws {
    let (book, start) = try BookInHand.inItsSecondLap()
    let clock = try book.session(start, .private).clock
    let before = try book.contents(start)
    for ahead in UInt64(1)...UInt64(book.geometry.places) - 2 {
      let disk = start.clone()
      let generation = clock + ahead + 64
      let text = Segment(generation: generation, claim: claim(), loads: none, frames: []).plain(length: 440)
      book.put(text, on: disk, .everyday, generation)
      for whole in [false, true] { #expect(try book.session(disk, .private, whole: whole).clock == clock) }
      #expect(try book.contents(disk)[2] == before[2])
      let session = try book.session(disk, .private)
      try session.save(.private, [300: [3]])
      #expect(try book.contents(disk)[2].bodies[300] == [3])
    }
  }

  @Test func `a notebook at the end of its states takes nothing new, and others do`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let clock = try book.session(disk, .private).clock
    let full = claim(state: Segment.numberLimit - 1)
    for generation in clock - 1...clock {
      let text = Segment(generation: generation, claim: full, loads: none, frames: []).plain(length: 440)
      book.put(text, on: disk, .everyday, generation)
    }
    let session = try book.session(disk, .private)
    if try session.state(.everyday).isGrave { try session.agree(.everyday) }
    #expect(throws: SavingError.medium(.readOnly)) { try session.save(.everyday, [1: [1]]) }
    try session.save(.private, [300: [3]])
    #expect(try book.contents(disk)[2].bodies[300] == [3])
  }

  @Test func `a level made to be slow is compared a few times only`() {
    func segment(_ generation: UInt64, _ frames: [Frame]) -> Segment {
      let claim = Segment.Claim(
        state: 200, liveCount: 50, lostCount: 0, digest: [UInt8](repeating: 1, count: 32))
      return Segment(generation: generation, claim: claim, loads: none, frames: frames)
    }
    for (mostCompared, expected) in [(100, 2), (1 << 18, 64)] {
      var fold = Fold(level: .everyday, mostCompared: mostCompared)
      fold.take(segment(300, (1...50).map { Frame(id: $0, version: 1, kind: .record, body: []) }), at: 300)
      // Each further place brings a newer version of one frame, and never what was promised.
      for back in UInt64(1)...100 {
        let isComplete = fold.isComplete()
        #expect(!isComplete)
        fold.take(
          segment(300 - back, [Frame(id: 1, version: 1 + back, kind: .record, body: [])]), at: 300 - back)
      }
      #expect(fold.comparisons == expected)
    }
  }

  @Test func `record headers of every bad kind are carried along and not shown`() throws {
    for seed in UInt64(0)..<6 { try checkHeaders(seed) }
  }

  private func checkHeaders(_ seed: UInt64) throws {
    let disk = MemoryDisk(try Household.book())
    let session = try Household.session(disk, .everyday)
    var random = Seeded(seed)
    let values: [UInt64] = [0, 1, 2, 255, 65_535, 0xFFFF_FFFF, .max, 1 << 63]
    for id in UInt64(1)...30 {
      var body: [UInt8] = []
      body.append(littleEndian: random.chance(0.5) ? id : random.pick(values))
      body.append(littleEndian: UInt32(truncatingIfNeeded: random.pick(values)))
      for _ in 0..<4 { body.append(littleEndian: UInt16(truncatingIfNeeded: random.pick(values))) }
      body.append(littleEndian: UInt32(truncatingIfNeeded: random.pick(values)))
      body += random.pick([[], Array("{}".utf8), Array("{".utf8), [0xFF], Array("[1]".utf8)])
      if id % 10 == 0 { body = Array(body.prefix(Int(id) / 10)) }
      try session.save(.everyday, [id: body])
    }
    let book = try OpenBook(disk: disk, length: disk.bytes.count, passphrase: Household.secret("garden"))
    let kinds = (0...70_000).compactMap { UInt16(exactly: $0) }.map { Kind(rawValue: $0) }
    let summaries = try book.summaries(kinds, in: .everyday)
    let shown = try book.records(kinds, in: .everyday)
    #expect(shown.count <= summaries.count && shown.allSatisfy { $0.fields.isEmpty })
    #expect(try book.standing(.everyday).notUnderstood > 5)
    #expect(book.notes(.everyday).isEmpty)
  }
}
