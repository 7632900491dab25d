internal import Sodium

/// What a level holds, and how its next segment is filled. It knows nothing of other levels (Docs/Format.md, section 10).
package struct LevelState: Sendable {
  /// A frame that counts, and the newest generation whose place holds a copy of it.
  package struct Live: Sendable {
    package let frame: Frame
    let hash: [UInt8]
    var lastCopy: UInt64
  }

  package let level: Level
  package private(set) var live: [UInt64: Live]
  /// The digest of everything live, for as long as nothing comes or goes.
  private var digest: [UInt8]?
  /// How many changes there were.
  package private(set) var state: UInt64
  package private(set) var lostCount: UInt32
  /// How many frames had to be given up since the level was read: what this sitting wrote over had no other copy.
  package private(set) var givenUp = 0
  /// The generation for which the place of this level's newest segment stands; 0 where there is none.
  package private(set) var newest: UInt64
  /// Deletions whose victims would outlive them: to be brought anew (Docs/Format.md, section 7, rule 8).
  private(set) var retaken: [Frame]
  package private(set) var notes: [Note]
  /// What passes go on saying until the owner has agreed to a grave note.
  private(set) var carried: Segment.Claim?
  /// Kept from the first pass on.
  private var order: CarryOrder?
  /// The ids of everything live, ascending; kept from the first digest on.
  private var ids: [UInt64]?

  /// What `level` holds: live frames by id, the state it has come to, how many records are lost, and what else the
  /// newest segment says (Docs/Format.md, section 7).
  package init(
    level: Level, live: [UInt64: Live] = [:], state: UInt64 = 0, lostCount: UInt32 = 0, newest: UInt64 = 0,
    retaken: [Frame] = [], notes: [Note] = [], carried: Segment.Claim? = nil
  ) {
    self.level = level
    self.live = live
    self.state = state
    self.lostCount = lostCount
    self.newest = newest
    self.retaken = retaken
    self.notes = notes
    self.carried = carried
  }

  package var isGrave: Bool { notes.contains(where: \.isGrave) }
  /// Whether passes carry noise in the place of this level.
  var isSilent: Bool { notes.contains(.gone) }

  /// The bytes of all live frames.
  package var byteCount: Int { live.values.reduce(0) { $0 + $1.frame.count } }

  /// The truth about this level now.
  private mutating func claim() -> Segment.Claim {
    let ids = ids ?? live.keys.sorted()
    let digest = digest ?? LevelState.digest(ids) { live[$0]?.hash }
    self.ids = ids
    self.digest = digest
    return Segment.Claim(state: state, liveCount: UInt32(live.count), lostCount: lostCount, digest: digest)
  }

  static func digest(_ live: [UInt64: Live]) -> [UInt8] { digest(live.keys.sorted()) { live[$0]?.hash } }

  /// BLAKE2b-256 of the hashes of everything live, whose `ids` ascend.
  static func digest(_ ids: [UInt64], hash: (UInt64) -> [UInt8]?) -> [UInt8] {
    var hashes: [UInt8] = []
    hashes.reserveCapacity(ids.count * 32)
    for id in ids { hashes += hash(id) ?? [] }
    return BLAKE2b.hash(hashes, count: 32)
  }

  /// How many more places others may write before a copy, or the newest segment of a level that holds nothing, is
  /// overwritten, when the clock stands at `clock`.
  func margin(clock: UInt64, geometry: Geometry) -> Int {
    let oldest = order.map { $0.items.first?.lastCopy } ?? live.values.lazy.map(\.lastCopy).min()
    return max(0, Int(oldest ?? newest) + geometry.places - 1 - Int(clock))
  }

  /// The owner takes what is there for what there is, at a time when the clock stands at `clock`.
  ///
  /// A level of which there was nothing begins again above every state that it may have had.
  mutating func agree(clock: UInt64) {
    if isSilent { state = max(state, min(clock, Segment.numberLimit >> 17) << 16) }
    for case .missing(let count, of: _) in notes {
      lostCount = lostCount.addingClamped(UInt32(clamping: count))
    }
    notes.removeAll(where: \.isGrave)
    carried = nil
    advance()
  }

  /// What was given up so far is not told of any more: the level goes on as if it had been read now.
  mutating func forgetGivenUp() { givenUp = 0 }

  /// What was given up before the file was opened anew is still told of.
  mutating func countGivenUp(_ count: Int) { givenUp += count }

  /// Whether the level can have another state.
  var canChange: Bool { state + 1 < Segment.numberLimit }

  /// Another state begins.
  package mutating func advance() { if canChange { state += 1 } }

  /// Fills the segment of `generation`: the fresh frames, all of which have room, then what stands nowhere else, then the
  /// deletions that are taken up again, then whatever is oldest (Docs/Format.md, section 10, "Filling a segment"). `loads`
  /// stands in the segments of level 0.
  package mutating func fill(
    _ generation: UInt64, fresh: [Frame], retaking again: [Frame] = [], loads: PerLevel<UInt32>,
    geometry: Geometry
  ) -> Segment {
    let frames = place(fresh, retaking: again, in: generation, geometry)
    let none = PerLevel<UInt32> { _ in 0 }
    return Segment(
      generation: generation, claim: carried ?? claim(), loads: level == .everyday ? loads : none,
      frames: frames)
  }

  /// The frames of the segment of `generation`; what has no place any more is not live after it.
  mutating func place(
    _ fresh: [Frame], retaking again: [Frame], in generation: UInt64, _ geometry: Geometry
  ) -> [Frame] {
    var order = order ?? CarryOrder(live)
    var frames = fresh
    var room = geometry.room(level) - frames.reduce(0) { $0 + $1.count }
    let overwritten = max(generation, UInt64(geometry.places)) - UInt64(geometry.places)
    let replaced = Set(frames.map(\.id))
    func carry(_ ids: [UInt64]) {
      for id in ids {
        live[id]?.lastCopy = generation
        guard let frame = live[id]?.frame else { continue }
        frames.append(frame)
        room -= frame.count
      }
    }
    // What stands nowhere else is first among what is oldest: it need be told apart only where something comes between.
    if !again.isEmpty {
      carry(order.take(room: room, replaced: replaced, upTo: overwritten))
      for frame in again where frame.count <= room {
        frames.append(frame)
        room -= frame.count
      }
    }
    if !isGrave { retaken = again.filter { !frames.contains($0) } }
    carry(order.take(room: room, replaced: replaced))
    if !fresh.isEmpty { put(fresh, generation) }
    order.append(frames, generation: generation)
    forget(order.forget(upTo: overwritten))
    self.order = order
    newest = generation
    return frames
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
    if lost.isEmpty { return }
    digest = nil
    advance()
    for id in lost {
      ids?.remove(sorted: id)
      live[id] = nil
    }
    lostCount = lostCount.addingClamped(UInt32(lost.count))
    givenUp += lost.count
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
  package func addingClamped(_ other: UInt32) -> UInt32 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
