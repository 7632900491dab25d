internal import Sodium

/// One opening of a book: it reads, writes turns and ends (Docs/Format.md, section 10).
///
/// After an error of the disk the session is over: what is on the disk is read again, never written again.
final class Session {
  let ring: Ring
  /// Whether it was opened by a passphrase that nobody chose.
  let isKeyless: Bool
  private(set) var clock: UInt64
  private(set) var levels: PerLevel<LevelState?>
  /// Turns by others since each level's previous turn, as found at opening.
  let foreign: PerLevel<Int>
  /// Segments that are a level's own and cannot be read, where the whole ring was read.
  let unreadable: PerLevel<Int>?
  /// Whether the two header pages differ, of which one has opened.
  let hasDamagedHeader: Bool
  private(set) var turnsWritten = 0
  private let isFrozen: Bool
  private var nextIsHole: Bool
  /// Why no more turns are written.
  private var end: VaultError?
  private var seen: (clock: [UInt8], next: [UInt8])

  private var geometry: Geometry { ring.geometry }

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
    clock = contents.clock
    levels = contents.levels
    nextIsHole = contents.hasHole
    unreadable = contents.unreadable
    let isStale = ring.levels.contains { contents.levels[$0]?.notes.contains(.counter) ?? false }
    isFrozen = contents.isFrozen || isStale
    foreign = PerLevel { Int(contents.clock) - Int(contents.levels[$0]?.newest ?? contents.clock) }
    seen = (
      try ring.head(at: geometry.place(contents.clock)), try ring.head(at: geometry.place(contents.clock + 1))
    )
  }

  /// Whether the session can write.
  var isWritable: Bool { ring.disk.isWritable && !isFrozen && clock + 1 < Segment.generationLimit }
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
  func save(_ new: PerLevel<[Frame]>) throws(VaultError) {
    for level in Level.allCases where !new[level].isEmpty { try check(new[level], level) }
    var waiting = new
    // Only a notebook that someone filled beyond its limit makes a deletion wait for a whole lap.
    for _ in 0..<geometry.turns {
      for level in try turn(waiting) { waiting[level] = [] }
      if Level.allCases.allSatisfy({ waiting[$0].isEmpty }) { return }
    }
    throw .full(Level.allCases.first { !waiting[$0].isEmpty } ?? .everyday)
  }

  /// Writes `count` turns without new frames.
  func rewrite(_ count: Int, progress: ((Double) -> Void)? = nil) throws(VaultError) {
    for done in 0..<count {
      _ = try turn(PerLevel { _ in [] })
      progress?(Double(done + 1) / Double(count))
    }
  }

  /// Ends a session that was opened with a key and has written nothing, with a turn like any other.
  func look() throws(VaultError) {
    if !isKeyless && turnsWritten == 0 && isWritable && end == nil { _ = try turn(PerLevel { _ in [] }) }
  }

  /// Refuses where `level` takes nothing new.
  func checkTakesNew(_ level: Level) throws(VaultError) {
    if try state(level).isGrave { throw .needsAgreement(level) }
    if !isWritable { throw .readOnly }
  }

  /// Lets `work` write outside of the ring. An error there ends the session as one in the ring does.
  func outsideRing<Value>(_ work: () throws(VaultError) -> Value) throws(VaultError) -> Value {
    try checkGoesOn()
    do throws(VaultError) {
      try checkUnchanged()
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

  /// Writes the next turn, after the repair of a hole in its way; returns the levels whose new frames are in it.
  private func turn(_ new: PerLevel<[Frame]>) throws(VaultError) -> [Level] {
    try checkGoesOn()
    while nextIsHole {
      try repair()
      try checkGoesOn()
    }
    var next = levels
    var placed: [Level] = []
    var real: [Level: Segment] = [:]
    for level in ring.levels where next[level]?.isSilent == false {
      guard let filled = next[level]?.fill(clock + 1, new: new[level], geometry: geometry) else { continue }
      real[level] = filled.segment
      if filled.placed { placed.append(level) }
    }
    let bytes = turnSeal.turn(real, keys: ring.keys)
    try write(bytes, [geometry.range(.everyday), geometry.range(.everyday).upperBound..<bytes.count])
    levels = next
    turnsWritten += 1
    advance(Array(bytes[..<Seal.headCount]))
    return placed
  }

  private func checkGoesOn() throws(VaultError) {
    if let end { throw end }
    if !isWritable { throw .readOnly }
  }

  /// Completes the level-0 segment of a turn that was broken off, and leaves the rest of it alone.
  private func repair() throws(VaultError) {
    guard var state = levels.everyday else { return }
    let segment = state.isSilent ? nil : state.fill(clock + 1, new: [], geometry: geometry).segment
    let bytes = turnSeal.repair(segment, keys: ring.keys)
    try write(bytes, [0..<bytes.count])
    levels.everyday = state
    advance(Array(bytes[..<Seal.headCount]))
  }

  private var turnSeal: TurnSeal { TurnSeal(generation: clock + 1, label: ring.label, geometry: geometry) }

  /// Writes the parts of the next turn, each on the medium before the next one begins.
  private func write(_ bytes: [UInt8], _ parts: [Range<Int>]) throws(VaultError) {
    let start = geometry.offset(place: geometry.place(clock + 1))
    do throws(VaultError) {
      try checkUnchanged()
      for part in parts {
        try ring.disk.write(bytes, part, at: start + part.lowerBound)
        try ring.disk.sync()
      }
    } catch {
      end = .ended
      throw error
    }
  }

  private func checkUnchanged() throws(VaultError) {
    let isThere = try ring.disk.isStillThere()
    let now = (try ring.head(at: geometry.place(clock)), try ring.head(at: geometry.place(clock + 1)))
    guard isThere, now == seen else { throw .changed }
  }

  /// Moves the clock on by one, and looks at the place that will be written next. What stands there may end the
  /// session, but not before the next turn: this one is durable.
  private func advance(_ head: [UInt8]) {
    clock += 1
    let place = geometry.place(clock + 1)
    do throws(VaultError) {
      seen = (head, try ring.head(at: place))
      let next = try ring.segment(.everyday, at: place).segment
      if let next, next.generation > clock { end = .changed }
      nextIsHole = next == nil
    } catch {
      end = error
    }
  }
}
