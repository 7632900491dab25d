/// Reads the ring: newest first where that is enough, whole where it is not (Docs/Format.md, section 7).
struct Reader {
  /// What was read.
  struct Contents {
    var clock: UInt64
    var levels: PerLevel<LevelState?>
    /// Whether the place of the next turn has no readable level-0 segment.
    var hasHole: Bool
    /// Whether the ring has no level-0 segment to go by, or no room for another turn.
    var isFrozen: Bool
    /// Segments that are sealed for a level and cannot be read; counted where the whole ring was read.
    var unreadable: PerLevel<Int>?
  }

  let ring: Ring
  let progress: ((Double) -> Void)?

  private var geometry: Geometry { ring.geometry }
  private var places: Int { geometry.turns }

  /// Reads as little as an ordinary day needs; everything if `whole`.
  func read(whole: Bool) throws(VaultError) -> Contents {
    if !whole, let clock = try clockByBisection(), let contents = try newestFirst(clock) { return contents }
    return try wholeRing()
  }

  // MARK: Newest first

  private func everydayGeneration(at place: Int) throws(VaultError) -> UInt64? {
    try ring.segment(.everyday, at: place).segment?.generation
  }

  /// The newest turn, by bisecting the level-0 segments; `nil` where the ring is not as one session after another
  /// leaves it.
  private func clockByBisection() throws(VaultError) -> UInt64? {
    guard let first = try everydayGeneration(at: 0) else { return nil }
    var last = 0
    var next = places
    while next - last > 1 {
      let middle = (last + next) / 2
      switch try everydayGeneration(at: middle) {
      case first + UInt64(middle): last = middle
      case let older? where older + UInt64(places) == first + UInt64(middle): next = middle
      default: return nil
      }
    }
    let clock = first + UInt64(last)
    var ahead: UInt64 = 1
    while ahead <= UInt64(places / 2) {
      let generation = try everydayGeneration(at: geometry.place(clock + ahead))
      guard let generation, generation + UInt64(places) == clock + ahead else { return nil }
      ahead *= 2
    }
    return clock
  }

  /// Turns from the clock backwards until every level is whole; `nil` where one turns up that is newer than the clock.
  private func newestFirst(_ clock: UInt64) throws(VaultError) -> Contents? {
    var folds = PerLevel { Fold(level: $0) }
    var warnings = Warnings()
    let next = try ring.turn(at: geometry.place(clock + 1))
    for level in ring.levels {
      if let segment = next.segment(level).segment, segment.generation > clock { return nil }
      warnings.look(at: next, level, generation: clock + 1, clock: clock)
    }
    for back in 0..<UInt64(places) {
      let open = ring.levels.filter { !folds[$0].isComplete() }
      if open.isEmpty { break }
      let generation = clock - back
      let turn = try ring.turn(at: geometry.place(generation))
      for level in open {
        if let segment = turn.segment(level).segment {
          if segment.generation > clock { return nil }
          if segment.generation == generation {
            folds[level].take(segment)
            continue
          }
        }
        if folds[level].newest == nil {
          warnings.look(at: turn, level, generation: generation, clock: clock)
        }
      }
    }
    // What is missing, or whether there are older segments, only the whole ring tells.
    guard ring.levels.allSatisfy({ folds[$0].isComplete() }) else { return nil }
    return contents(clock: clock, &folds, warnings, hasHole: false, unreadable: nil)
  }

  private func contents(
    clock: UInt64, _ folds: inout PerLevel<Fold>, _ warnings: Warnings, hasHole: Bool,
    unreadable: PerLevel<Int>?, current: (Level) -> Bool = { _ in true }
  ) -> Contents {
    var states = PerLevel<LevelState?> { _ in nil }
    for level in ring.levels {
      let isCurrent = current(level)
      let isBroken = hasHole && isCurrent && folds[level].newest != nil
      states[level] = folds[level].state(isCurrent: isCurrent, also: warnings.notes(level, hasHole: isBroken))
    }
    return Contents(
      clock: clock, levels: states, hasHole: hasHole,
      isFrozen: folds.everyday.newest == nil || clock + 1 >= Segment.generationLimit, unreadable: unreadable)
  }

  // MARK: The whole ring

  /// Where a level's readable segments are, and how many are unreadable.
  private struct Survey {
    var generations: [(generation: UInt64, place: Int)] = []
    var unreadable = 0
  }

  private func wholeRing() throws(VaultError) -> Contents {
    var surveys = PerLevel { _ in Survey() }
    for place in 0..<places {
      let turn = try ring.turn(at: place)
      for level in ring.levels {
        switch turn.segment(level) {
        case .foreign: break
        case .unreadable: surveys[level].unreadable += 1
        case .segment(let segment): surveys[level].generations.append((segment.generation, place))
        }
      }
      progress?(Double(place + 1) / Double(places))
    }
    let clock = ring.levels.flatMap { surveys[$0].generations.map(\.generation) }.max() ?? 0
    var folds = PerLevel { Fold(level: $0) }
    var isCurrent = PerLevel { _ in true }
    for level in ring.levels {
      isCurrent[level] = try fold(surveys[level], into: &folds[level], clock: clock)
    }
    let readable = Set(surveys.everyday.generations.map(\.place))
    return contents(
      clock: clock, &folds, try warnings(folds, isCurrent, clock: clock),
      hasHole: !readable.contains(geometry.place(clock + 1)),
      unreadable: PerLevel { surveys[$0].unreadable }, current: { isCurrent[$0] })
  }

  /// Folds a level's current segments, newest first; all of them where none is current. Says whether some were.
  private func fold(
    _ survey: Survey, into fold: inout Fold, clock: UInt64
  ) throws(VaultError) -> Bool {
    let sorted = survey.generations.sorted { $0.generation > $1.generation }
    let current = sorted.filter { $0.generation + UInt64(places) > clock }
    for item in current.isEmpty ? sorted : current {
      if fold.isComplete() { break }
      guard let segment = try ring.segment(fold.level, at: item.place).segment else { throw .changed }
      fold.take(segment)
    }
    return !current.isEmpty || sorted.isEmpty
  }

  /// Rule 12 and 13: what was written after a level's newest turn and cannot be read.
  private func warnings(
    _ folds: PerLevel<Fold>, _ isCurrent: PerLevel<Bool>, clock: UInt64
  ) throws(VaultError) -> Warnings {
    var warnings = Warnings()
    for level in ring.levels where isCurrent[level] {
      guard let newest = folds[level].newest?.generation else { continue }
      let oldest = clock + 2 > UInt64(places) ? clock + 2 - UInt64(places) : 1
      var generation = max(newest + 1, oldest)
      while generation <= clock + 1 {
        let turn = try ring.turn(at: geometry.place(generation))
        warnings.look(at: turn, level, generation: generation, clock: clock)
        generation += 1
      }
    }
    return warnings
  }
}

/// What turns newer than a level's newest readable one say of it (Docs/Format.md, section 7, rules 10, 12 and 13).
struct Warnings {
  private var unread = PerLevel { _ in false }
  private var begun = PerLevel { _ in false }

  mutating func look(at turn: Ring.Turn, _ level: Level, generation: UInt64, clock: UInt64) {
    switch level {
    case .everyday:
      if generation <= clock || turn.witnesses(.everyday, generation: generation) { unread[level] = true }
    case .personal:
      let wasWritten =
        turn.witnesses(.personal, generation: generation)
        || turn.datesItself(.personal, generation: generation)
      if wasWritten { unread[level] = true }
    case .private:
      let isBegun = turn.witnesses(.private, generation: generation)
      let isDone = isBegun && turn.witnesses(.everyday, generation: generation)
      if isDone || turn.datesItself(.private, generation: generation) {
        unread[level] = true
      } else if isBegun {
        begun[level] = true
      }
    }
  }

  func notes(_ level: Level, hasHole: Bool) -> [Note] {
    if unread[level] { return [.lastSaveUnreadable] }
    let isBroken = begun[level] || (level == .everyday && hasHole)
    return isBroken ? [.brokenOff] : []
  }
}
