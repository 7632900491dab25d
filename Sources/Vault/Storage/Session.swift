internal import Platform
internal import Sodium

/// One opening of a book: it reads, writes its pair of places and ends (Docs/Format.md, section 10).
///
/// After an error of the disk the session is over: what is on the disk is read again, never written again.
final class Session {
  let ring: Ring
  /// Whether it was opened by a passphrase that nobody chose.
  let isKeyless: Bool
  private(set) var levels: PerLevel<LevelState?>
  /// Generations by others since each level's previous one, as found at opening.
  let foreign: PerLevel<Int>
  /// Segments that are a level's own and cannot be read, where the whole ring was read.
  let unreadable: PerLevel<Int>?
  /// Whether the two header pages differ, of which one has opened.
  let hasDamagedHeader: Bool
  /// Of a book of the earlier format: each level's files by the ids of their frames.
  let earlierFiles: PerLevel<[UInt64: EarlierFile]>
  /// Of each level the number of its newest load of files.
  private(set) var loads: PerLevel<UInt32>
  /// What decides whether a load comes by chance.
  var chance = Chance()
  /// Tells the time that goes by.
  var time: @Sendable () -> ContinuousClock.Instant = { .now }
  /// How often something was saved: while it stays the same, what was read is as it was.
  private(set) var saves = 0
  /// The newest generation, whether it is in the file or waits to be written.
  private(set) var clock: UInt64
  /// Whether level 0 leaves nowhere to write.
  private let isFrozen: Bool
  private var sitting = Sitting()
  private var pair: Pair?
  /// A bay that another thread writes: nothing else is written before it has.
  var bay: Errand<Result<Void, VaultError>>?
  private var queue: PassQueue

  private var geometry: Geometry { ring.geometry }

  /// A descent fills sittings up to this size.
  private static let mostFilledUp = 256
  /// A pair that was written longer ago than this is written again when its sitting ends.
  private static let longestRest: Duration = .seconds(1)

  /// How far the sitting is from its end.
  private struct Sitting {
    /// How many places it has written, or sealed.
    var places = 0
    /// Whether it came after one that left its mark already: then a look leaves none.
    var isFurther = false
    /// Whether it was descended from and is to be completed with the keys of level 0 alone.
    var isOver = false
    /// When the pair was last written, or sealed; `nil` where a second copy was made since.
    var lastPass: ContinuousClock.Instant?
  }

  /// Unlocks and reads the book on `disk`.
  ///
  /// - Parameters:
  ///   - whole: reads the whole ring, as `check` does.
  ///   - takesEarlier: reads a book of the earlier format too.
  ///   - progress: told the share read, from 0 to 1, while the whole ring is read.
  convenience init(
    disk: any Disk, geometry: Geometry, passphrase: borrowing SecretBytes, whole: Bool = false,
    takesEarlier: Bool = false, progress: ((Double) -> Void)? = nil
  ) throws(VaultError) {
    let (first, second) = try Session.headers(disk, geometry)
    let unlocked = try Unlocked((first, second), passphrase: passphrase, geometry: geometry)
    if let earlier = unlocked.earlier {
      guard takesEarlier else { throw .earlierFormat }
      try self.init(
        earlier: disk, geometry: earlier, unlocked: unlocked, hasDamagedHeader: first != second,
        progress: progress)
      return
    }
    try self.init(
      disk: disk, geometry: geometry, unlocked: unlocked, hasDamagedHeader: first != second, whole: whole,
      progress: progress)
  }

  /// Both header pages; one that the medium does not give is of zeros, and so damaged.
  private static func headers(_ disk: any Disk, _ geometry: Geometry) throws(VaultError) -> ([UInt8], [UInt8])
  {
    let page = Geometry.headerCount
    let end = geometry.secondHeader..<geometry.secondHeader + page
    let none = [UInt8](repeating: 0, count: page)
    if let second = disk.found(end) { return (disk.found(0..<page) ?? none, second) }
    return (try disk.bytes(0..<page), none)
  }

  /// Reads the book on `disk` with keys in hand.
  init(
    disk: any Disk, geometry: Geometry, unlocked: consuming Unlocked, hasDamagedHeader: Bool = false,
    whole: Bool = false, progress: ((Double) -> Void)? = nil
  ) throws(VaultError) {
    self.hasDamagedHeader = hasDamagedHeader
    isKeyless = unlocked.isKeyless
    ring = Ring(disk: disk, geometry: geometry, unlocked: unlocked)
    // What a killed process wrote last may still be in memory only; what a failed flush left in the cache is not true.
    if disk.isWritable { try disk.sync() }
    disk.forget()
    let contents = try Reader(ring: ring, progress: progress).read(whole: whole)
    levels = contents.levels
    unreadable = contents.unreadable
    loads = contents.loads
    isFrozen = contents.clock.isFrozen
    earlierFiles = PerLevel { _ in [:] }
    let now = contents.clock.generation
    foreign = PerLevel { Int(now) - Int(contents.levels[$0]?.newest ?? now) }
    clock = now
    queue = PassQueue(ring)
    queue.watch((now...now + 2).map(geometry.place))
    // What was read says how far back it had to be looked for.
    disk.forget()
  }

  /// Reads a book of the earlier format, which takes no writing: it has no clock and nothing of it stands in a place.
  private init(
    earlier disk: any Disk, geometry: Geometry, unlocked: consuming Unlocked, hasDamagedHeader: Bool,
    progress: ((Double) -> Void)?
  ) throws(VaultError) {
    self.hasDamagedHeader = hasDamagedHeader
    isKeyless = unlocked.isKeyless
    ring = Ring(disk: disk, geometry: geometry, unlocked: unlocked)
    if disk.isWritable { try disk.sync() }
    let contents = try EarlierReader(ring: ring, progress: progress).read()
    (levels, earlierFiles) = (contents.levels, contents.files)
    (foreign, unreadable) = (PerLevel { _ in 0 }, nil)
    (loads, clock, isFrozen) = (PerLevel { _ in 0 }, 0, true)
    queue = PassQueue(ring)
  }

  /// Goes on from `other` with the everyday notebook alone, and with a key of its own. The sitting of `other` is over.
  init(everydayOf other: Session) {
    ring = Ring(everydayOf: other.ring)
    isKeyless = other.isKeyless
    levels = PerLevel { $0 == .everyday ? other.levels.everyday : nil }
    foreign = PerLevel { $0 == .everyday ? other.foreign.everyday : 0 }
    unreadable = other.unreadable.map { found in PerLevel { $0 == .everyday ? found.everyday : 0 } }
    hasDamagedHeader = other.hasDamagedHeader
    (loads, saves, clock, isFrozen) = (other.loads, other.saves, other.clock, other.isFrozen)
    earlierFiles = other.earlierFiles
    (sitting, queue) = (other.sitting, PassQueue(ring, goingOnFrom: other.queue))
    sitting.isOver = true
    (chance, time, bay) = (other.chance, other.time, other.bay)
  }

  /// Whether the session can write.
  var isWritable: Bool { ring.disk.isWritable && !isFrozen }

  /// The state of `level`, which this session must open.
  func state(_ level: Level) throws(VaultError) -> LevelState {
    guard let state = levels[level] else { throw .notOpened(level) }
    return state
  }

  /// How many more places others may write before something in `level` is lost.
  func margin(_ level: Level) throws(VaultError) -> Int {
    try state(level).margin(clock: clock, geometry: geometry)
  }

  /// The owner agrees to the grave notes of `level`.
  func agree(_ level: Level) throws(VaultError) {
    guard try state(level).isGrave else { return }
    levels[level]?.agree(clock: clock)
    pair?.base[level]?.agree(clock: clock)
  }

  // MARK: Saving

  /// Makes the new frames of every level durable in both places of the pair. All of one level must fit into one segment.
  ///
  /// - Parameters:
  ///   - isAhead: only seals the passes; `finish` writes them.
  ///   - hasMore: a further batch follows, whose pass will vouch for this one: one place is enough.
  func save(_ new: PerLevel<[Frame]>, isAhead: Bool = false, hasMore: Bool = false) throws(VaultError) {
    for level in Level.allCases where !new[level].isEmpty { try check(new[level], level) }
    // Before the pair is chosen: what waits may take the next places.
    if !isAhead { try finish() }
    try go()
    try begin(new)
    guard var pair else { return }
    pair.take(new)
    try write(&pair, both: !hasMore, isAhead: isAhead)
    saves += 1
  }

  /// Makes room for a save of `count` batches: where it makes the sitting a larger one, the places that the batches will
  /// not need are written first, so that what is oldest is carried on before others are overwritten.
  func prepare(for count: Int, progress: ((Double) -> Void)? = nil) throws(VaultError) {
    try finish()
    let size = geometry.sitting(of: sitting.places + count + 1)
    let before = size - sitting.places - count - 1
    if size > 2 { try carry(before, progress: progress) }
  }

  /// Makes the sitting one of `size` places, the last two of which are the pair in hand.
  func rewrite(_ size: Int, progress: ((Double) -> Void)? = nil) throws(VaultError) {
    try finish()
    let left = size - sitting.places
    if left < 2 { return try carry(left, progress: progress) }
    try carry(left - 2, progress: progress)
    pair = nil
    try save(PerLevel { _ in [] })
  }

  /// What is saved next gets a pair of its own.
  func leavePair() { pair = nil }

  /// Ends the sitting: what was opened with a key and has saved nothing leaves what a save leaves, and what has written
  /// more than two places leaves one of the sizes of a sitting.
  func end(progress: ((Double) -> Void)? = nil) throws(VaultError) {
    try finish()
    if !isWritable || queue.failure != nil { return }
    let isLook = sitting.places == 0
    if isLook && (isKeyless || sitting.isFurther) { return }
    if isLook { try save(PerLevel { _ in [] }) }
    if !isKeyless { try loadByChance() }
    try fillUp(progress: progress)
    if isStale { try save(PerLevel { _ in [] }) }
  }

  /// Whether the time at which the pair was written tells when something was saved, and not when the sitting ended.
  private var isStale: Bool {
    guard let pair, !pair.isHalf, !isKeyless else { return false }
    guard let last = sitting.lastPass else { return true }
    return last.duration(to: time()) > Session.longestRest
  }

  /// Before a second copy is made: it holds a pair of this sitting, whether something was saved or not, and the pair is
  /// written once more after it.
  func prepareForCopy() throws(VaultError) {
    try finish()
    if isKeyless || !isWritable { return }
    try save(PerLevel { _ in [] })
    sitting.lastPass = nil
  }

  /// How many bytes of `level` can still become fresh without another pair.
  func roomInPair(_ level: Level) -> Int {
    guard let pair, !pair.isHalf else { return geometry.room(level) }
    return geometry.room(level) - pair.fresh[level].reduce(0) { $0 + $1.count }
  }

  /// Seals what is left to write for the end of the sitting, before the keys of the higher levels go.
  func look(isAhead: Bool) throws(VaultError) {
    if isKeyless || !isWritable { return }
    if sitting.places > 0 ? isStale : !sitting.isFurther { try save(PerLevel { _ in [] }, isAhead: isAhead) }
  }

  /// Writes what was sealed ahead, and completes a sitting that was descended from.
  func finish() throws(VaultError) {
    try settle()
    try queue.write()
    guard sitting.isOver else { return }
    sitting.isOver = false
    // A whole lap of noise would wipe out what was not opened: such a sitting ends with the places that it has.
    if sitting.places > 0, sitting.places <= Session.mostFilledUp, isWritable { try fillUp() }
    sitting = Sitting(isFurther: true)
    pair = nil
    // Only level 0 is known any more: they make a sitting of their own.
    if !isKeyless, isWritable { try loadByChance() }
  }

  /// Passes up to the size of the sitting.
  private func fillUp(progress: ((Double) -> Void)? = nil) throws(VaultError) {
    try carry(geometry.sitting(of: sitting.places) - sitting.places, progress: progress)
  }

  /// Refuses where `level` takes nothing new.
  func checkTakesNew(_ level: Level) throws(VaultError) {
    let state = try state(level)
    if state.isGrave { throw .needsAgreement(level) }
    if !isWritable || !state.canChange { throw .readOnly }
  }

  /// Before something is written outside of the ring. An error there ends the session as one in the ring does.
  func checkOutsideRing() throws(VaultError) {
    try finish()
    try go()
    try endingWithErrors { () throws(VaultError) in try queue.checkUnchanged() }
  }

  /// Waits until the bay that is being written is on the medium.
  func settle() throws(VaultError) {
    guard let writing = bay.take() else { return }
    try endingWithErrors { () throws(VaultError) in try writing.result.get() }
  }

  private func endingWithErrors(_ work: () throws(VaultError) -> Void) throws(VaultError) {
    do throws(VaultError) { try work() } catch {
      queue.fail()
      throw error
    }
  }

  /// The load `number` of `level` was written: the next save says so.
  func count(load number: UInt32, of level: Level) { loads[level] = number }

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

  // MARK: Pairs

  /// Goes on with the pair in hand where `new` has room in it, else begins the next one.
  private func begin(_ new: PerLevel<[Frame]>) throws(VaultError) {
    if let pair, pair.hasRoom(for: new, geometry) { return }
    pair = Pair(first: clock + 1, levels: levels)
    queue.watch([geometry.place(clock + 1), geometry.place(clock + 2)])
  }

  /// Writes `count` places without new frames.
  private func carry(_ count: Int, progress: ((Double) -> Void)? = nil) throws(VaultError) {
    for done in 0..<max(0, count) {
      try go()
      var next = Pair(first: clock + 1, levels: levels)
      queue.watch([geometry.place(clock + 1)])
      try write(&next, both: false, isAhead: false)
      pair = nil
      saves += 1
      progress?(Double(done + 1) / Double(count))
    }
  }

  /// Fills, seals and writes the places of `next`, one after another.
  private func write(_ next: inout Pair, both: Bool, isAhead: Bool) throws(VaultError) {
    var after = next.levels
    for generation in next.first...(both ? next.first + 1 : next.first) {
      var real: [Level: Segment] = [:]
      for level in ring.levels where after[level]?.isSilent == false {
        real[level] = after[level]?.fill(
          generation, fresh: next.frames(level, geometry), loads: loads, geometry: geometry)
      }
      var forgotten = SecretBytes(random: LevelKeys.count)
      let seal = PassSeal(generation: generation, label: ring.label, geometry: geometry)
      try queue.add(generation, seal.pass(real, keys: ring.keys, forgotten: &forgotten), isAhead: isAhead)
      if generation > clock {
        clock = generation
        sitting.places += 1
      }
    }
    levels = after
    next.isHalf = !both
    pair = next
    sitting.lastPass = time()
  }

  /// Refuses where nothing can be written any more.
  private func go() throws(VaultError) {
    if let failure = queue.failure { throw failure }
    if !isWritable || clock + 2 >= Segment.numberLimit { throw .readOnly }
  }
}
