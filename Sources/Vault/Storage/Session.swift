internal import Sodium

/// One opening of a book: it reads, writes turns and ends (Docs/Format.md, section 10).
///
/// After an error of the disk the session is over: what is on the disk is read again, never written again.
final class Session {
  let ring: Ring
  /// Whether it was opened by a passphrase that nobody chose.
  let isKeyless: Bool
  private(set) var levels: PerLevel<LevelState?>
  /// Turns by others since each level's previous turn, as found at opening.
  let foreign: PerLevel<Int>
  /// Segments that are a level's own and cannot be read, where the whole ring was read.
  let unreadable: PerLevel<Int>?
  /// Whether the two header pages differ, of which one has opened.
  let hasDamagedHeader: Bool
  /// How many turns this session has written or sealed.
  private(set) var turnsWritten: Int
  private let isRingFrozen: Bool
  /// The levels of which nothing is of the ring's last lap.
  private let stale: [Level]
  /// The newest turn in the file, and its first bytes.
  private var written: (generation: UInt64, head: [UInt8])
  /// Turns that are sealed and not written yet; they go before everything else.
  private var waiting: [SealedTurn]
  /// What stands at the place of the turn that is sealed next.
  private var next: (head: [UInt8], isHole: Bool)
  /// Why no more turns are sealed.
  private var end: VaultError?

  private var geometry: Geometry { ring.geometry }

  /// The newest turn, whether it is in the file or waits to be written.
  var clock: UInt64 { written.generation + UInt64(waiting.count) }

  /// Unlocks and reads the book on `disk`.
  ///
  /// - Parameters:
  ///   - whole: reads the whole ring, as `check` does.
  ///   - progress: told the share read, from 0 to 1, while the whole ring is read.
  convenience init(
    disk: any Disk, geometry: Geometry, passphrase: borrowing SecretBytes, whole: Bool = false,
    progress: ((Double) -> Void)? = nil
  ) throws(VaultError) {
    let page = Geometry.headerCount
    let first = try disk.bytes(0..<page)
    let second = try disk.bytes(geometry.secondHeader..<geometry.secondHeader + page)
    let unlocked = try Unlocked((first, second), passphrase: passphrase, geometry: geometry)
    try self.init(
      disk: disk, geometry: geometry, unlocked: unlocked, hasDamagedHeader: first != second, whole: whole,
      progress: progress)
  }

  /// Reads the book on `disk` with keys in hand.
  init(
    disk: any Disk, geometry: Geometry, unlocked: consuming Unlocked, hasDamagedHeader: Bool = false,
    whole: Bool = false, progress: ((Double) -> Void)? = nil
  ) throws(VaultError) {
    self.hasDamagedHeader = hasDamagedHeader
    isKeyless = unlocked.isKeyless
    ring = Ring(disk: disk, geometry: geometry, unlocked: unlocked)
    // What a killed process wrote last may still be in memory only.
    if disk.isWritable { try disk.sync() }
    let contents = try Reader(ring: ring, progress: progress).read(whole: whole)
    levels = contents.levels
    unreadable = contents.unreadable
    stale = ring.levels.filter { contents.levels[$0]?.notes.contains(.counter) ?? false }
    isRingFrozen = contents.isFrozen
    foreign = PerLevel { Int(contents.clock) - Int(contents.levels[$0]?.newest ?? contents.clock) }
    written = (contents.clock, try ring.head(at: geometry.place(contents.clock)))
    next = (try ring.head(at: geometry.place(contents.clock + 1)), contents.hasHole)
    (waiting, turnsWritten) = ([], 0)
  }

  /// Goes on from `other` with the everyday notebook alone, and with a key of its own.
  init(everydayOf other: Session) {
    ring = Ring(everydayOf: other.ring)
    isKeyless = other.isKeyless
    levels = PerLevel { $0 == .everyday ? other.levels.everyday : nil }
    foreign = PerLevel { $0 == .everyday ? other.foreign.everyday : 0 }
    unreadable = other.unreadable.map { found in PerLevel { $0 == .everyday ? found.everyday : 0 } }
    hasDamagedHeader = other.hasDamagedHeader
    turnsWritten = other.turnsWritten
    isRingFrozen = other.isRingFrozen
    stale = other.stale.filter { $0 == .everyday }
    (written, waiting, next, end) = (other.written, other.waiting, other.next, other.end)
  }

  /// Whether the session can write.
  var isWritable: Bool {
    ring.disk.isWritable && !isRingFrozen && stale.isEmpty && clock + 1 < Segment.generationLimit
  }
  /// Whether the disk takes writing, whatever the state of the book.
  var hasWritableDisk: Bool { ring.disk.isWritable }

  /// The state of `level`, which this session must open.
  func state(_ level: Level) throws(VaultError) -> LevelState {
    guard let state = levels[level] else { throw .notOpened(level) }
    return state
  }

  /// How many more turns by others everything in `level` survives.
  func margin(_ level: Level) throws(VaultError) -> Int {
    try state(level).margin(clock: clock, geometry: geometry)
  }

  /// The owner agrees to the grave notes of `level`.
  func agree(_ level: Level) throws(VaultError) {
    _ = try state(level)
    levels[level]?.agree()
  }

  /// Writes turns until the new frames of every level are durable. All of one level must fit into one segment.
  ///
  /// - Parameter isAhead: only seals the turns; `finish` writes them.
  func save(_ new: PerLevel<[Frame]>, isAhead: Bool = false) throws(VaultError) {
    for level in Level.allCases where !new[level].isEmpty { try check(new[level], level) }
    var rest = new
    // Only a notebook that someone filled beyond its limit makes a deletion wait for a whole lap.
    for _ in 0..<geometry.turns {
      for level in try turn(rest, isAhead: isAhead) { rest[level] = [] }
      if Level.allCases.allSatisfy({ rest[$0].isEmpty }) { return }
    }
    throw .full(Level.allCases.first { !rest[$0].isEmpty } ?? .everyday)
  }

  /// Writes `count` turns without new frames.
  func rewrite(_ count: Int, progress: ((Double) -> Void)? = nil) throws(VaultError) {
    for done in 0..<count {
      _ = try turn(PerLevel { _ in [] })
      progress?(Double(done + 1) / Double(count))
    }
  }

  /// Ends a session that was opened with a key and has written nothing, with a turn like any other.
  ///
  /// - Parameter isAhead: only seals the turn; `finish` writes it.
  func look(isAhead: Bool = false) throws(VaultError) {
    if !isAhead { try finish() }
    if isKeyless || turnsWritten > 0 || !isWritable || end != nil { return }
    _ = try turn(PerLevel { _ in [] }, isAhead: isAhead)
  }

  /// Writes what was sealed ahead.
  func finish() throws(VaultError) {
    while !waiting.isEmpty { try write(waiting.removeFirst()) }
  }

  /// Refuses where `level` takes nothing new.
  func checkTakesNew(_ level: Level) throws(VaultError) {
    if try state(level).isGrave { throw .needsAgreement(level) }
    if !isWritable { throw .readOnly }
  }

  /// Lets `work` write outside of the ring. An error there ends the session as one in the ring does.
  func outsideRing<Value>(_ work: () throws(VaultError) -> Value) throws(VaultError) -> Value {
    try finish()
    try checkGoesOn()
    do throws(VaultError) {
      try checkUnchanged(next.head)
      return try work()
    } catch {
      end = .ended
      throw error
    }
  }

  private func check(_ new: [Frame], _ level: Level) throws(VaultError) {
    try checkTakesNew(level)
    let state = try state(level)
    precondition(Set(new.map(\.id)).count == new.count, "a segment holds an id once")
    let count = new.reduce(0) { $0 + $1.count }
    guard new.allSatisfy({ $0.body.count <= geometry.longestBody }), count <= geometry.room(level) else {
      throw .tooLong
    }
    let kept = new.filter { $0.kind != .deleted }.reduce(0) { $0 + $1.count }
    let replaced = new.reduce(0) { $0 + (state.live[$1.id]?.frame.count ?? 0) }
    if kept > 0 && state.byteCount + kept - replaced > geometry.limit(level) { throw .full(level) }
  }

  // MARK: Turns

  /// Seals the next turn, after the repair of a hole in its way, and writes it unless that is for later; returns the
  /// levels whose new frames are in it.
  private func turn(_ new: PerLevel<[Frame]>, isAhead: Bool = false) throws(VaultError) -> [Level] {
    if !isAhead { try finish() }
    try checkGoesOn()
    while next.isHole {
      try repair(isAhead: isAhead)
      try checkGoesOn()
    }
    var after = levels
    var placed: [Level] = []
    var real: [Level: Segment] = [:]
    for level in ring.levels where after[level]?.isSilent == false {
      guard let filled = after[level]?.fill(clock + 1, new: new[level], geometry: geometry) else { continue }
      real[level] = filled.segment
      if filled.placed { placed.append(level) }
    }
    var forgotten = SecretBytes(random: LevelKeys.count)
    let bytes = turnSeal.turn(real, keys: ring.keys, forgotten: &forgotten)
    let everyday = geometry.range(.everyday)
    try put(bytes, [everyday, everyday.upperBound..<bytes.count], isAhead: isAhead)
    levels = after
    turnsWritten += 1
    return placed
  }

  private func checkGoesOn() throws(VaultError) {
    if let end { throw end }
    if !isWritable { throw .readOnly }
  }

  /// Completes the level-0 segment of a turn that was broken off, and leaves the rest of it alone.
  private func repair(isAhead: Bool) throws(VaultError) {
    guard var state = levels.everyday else { return }
    let segment = state.isSilent ? nil : state.fill(clock + 1, new: [], geometry: geometry).segment
    let bytes = turnSeal.repair(segment, keys: ring.keys)
    try put(bytes, [0..<bytes.count], isAhead: isAhead)
    levels.everyday = state
  }

  private var turnSeal: TurnSeal { TurnSeal(generation: clock + 1, label: ring.label, geometry: geometry) }

  /// Writes the next turn, or lets it wait, and looks at the place after it.
  private func put(_ bytes: [UInt8], _ parts: [Range<Int>], isAhead: Bool) throws(VaultError) {
    let turn = SealedTurn(bytes: bytes, parts: parts, former: next.head)
    if isAhead { waiting.append(turn) } else { try write(turn) }
    lookAhead()
  }

  /// Writes the parts of the next turn, each on the medium before the next one begins.
  private func write(_ turn: SealedTurn) throws(VaultError) {
    let start = geometry.offset(place: geometry.place(written.generation + 1))
    do throws(VaultError) {
      try checkUnchanged(turn.former)
      for part in turn.parts {
        try ring.disk.write(turn.bytes, part, at: start + part.lowerBound)
        try ring.disk.sync()
      }
    } catch {
      (end, waiting) = (.ended, [])
      throw error
    }
    written = (written.generation + 1, turn.head)
  }

  /// The newest turn in the file and the place after it, where `former` stood, are as they were seen.
  private func checkUnchanged(_ former: [UInt8]) throws(VaultError) {
    let isThere = try ring.disk.isStillThere()
    let newest = try ring.head(at: geometry.place(written.generation))
    let after = try ring.head(at: geometry.place(written.generation + 1))
    guard isThere, newest == written.head, after == former else { throw .changed }
  }

  /// Looks at the place that will be written next. What stands there may end the session, but not before the next
  /// turn: this one is durable, or waits to be.
  private func lookAhead() {
    let place = geometry.place(clock + 1)
    do throws(VaultError) {
      let head = try ring.head(at: place)
      let segment = try ring.segment(.everyday, at: place).segment
      if let segment, segment.generation > clock { end = .changed }
      next = (head, segment == nil)
    } catch {
      end = error
    }
  }
}

/// A turn, or the repair of one, as it will stand in the file.
private struct SealedTurn {
  let bytes: [UInt8]
  /// What is written and flushed by itself, in this order.
  let parts: [Range<Int>]
  /// The first bytes of what stood at its place when it was sealed.
  let former: [UInt8]

  var head: [UInt8] { Array(bytes[..<Seal.headCount]) }
}
