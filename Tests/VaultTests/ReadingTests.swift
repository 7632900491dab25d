import Testing

@testable import Storage
@testable import Vault

/// Which segments of a level are read, and what of them counts (Docs/Format.md, section 7).
@Suite struct ReadingTests {
  private let book: BookInHand
  private let disk: MemoryDisk
  private let clock: UInt64

  init() throws {
    book = try BookInHand()
    disk = book.disk
    for _ in 0..<8 { try book.session(disk, .everyday).end() }
    clock = try book.session(disk, .everyday).clock
  }

  private func frame(_ id: UInt64, version: UInt64, _ byte: UInt8 = 1) -> Frame {
    Frame(id: id, version: version, kind: .record, body: [byte])
  }

  /// Puts a segment of the private notebook into the place of `generation`, which says that there is just `live`.
  private func put(
    _ frames: [Frame], of live: [Frame], state: UInt64, lost: UInt32 = 0, at generation: UInt64,
    saying: UInt64? = nil
  ) {
    let all = live.map { ($0.id, LevelState.Live(frame: $0, hash: $0.hash, lastCopy: 0)) }
    let claim = Segment.Claim(
      state: state, liveCount: UInt32(live.count), lostCount: lost,
      digest: LevelState.digest(Dictionary(uniqueKeysWithValues: all)))
    let segment = Segment(
      generation: saying ?? generation, claim: claim, loads: PerLevel { _ in 0 }, frames: frames)
    let plain = segment.plain(length: book.geometry.segment.private - 72)
    book.put(plain, on: disk, .private, generation)
  }

  private func found(whole: Bool = false) throws -> Contents {
    try Contents(book.session(disk, .private, whole: whole), .private)
  }

  @Test func `reading newest first gives way to a newer turn that stands further back`() throws {
    let (kept, other) = (frame(1, version: 12), frame(2, version: 11))
    // Put back over the last two turns: less than what they say is there, until the newer turn brings the rest.
    for back in UInt64(0)...1 {
      put([other], of: [other, frame(3, version: 9)], state: 11, at: clock - back)
    }
    put([kept], of: [kept, other], state: 12, at: clock - 5)
    #expect(try found().bodies == [1: [1], 2: [1]] && found().notes.isEmpty)
    // Its own pair says something else of the same state: who stops at the first of them does not know.
    put([kept], of: [kept], state: 12, at: clock - 6)
    for whole in [false, true] { #expect(try found(whole: whole).notes == [.missing(0, of: 2)]) }
  }

  @Test func `what only older turns hold is passed over, and where it stands is not`() throws {
    let (kept, before) = (frame(1, version: 5), frame(2, version: 5))
    let deletion = Frame(id: 2, version: 7, kind: .deleted, body: [])
    put([kept, deletion], of: [kept], state: 7, at: clock - 9)
    // The turn before it in a younger place: it is overwritten later.
    put([kept, before, frame(3, version: 6)], of: [kept, before], state: 6, at: clock - 3)
    let state = try book.session(disk, .private, whole: true).state(.private)
    #expect(state.notes.isEmpty && state.live.mapValues(\.lastCopy) == [1: clock - 3])
    #expect(state.retaken == [deletion])
  }

  @Test
  func `a deletion in the older place of a pair is taken up again where the younger one holds its victim`()
    throws
  {
    let (kept, before) = (frame(1, version: 5), frame(2, version: 5))
    let deletion = Frame(id: 2, version: 7, kind: .deleted, body: [])
    put([kept, before], of: [kept, before], state: 6, at: clock)
    put([kept, deletion], of: [kept], state: 7, at: clock - 1)
    for whole in [false, true] {
      let state = try book.session(disk, .private, whole: whole).state(.private)
      #expect(state.notes.isEmpty && Set(state.live.keys) == [1] && state.retaken == [deletion])
    }
  }

  @Test func `a whole reading takes in every turn of the newest state before it is content`() throws {
    let kept = frame(1, version: 7)
    put([kept], of: [kept], state: 7, at: clock)
    #expect(try found(whole: true).notes.isEmpty)
    put([kept], of: [kept, frame(2, version: 7)], state: 7, at: clock - 6)
    #expect(try found(whole: true).notes == [.missing(0, of: 1)])
    // Of one state the turn that has lost more is the newer one, wherever it stands.
    put([kept], of: [kept], state: 7, lost: 1, at: clock - 6)
    let state = try book.session(disk, .private, whole: true).state(.private)
    #expect(state.notes.isEmpty && state.lostCount == 1)
  }

  @Test func `what a lap before left is told where nothing newer is of its state`() throws {
    let kept = frame(1, version: 7)
    let places = UInt64(book.geometry.places)
    for back in UInt64(1)...2 {
      put([kept], of: [kept], state: 7, at: clock - back, saying: clock - back - places)
    }
    for whole in [false, true] {
      #expect(try found(whole: whole).notes == [.older] && found(whole: whole).bodies == [1: [1]])
    }
    put([kept], of: [kept], state: 7, at: clock - 2)
    for whole in [false, true] { #expect(try found(whole: whole).notes.isEmpty) }
  }

  @Test func `what stands in the eight places after the clock is found, and nothing is said of the ninth`()
    throws
  {
    let (old, new) = (frame(1, version: 6), frame(1, version: 7, 2))
    for back in UInt64(0)...1 { put([old], of: [old], state: 6, at: clock - back) }
    for ahead in UInt64(1)...9 {
      let begun = disk.clone()
      put([new], of: [new], state: 7, at: clock + ahead)
      #expect(try found().bodies == [1: [ahead > 8 ? 1 : 2]], "\(ahead)")
      #expect(try found(whole: true).bodies == [1: [2]])
      disk.overwrite(begun.bytes, at: 0)
    }
  }

  /// Puts an everyday segment into the place of `generation` that says so many loads of level 1.
  private func say(
    _ loads: UInt32, at generation: UInt64, saying: UInt64? = nil, state: UInt64 = 0, _ frames: [Frame] = []
  ) {
    let claim = Segment.Claim(state: state, liveCount: 0, lostCount: 0, digest: LevelState.digest([:]))
    let segment = Segment(
      generation: saying ?? generation, claim: claim, loads: PerLevel { $0 == .personal ? loads : 0 },
      frames: frames)
    let plain = segment.plain(length: book.geometry.segment.everyday - 72)
    book.put(plain, on: disk, .everyday, generation)
  }

  @Test
  func `numbers of loads are the highest of the two newest turns, and one higher where one is not there`()
    throws
  {
    let places = UInt64(book.geometry.places)
    func loads() throws -> UInt32 { try book.session(disk, .everyday).loads.personal }
    for (older, newer) in [(7, 5), (5, 7), (7, 7)] as [(UInt32, UInt32)] {
      say(older, at: clock - 1)
      say(newer, at: clock)
      #expect(try loads() == 7)
    }
    let begun = disk.bytes
    for generation in [clock - 1, clock + 1 - places] {
      disk.flip(book.range(.everyday, generation).lowerBound + 60)
      #expect(try loads() == 8)
      disk.overwrite(begun, at: 0)
    }
    say(9, at: clock + 1, saying: clock + 1 - 2 * places)
    #expect(try loads() == 8)
    for generation in [clock - 1, clock] { say(Segment.loadLimit - 1, at: generation) }
    #expect(try loads() == Segment.loadLimit - 1)
  }

  @Test
  func `an everyday segment of another lap than its place is ignored like a hole, read in short and whole`()
    throws
  {
    let lapBefore = clock - 5 - UInt64(book.geometry.places)
    say(0, at: clock - 5, saying: lapBefore, state: 9, [frame(2, version: 9)])
    func found() throws -> Contents { try Contents(book.session(disk, .everyday), .everyday) }
    #expect(try found().bodies.isEmpty && found().notes.isEmpty)
    // What it says is not met, so all places are read.
    say(0, at: clock, state: 1, [frame(1, version: 1)])
    #expect(try found().bodies == [1: [1]] && found().notes == [.missing(0, of: 0)])
  }

  @Test func `in whatever order segments are met, rules three, four and six have the same outcome`() {
    var random = Seeded(19)
    for _ in 0..<300 {
      let met = (0..<6).map { index in
        let claim = Segment.Claim(
          state: 7 + UInt64(random.below(2)), liveCount: UInt32(random.below(5) / 4),
          lostCount: UInt32(random.below(2)),
          digest: LevelState.digest([:]))
        let generation = 40 + UInt64(index)
        let lapsBack = UInt64(random.below(2) * 32)
        return (
          generation,
          Segment(generation: generation - lapsBack, claim: claim, loads: PerLevel { _ in 0 }, frames: [])
        )
      }
      var fold = Fold(level: .private)
      for (generation, segment) in met.shuffled(using: &random) { fold.take(segment, at: generation) }
      let newest = met.filter { one in !met.contains { $0.1.claim.isNewer(than: one.1.claim) } }
      let isOlder = newest.allSatisfy { $0.1.generation < $0.0 }
      let isMissing = newest.contains { $0.1.claim.liveCount > 0 }
      #expect(fold.newest?.generation == newest.map(\.0).max())
      #expect(fold.newest?.claim == newest.last?.1.claim)
      let isComplete = fold.isComplete()
      #expect(isComplete == !isMissing)
      let notes = fold.state().notes
      #expect(notes.contains(.older) == isOlder && notes.contains { $0.isMissing } == isMissing)
    }
  }
}

extension Note {
  fileprivate var isMissing: Bool { if case .missing = self { true } else { false } }
}
