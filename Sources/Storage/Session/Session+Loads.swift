internal import Platform
internal import Sodium

extension Session {
  /// Where the pieces of the files of `level` stand.
  package func map(_ level: Level, incoming: Set<UInt64> = []) throws(ReadingError) -> FileMap {
    map(of: try state(level), incoming: incoming)
  }

  private func map(of state: LevelState, incoming: Set<UInt64> = []) -> FileMap {
    FileMap(
      state, newest: loads[state.level], seal: ChunkSeal(ring, state.level), disk: ring.disk,
      incoming: incoming)
  }

  /// The copies of each piece of `file`, in order; `nil` where one has none.
  package func pieces(of file: UInt64, in level: Level) throws(ReadingError) -> [[FileMap.Copy]]? {
    guard ring.geometry.isEarlier else { return try map(level).pieces(of: file) }
    return earlierFiles[level][file]?.pieces(Bays(level: level, geometry: ring.geometry))
  }

  /// Writes the next bay of `level` without anything new, and says so: carried on where the session knows the level,
  /// noise where it does not (Docs/Format.md, section 9).
  package func load(_ level: Level) throws(MediumError) {
    guard loads[level] + 1 < Segment.loadLimit else { throw .readOnly }
    // What is carried on was read; where nothing is known, nothing was, and it is said all the same.
    defer { ring.disk.forget() }
    guard let known = levels[level], case let entries = mostEntries(known), entries > 0 else {
      let bays = Bays(level: level, geometry: ring.geometry)
      try begin(noise(of: bays), bays, loads[level] + 1)
      try settle()
      count(load: loads[level] + 1, of: level)
      return try put()
    }
    let map = map(of: known)
    var load = Load(after: map, seal: ChunkSeal(ring, level), most: entries)
    let bytes = try load.bytes([], disk: ring.disk)
    try begin(bytes, map.bays, load.number)
    try settle()
    var new = PerLevel<[Frame]> { _ in [] }
    new[level] = frames(of: load, map)
    count(load: load.number, of: level)
    // The list has room: only so many entries were carried on.
    try put(new)
  }

  /// How many entries a list of a level may have now; none where it takes nothing new.
  private func mostEntries(_ known: LevelState) -> Int {
    guard !known.isGrave, known.canChange else { return 0 }
    let level = known.level
    // The list of the bay goes with what stood there.
    let bay = Bays(level: level, geometry: ring.geometry).bay(loads[level] + 1)
    let former = known.live[UInt64(bay)]?.frame.count ?? 0
    let room = min(roomInPair(level), ring.geometry.limit(level) - known.byteCount + former)
    return (room - Frame.headerCount - BayList.headCount) / BayList.entryCount
  }

  /// The list of `load`, unless it says nothing that was not so before.
  package func frames(of load: Load, _ map: FileMap) -> [Frame] {
    if load.list.entries.isEmpty && !map.listed.contains(load.bay) { return [] }
    return [Frame(id: UInt64(load.bay), version: 1, kind: .list, body: load.list.bytes)]
  }

  /// Begins to write a whole bay, in the order of its chunks, up to its flush. Until `settle` nothing else is written.
  package func begin(_ bytes: [[UInt8]], _ bays: Bays, _ number: UInt32) throws(MediumError) {
    try checkOutsideRing()
    let (disk, start) = (ring.disk, bays.offset(bays.bay(number) * bays.chunksEach))
    bay = Errand {
      do throws(MediumError) {
        var offset = start
        for part in bytes {
          try disk.write(part, 0..<part.count, at: offset)
          offset += part.count
        }
        try disk.sync()
        return .success(())
      } catch {
        return .failure(error)
      }
    }
  }

  /// Whether the bay is on the medium after so many milliseconds at the most.
  package func isSettled(within milliseconds: Int) -> Bool { bay?.isDone(within: milliseconds) ?? true }

  /// The loads that come by chance at the end of a sitting, whatever was done in it.
  func loadByChance() throws(MediumError) {
    for level in drawLoads() where loads[level] + 1 < Segment.loadLimit { try load(level) }
  }

  /// The levels of the loads that chance draws (Docs/Format.md, section 9, "Chance").
  func drawLoads() -> [Level] {
    var drawn: [Level] = []
    guard ring.geometry.hasFiles else { return drawn }
    for level in [Level.personal, .private] {
      guard chance.first() else { continue }
      repeat { drawn.append(level) } while chance.another()
    }
    return drawn
  }

  /// Writes the bays of loads of which the passes of a descent say already. Should that be broken off, what stands in a
  /// bay is still found there, for its own first chunk tells that it was not written.
  func writeNoise(_ drawn: [(level: Level, number: UInt32)]) throws(MediumError) {
    for load in drawn {
      let bays = Bays(level: load.level, geometry: ring.geometry)
      try begin(noise(of: bays), bays, load.number)
      try settle()
    }
  }
}
