internal import Sodium

/// What is found of one level, segment by segment, newest turn first (Docs/Format.md, section 7).
struct Fold {
  private struct Found {
    let frame: Frame
    let hash: [UInt8]
    let lastCopy: UInt64
  }

  let level: Level
  private var found: [UInt64: Found] = [:]
  private var liveCount = 0
  private var hasMixed = false
  /// The newest turn, and what it says.
  private(set) var newest: (generation: UInt64, claim: Segment.Claim)?
  private var isSettled = false
  /// Whether something came or went since the digest was last compared.
  private var isUnchecked = true
  private var comparisons = 0
  /// Only a notebook made to be slow needs more; it is read to the end of the ring instead.
  private static let mostComparisons = 64

  init(level: Level) { self.level = level }

  /// Takes in the next older segment. Once everything that the newest turn claims is there, none must follow: it could
  /// only bring back what was deleted.
  mutating func take(_ segment: Segment) {
    if newest == nil { newest = (segment.generation, segment.claim) }
    for frame in segment.frames { take(frame, generation: segment.generation) }
  }

  private mutating func take(_ frame: Frame, generation: UInt64) {
    guard let known = found[frame.id] else {
      isUnchecked = true
      found[frame.id] = Found(frame: frame, hash: frame.hash, lastCopy: generation)
      if frame.kind != .deleted { liveCount += 1 }
      return
    }
    if frame.version > known.frame.version {
      isUnchecked = true
      liveCount += (frame.kind == .deleted ? 0 : 1) - (known.frame.kind == .deleted ? 0 : 1)
      found[frame.id] = Found(frame: frame, hash: frame.hash, lastCopy: generation)
    } else if frame.version == known.frame.version && frame != known.frame {
      hasMixed = true
    }
  }

  /// Whether what was found is exactly what the newest turn says, so that nothing older needs to be read.
  mutating func isComplete() -> Bool {
    if isSettled { return true }
    guard isUnchecked, comparisons < Fold.mostComparisons, let claim = newest?.claim,
      liveCount == Int(claim.liveCount)
    else { return false }
    isUnchecked = false
    comparisons += 1
    isSettled = LevelState.digest(live()) == claim.digest
    return isSettled
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

  /// The level as found, with its notes. `isCurrent` says whether its segments are of the ring's last lap.
  mutating func state(isCurrent: Bool, also: [Note]) -> LevelState {
    guard let newest else {
      return LevelState(level: level, live: [:], lostCount: 0, newest: 0, notes: [.gone] + also, carried: nil)
    }
    var notes: [Note] = []
    var carried: Segment.Claim?
    let live = live()
    if !isSettled && !isTrue(newest.claim, of: live) {
      let saved = Int(newest.claim.liveCount)
      notes.append(.missing(max(0, saved - live.count), of: saved))
      carried = newest.claim
    }
    if hasMixed { notes.append(.mixed) }
    if !isCurrent { notes.append(.counter) }
    notes += also
    if also.contains(.lastSaveUnreadable) {
      carried = carried ?? newest.claim
      carried?.digest = Fold.unread(newest.claim.digest)
    }
    return LevelState(
      level: level, live: live, lostCount: newest.claim.lostCount, newest: newest.generation, notes: notes,
      carried: carried)
  }
}

extension Fold {
  /// The digest that makes the next opening report what this one found.
  fileprivate static func unread(_ digest: [UInt8]) -> [UInt8] {
    BLAKE2b.hash(Array("unread".utf8) + digest, count: 32)
  }
}
