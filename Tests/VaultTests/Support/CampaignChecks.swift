@testable import Storage
@testable import Vault

extension Campaign {
  /// The writes of a sitting are whole places behind the clock; those of a pair may come again.
  mutating func checkWrites(_ sitting: Sitting) throws {
    let geometry = book.geometry
    var newest = sitting.clock
    for case .write(let offset, let count) in disk.log where offset < geometry.files {
      try require(count == geometry.width, "a write of another length")
      let behind = geometry.offset(place: geometry.place(newest - (newest > sitting.clock ? 1 : 0)))
      let same = geometry.offset(place: geometry.place(newest))
      let next = geometry.offset(place: geometry.place(newest + 1))
      if offset == next {
        newest += 1
      } else {
        try require(newest > sitting.clock && [behind, same].contains(offset), "a write out of turn")
      }
    }
    let places = Int(newest - sitting.clock)
    if sitting.isAcknowledged { try require(geometry.isSitting(places), "\(places) places") }
    count("places", places)
  }

  /// A save leaves what trying it left.
  func checkCourse(_ course: Course, _ tried: Course) throws {
    let isSame = Level.allCases.allSatisfy { level in
      course.levels[level]?.live.mapValues(\.lastCopy) == tried.levels[level]?.live.mapValues(\.lastCopy)
    }
    try require(isSame && course.places == tried.places && course.clock == tried.clock, "tried otherwise")
  }

  /// Every level has a state that it may have, and what is lost is said.
  mutating func check(_ sitting: Sitting) throws {
    let now = try book.session(disk.clone(), .private)
    let places = Int(now.clock) - Int(sitting.before.clock) + (sitting.isAcknowledged ? 0 : 1)
    for level in Level.allCases {
      let found = try Contents(now, level)
      let isOpened = level <= sitting.session.ring.keys.highest
      if isOpened { try doubt(level, sitting, now) }
      if isOpened {
        try checkOpened(level, found, sitting, now)
      } else if doubtful[level.rawValue].contains(found.bodies) && !found.notes.contains(where: \.isGrave) {
        count("saves that nobody confirmed are gone")
      } else {
        try checkUnopened(level, found, sitting, places)
      }
      known[level.rawValue] = found.bodies
      history[level.rawValue] += sitting.states[level.rawValue] + [found.bodies]
      history[level.rawValue] = history[level.rawValue].suffix(200)
    }
  }

  /// What a sitting that was broken off leaves in doubt. One that wrote no place takes nothing of the doubt away.
  private mutating func doubt(_ level: Level, _ sitting: Sitting, _ now: Session) throws {
    let isWritten = try now.state(level).newest > sitting.before.state(level).newest
    let former = sitting.isAcknowledged || isWritten ? [] : doubtful[level.rawValue]
    doubtful[level.rawValue] = sitting.isAcknowledged ? [] : former + sitting.states[level.rawValue]
  }

  private mutating func checkOpened(
    _ level: Level, _ found: Contents, _ sitting: Sitting, _ now: Session
  ) throws {
    let allowed = sitting.states[level.rawValue]
    let given = sitting.session.levels[level]?.givenUp ?? 0
    if sitting.isAcknowledged && given > 0 {
      // What its owner agreed to give up is gone, as many as were told, and nothing else.
      let isTold = allowed.contains { state in
        state.count - found.bodies.count == given && found.bodies.allSatisfy { state[$0.key] == $0.value }
      }
      try require(isTold && sitting.mayGiveUp, "\(level) gave up \(given), now \(found.bodies.count)")
      count("given up", given)
    } else if !allowed.contains(found.bodies) {
      let isTorn = !sitting.isAcknowledged && sitting.hasUrgent(level)
      try require(isTorn, "\(level) is in a state that nobody left: \(found.notes)")
      let lost = try now.state(level).lostCount > sitting.before.state(level).lostCount
      try require(!found.notes.isEmpty || lost, "\(level) lost something inside the guard, silently")
      count("named losses inside the guard")
    } else if sitting.isAcknowledged && found.notes.contains(where: \.isGrave) {
      let was = try Contents(sitting.before, level).notes
      try require(was.contains(where: \.isGrave), "\(level) ends in order with a note: \(found.notes)")
    }
  }

  private mutating func checkUnopened(
    _ level: Level, _ found: Contents, _ sitting: Sitting, _ places: Int
  ) throws {
    let was = try sitting.before.state(level)
    let clock = sitting.before.clock
    let reference = known[level.rawValue]
    // An old place that was put back stands for a higher generation than its own: with a grave note it may be seen once
    // nothing newer vouches for the state (Docs/Format.md, section 7).
    let isPutBack = (0..<book.geometry.places).contains { place in
      let there = sitting.before.ring.pass(at: place).segment(level).segment
      return there.map { $0.generation != book.geometry.generation(at: place, clock: clock) } ?? false
    }
    let mayBeEarlier = isPutBack && found.notes.contains(where: \.isGrave)
    let overwritten = Set(was.live.values.filter { sitting.remaining($0) < places }.map(\.frame.id))
    for (id, body) in reference where !overwritten.contains(id) {
      try require(found.bodies[id] == body, "\(level) lost what no pass can have overwritten")
    }
    for (id, body) in found.bodies {
      // With a note, what a save that nobody confirmed replaced may be seen again.
      let isDoubtful = doubtful[level.rawValue].contains { $0[id] == body }
      try require(
        reference[id] == body || isDoubtful
          || mayBeEarlier && history[level.rawValue].contains { $0[id] == body },
        "\(level) shows what it did not hold: \(found.notes); newest \(was.newest), clock \(clock), \(places) places"
      )
    }
    let lost = reference.count - found.bodies.count
    if lost > 0 {
      count("records lost to floods", lost)
      try require(found.notes.contains(where: \.isGrave), "\(level) lost \(lost) records silently")
    } else if !was.isGrave && !isPutBack && !found.notes.contains(.gone)
      && was.margin(clock: clock, geometry: book.geometry) >= places
    {
      try require(
        !found.notes.contains(where: \.isGrave),
        "\(level) has a false note: \(found.notes); newest \(was.newest), clock \(clock), \(places) places of \(book.geometry.places)"
      )
    }
  }

  // MARK: Damage

  /// Damages a copy: what is then shown is the last state, or comes with a note; and both ways of reading agree.
  mutating func damage(_ sitting: Sitting) throws {
    let copy = disk.clone()
    let kind = random.below(4)
    switch kind {
    case 0: flip(copy, 1)
    case 1: flip(copy, random.pick([5, 40]))
    case 2: splice(copy)
    default:
      let cut = cutInRing()
      copy.overwrite(Array(sitting.older[cut...]), at: cut)
    }
    count("damage of kind \(kind)")
    let quick = try book.session(copy, .private)
    let whole = try book.session(copy, .private, whole: true)
    for level in Level.allCases {
      let found = try Contents(whole, level)
      if kind < 3 {
        let same = try Contents(quick, level)
        try require(same == found, "\(level) newest first: \(same.notes), whole: \(found.notes)")
      }
      try checkDamaged(level, found, mayBeOlder: kind > 0)
    }
  }

  private mutating func checkDamaged(_ level: Level, _ found: Contents, mayBeOlder: Bool) throws {
    if found.bodies == known[level.rawValue] {
      count("damage without effect")
    } else if !found.notes.isEmpty {
      count("damage named")
    } else if doubtful[level.rawValue].contains(found.bodies) {
      // A save that nobody confirmed may stand in one place alone.
      count("damage to what nobody confirmed")
    } else {
      try require(mayBeOlder && history[level.rawValue].contains(found.bodies), "\(level) changed silently")
      count("whole older states")
    }
    for (id, body) in found.bodies {
      try require(history[level.rawValue].contains { $0[id] == body }, "\(level) shows what never was")
    }
  }

  private mutating func cutInRing() -> Int {
    let geometry = book.geometry
    return Geometry.headerCount + random.below(geometry.places * geometry.width / 512) * 512
  }

  private mutating func flip(_ copy: MemoryDisk, _ count: Int) {
    let geometry = book.geometry
    for _ in 0..<count {
      copy.flip(Geometry.headerCount + random.below(geometry.places * geometry.width), 1 << random.below(8))
    }
  }

  private mutating func splice(_ copy: MemoryDisk) {
    let geometry = book.geometry
    let from = geometry.offset(place: random.below(geometry.places))
    let bytes = Array(copy.bytes[from..<from + geometry.width])
    copy.overwrite(bytes, at: geometry.offset(place: random.below(geometry.places)))
  }
}

extension Sitting {
  /// How many places a copy had left before the sitting began.
  func remaining(_ live: LevelState.Live) -> Int {
    Int(live.lastCopy) + before.ring.geometry.places - Int(before.clock) - 1
  }

  /// Whether the first two places of the next sitting hold something that stands nowhere else.
  func hasUrgent(_ level: Level) -> Bool {
    let live = before.levels[level].map { Array($0.live.values) } ?? []
    return live.contains { remaining($0) < 2 }
  }
}

extension Geometry {
  /// Whether an ended sitting may have written so many places.
  fileprivate func isSitting(_ count: Int) -> Bool { count == 0 || sitting(of: count) == count }
}
