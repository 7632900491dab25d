/// The two places that a sitting writes, and what is new in them (Docs/Format.md, section 10).
struct Pair {
  /// The generation of the first of the two.
  let first: UInt64
  /// The levels as they were when the pair was begun.
  var base: PerLevel<LevelState?>
  /// New frames and deletions, in the order in which they became fresh.
  private(set) var fresh = PerLevel<[Frame]> { _ in [] }
  /// How many saves brought frames to each level.
  private var changes = PerLevel<UInt64> { _ in 0 }
  /// Whether only the first of the two was written, so that the next pair begins right behind it.
  var isHalf = false

  /// Begins a pair in which nothing is fresh.
  init(first: UInt64, levels: PerLevel<LevelState?>) {
    self.first = first
    base = levels
  }

  /// The deletions of `level` that are to be taken up again where they have room. They are never a reason to write
  /// anywhere else: nobody could explain it who does not know them.
  func retaken(_ level: Level) -> [Frame] {
    guard let state = base[level], !state.isGrave else { return [] }
    let ids = Set(fresh[level].map(\.id))
    return state.retaken.filter { !ids.contains($0.id) }
  }

  /// The levels as the next passes find them.
  var levels: PerLevel<LevelState?> {
    PerLevel { level in
      var state = base[level]
      for _ in 0..<changes[level] { state?.advance() }
      return state
    }
  }

  /// Whether `new` fits beside what is fresh, and the pair can be written again as a whole.
  func hasRoom(for new: PerLevel<[Frame]>, _ geometry: Geometry) -> Bool {
    if isHalf { return false }
    return Level.allCases.allSatisfy { level in
      let ids = Set(new[level].map(\.id))
      let kept = fresh[level].reduce(0) { $0 + (ids.contains($1.id) ? 0 : $1.count) }
      return new[level].reduce(kept) { $0 + $1.count } <= geometry.room(level)
    }
  }

  /// Makes `new` fresh, each frame in the place of a fresh one of its id.
  mutating func take(_ new: PerLevel<[Frame]>) {
    for level in Level.allCases where !new[level].isEmpty {
      changes[level] += 1
      let version = (base[level]?.state ?? 0) + changes[level]
      for frame in new[level] {
        let frame = Frame(id: frame.id, version: version, kind: frame.kind, body: frame.body)
        if let index = fresh[level].firstIndex(where: { $0.id == frame.id }) {
          fresh[level][index] = frame
        } else {
          fresh[level].append(frame)
        }
      }
    }
  }
}
