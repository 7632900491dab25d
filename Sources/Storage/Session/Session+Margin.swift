extension Session {
  /// The smallest of the rewrites on offer that brings the margin of `level` above three quarters of the ring; else the
  /// largest.
  package func smallestRewrite(_ level: Level) throws(ReadingError) -> Int {
    let state = try state(level)
    for places in Session.rewrites(ring: geometry.places) {
      let margin = state.margin(after: places, clock: clock, geometry: geometry)
      if margin > geometry.places * 3 / 4 { return places }
    }
    return geometry.places
  }

  /// Refuses what is to be saved, before anything is written, where a level that is not among `consenting` would give up
  /// old text for it (Docs/Format.md, section 10, "A save that is crowded").
  ///
  /// - Parameter isOffered: a rewrite will be offered, and is looked for.
  package func checkKeepsOld(
    _ saves: [PlannedSave], consenting: Set<Level> = [], isOffered: Bool = true
  ) throws(SavingError) {
    if course.isFarFromLoss(saves) { return }
    let count = course.givenUp(by: saves)
    guard let level = Level.allCases.first(where: { count[$0] > 0 && !consenting.contains($0) }) else {
      return
    }
    let rewrite = isOffered ? smallestRewrite(before: saves, keeping: level) : geometry.places
    throw .crowded(level, count: count[level], rewrite: rewrite)
  }

  /// Refuses what is to be sealed for `level` ahead of a descent also where the places of noise that follow it, and would
  /// not follow a look, wipe out what this level or one below has nowhere else. What is above goes for nothing: it would
  /// show in what the lower one holds.
  package func checkKeepsOld(ahead save: PlannedSave, in level: Level) throws(SavingError) {
    try checkKeepsOld([save], isOffered: false)
    let (after, look) = (course.after([save]), course.after([.look]))
    let size = geometry.sitting(of: after.places)
    if size <= geometry.sitting(of: look.places) || after.places > Session.mostFilledUp { return }
    for each in ring.levels where .everyday < each && each <= level {
      guard let state = after.levels[each], !state.live.isEmpty else { continue }
      if state.margin(clock: after.clock, geometry: geometry) < size - after.places {
        throw .crowded(each, count: state.live.count, rewrite: geometry.places)
      }
    }
  }

  /// The smallest sitting that lets `saves` be made, in it or in the next one, without anything given up in `level`.
  private func smallestRewrite(before saves: [PlannedSave], keeping level: Level) -> Int {
    let sizes = Session.rewrites(ring: geometry.places).filter { $0 >= course.places + 2 }
    return sizes.first { size in
      let after = course.after(rewrite: size)
      // A command that rewrites comes after the look of the one that was refused.
      let later = course.after([.look]).inNextSitting().after(rewrite: size)
      return after.givenUp(by: saves)[level] == 0 && later.inNextSitting().givenUp(by: saves)[level] == 0
    } ?? geometry.sitting(of: course.places + geometry.places)
  }

  /// The rewrites on offer in a book whose ring has `ring` places (Docs/Format.md, section 10).
  package static func rewrites(ring: Int) -> [Int] { [16, 256].filter { $0 < ring } + [ring] }
}

extension LevelState {
  /// A floor of the margin that `count` passes without new frames would leave: frames are taken oldest first, and a
  /// segment is taken for full at the first one that does not fit.
  func margin(after count: Int, clock: UInt64, geometry: Geometry) -> Int {
    // As passes take them: what is offered is the same at every opening.
    var queue = CarryOrder(live).items.map { (lastCopy: $0.lastCopy, count: $0.count) }
    guard !queue.isEmpty else { return geometry.places - 1 }
    var head = 0
    for generation in clock + 1...clock + UInt64(count) {
      var room = geometry.room(level)
      let end = queue.count
      while head < end && queue[head].count <= room {
        room -= queue[head].count
        queue.append((generation, queue[head].count))
        head += 1
      }
    }
    return max(0, Int(queue[head].lastCopy) + geometry.places - 1 - Int(clock) - count)
  }
}
