extension Session {
  /// The smallest of the rewrites on offer that brings the margin of `level` above three quarters of the ring; else the
  /// largest.
  package func smallestRewrite(_ level: Level) throws(ReadingError) -> Int {
    let geometry = ring.geometry
    let state = try state(level)
    for places in Session.rewrites(ring: geometry.places) {
      let margin = state.margin(after: places, clock: clock, geometry: geometry)
      if margin > geometry.places * 3 / 4 { return places }
    }
    return geometry.places
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
