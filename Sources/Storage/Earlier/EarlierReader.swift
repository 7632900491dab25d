/// Reads a book of the earlier format, always whole. Nothing writes to one: its session is frozen.
struct EarlierReader {
  /// What was read, as this format has it.
  struct Contents {
    var levels = PerLevel<LevelState?> { _ in nil }
    /// Of each level its files by the ids of their frames.
    var files = PerLevel<[UInt64: EarlierFile]> { _ in [:] }
  }

  let ring: Ring
  let progress: ((Double) -> Void)?

  private var geometry: Geometry { ring.geometry }

  func read() throws(OpeningError) -> Contents {
    let generations = generations()
    let clock = ring.levels.flatMap { generations[$0] }.max() ?? 0
    var contents = Contents()
    for level in ring.levels {
      let found = try fold(level, generations[level].sorted(by: >), clock)
      for (id, live) in found.state.live where live.frame.kind == .attachment {
        contents.files[level][id] = EarlierFile(live.frame.body)
      }
      contents.levels[level] = LevelState(found.state, contents.files[level], isOlder: found.isOlder)
    }
    return contents
  }

  /// The generations of each level's readable segments; each says at which place it stands.
  private func generations() -> PerLevel<[UInt64]> {
    var generations = PerLevel<[UInt64]> { _ in [] }
    for place in 0..<geometry.places {
      let pass = ring.pass(at: place)
      for level in ring.levels {
        if let segment = pass.segment(level).segment { generations[level].append(segment.generation) }
      }
      progress?(Double(place + 1) / Double(geometry.places))
    }
    return generations
  }

  /// The level as its segments of the last lap tell it, newest first; all of them where none is of that lap. `isOlder`:
  /// it is not as it was last saved.
  private func fold(
    _ level: Level, _ generations: [UInt64], _ clock: UInt64
  ) throws(OpeningError) -> (state: LevelState, isOlder: Bool) {
    var fold = Fold(level: level)
    let current = generations.filter { $0 + UInt64(geometry.places) > clock }
    for generation in current.isEmpty ? generations : current {
      if fold.isComplete() { break }
      let segment = ring.segment(level, at: geometry.place(generation)).segment
      guard let segment else { throw .medium(.changed) }
      fold.take(segment, at: generation)
    }
    guard let newest = current.first else { return (fold.state(), !generations.isEmpty) }
    return (fold.state(), isWritten(level, after: newest, clock))
  }

  /// Whether a turn after a level's newest readable one wrote a segment of it.
  private func isWritten(_ level: Level, after newest: UInt64, _ clock: UInt64) -> Bool {
    if level == .everyday && newest < clock { return true }
    var generation = newest + 1
    while generation <= clock + 1 {
      let pass = ring.pass(at: geometry.place(generation))
      if pass.wasWritten(level, generation: generation) { return true }
      generation += 1
    }
    return false
  }
}

extension LevelState {
  /// What was found in the earlier format, as this one has it: it stands in no place here, so its numbers are 0.
  fileprivate init(_ found: LevelState, _ files: [UInt64: EarlierFile], isOlder: Bool) {
    let live = found.live.mapValues { live in
      let known = live.frame
      let body = known.kind == .attachment ? files[known.id]?.body ?? [] : known.body
      let frame = Frame(id: known.id, version: 0, kind: known.kind, body: body)
      return Live(frame: frame, hash: frame.hash, lastCopy: 0)
    }
    let isNamed = found.isGrave || !isOlder
    let notes = (isNamed ? [] : [Note.missing(0, of: live.count)]) + found.notes
    self.init(level: found.level, live: live, lostCount: found.lostCount, notes: notes)
  }
}
