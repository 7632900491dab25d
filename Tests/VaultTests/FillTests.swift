import Testing

@testable import Vault

/// A segment is filled as "Filling a segment" of Docs/Format.md, section 10, says, read word for word.
@Suite struct FillTests {
  private struct Plain {
    var live: [UInt64: (frame: Frame, lastCopy: UInt64)] = [:]
    var lost = 0

    /// The frames of turn `g`, by the five rules one after another.
    mutating func fill(_ g: UInt64, _ new: [Frame], _ geometry: Geometry) -> [Frame] {
      let turns = UInt64(geometry.turns)
      let sorted = live.values.sorted { ($0.lastCopy, $0.frame.id) < ($1.lastCopy, $1.frame.id) }
      let urgent = sorted.filter { Int($0.lastCopy + turns) - Int(g) < geometry.guardTurns }.map(\.frame)
      let rest = sorted.filter { Int($0.lastCopy + turns) - Int(g) >= geometry.guardTurns }.map(\.frame)
      let isNew = { (frame: Frame) in new.contains { $0.id == frame.id } }
      let mustFit = (new + urgent.filter { !isNew($0) }).reduce(0) { $0 + $1.count }
      let isPlaced = !new.isEmpty && mustFit <= geometry.room(.private)
      var frames = isPlaced ? new : []
      for frame in urgent + rest where !(isPlaced && isNew(frame)) {
        let used = frames.reduce(0) { $0 + $1.count }
        if used + frame.count <= geometry.room(.private) { frames.append(frame) }
      }
      if isPlaced { for frame in new where frame.kind == .deleted { live[frame.id] = nil } }
      for frame in frames where frame.kind != .deleted { live[frame.id] = (frame, g) }
      let gone = live.values.filter { $0.lastCopy + turns <= g }.map(\.frame.id)
      for id in gone { live[id] = nil }
      lost += gone.count
      return frames
    }
  }

  @Test(arguments: 0..<(isLongRun ? 400 : 12))
  func `every turn holds the frames that the rules name, in their order`(seed: Int) {
    var random = Seeded(UInt64(seed))
    let geometry = Geometry.rings[seed % Geometry.rings.count]
    var clock = UInt64(2 * geometry.turns)
    var plain = Plain()
    var state = LevelState(level: .private, live: [:], lostCount: 0, newest: clock, notes: [], carried: nil)
    for _ in 0..<150 {
      clock += 1 + UInt64(random.chance(0.1) ? random.below(geometry.turns) : 0)
      let new = frames(&random, clock)
      let filled = state.fill(clock, new: new, geometry: geometry)
      #expect(filled.segment.frames == plain.fill(clock, new, geometry))
      #expect(filled.placed == (!new.isEmpty && filled.segment.frames.starts(with: new)))
      #expect(state.live.mapValues(\.lastCopy) == plain.live.mapValues(\.lastCopy))
      #expect(Int(state.lostCount) == plain.lost)
      #expect(filled.segment.claim.digest == LevelState.digest(state.live))
      #expect(Int(filled.segment.claim.liveCount) == plain.live.count)
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
