internal import Sodium

/// What a level holds, and how its next segment is filled. It knows nothing of other levels (Docs/Format.md, section 10).
struct LevelState: Sendable {
  /// A frame that counts, and the newest turn that holds a copy of it.
  struct Live: Sendable {
    let frame: Frame
    let hash: [UInt8]
    var lastCopy: UInt64
  }

  let level: Level
  private(set) var live: [UInt64: Live]
  /// The digest of everything live, for as long as nothing comes or goes.
  private var digest: [UInt8]?
  private(set) var lostCount: UInt32
  /// The newest turn of this level; 0 where there is none.
  private(set) var newest: UInt64
  private(set) var notes: [Note]
  /// What turns go on saying until the owner has agreed to a grave note.
  private(set) var carried: Segment.Claim?

  init(
    level: Level, live: [UInt64: Live], lostCount: UInt32, newest: UInt64, notes: [Note],
    carried: Segment.Claim?
  ) {
    self.level = level
    self.live = live
    self.lostCount = lostCount
    self.newest = newest
    self.notes = notes
    self.carried = carried
  }

  var isGrave: Bool { notes.contains(where: \.isGrave) }
  /// Whether turns carry noise in the place of this level.
  var isSilent: Bool { notes.contains(.gone) }

  /// The bytes of all live frames.
  var byteCount: Int { live.values.reduce(0) { $0 + $1.frame.count } }

  /// The truth about this level now.
  private mutating func claim() -> Segment.Claim {
    let digest = digest ?? LevelState.digest(live)
    self.digest = digest
    return Segment.Claim(liveCount: UInt32(live.count), lostCount: lostCount, digest: digest)
  }

  static func digest(_ live: [UInt64: Live]) -> [UInt8] {
    var hashes: [UInt8] = []
    hashes.reserveCapacity(live.count * 32)
    for id in live.keys.sorted() {
      if let live = live[id] { hashes.append(contentsOf: live.hash) }
    }
    return BLAKE2b.hash(hashes, count: 32)
  }

  /// How many more turns by others every copy survives, when the clock stands at `clock`.
  func margin(clock: UInt64, geometry: Geometry) -> Int {
    guard let oldest = live.values.lazy.map(\.lastCopy).min() else { return geometry.turns - 1 }
    return max(0, Int(oldest) + geometry.turns - 1 - Int(clock))
  }

  /// The owner takes what is there for what there is.
  mutating func agree() {
    for case .missing(let count, of: _) in notes { lostCount = lostCount.addingClamped(UInt32(count)) }
    notes.removeAll(where: \.isGrave)
    carried = nil
  }

  /// Fills the segment of turn `generation`; `placed` says whether the new frames are in it.
  mutating func fill(
    _ generation: UInt64, new: [Frame], geometry: Geometry
  ) -> (segment: Segment, placed: Bool) {
    let new = new.map { Frame(id: $0.id, version: generation, kind: $0.kind, body: $0.body) }
    let choice = choose(generation, new: new, geometry: geometry)
    if choice.placed {
      digest = nil
      for frame in new {
        live[frame.id] =
          frame.kind == .deleted ? nil : Live(frame: frame, hash: frame.hash, lastCopy: generation)
      }
    }
    for frame in choice.frames { live[frame.id]?.lastCopy = generation }
    forgetOverwritten(generation, geometry: geometry)
    newest = generation
    let segment = Segment(generation: generation, claim: carried ?? claim(), frames: choice.frames)
    return (segment, choice.placed)
  }

  private mutating func forgetOverwritten(_ generation: UInt64, geometry: Geometry) {
    let lost = live.values.filter { $0.lastCopy + UInt64(geometry.turns) <= generation }.map(\.frame.id)
    if !lost.isEmpty { digest = nil }
    for id in lost { live[id] = nil }
    lostCount = lostCount.addingClamped(UInt32(lost.count))
  }

  /// Which frames the segment of turn `generation` holds, in order: a to c of "Filling a segment".
  private func choose(
    _ generation: UInt64, new: [Frame], geometry: Geometry
  ) -> (frames: [Frame], placed: Bool) {
    let room = geometry.room(level)
    let order = live.values.map { (lastCopy: $0.lastCopy, id: $0.frame.id, count: $0.frame.count) }
      .sorted { ($0.lastCopy, $0.id) < ($1.lastCopy, $1.id) }
    let urgentBelow = generation + UInt64(geometry.guardTurns)
    let urgentEnd =
      order.firstIndex { $0.lastCopy + UInt64(geometry.turns) >= urgentBelow } ?? order.endIndex
    let replaced = Set(new.map(\.id))
    let newCount = new.reduce(0) { $0 + $1.count }
    let urgentCount = order[..<urgentEnd].reduce(0) { $0 + (replaced.contains($1.id) ? 0 : $1.count) }
    let placed = !new.isEmpty && newCount + urgentCount <= room
    var frames = placed ? new : []
    var used = placed ? newCount : 0
    for item in order where !(placed && replaced.contains(item.id)) && used + item.count <= room {
      guard let live = live[item.id] else { continue }
      frames.append(live.frame)
      used += item.count
    }
    return (frames, placed)
  }
}

extension UInt32 {
  func addingClamped(_ other: UInt32) -> UInt32 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
