@testable import Storage
@testable import Vault

/// Sittings one after another, at every level, with whatever can go wrong in between. Throws at the first violation.
struct Campaign {
  typealias Bodies = [UInt64: [UInt8]]

  /// Something that must not be.
  struct Violation: Error, CustomStringConvertible {
    let description: String
  }

  let book: BookInHand
  var random: Seeded
  var disk: MemoryDisk
  /// What every level holds, as far as it was acknowledged or seen.
  var known: [Bodies] = [[:], [:], [:]]
  /// What every level may hold instead: a save that nobody confirmed may be there at one opening and, if a lower sitting
  /// wrote its places, not at the next.
  var doubtful: [[Bodies]] = [[], [], []]
  /// Every state that a level may have been in.
  var history: [[Bodies]] = [[[:]], [[:]], [[:]]]
  var nextID: UInt64 = 0
  /// What happened how often.
  var counts: [String: Int] = [:]
  /// Whether the book has come to the state that takes no more writing.
  var isFrozen = false

  init(_ geometry: Geometry, seed: UInt64) throws {
    book = try BookInHand(geometry)
    random = Seeded(seed)
    disk = book.disk
  }

  mutating func count(_ what: String, _ number: Int = 1) { counts[what, default: 0] += number }

  func require(_ condition: Bool, _ what: @autoclosure () -> String) throws {
    if !condition { throw Violation(description: what()) }
  }

  /// One sitting, from opening to closing, crash or power loss; then damage to a copy now and then.
  mutating func sit() throws {
    let isFlood = random.chance(0.03)
    let anyone: [Level] = [.everyday, .everyday, .personal, .private, .private]
    let level = random.pick(isFlood ? [.everyday, .personal] : anyone)
    let before = try book.session(disk.clone(), .private)
    let session = try book.session(disk, level, isKeyless: level == .everyday && random.chance(0.3))
    if !session.isWritable {
      isFrozen = true
      return count("no more writing")
    }
    for opened in session.ring.levels {
      let found = try Contents(session, opened)
      try require(found.bodies == known[opened.rawValue], "opening at \(level) shows another \(opened)")
      if found.notes.contains(where: \.isGrave) && random.chance(0.7) { try session.agree(opened) }
    }
    session.chance = .never
    var sitting = Sitting(session: session, known: known, before: before, older: disk.bytes)
    disk.clearLog()
    if random.chance(0.35) {
      disk.callsLeft = random.below(isFlood ? 80 : 9)
      disk.cut = random.pick([0, 0, 1, 400, 700])
    }
    try act(&sitting, isFlood: isFlood)
    if !sitting.isAcknowledged { loseSomething() }
    disk.callsLeft = nil
    try checkWrites(sitting)
    try check(sitting)
    if random.chance(0.15) { try damage(sitting) }
  }

  private mutating func loseSomething() {
    count("crashes")
    if random.chance(0.4) {
      disk = disk.afterKill()
    } else {
      let share = random.pick([0, 0.5, 1])
      let kept = disk.unsyncedSectors.filter { _ in Double.random(in: 0..<1, using: &random) < share }
      disk = disk.afterPowerLoss(keeping: Set(kept))
    }
  }

  // MARK: What a sitting does

  private mutating func act(_ sitting: inout Sitting, isFlood: Bool) throws {
    let places = book.geometry.places
    do {
      if isFlood {
        let flood = random.pick([places / 4, places / 2, places - 1, places, places + 3])
        count("places of floods", flood)
        try sitting.session.rewrite(flood)
      } else {
        for _ in 0..<random.pick([0, 0, 1, 1, 1, 2, 3]) { try edit(&sitting) }
      }
      try sitting.session.end()
      sitting.isAcknowledged = true
    } catch {
      guard case MediumError.disk = error.cause else { throw error }
    }
  }

  private mutating func edit(_ sitting: inout Sitting) throws {
    if random.chance(0.1) { return try sitting.session.rewrite(random.pick([1, 2, 5])) }
    if random.chance(0.1) { return try saveLong(&sitting) }
    var new = PerLevel<[Frame]> { _ in [] }
    var after = sitting.states.map { $0[$0.count - 1] }
    for level in sitting.session.ring.levels where random.chance(0.6) {
      if try sitting.session.state(level).isGrave { continue }
      new[level] = frames(level, &after[level.rawValue])
    }
    let edited = Level.allCases.filter { !new[$0].isEmpty }
    for level in edited { sitting.states[level.rawValue].append(after[level.rawValue]) }
    let isConsenting = random.chance(0.1)
    sitting.mayGiveUp = sitting.mayGiveUp || isConsenting
    var tried: Course?
    do throws(SavingError) {
      if !isConsenting { try sitting.session.checkKeepsOld([PlannedSave([new])]) }
      let expected = sitting.session.course.after([PlannedSave([new])])
      try sitting.session.save(new)
      tried = expected
      for level in edited {
        sitting.states[level.rawValue] = [after[level.rawValue]]
        history[level.rawValue].append(after[level.rawValue])
      }
      count("saves")
    } catch .full {
      for level in edited { sitting.states[level.rawValue].removeLast() }
      count("full")
    } catch .crowded {
      for level in edited { sitting.states[level.rawValue].removeLast() }
      count("crowded")
      if random.chance(0.5) { try sitting.session.rewrite(random.pick([5, 16])) }
    }
    if let tried { try checkCourse(sitting.session.course, tried) }
  }

  /// A save of several batches of one level: where it breaks off, some of them are there.
  private mutating func saveLong(_ sitting: inout Sitting) throws {
    let level = random.pick(sitting.session.ring.levels)
    if try sitting.session.state(level).isGrave { return }
    var states = [sitting.states[level.rawValue].last ?? [:]]
    let batches = (0..<random.pick([2, 3, 5, 13])).map { _ in
      var state = states[states.count - 1]
      let new = Household.frames(level, frames(level, &state))
      states.append(state)
      return new
    }
    let bytes = batches.reduce(0) { $0 + $1[level].reduce(0) { $0 + $1.count } }
    if try sitting.session.state(level).byteCount + bytes > book.geometry.limit(level) { return }
    let before = sitting.states[level.rawValue].count
    sitting.states[level.rawValue] += states.dropFirst()
    let saving = PlannedSave(batches)
    var tried: Course?
    do throws(SavingError) {
      try sitting.session.checkKeepsOld([saving])
      let expected = sitting.session.course.after([saving])
      try forSaving(onMedium: sitting.session.prepare(for: batches.count))
      for (number, new) in batches.enumerated() {
        try sitting.session.save(new, hasMore: number < batches.count - 1)
      }
      tried = expected
      sitting.states[level.rawValue] = [states[states.count - 1]]
      history[level.rawValue] += states
      count("long saves")
    } catch .crowded {
      sitting.states[level.rawValue].removeLast(sitting.states[level.rawValue].count - before)
      count("crowded long saves")
    }
    if let tried { try checkCourse(sitting.session.course, tried) }
  }

  private mutating func frames(_ level: Level, _ state: inout Bodies) -> [Frame] {
    var frames: [Frame] = []
    var room = book.geometry.room(level)
    for _ in 0..<random.pick([1, 2, 3]) {
      let old = state.keys.filter { id in !frames.contains { $0.id == id } }.sorted()
      nextID += 1
      let id = !old.isEmpty && random.chance(0.5) ? random.pick(old) : nextID &* 0x9E37_79B9_7F4A_7C15
      let isDeleted = state[id] != nil && random.chance(0.5)
      let longest = book.geometry.longestBody
      let count = isDeleted ? 0 : random.chance(0.08) ? longest : random.below(longest / 3)
      if Frame.headerCount + count > room { break }
      room -= Frame.headerCount + count
      let body = random.bytes(count)
      frames.append(Frame(id: id, version: 1, kind: isDeleted ? .deleted : .record, body: body))
      state[id] = isDeleted ? nil : body
    }
    return frames
  }
}

/// One sitting of a campaign, and what it may leave.
struct Sitting {
  let session: Session
  /// The clock at opening, as this session saw it.
  let clock: UInt64
  /// The states that each level may be in: one, and while a save is under way two.
  var states: [[Campaign.Bodies]]
  /// The book as the highest level saw it before.
  let before: Session
  /// Its bytes before.
  let older: [UInt8]
  var isAcknowledged = false
  /// Whether a save of it was allowed to give up old text.
  var mayGiveUp = false

  init(session: Session, known: [Campaign.Bodies], before: Session, older: [UInt8]) {
    self.session = session
    clock = session.clock
    states = known.map { [$0] }
    self.before = before
    self.older = older
  }
}
