internal import Platform
package import Sodium

/// One opening of a book: it reads, writes its pair of places and ends (Docs/Format.md, section 10).
///
/// After an error of the disk the session is over: what is on the disk is read again, never written again.
package final class Session {
  package let ring: Ring
  /// Whether it was opened by a passphrase that nobody chose.
  let isKeyless: Bool
  /// What the sitting has written so far, and what it goes on with.
  private(set) var course: Course
  package var levels: PerLevel<LevelState?> { course.levels }
  /// Generations by others since each level's previous one, as found at opening.
  package let foreign: PerLevel<Int>
  /// Segments that are a level's own and cannot be read, where the whole ring was read.
  package let unreadable: PerLevel<Int>?
  /// In what the file differs from what a book is, as anybody can see.
  package let shape: Shape
  /// Whether the owner agreed that there are zeros in it.
  private var isAgreed = false
  /// Whether the two header pages differ, of which one has opened.
  package let hasDamagedHeader: Bool
  /// Of a book of the earlier format: each level's files by the ids of their frames.
  let earlierFiles: PerLevel<[UInt64: EarlierFile]>
  /// Of each level the number of its newest load of files.
  private(set) var loads: PerLevel<UInt32>
  /// What decides whether a load comes by chance.
  var chance = Chance()
  /// Tells the time that goes by.
  var time: @Sendable () -> ContinuousClock.Instant = { .now }
  /// How often something was saved: while it stays the same, what was read is as it was.
  package private(set) var saves = 0
  /// The newest generation, whether it is in the file or waits to be written.
  package var clock: UInt64 { course.clock }
  /// Whether level 0 leaves nowhere to write.
  private let isFrozen: Bool
  /// Whether the medium takes no writing because something is wrong with it, as far as the opening showed.
  package let isFailing: Bool
  private var sitting = Sitting()
  /// A bay that another thread writes: nothing else is written before it has.
  var bay: Errand<Result<Void, MediumError>>?
  private var queue: PassQueue

  var geometry: Geometry { ring.geometry }

  /// A descent fills sittings up to this size.
  static let mostFilledUp = 256
  /// A pair that was written longer ago than this is written again when its sitting ends.
  private static let longestRest: Duration = .seconds(1)

  /// How far the sitting is from its end.
  private struct Sitting {
    /// Whether it came after one that left its mark already: then a look leaves none.
    var isFurther = false
    /// Whether it was descended from and is to be completed with the keys of level 0 alone.
    var isOver = false
    /// When the pair was last written, or sealed; `nil` where a second copy was made since.
    var lastPass: ContinuousClock.Instant?
    /// The loads of which the newest pass says; `nil` where none was written.
    var saidLoads: PerLevel<UInt32>?
    /// Loads of which what is sealed says, and whose bays `finish` writes.
    var drawn: [(level: Level, number: UInt32)] = []
  }

  /// Unlocks and reads the book on `disk`.
  ///
  /// - Parameters:
  ///   - length: how many bytes the file has, be they fewer or more than a book's.
  ///   - whole: reads the whole ring, as `check` does.
  ///   - takesEarlier: reads a book of the earlier format too, and takes a passphrase as it is typed, as they had it.
  ///   - progress: told the share read, from 0 to 1, while the whole ring is read.
  package convenience init(
    disk: any Disk, length: Int, passphrase: borrowing SecretBytes, whole: Bool = false,
    takesEarlier: Bool = false, progress: ((Double) -> Void)? = nil
  ) throws(OpeningError) {
    let isFailing = Session.settle(disk)
    let header = try Header(disk, length: length)
    let unlocked = try Unlocked(header, passphrase: passphrase, alsoAsTyped: takesEarlier)
    guard let geometry = unlocked.layout else { throw header.refusal }
    let shape = Shape(disk, length: length, geometry, isThorough: whole)
    let isDamaged = header.isDamaged(geometry, disk)
    if geometry.isEarlier {
      guard takesEarlier else { throw .earlierFormat }
      try self.init(
        earlier: disk, geometry: geometry, unlocked: unlocked, shape: shape, hasDamagedHeader: isDamaged,
        isFailing: isFailing, progress: progress)
      return
    }
    try self.init(
      disk: disk, geometry: geometry, unlocked: unlocked, shape: shape, hasDamagedHeader: isDamaged,
      isFailing: isFailing, whole: whole, progress: progress)
  }

  /// Reads the book on `disk` with keys in hand.
  ///
  /// - Parameter isFailing: whether the medium is, where it was flushed before anything of it was read.
  package init(
    disk: any Disk, geometry: Geometry, unlocked: consuming Unlocked, shape: Shape? = nil,
    hasDamagedHeader: Bool = false, isFailing: Bool? = nil, whole: Bool = false,
    progress: ((Double) -> Void)? = nil
  ) throws(OpeningError) {
    self.hasDamagedHeader = hasDamagedHeader
    self.shape = shape ?? .whole(geometry)
    isKeyless = unlocked.isKeyless
    ring = Ring(disk: disk, geometry: geometry, unlocked: unlocked)
    self.isFailing = isFailing ?? Session.settle(disk)
    let contents = try Reader(ring: ring, progress: progress).read(whole: whole)
    unreadable = contents.unreadable
    loads = contents.loads
    isFrozen = contents.clock.isFrozen
    earlierFiles = PerLevel { _ in [:] }
    let now = contents.clock.generation
    foreign = PerLevel { Int(now) - Int(contents.levels[$0]?.newest ?? now) }
    course = Course(geometry, levels: contents.levels, clock: now)
    queue = PassQueue(ring)
    queue.watch((now...now + 2).map(geometry.place))
    // What was read says how far back it had to be looked for.
    disk.forget()
  }

  /// Reads a book of the earlier format, which takes no writing: it has no clock and nothing of it stands in a place.
  private init(
    earlier disk: any Disk, geometry: Geometry, unlocked: consuming Unlocked, shape: Shape,
    hasDamagedHeader: Bool, isFailing: Bool, progress: ((Double) -> Void)?
  ) throws(OpeningError) {
    (self.hasDamagedHeader, self.shape, self.isFailing) = (hasDamagedHeader, shape, isFailing)
    isKeyless = unlocked.isKeyless
    ring = Ring(disk: disk, geometry: geometry, unlocked: unlocked)
    let contents = try EarlierReader(ring: ring, progress: progress).read()
    (course, earlierFiles) = (Course(geometry, levels: contents.levels, clock: 0), contents.files)
    (foreign, unreadable) = (PerLevel { _ in 0 }, nil)
    (loads, isFrozen) = (PerLevel { _ in 0 }, true)
    queue = PassQueue(ring)
  }

  /// Reads what stands on `disk` with the keys of `other`, whose session is over: nothing of it is written again.
  package convenience init(again other: Session, on disk: any Disk) throws(OpeningError) {
    guard let keys = other.ring.keys.limited(to: other.ring.keys.highest) else { throw .medium(.ended) }
    let unlocked = Unlocked(keys: keys, salt: other.ring.label.salt, isKeyless: other.isKeyless)
    try self.init(
      disk: disk, geometry: other.geometry, unlocked: unlocked,
      shape: Shape(disk, length: other.shape.length, other.geometry), hasDamagedHeader: other.hasDamagedHeader
    )
    (chance, time, saves, isAgreed) = (other.chance, other.time, other.saves + 1, other.isAgreed)
    for level in ring.levels { course.levels[level]?.countGivenUp(other.levels[level]?.givenUp ?? 0) }
  }

  /// Goes on from `other` with the everyday notebook alone, and with a key of its own. The sitting of `other` is over.
  package init(everydayOf other: Session) {
    ring = Ring(everydayOf: other.ring)
    isKeyless = other.isKeyless
    course = other.course
    course.levels = PerLevel { $0 == .everyday ? other.levels.everyday : nil }
    course.levels.everyday?.forgetGivenUp()
    course.pair = nil
    foreign = PerLevel { $0 == .everyday ? other.foreign.everyday : 0 }
    unreadable = other.unreadable.map { found in PerLevel { $0 == .everyday ? found.everyday : 0 } }
    hasDamagedHeader = other.hasDamagedHeader
    (loads, saves, isFrozen) = (other.loads, other.saves, other.isFrozen)
    (isFailing, shape, isAgreed) = (other.isFailing, other.shape, other.isAgreed)
    earlierFiles = other.earlierFiles
    (sitting, queue) = (other.sitting, PassQueue(ring, goingOnFrom: other.queue))
    sitting.isOver = true
    (chance, time, bay) = (other.chance, other.time, other.bay)
  }

  /// Flushes `disk` and lets the cache forget it: what a killed process wrote last may still be in memory only, and what a
  /// failed flush left in the cache is not true. Whether the medium is failing: then it is only read.
  private static func settle(_ disk: any Disk) -> Bool {
    defer { disk.forget() }
    if !disk.isWritable { return disk.isFailing }
    do throws(MediumError) { try disk.sync() } catch { return true }
    return false
  }

  /// Why the session writes nothing more, where something went wrong in it.
  package var failure: MediumError? { queue.cause }

  /// Whether the session can write.
  package var isWritable: Bool { ring.disk.isWritable && !isFrozen && !isFailing && hasPlaces }

  /// Whether what is written has its place, and writes over nothing that somebody may still want to look for.
  private var hasPlaces: Bool { !shape.isToBeKept || shape.hasItsLength && isAgreed }

  /// Whether `disk` holds the book as this session left it, but for the places that it was writing.
  package func isAsLeft(on disk: any Disk) -> Bool { queue.isAsLeft(on: disk) }

  /// Writes to `disk`, the file opened anew, what was sealed before the keys of higher levels went.
  package func writeUnwritten(to disk: any Disk) throws(MediumError) { try queue.writeUnwritten(to: disk) }

  /// The state of `level`, which this session must open.
  package func state(_ level: Level) throws(ReadingError) -> LevelState {
    guard let state = levels[level] else { throw .notOpened(level) }
    return state
  }

  /// How many more places others may write before something in `level` is lost.
  package func margin(_ level: Level) throws(ReadingError) -> Int {
    try state(level).margin(clock: clock, geometry: geometry)
  }

  /// The owner agrees that there are zeros in the file, as anybody could who opens it.
  func agreeToZeros() { isAgreed = true }

  /// The owner agrees to the grave notes of `level`, and to zeros in the file.
  package func agree(_ level: Level) throws(ReadingError) {
    agreeToZeros()
    guard try state(level).isGrave else { return }
    let now = clock
    course.levels[level]?.agree(clock: now)
    course.pair?.base[level]?.agree(clock: now)
  }

  // MARK: Saving

  /// Makes the new frames of every level durable in both places of the pair. All of one level must fit into one segment.
  ///
  /// - Parameters:
  ///   - isAhead: only seals the passes; `finish` writes them.
  ///   - hasMore: a further batch follows, whose pass will vouch for this one: one place is enough.
  package func save(_ new: PerLevel<[Frame]>, isAhead: Bool = false, hasMore: Bool = false)
    throws(SavingError)
  {
    for level in Level.allCases where !new[level].isEmpty { try check(new[level], level) }
    try forSaving(onMedium: put(new, isAhead: isAhead, hasMore: hasMore))
  }

  /// Writes the pair with the new frames, be there any or none.
  func put(
    _ new: PerLevel<[Frame]> = PerLevel { _ in [] }, isAhead: Bool = false, hasMore: Bool = false
  ) throws(MediumError) {
    // Before the pair is chosen: what waits may take the next places.
    if !isAhead { try finish() }
    try go()
    var next = course.pair(for: new, hasMore: hasMore)
    if next.first > clock { queue.watch([geometry.place(clock + 1), geometry.place(clock + 2)]) }
    next.take(new)
    try write(next, both: !hasMore, isAhead: isAhead)
    saves += 1
  }

  /// Makes room for a save of `count` batches: where it makes the sitting a larger one, the places that the batches will
  /// not need are written first, so that what is oldest is carried on before others are overwritten.
  package func prepare(for count: Int, progress: ((Double) -> Void)? = nil) throws(MediumError) {
    try finish()
    try carry(course.placesBefore(batches: count), progress: progress)
  }

  /// Makes the sitting one of `size` places, the last two of which are the pair in hand.
  package func rewrite(_ size: Int, progress: ((Double) -> Void)? = nil) throws(MediumError) {
    try finish()
    let left = size - course.places
    if left < 2 { return try carry(left, progress: progress) }
    try carry(left - 2, progress: progress)
    course.pair = nil
    try put()
  }

  /// How many places this sitting has written, or sealed.
  package var places: Int { course.places }

  /// How many places this sitting has written, where some of them are not of the pair in hand: they may hold what was
  /// taken out since.
  package var placesBeforePair: Int { course.places > 2 ? course.places : 0 }

  /// What is saved next gets a pair of its own.
  package func leavePair() { course.pair = nil }

  /// Ends the sitting: what was opened with a key and has saved nothing leaves what a save leaves, and what has written
  /// more than two places leaves one of the sizes of a sitting.
  package func end(progress: ((Double) -> Void)? = nil) throws(MediumError) {
    try finish()
    if !isWritable || queue.failure != nil { return }
    let isLook = course.places == 0
    if isLook && (isKeyless || sitting.isFurther) { return }
    if isLook { try put() }
    if !isKeyless { try loadByChance() }
    try fillUp(progress: progress)
    if isStale { try put() }
  }

  /// Whether the time at which the pair was written tells when something was saved, and not when the sitting ended.
  private var isStale: Bool {
    guard let pair = course.pair, !pair.isHalf, !isKeyless else { return false }
    guard let last = sitting.lastPass else { return true }
    return last.duration(to: time()) > Session.longestRest
  }

  /// Before a second copy is made: it holds a pair of this sitting, whether something was saved or not, and the pair is
  /// written once more after it.
  package func prepareForCopy() throws(MediumError) {
    try finish()
    if isKeyless || !isWritable { return }
    try put()
    sitting.lastPass = nil
  }

  /// How many bytes of `level` can still become fresh without another pair.
  func roomInPair(_ level: Level) -> Int {
    guard let pair = course.pair, !pair.isHalf else { return geometry.room(level) }
    return geometry.room(level) - pair.fresh[level].reduce(0) { $0 + $1.count }
  }

  /// Seals what is left to write for the end of the sitting, before the keys of the higher levels go.
  package func look(isAhead: Bool) throws(MediumError) {
    if isKeyless || !isWritable { return }
    let isSaid = !isStale && sitting.saidLoads == loads
    if course.places > 0 ? !isSaid : !sitting.isFurther { try put(isAhead: isAhead) }
  }

  /// Draws the loads of a sitting that is being descended from: what is sealed from now on says of them.
  package func drawAhead() {
    if isKeyless || !isWritable || course.places == 0 && sitting.isFurther { return }
    for level in drawLoads() where loads[level] + 1 < Segment.loadLimit {
      count(load: loads[level] + 1, of: level)
      sitting.drawn.append((level, loads[level]))
    }
  }

  /// Writes what was sealed ahead, and completes a sitting that was descended from.
  package func finish() throws(MediumError) {
    try settle()
    try queue.write()
    guard sitting.isOver else { return }
    sitting.isOver = false
    // A whole lap of noise would wipe out what was not opened: such a sitting ends with the places that it has.
    if course.places > 0, course.places <= Session.mostFilledUp, isWritable { try fillUp() }
    let drawn = sitting.drawn
    sitting = Sitting(isFurther: true)
    course.beginSitting()
    if isWritable { try writeNoise(drawn) }
  }

  /// Passes up to the size of the sitting.
  private func fillUp(progress: ((Double) -> Void)? = nil) throws(MediumError) {
    try carry(geometry.sitting(of: course.places) - course.places, progress: progress)
  }

  /// Refuses where `level` takes nothing new; else gives its state.
  @discardableResult
  package func checkTakesNew(_ level: Level) throws(SavingError) -> LevelState {
    let state = try forSaving(state(level))
    if state.isGrave { throw .needsAgreement(level) }
    if !isWritable || !state.canChange { throw .medium(.readOnly) }
    return state
  }

  /// Before something is written outside of the ring. An error there ends the session as one in the ring does.
  func checkOutsideRing() throws(MediumError) {
    try finish()
    try go()
    try endingWithErrors { () throws(MediumError) in try queue.checkUnchanged() }
  }

  /// Waits until the bay that is being written is on the medium.
  package func settle() throws(MediumError) {
    guard let writing = bay.take() else { return }
    try endingWithErrors { () throws(MediumError) in try writing.result.get() }
  }

  private func endingWithErrors(_ work: () throws(MediumError) -> Void) throws(MediumError) {
    do throws(MediumError) { try work() } catch {
      queue.fail(error)
      throw error
    }
  }

  /// The load `number` of `level` was written: the next save says so.
  package func count(load number: UInt32, of level: Level) { loads[level] = number }

  private func check(_ new: [Frame], _ level: Level) throws(SavingError) {
    let state = try checkTakesNew(level)
    precondition(Set(new.map(\.id)).count == new.count, "a segment holds an id once")
    let count = new.reduce(0) { $0 + $1.count }
    guard new.allSatisfy({ $0.body.count <= geometry.longestBody }), count <= geometry.room(level) else {
      throw .tooLong
    }
    let kept = new.filter { $0.kind != .deleted }.reduce(0) { $0 + $1.count }
    let replaced = new.reduce(0) { $0 + (state.live[$1.id]?.frame.count ?? 0) }
    if kept > 0 && state.byteCount + kept - replaced > geometry.limit(level) { throw .full(level) }
  }

  // MARK: Places

  /// Writes `count` places without new frames.
  private func carry(_ count: Int, progress: ((Double) -> Void)? = nil) throws(MediumError) {
    for done in 0..<max(0, count) {
      try go()
      queue.watch([geometry.place(clock + 1)])
      try write(Pair(first: clock + 1, levels: levels), both: false, isAhead: false)
      course.pair = nil
      saves += 1
      progress?(Double(done + 1) / Double(count))
    }
  }

  /// Fills, seals and writes the places of `next`, one after another.
  private func write(_ next: Pair, both: Bool, isAhead: Bool) throws(MediumError) {
    try course.write(next, both: both) { generation, levels throws(MediumError) in
      var real: [Level: Segment] = [:]
      for level in ring.levels where levels[level]?.isSilent == false {
        real[level] = levels[level]?.fill(
          generation, fresh: next.fresh[level], retaking: next.retaken(level), loads: loads,
          geometry: geometry)
      }
      var forgotten = SecretBytes(random: LevelKeys.count)
      let seal = PassSeal(generation: generation, label: ring.label, geometry: geometry)
      try queue.add(generation, seal.pass(real, keys: ring.keys, forgotten: &forgotten), isAhead: isAhead)
    }
    (sitting.lastPass, sitting.saidLoads) = (time(), loads)
  }

  /// Refuses where nothing can be written any more.
  private func go() throws(MediumError) {
    if let failure = queue.failure { throw failure }
    if !isWritable || clock + 2 >= Segment.numberLimit { throw .readOnly }
  }
}
