/// How the levels, the clock and the pair in hand go on with each place of a sitting, in memory: the session seals and
/// writes what comes of it, and what a save would bring about is tried on a copy (Docs/Format.md, section 10).
struct Course {
  let geometry: Geometry
  /// The levels as they stand after the newest place.
  var levels: PerLevel<LevelState?>
  /// The newest generation, whether it is in the file or waits to be written.
  private(set) var clock: UInt64
  /// The pair in hand.
  var pair: Pair?
  /// How many places the sitting has written, or sealed.
  private(set) var places = 0

  init(_ geometry: Geometry, levels: PerLevel<LevelState?>, clock: UInt64) {
    (self.geometry, self.levels, self.clock) = (geometry, levels, clock)
  }

  /// Another sitting begins.
  mutating func beginSitting() { (pair, places) = (nil, 0) }

  /// The pair in hand, if `new` has room in it, else the next one. A batch that others follow always begins one: written
  /// to X alone of a pair in hand, it would leave in Y what was carried on there.
  func pair(for new: PerLevel<[Frame]>, hasMore: Bool = false) -> Pair {
    let inHand = hasMore ? nil : pair.flatMap { $0.hasRoom(for: new, geometry) ? $0 : nil }
    return inHand ?? Pair(first: clock + 1, levels: levels)
  }

  /// How many places are written before `count` batches: where these make the sitting a larger one, those that they will
  /// not need come first, so that what is oldest is carried on before others are overwritten.
  func placesBefore(batches count: Int) -> Int {
    let size = geometry.sitting(of: places + count + 1)
    return size > 2 ? size - places - count - 1 : 0
  }

  /// Takes in the places of `next`, one after another. `fill` fills the levels for a generation, and does with it what
  /// is to be done before the next one.
  mutating func write<Failure: Error>(
    _ next: Pair, both: Bool, _ fill: (UInt64, inout PerLevel<LevelState?>) throws(Failure) -> Void
  ) throws(Failure) {
    var after = next.levels
    for generation in next.first...(both ? next.first + 1 : next.first) {
      try fill(generation, &after)
      if generation > clock {
        clock = generation
        places += 1
      }
    }
    levels = after
    pair = next
    pair?.isHalf = !both
  }
}

/// A save as it is to be tried: the new frames of each of its batches.
package struct PlannedSave: Sendable {
  let batches: [PerLevel<[Frame]>]
  /// Whether no places come before its batches, as they do where these make the sitting a larger one.
  let isPrepared: Bool

  package init(_ batches: [PerLevel<[Frame]>], isPrepared: Bool = false) {
    (self.batches, self.isPrepared) = (batches, isPrepared)
  }

  /// That of a look.
  static let look = PlannedSave([PerLevel { _ in [] }])
}

// MARK: Trying

extension Course {
  /// How many frames that are live now each level would give up with `saves`, one after another.
  func givenUp(by saves: [PlannedSave]) -> PerLevel<Int> {
    let course = after(saves)
    let deleted = Set(
      saves.flatMap(\.batches).flatMap { new in
        Level.allCases.flatMap { new[$0] }.filter { $0.kind == .deleted }.map(\.id)
      })
    return PerLevel { level in
      guard let before = levels[level]?.live, let after = course.levels[level]?.live else { return 0 }
      return before.keys.count { after[$0] == nil && !deleted.contains($0) }
    }
  }

  /// Whether no level in which `saves` bring something is so near to a loss that it need be tried.
  func isFarFromLoss(_ saves: [PlannedSave]) -> Bool {
    let batches = saves.flatMap(\.batches)
    // Two places at most for each batch, and what comes before them up to the size of the sitting.
    let most = geometry.sitting(of: places + 2 * batches.count + 2) - places
    let first = min(pair?.first ?? .max, clock + 1)
    return Level.allCases.allSatisfy { level in
      guard batches.contains(where: { !$0[level].isEmpty }) else { return true }
      return [levels[level], pair?.base[level]].allSatisfy { state in
        state.map { $0.margin(clock: first, geometry: geometry) > most } ?? true
      }
    }
  }

  /// The course as `saves` leave it.
  func after(_ saves: [PlannedSave]) -> Course {
    var course = self
    for save in saves {
      let count = save.batches.count
      if count > 1 && !save.isPrepared { course.carry(course.placesBefore(batches: count)) }
      for (number, batch) in save.batches.enumerated() {
        let hasMore = number < count - 1
        var next = course.pair(for: batch, hasMore: hasMore)
        next.take(batch)
        course.tryWriting(next, both: !hasMore)
      }
    }
    return course
  }

  /// The course as a rewrite leaves it that makes the sitting one of `size` places.
  func after(rewrite size: Int) -> Course {
    var course = self
    let left = size - places
    course.carry(left < 2 ? left : left - 2)
    if left >= 2 { course.tryWriting(Pair(first: course.clock + 1, levels: course.levels), both: true) }
    return course
  }

  /// As it is for the next sitting.
  func inNextSitting() -> Course {
    var course = self
    course.beginSitting()
    return course
  }

  private mutating func carry(_ count: Int) {
    pair = nil
    // In place: a lap of a large notebook would copy it thousands of times.
    for _ in 0..<max(0, count) {
      clock += 1
      places += 1
      for level in Level.allCases where levels[level]?.isSilent == false {
        let again = levels[level].map { $0.isGrave ? [] : $0.retaken } ?? []
        _ = levels[level]?.place([], retaking: again, in: clock, geometry)
      }
    }
  }

  private mutating func tryWriting(_ next: Pair, both: Bool) {
    let geometry = geometry
    write(next, both: both) { generation, levels in
      for level in Level.allCases where levels[level]?.isSilent == false {
        _ = levels[level]?.place(
          next.fresh[level], retaking: next.retaken(level), in: generation, geometry)
      }
    }
  }
}
