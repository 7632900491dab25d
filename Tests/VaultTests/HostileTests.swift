import Records
import Sodium
import Testing

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
        let place = UInt64(random.below(book.geometry.turns))
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
      0, 1, place, place + 32, clock + 32, clock + 64, clock &- 32, (1 << 62) - 32 + place, 1 << 62, 1 << 63,
      .max,
      0xFFFF_FFFF, 0x7FFF_FFFF, 360, 361, 384, 385, 512,
    ]
    for _ in 0...random.below(3) {
      let (offset, width) = random.pick([
        (0, 8), (8, 4), (12, 4), (16, 4), (20, 4), (56, 8), (64, 8), (72, 4), (76, 4),
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
    do throws(VaultError) {
      for opened in session.ring.levels { try session.agree(opened) }
      try session.save(level, [40: [1], 3: nil])
      try session.look()
    } catch {
      #expect([.readOnly, .changed, .full(level)].contains(error))
    }
    if level > .everyday && session.turnsWritten > 0 {
      let now = try Contents(book.session(disk, level, whole: true), level)
      #expect(now.bodies[40] == [1] || now.notes.contains(where: \.isGrave))
      #expect(now.bodies.count + 1 >= before.bodies.count || now.notes.contains(where: \.isGrave))
    }
  }

  @Test func `generations at the end of the count are read and never passed`() throws {
    let book = try BookInHand(levels: [.everyday])
    let disk = book.disk
    let last = Segment.generationLimit - 2
    let claim = Segment.Claim(liveCount: 0, lostCount: .max, digest: LevelState.digest([:]))
    let text = Segment(generation: last, claim: claim, frames: []).plain(length: 440)
    book.put(text, on: disk, .everyday, last)
    let session = try book.session(disk, .everyday, whole: true)
    #expect(session.clock == last && session.isWritable)
    try session.look()
    #expect(session.clock == last + 1 && !session.isWritable)
    #expect(throws: VaultError.readOnly) { try session.rewrite(1) }
    let again = try book.session(disk, .everyday, whole: true)
    #expect(again.clock == last + 1 && !again.isWritable)
    #expect(try again.state(.everyday).lostCount == .max)
  }

  @Test func `a place that is ahead of the clock stops the session after what was saved`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let session = try book.session(disk, .private)
    let ahead = session.clock + 2
    let claim = Segment.Claim(liveCount: 0, lostCount: 0, digest: LevelState.digest([:]))
    let text = Segment(generation: ahead + 64, claim: claim, frames: []).plain(length: 440)
    book.put(text, on: disk, .everyday, ahead)
    try session.save(.private, [300: [3]])
    #expect(throws: VaultError.changed) { try session.save(.private, [301: [3]]) }
    #expect(try session.state(.private).live[300] != nil)
  }

  @Test func `a deletion in a notebook filled beyond its limit ends, and others keep what they have`() throws
  {
    let book = try BookInHand()
    let disk = book.disk
    try book.session(disk, .private).save(.private, [7: [7]])
    let clock = try book.session(disk, .private).clock
    let body = [UInt8](repeating: 1, count: 360)
    var live: [UInt64: LevelState.Live] = [:]
    for generation in clock - 31...clock {
      let frame = Frame(id: generation, version: generation, kind: .record, body: body)
      live[frame.id] = LevelState.Live(frame: frame, hash: frame.hash, lastCopy: generation)
    }
    let claim = Segment.Claim(liveCount: 32, lostCount: 0, digest: LevelState.digest(live))
    for item in live.values {
      let text = Segment(generation: item.lastCopy, claim: claim, frames: [item.frame]).plain(length: 440)
      book.put(text, on: disk, .everyday, item.lastCopy)
    }
    let session = try book.session(disk, .private)
    #expect(try session.state(.everyday).live.count == 32)
    #expect(throws: VaultError.full(.everyday)) { try session.save(.everyday, [clock: nil]) }
    #expect(throws: VaultError.full(.everyday)) { try session.save(.everyday, [1: [1]]) }
    #expect(try book.contents(disk)[2] == Contents(book.session(disk, .private), .private))
    #expect(try book.contents(disk)[2].bodies == [7: [7]])
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
    let book = try OpenBook(disk: disk, size: .test, passphrase: Household.secret("garden"))
    let kinds = (0...70_000).compactMap { UInt16(exactly: $0) }.map { Kind(rawValue: $0) }
    let summaries = try book.summaries(kinds, in: .everyday)
    let shown = try book.records(kinds, in: .everyday)
    #expect(shown.count <= summaries.count && shown.allSatisfy { $0.fields.isEmpty })
    #expect(try book.standing(.everyday).notUnderstood > 5)
    #expect(book.notes(.everyday).isEmpty)
  }
}
