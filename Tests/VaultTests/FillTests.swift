import Testing

@testable import Storage
@testable import Vault

/// A segment is filled as "Filling a segment" of Docs/Format.md, section 10, says, read word for word.
@Suite struct FillTests {
  private struct Plain {
    var live: [UInt64: (frame: Frame, lastCopy: UInt64)] = [:]
    var lost = 0
    var state: UInt64 = 0

    /// The frames of generation `g`, by the rules one after another.
    mutating func fill(_ g: UInt64, _ fresh: [Frame], _ geometry: Geometry) -> [Frame] {
      let places = UInt64(geometry.places)
      let isFresh = { (frame: Frame) in fresh.contains { $0.id == frame.id } }
      var frames = fresh
      for item in live.values.sorted(by: { ($0.lastCopy, $0.frame.id) < ($1.lastCopy, $1.frame.id) })
      where !isFresh(item.frame) {
        let used = frames.reduce(0) { $0 + $1.count }
        if used + item.frame.count <= geometry.room(.private) { frames.append(item.frame) }
      }
      for frame in fresh where frame.kind == .deleted { live[frame.id] = nil }
      for frame in frames where frame.kind != .deleted { live[frame.id] = (frame, g) }
      let gone = live.values.filter { $0.lastCopy + places <= g }.map(\.frame.id)
      for id in gone { live[id] = nil }
      lost += gone.count
      state += gone.isEmpty ? 0 : 1
      return frames
    }
  }

  @Test func `what a rewrite would bring does not depend on the order in which frames are held`() {
    var random = Seeded(3)
    for _ in 0..<50 {
      var (one, other) = ([UInt64: LevelState.Live](), [UInt64: LevelState.Live](minimumCapacity: 5000))
      for id in UInt64(1)...40 {
        let frame = Frame(id: id, version: 1, kind: .record, body: random.bytes(random.below(340)))
        one[id] = LevelState.Live(frame: frame, hash: frame.hash, lastCopy: 40 + UInt64(random.below(3)))
        other[id] = one[id]
      }
      let margins = [one, other].map {
        LevelState(level: .private, live: $0).margin(after: 16, clock: 63, geometry: .test)
      }
      #expect(margins[0] == margins[1])
    }
  }

  @Test(arguments: 0..<(isLongRun ? 400 : 12))
  func `every segment holds the frames that the rules name, in their order`(seed: Int) {
    var random = Seeded(UInt64(seed))
    let geometry = Geometry.rings[seed % Geometry.rings.count]
    var clock = UInt64(2 * geometry.places)
    var plain = Plain()
    var state = LevelState(level: .private, newest: clock)
    for _ in 0..<150 {
      clock += 1 + UInt64(random.chance(0.1) ? random.below(geometry.places) : 0)
      let fresh = frames(&random, clock)
      let segment = state.fill(clock, fresh: fresh, loads: PerLevel { _ in 7 }, geometry: geometry)
      #expect(segment.frames == plain.fill(clock, fresh, geometry))
      #expect(state.live.mapValues(\.lastCopy) == plain.live.mapValues(\.lastCopy))
      #expect(Int(state.lostCount) == plain.lost)
      #expect(segment.claim.digest == LevelState.digest(state.live))
      #expect(segment.claim.state == plain.state)
      #expect(Int(segment.claim.liveCount) == plain.live.count)
      #expect(segment.loads == PerLevel { _ in 0 })
    }
  }

  @Test(arguments: 0..<(isLongRun ? 200 : 20))
  func `a pair holds the same however often it was written before`(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let (book, start) = try BookInHand.inItsSecondLap()
    let edits = (0..<6).map { _ in random.bytes(random.below(100)) }
    let (once, often) = (start.clone(), start.clone())
    let (short, long) = (try book.session(once, .private), try book.session(often, .private))
    (short.chance, long.chance) = (.never, .never)
    // The same changes of the everyday notebook, between many of the private one or none.
    for (number, body) in edits.enumerated() where number % 3 == 0 {
      try short.save(.everyday, [UInt64(number + 50): body])
    }
    for (number, body) in edits.enumerated() {
      try long.save(number % 3 == 0 ? .everyday : .private, [UInt64(number + 50): body])
    }
    try short.end()
    try long.end()
    #expect(short.clock == long.clock)
    for generation in long.clock - 1...long.clock {
      #expect(book.plain(once, .everyday, generation) == book.plain(often, .everyday, generation))
    }
  }

  private func frames(_ random: inout Seeded, _ version: UInt64) -> [Frame] {
    var frames: [Frame] = []
    for _ in 0..<random.below(4) {
      let id = UInt64(random.below(40))
      if frames.contains(where: { $0.id == id }) { continue }
      let isDeleted = random.chance(0.2)
      let body = [UInt8](repeating: UInt8(random.below(256)), count: isDeleted ? 0 : random.below(250))
      frames.append(Frame(id: id, version: version, kind: isDeleted ? .deleted : .record, body: body))
    }
    return frames
  }
}
