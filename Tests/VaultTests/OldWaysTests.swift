import Testing

@testable import Storage
@testable import Vault

/// The ways in which the file once showed that there is a higher notebook, each put back in as something that sessions above
/// the everyday level do besides. The comparison of `AttackedWorldsTests` finds every one of them.
@Suite struct OldWaysTests {
  @Test(arguments: OldWay.all)
  func `an old way that is put back in is found, and nothing is found without it`(way: OldWay) throws {
    var number = 0
    for seed in UInt64(0)..<12 {
      var worlds = try worlds(seed, way)
      worlds.leak = way.leak
      for each in 0..<25 {
        do { try worlds.history() } catch is Worlds.Violation {
          if isLongRun { print("OLD WAY found in history \(number): \(way.testDescription)") }
          var without = try self.worlds(seed, way)
          for _ in 0...each { try without.history() }
          return
        }
        number += 1
      }
    }
    Issue.record("not found in 300 histories")
  }

  private func worlds(_ seed: UInt64, _ way: OldWay) throws -> Worlds {
    var worlds = try Worlds(seed: seed)
    worlds.attacks = way.attacks
    worlds.nexts = way.nexts
    return worlds
  }
}

/// Faults in what is kept, each found by what is lost.
@Suite struct PlantedFaultTests {
  private func finds(_ fault: @escaping @Sendable (Session, MemoryDisk) -> Void) throws -> String? {
    for seed in UInt64(0)..<30 {
      var worlds = try Worlds(seed: seed)
      worlds.fault = fault
      worlds.attacks = [.flip]
      do {
        for _ in 0..<25 { try worlds.history() }
      } catch let violation as Worlds.Violation {
        return violation.description
      }
    }
    return nil
  }

  @Test func `the number of a load that is used again is found`() throws {
    let found = try finds { session, _ in
      for level in Level.allCases where session.loads[level] > 1 {
        session.count(load: session.loads[level] - 1, of: level)
      }
    }
    #expect(found != nil)
  }

  @Test func `a bay that is written after what tells of it is found`() throws {
    let found = try finds { session, disk in disk.lateFrom = session.ring.geometry.files }
    #expect(found != nil)
  }
}

/// One of the old ways: what it was, what has to happen to see it, and what a session does.
struct OldWay: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var attacks = Worlds.Attack.allCases
  var nexts: [Worlds.Next] = [.look, .save]
  let leak: Leak

  static let all: [OldWay] = inTheText + inTheNumber + inTheClock + outsideOfTheRing

  /// Facts of one level in the text of another.
  private static let inTheText = [
    OldWay(
      testDescription: "a move leaves a place in the everyday notebook that nothing else leaves",
      nexts: [.move]
    ) { trial, _ in
      let all = try trial.session.state(.everyday).live.values.map(\.frame)
      guard let newest = all.max(by: { $0.version < $1.version }), newest.body.count < 300 else {
        return false
      }
      try trial.session.save(.everyday, [newest.id: newest.body + [32]])
      return false
    },
    OldWay(
      testDescription: "what is moved down keeps the time at which it was recorded above",
      nexts: [.everydaySave]
    ) { trial, _ in
      guard let saved = try trial.session.state(.everyday).live[100_003]?.frame.body else { return false }
      try trial.session.save(.everyday, [100_003: saved.reversed() + [1]])
      return false
    },
    OldWay(testDescription: "a second copy is noted in the notebook in use alone", nexts: [.backup]) {
      trial, _ in
      let all = try trial.session.state(.everyday).live.values.map(\.frame)
      guard let note = all.max(by: { $0.version < $1.version }) else { return false }
      try trial.session.save(.everyday, [note.id: nil])
      return false
    },
    OldWay(
      testDescription: "whoever agrees to what was planted in level 0 shows it there", attacks: [.plant],
      nexts: [.look]
    ) { trial, _ in
      guard try trial.session.state(.everyday).isGrave else { return false }
      try trial.session.agree(.everyday)
      return false
    },
    OldWay(
      testDescription: "a descent does not show what an everyday opening shows of damage", attacks: [.plant],
      nexts: [.descent]
    ) { _, said in
      said.lines[0] = "[] false"
      return false
    },
  ]

  /// How many places a sitting writes.
  private static let inTheNumber = [
    OldWay(testDescription: "every finished thing is a turn", nexts: [.saves, .mixture]) { trial, _ in
      if trial.saves > 1 && trial.session.isWritable { try trial.session.rewrite(1 + trial.saves) }
      return false
    },
    OldWay(testDescription: "drafts are turns", nexts: [.save, .saves]) { trial, _ in
      guard trial.saves > 0, trial.session.isWritable else { return false }
      for _ in 0..<9 { try trial.book.session(trial.disk, trial.level).save(trial.level, [100_000: [1]]) }
      return true
    },
    OldWay(testDescription: "a small margin makes a save write more turns", attacks: [.flip]) { trial, _ in
      let session = trial.session
      guard session.isWritable, try !session.state(trial.level).live.isEmpty,
        try session.margin(trial.level) < trial.book.geometry.places / 2
      else { return false }
      try session.rewrite(session.saves == 0 ? 4 : 5)
      return false
    },
  ]

  /// Where a sitting writes, and whether.
  private static let inTheClock = [
    OldWay(
      testDescription: "the clock is the newest turn of all levels: a bit of level 0 is flipped",
      attacks: [.flipNewest]
    ) { trial, _ in try trial.goElsewhere(after: trial.newestOfAllLevels()) },
    OldWay(
      testDescription: "the clock is the newest turn of all levels: level 0 is put back", attacks: [.putBack]
    ) { trial, _ in try trial.goElsewhere(after: trial.newestOfAllLevels()) },
    OldWay(testDescription: "a level of the lap before makes a session read-only: a splice", attacks: [.lap])
    {
      trial, _ in try trial.isOfTheLapBefore()
    },
    OldWay(
      testDescription: "a level of the lap before makes a session read-only: a planted turn",
      attacks: [.plant]
    ) { trial, _ in try trial.isOfTheLapBefore() },
    OldWay(testDescription: "a session gives up where its own level cannot be read", attacks: [.spoil]) {
      trial, _ in
      let ring = trial.session.ring
      return ring.disk.found(Geometry.headerCount..<ring.geometry.files) == nil
    },
    OldWay(testDescription: "check takes another clock than an opening", attacks: [.plant]) { trial, _ in
      trial.isWhole ? try trial.goElsewhere(after: trial.highest(of: [.everyday])) : false
    },
    OldWay(
      testDescription: "a level with missing records takes another clock",
      attacks: [.starve, .plant, .damage]
    ) { trial, _ in
      guard try trial.session.state(trial.level).isGrave else { return false }
      return try trial.goElsewhere(after: trial.highest(of: [.everyday]))
    },
  ]

  /// The cache, and the files.
  private static let outsideOfTheRing = [
    OldWay(testDescription: "what was read stays in the page cache") { trial, _ in
      do throws(MediumError) { try trial.session.end() } catch { return false }
      return true
    },
    OldWay(testDescription: "an attachment changes chunks in their places") { trial, _ in
      let bays = Bays(level: trial.level, geometry: trial.book.geometry)
      let chunk = noise(1, chunkCount: trial.book.geometry.chunk)
      try trial.disk.write(chunk, 0..<chunk.count, at: bays.offset(Int(trial.session.clock) % bays.count))
      return false
    },
    OldWay(testDescription: "a private load has no innocent cause") { trial, _ in
      trial.session.chance = .never
      return false
    },
    OldWay(testDescription: "more loads where a notebook has files", nexts: [.look]) { trial, _ in
      let live = try trial.session.state(trial.level).live.values
      guard trial.session.isWritable, live.contains(where: { $0.frame.kind == .attachment }) else {
        return false
      }
      try trial.session.load(trial.level)
      return false
    },
  ]
}

extension Trial {
  /// The highest generation that `levels` have anywhere.
  func highest(of levels: [Level]) throws -> UInt64 {
    var highest = session.clock
    for level in levels {
      for place in 0..<book.geometry.places {
        highest = max(highest, session.ring.segment(level, at: place).segment?.generation ?? 0)
      }
    }
    return highest
  }

  func newestOfAllLevels() throws -> UInt64 { try highest(of: session.ring.levels) }

  /// Writes the two places after `generation`, where that is not the clock.
  func goElsewhere(after generation: UInt64) throws -> Bool {
    guard generation > session.clock, session.saves == 0, session.isWritable else { return false }
    for next in generation + 1...generation + 2 {
      let place = noise(1, chunkCount: book.geometry.width)
      try disk.write(place, 0..<place.count, at: book.geometry.offset(place: book.geometry.place(next)))
      try disk.sync()
    }
    disk.forget()
    return true
  }

  /// Whether all that the level has was written a lap or more ago: then nothing is written.
  func isOfTheLapBefore() throws -> Bool {
    var newest: Segment?
    for place in 0..<book.geometry.places {
      guard let segment = session.ring.segment(level, at: place).segment else { continue }
      if newest.map({ segment.claim.isNewer(than: $0.claim) }) ?? true { newest = segment }
    }
    guard let newest, session.saves == 0 else { return false }
    return newest.generation + UInt64(book.geometry.places) <= session.clock
  }
}
