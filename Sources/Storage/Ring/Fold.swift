internal import Sodium

/// What is found of one level, segment by segment (Docs/Format.md, section 7).
struct Fold {
  private struct Found {
    var frame: Frame
    var hash: [UInt8]
    var lastCopy: UInt64
    /// The youngest place that holds something older under the same id.
    var olderCopy: UInt64 = 0
  }

  let level: Level
  private var found: [UInt64: Found] = [:]
  private var liveCount = 0
  private var hasMixed = false
  /// Whether two segments of the newest state say different things of it.
  private var isDisputed = false
  /// The newest segment: for which generation its place stands, and what it says.
  private(set) var newest: (generation: UInt64, claim: Segment.Claim)?
  /// Whether all segments of that state are of earlier laps than their places.
  private var isOlder = false
  /// Whether what was found is exactly what the newest segment says.
  private var isSettled = false
  /// Whether something came or went since the digest was last compared.
  private var isUnchecked = true
  private(set) var comparisons = 0
  /// How many frames were in all digests so far.
  private var compared = 0
  /// Only a notebook made to be slow needs more; it is read to the end of the ring instead.
  private static let mostComparisons = 64
  /// Once so many frames were compared, a third comparison is not made: no notebook that was filled in order needs it.
  private let mostCompared: Int

  init(level: Level, mostCompared: Int = 1 << 18) {
    (self.level, self.mostCompared) = (level, mostCompared)
  }

  /// Takes in another segment, whose place stands for `generation`.
  mutating func take(_ segment: Segment, at generation: UInt64) {
    if let known = newest {
      let isNewer = segment.claim.isNewer(than: known.claim)
      let isSame = !isNewer && !known.claim.isNewer(than: segment.claim)
      if isNewer { isDisputed = false }
      if isSame && segment.claim != known.claim { isDisputed = true }
      if isNewer { isOlder = true }
      if isNewer || isSame && generation > known.generation {
        newest = (generation, segment.claim)
        isUnchecked = true
      }
      if (isNewer || isSame) && segment.generation >= generation { isOlder = false }
    } else {
      newest = (generation, segment.claim)
      isOlder = segment.generation < generation
    }
    for frame in segment.frames { take(frame, at: generation) }
  }

  /// Learns of another segment, once the level is complete, only where copies stand: what it holds besides is over.
  mutating func learnCopies(of segment: Segment, at generation: UInt64) {
    for frame in segment.frames {
      guard let known = found[frame.id] else { continue }
      if frame.version == known.frame.version && frame == known.frame {
        found[frame.id]?.lastCopy = max(known.lastCopy, generation)
      } else if frame.version < known.frame.version && frame.kind != .deleted {
        found[frame.id]?.olderCopy = max(known.olderCopy, generation)
      }
    }
  }

  /// Whether `claim` is of the state that counts.
  func isOfNewestState(_ claim: Segment.Claim) -> Bool { claim.state == newest?.claim.state }

  private mutating func take(_ frame: Frame, at generation: UInt64) {
    guard let known = found[frame.id] else {
      isUnchecked = true
      found[frame.id] = Found(frame: frame, hash: frame.hash, lastCopy: generation)
      if frame.kind != .deleted { liveCount += 1 }
      return
    }
    if frame.version > known.frame.version {
      isUnchecked = true
      liveCount += (frame.kind == .deleted ? 0 : 1) - (known.frame.kind == .deleted ? 0 : 1)
      let older = known.frame.kind == .deleted ? known.olderCopy : max(known.olderCopy, known.lastCopy)
      found[frame.id] = Found(frame: frame, hash: frame.hash, lastCopy: generation, olderCopy: older)
    } else if frame.version < known.frame.version {
      if frame.kind != .deleted { found[frame.id]?.olderCopy = max(known.olderCopy, generation) }
    } else {
      repeated(frame, known, at: generation)
    }
  }

  /// Another copy of the same version: of two that differ the one in the younger place stays.
  private mutating func repeated(_ frame: Frame, _ known: Found, at generation: UInt64) {
    if frame != known.frame {
      hasMixed = true
      if generation > known.lastCopy {
        isUnchecked = true
        liveCount += (frame.kind == .deleted ? 0 : 1) - (known.frame.kind == .deleted ? 0 : 1)
        found[frame.id]?.frame = frame
        found[frame.id]?.hash = frame.hash
      }
    }
    found[frame.id]?.lastCopy = max(known.lastCopy, generation)
  }

  /// Whether what was found is exactly what the newest segment says, so that nothing more needs to be read.
  mutating func isComplete() -> Bool {
    if isDisputed { return false }
    if isSettled && !isUnchecked { return true }
    guard isUnchecked, mayCompare, let claim = newest?.claim, liveCount == Int(claim.liveCount) else {
      return false
    }
    isUnchecked = false
    comparisons += 1
    compared += liveCount
    let ids = found.lazy.filter { $0.value.frame.kind != .deleted }.map(\.key).sorted()
    isSettled = LevelState.digest(ids) { found[$0]?.hash } == claim.digest
    return isSettled
  }

  private var mayCompare: Bool {
    comparisons < 2 || comparisons < Fold.mostComparisons && compared < mostCompared
  }

  private func live() -> [UInt64: LevelState.Live] {
    var live: [UInt64: LevelState.Live] = [:]
    live.reserveCapacity(liveCount)
    for (id, item) in found where item.frame.kind != .deleted {
      live[id] = LevelState.Live(frame: item.frame, hash: item.hash, lastCopy: item.lastCopy)
    }
    return live
  }

  private func isTrue(_ claim: Segment.Claim, of live: [UInt64: LevelState.Live]) -> Bool {
    live.count == Int(claim.liveCount) && LevelState.digest(live) == claim.digest
  }

  /// Deletions that would be overwritten before what they delete, by id.
  private var retaken: [Frame] {
    found.values.filter { $0.frame.kind == .deleted && $0.olderCopy > $0.lastCopy }.map(\.frame)
      .sorted { $0.id < $1.id }
  }

  /// The level as found, with its notes.
  mutating func state() -> LevelState {
    guard let newest else { return LevelState(level: level, notes: [.gone]) }
    var notes: [Note] = []
    var carried: Segment.Claim?
    let live = live()
    if isDisputed || !(isSettled && !isUnchecked) && !isTrue(newest.claim, of: live) {
      let saved = Int(newest.claim.liveCount)
      notes.append(.missing(max(0, saved - live.count), of: saved))
      carried = newest.claim
    }
    if isOlder {
      notes.append(.older)
      carried = newest.claim
    }
    if hasMixed { notes.append(.mixed) }
    return LevelState(
      level: level, live: live, state: newest.claim.state, lostCount: newest.claim.lostCount,
      newest: newest.generation, retaken: retaken, notes: notes, carried: carried)
  }
}
