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
  /// Kept from the first turn on.
  private var order: CarryOrder?
  /// The ids of everything live, ascending; kept from the first digest on.
  private var ids: [UInt64]?

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
    let ids = ids ?? live.keys.sorted()
    let digest = digest ?? LevelState.digest(live, ids: ids)
    self.ids = ids
    self.digest = digest
    return Segment.Claim(liveCount: UInt32(live.count), lostCount: lostCount, digest: digest)
  }

  static func digest(_ live: [UInt64: Live]) -> [UInt8] { digest(live, ids: live.keys.sorted()) }

  private static func digest(_ live: [UInt64: Live], ids: [UInt64]) -> [UInt8] {
    var hashes: [UInt8] = []
    hashes.reserveCapacity(live.count * 32)
    for id in ids {
      if let live = live[id] { hashes.append(contentsOf: live.hash) }
    }
    return BLAKE2b.hash(hashes, count: 32)
  }

  /// How many more turns by others every copy survives, when the clock stands at `clock`.
  func margin(clock: UInt64, geometry: Geometry) -> Int {
    let oldest = order.map { $0.items.first?.lastCopy } ?? live.values.lazy.map(\.lastCopy).min()
    guard let oldest else { return geometry.turns - 1 }
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
    var order = order ?? CarryOrder(live)
    let placed = !new.isEmpty && hasRoom(for: new, generation, order, geometry)
    var frames = placed ? new : []
    let room = geometry.room(level) - frames.reduce(0) { $0 + $1.count }
    for id in order.take(room: room, replaced: Set(frames.map(\.id))) {
      if let frame = live[id]?.frame { frames.append(frame) }
      live[id]?.lastCopy = generation
    }
    if placed { put(new, generation) }
    order.append(frames, generation: generation)
    forget(order.forget(upTo: max(generation, UInt64(geometry.turns)) - UInt64(geometry.turns)))
    self.order = order
    newest = generation
    return (Segment(generation: generation, claim: carried ?? claim(), frames: frames), placed)
  }

  /// Whether new frames fit beside all those whose last copy is about to be overwritten.
  private func hasRoom(
    for new: [Frame], _ generation: UInt64, _ order: CarryOrder, _ geometry: Geometry
  ) -> Bool {
    let copies = generation + UInt64(geometry.guardTurns)
    let oldest = copies > UInt64(geometry.turns) ? copies - UInt64(geometry.turns) : 0
    let urgent = order.bytes(olderThan: oldest, but: Set(new.map(\.id)))
    return new.reduce(urgent) { $0 + $1.count } <= geometry.room(level)
  }

  private mutating func put(_ new: [Frame], _ generation: UInt64) {
    digest = nil
    for frame in new {
      let isKept = frame.kind != .deleted
      if (live[frame.id] != nil) != isKept {
        isKept ? ids?.insert(sorted: frame.id) : ids?.remove(sorted: frame.id)
      }
      live[frame.id] = isKept ? Live(frame: frame, hash: frame.hash, lastCopy: generation) : nil
    }
  }

  private mutating func forget(_ lost: [UInt64]) {
    if !lost.isEmpty { digest = nil }
    for id in lost {
      ids?.remove(sorted: id)
      live[id] = nil
    }
    lostCount = lostCount.addingClamped(UInt32(lost.count))
  }
}

extension [UInt64] {
  /// Where `value` stands, or would stand, in this ascending array.
  private func position(of value: UInt64) -> Int {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = self[middle] < value ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  fileprivate mutating func insert(sorted value: UInt64) { insert(value, at: position(of: value)) }
  /// Takes out `value`, which is there.
  fileprivate mutating func remove(sorted value: UInt64) { remove(at: position(of: value)) }
}

extension UInt32 {
  func addingClamped(_ other: UInt32) -> UInt32 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
