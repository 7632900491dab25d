import Testing

@testable import Storage
@testable import Vault

/// What stands first in the two places of a sitting (Docs/Format.md, section 10, "A new pair" and "Filling a segment").
@Suite struct PairTests {
  private let geometry = Geometry.test
  /// Deletions that are to be taken up again.
  private let retaken = (UInt64(1)...3).map { Frame(id: $0, version: 4, kind: .deleted, body: []) }

  private func pair() -> Pair {
    let state = LevelState(level: .private, state: 9, newest: 40, retaken: retaken)
    return Pair(first: 41, levels: PerLevel { $0 == .private ? state : nil })
  }

  /// The frames of the first place of a pair.
  private func filled(_ pair: Pair) -> [Frame] {
    var state = pair.levels.private
    return state?.place(pair.fresh.private, retaking: pair.retaken(.private), in: pair.first, geometry) ?? []
  }

  private func new(_ frames: (id: UInt64, count: Int)...) -> PerLevel<[Frame]> {
    let made = frames.map {
      Frame(id: $0.id, version: 1, kind: .record, body: [UInt8](repeating: 7, count: $0.count - 24))
    }
    return PerLevel { $0 == .private ? made : [] }
  }

  @Test func `fresh frames come first, each in the place of one of its id, with the state of their save`() {
    var pair = pair()
    pair.take(new((50, 100), (40, 100)))
    pair.take(new((60, 30), (50, 40)))
    let frames = filled(pair)
    #expect(frames.map(\.id) == [50, 40, 60, 1, 2, 3])
    #expect(frames.map(\.version) == [11, 10, 11, 4, 4, 4])
    #expect(frames.map(\.count) == [40, 100, 30, 24, 24, 24])
    #expect(pair.levels.private?.state == 11 && pair.levels.everyday == nil)
  }

  @Test func `a deletion is taken up where it has room, and no id stands twice`() {
    for (left, ids) in [(23, []), (24, [1]), (71, [1, 2]), (72, [1, 2, 3])] as [(Int, [UInt64])] {
      var pair = pair()
      pair.take(new((50, geometry.room(.private) - left)))
      #expect(filled(pair).map(\.id) == [50] + ids)
    }
    var pair = pair()
    pair.take(new((2, 100)))
    #expect(filled(pair).map(\.id) == [2, 1, 3])
  }

  @Test func `a pair is begun where what is fresh would not fit into one segment`() {
    let room = geometry.room(.private)
    var pair = pair()
    #expect(pair.hasRoom(for: new((50, room)), geometry) && !pair.hasRoom(for: new((50, room + 1)), geometry))
    pair.take(new((50, 300), (60, 100)))
    #expect(pair.hasRoom(for: new((70, room - 400)), geometry))
    #expect(!pair.hasRoom(for: new((70, room - 399)), geometry))
    // What is fresh under its id gives way to it.
    #expect(pair.hasRoom(for: new((50, room - 100)), geometry))
    #expect(!pair.hasRoom(for: new((50, room - 99)), geometry))
    pair.isHalf = true
    #expect(!pair.hasRoom(for: new((50, 30)), geometry))
  }

  @Test func `what stands nowhere else comes before a deletion that is taken up again`() {
    let room = geometry.room(.private)
    let old = Frame(id: 70, version: 2, kind: .record, body: [UInt8](repeating: 7, count: 276))
    let other = Frame(id: 60, version: 2, kind: .record, body: [UInt8](repeating: 7, count: 76))
    let live = [(old, 41 - UInt64(geometry.places)), (other, 40)].map { frame, lastCopy in
      (frame.id, LevelState.Live(frame: frame, hash: frame.hash, lastCopy: lastCopy))
    }
    let state = LevelState(
      level: .private, live: Dictionary(uniqueKeysWithValues: live), state: 9, newest: 40, retaken: retaken)
    for (taken, ids) in [(0, [50, 70, 1, 2, 3, 60]), (100, [50, 70, 1, 2, 3]), (172, [50, 70])]
      as [(Int, [UInt64])]
    {
      var pair = Pair(first: 41, levels: PerLevel { $0 == .private ? state : nil })
      pair.take(new((50, room - 300 - 172 + taken)))
      #expect(filled(pair).map(\.id) == ids, "\(taken)")
    }
  }

  @Test func `what was taken up again is not taken up once more`() {
    var state = LevelState(level: .private, state: 9, newest: 40, retaken: retaken)
    let loads = PerLevel<UInt32> { _ in 0 }
    let first = state.fill(41, fresh: [], retaking: retaken, loads: loads, geometry: geometry)
    #expect(first.frames == retaken && first.claim.liveCount == 0 && state.retaken.isEmpty)
    let next = Pair(first: 43, levels: PerLevel { $0 == .private ? state : nil })
    #expect(next.retaken(.private).isEmpty && filled(next).isEmpty)
  }

  @Test func `the owner agrees to what is there, under another state`() {
    let claim = Segment.Claim(state: 9, liveCount: 5, lostCount: 2, digest: LevelState.digest([:]))
    var state = LevelState(
      level: .private, state: 9, lostCount: 2, newest: 40, notes: [.missing(5, of: 5), .mixed], carried: claim
    )
    let loads = PerLevel<UInt32> { _ in 0 }
    #expect(state.fill(41, fresh: [], loads: loads, geometry: geometry).claim == claim)
    state.agree(clock: 41)
    #expect(state.notes == [.mixed] && state.state == 10 && state.lostCount == 7)
    let now = state.fill(42, fresh: [], loads: loads, geometry: geometry).claim
    #expect(now.state == 10 && now.liveCount == 0 && now.lostCount == 7)
    var gone = LevelState(level: .private, notes: [.gone])
    gone.agree(clock: 41)
    #expect(gone.state == 41 << 16 + 1)
    gone = LevelState(level: .private, notes: [.gone])
    gone.agree(clock: .max)
    #expect(gone.state == 1 << 61 + 1)
    #expect(UInt32.max.addingClamped(1) == .max && UInt32(7).addingClamped(3) == 10)
  }

  @Test func `the margin is that of the oldest copy, or of the newest segment of a level that holds nothing`()
  {
    var state = LevelState(level: .private, newest: 40)
    #expect([40, 41, 71, 72].map { state.margin(clock: $0, geometry: geometry) } == [31, 30, 0, 0])
    let frame = Frame(id: 5, version: 1, kind: .record, body: [7])
    let live = LevelState.Live(frame: frame, hash: frame.hash, lastCopy: 36)
    state = LevelState(level: .private, live: [5: live], newest: 40)
    #expect(state.margin(clock: 41, geometry: geometry) == 26)
    _ = state.fill(42, fresh: [], loads: PerLevel { _ in 0 }, geometry: geometry)
    #expect(state.margin(clock: 42, geometry: geometry) == 31)
  }
}
