/// Reads the ring: from the clock backwards where that is enough, whole where it is not (Docs/Format.md, section 7).
struct Reader {
  /// What was read.
  struct Contents {
    var clock: Clock
    var levels: PerLevel<LevelState?>
    /// Segments that are sealed for a level and cannot be read; counted where the whole ring was read.
    var unreadable: PerLevel<Int>?
    /// Of each level the number of its newest load.
    var loads: PerLevel<UInt32>
  }

  /// So many places after the clock are looked at for what level 0 no longer counts.
  private static let lookAhead: UInt64 = 8

  let ring: Ring
  let progress: ((Double) -> Void)?

  private var geometry: Geometry { ring.geometry }

  /// Reads as little as an ordinary day needs; everything if `whole`.
  func read(whole: Bool) throws(OpeningError) -> Contents {
    let clock = Clock(ring, progress: progress)
    var folds = PerLevel { Fold(level: $0) }
    let isEnough = !whole && clock.isInShort
    // Level 0 is read alike in every command: what a session writes follows from it.
    let short = inShort(clock.generation, isEnough ? ring.levels : [.everyday], &folds)
    let rest = ring.levels.filter { short.contains($0) || !isEnough && $0 > .everyday }
    var unreadable = PerLevel { _ in 0 }
    if whole || !rest.isEmpty {
      for level in rest { folds[level] = Fold(level: level) }
      unreadable = allPlaces(rest, clock.generation, &folds)
    }
    var states = PerLevel<LevelState?> { _ in nil }
    for level in ring.levels { states[level] = folds[level].state() }
    let loads = loads(clock.generation)
    try forOpening(ring.checkMedium())
    return Contents(
      clock: clock, levels: states, unreadable: whole ? unreadable : nil, loads: loads)
  }

  // MARK: From the clock backwards

  /// Takes in what is needed, place by place; returns the levels for which that is not enough.
  private func inShort(
    _ clock: UInt64, _ levels: [Level], _ folds: inout PerLevel<Fold>
  ) -> [Level] {
    var odd: [Level] = []
    for level in levels where isAhead(level, clock) { odd.append(level) }
    var first = PerLevel<UInt64?> { _ in nil }
    var open = levels.filter { !odd.contains($0) }
    // One after another and none ahead: what is on its way when a session ends would stay in the page cache.
    for back in 0..<min(UInt64(geometry.places), clock) where !open.isEmpty {
      let generation = clock - back
      let pass = ring.pass(at: geometry.place(generation))
      for level in open {
        if let segment = pass.segment(level).segment {
          if segment.generation != generation {
            if level == .everyday { continue }
            odd.append(level)
            continue
          }
          let claim = folds[level].newest?.claim
          let isPair = first[level].map { generation + 1 == $0 } ?? true
          if let claim, !isPair, segment.claim.isNewer(than: claim), level > .everyday {
            odd.append(level)
            continue
          }
          first[level] = first[level] ?? generation
          folds[level].take(segment, at: generation)
        }
      }
      open.removeAll { level in
        guard !odd.contains(level) else { return true }
        guard let first = first[level], first > generation else { return false }
        return folds[level].isComplete()
      }
    }
    return odd + open
  }

  /// Whether one of the next places holds something of `level` that is not a lap old.
  private func isAhead(_ level: Level, _ clock: UInt64) -> Bool {
    if level == .everyday { return false }
    for generation in clock + 1...clock + Reader.lookAhead {
      guard let segment = ring.segment(level, at: geometry.place(generation)).segment else { continue }
      if segment.generation + UInt64(geometry.places) != generation { return true }
    }
    return false
  }

  // MARK: All places

  /// A segment of a level, before it is taken in.
  private struct Sighting {
    let claim: Segment.Claim
    let standsFor: UInt64
    let place: Int

    func isNewer(than other: Sighting) -> Bool {
      if claim.isNewer(than: other.claim) { return true }
      return !other.claim.isNewer(than: claim) && standsFor > other.standsFor
    }
  }

  /// Takes in the segments of `levels` by descending state; returns how many are unreadable.
  private func allPlaces(
    _ levels: [Level], _ clock: UInt64, _ folds: inout PerLevel<Fold>
  ) -> PerLevel<Int> {
    var sightings = PerLevel<[Sighting]> { _ in [] }
    var unreadable = PerLevel { _ in 0 }
    for index in 0..<geometry.places {
      let place = geometry.place(at: index)
      let standsFor = geometry.generation(at: place, clock: clock)
      let pass = ring.pass(at: place)
      for level in ring.levels {
        switch pass.segment(level) {
        case .foreign: break
        case .unreadable: unreadable[level] += 1
        case .segment(let segment):
          if level == .everyday && segment.generation != standsFor || !levels.contains(level) { continue }
          sightings[level].append(Sighting(claim: segment.claim, standsFor: standsFor, place: place))
        }
      }
      progress?(Double(index + 1) / Double(geometry.places))
    }
    for level in levels { fold(sightings[level], into: &folds[level]) }
    return unreadable
  }

  private func fold(_ sightings: [Sighting], into fold: inout Fold) {
    var isComplete = false
    for sighting in sightings.sorted(by: { $0.isNewer(than: $1) }) {
      isComplete = isComplete || !fold.isOfNewestState(sighting.claim) && fold.isComplete()
      guard let segment = ring.segment(fold.level, at: sighting.place).segment else { continue }
      if isComplete {
        fold.learnCopies(of: segment, at: sighting.standsFor)
      } else {
        fold.take(segment, at: sighting.standsFor)
      }
    }
  }

  // MARK: Loads

  /// The numbers of the newest loads, as level 0 tells them (section 9).
  private func loads(_ clock: UInt64) -> PerLevel<UInt32> {
    guard geometry.hasFiles, clock > 0 else { return PerLevel { _ in 0 } }
    var highest = PerLevel<UInt32> { _ in 0 }
    var isWhole = true
    for generation in [clock - 1, clock, clock + 1] {
      let segment = ring.segment(.everyday, at: geometry.place(generation)).segment
      let expected = generation > clock ? generation - min(generation, UInt64(geometry.places)) : generation
      guard let segment, segment.generation == expected else {
        isWhole = false
        continue
      }
      if generation > clock { continue }
      for level in Level.allCases { highest[level] = max(highest[level], segment.loads[level]) }
    }
    if isWhole { return highest }
    return PerLevel { min(highest[$0] + 1, Segment.loadLimit - 1) }
  }
}
