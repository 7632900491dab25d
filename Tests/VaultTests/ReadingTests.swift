import Testing

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
