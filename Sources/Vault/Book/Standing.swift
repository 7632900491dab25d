public import Storage

/// How a notebook stands: its room, and what it survives (Docs/Format.md, sections 10 and 13).
public struct Standing: Equatable, Sendable {
  /// Records that are shown.
  public let records: Int
  /// Bytes in use, of `limit`.
  public let bytes: Int
  /// The most bytes that the notebook holds.
  public let limit: Int
  /// How many more ordinary sittings of others, of two places each, everything in the notebook survives.
  public let margin: Int
  /// How many ordinary sittings of others there can have been since this notebook's previous one.
  public let foreign: Int
  /// How many pieces this notebook has ever had to give up as lost.
  public let lost: Int
  /// Pieces that are this notebook's and cannot be read; `nil` where the whole file was not read.
  public let unreadable: Int?
  /// Pieces that can be read and are not understood.
  public let notUnderstood: Int
  /// The smallest rewrite that brings the margin above three quarters of the ring, where one is to be offered.
  public let offeredRewrite: Int?
  /// Whether the margin is so low that the program asks, with "yes" first.
  public let isLow: Bool
}

extension OpenBook {
  /// How `level` stands now.
  public func standing(_ level: Level) throws(ReadingError) -> Standing {
    let state = try session.state(level)
    let index = try index(level)
    let geometry = session.ring.geometry
    let margin = try session.margin(level)
    let foreign = session.foreign[level]
    let isNarrow = margin < geometry.places / 2 || margin < 2 * foreign
    return Standing(
      records: index.items.count, bytes: state.byteCount, limit: geometry.limit(level), margin: margin / 2,
      foreign: foreign / 2, lost: Int(state.lostCount), unreadable: session.unreadable?[level],
      notUnderstood: session.unreadable == nil ? index.notUnderstood : try notUnderstood(in: level),
      offeredRewrite: isNarrow && !state.live.isEmpty ? try smallestRewrite(level) : nil,
      isLow: !state.live.isEmpty && (margin < geometry.places / 8 || margin < foreign))
  }

  /// The smallest of the rewrites on offer that brings the margin above three quarters of the ring; else the largest.
  private func smallestRewrite(_ level: Level) throws(ReadingError) -> Int {
    let geometry = session.ring.geometry
    let state = try session.state(level)
    for places in OpenBook.rewrites(ring: geometry.places) {
      let margin = state.margin(after: places, clock: session.clock, geometry: geometry)
      if margin > geometry.places * 3 / 4 { return places }
    }
    return geometry.places
  }

  /// The rewrites on offer in a book whose ring has `ring` places.
  public static func rewrites(ring: Int) -> [Int] { [16, 256].filter { $0 < ring } + [ring] }
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
