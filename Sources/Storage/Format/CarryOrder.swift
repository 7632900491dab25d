/// A level's live frames in the order in which passes carry them on: by (last copy, id), ascending (Docs/Format.md,
/// section 10, "Filling a segment").
///
/// It is kept from pass to pass, since sorting thousands of frames for each would be most of a pass's work.
package struct CarryOrder: Sendable {
  package struct Item: Sendable {
    package let lastCopy: UInt64
    let id: UInt64
    /// The length of the frame.
    package let count: Int
  }

  package private(set) var items: [Item]

  /// The order of all live frames of a level, by id.
  package init(_ live: [UInt64: LevelState.Live]) {
    items = live.values.map { Item(lastCopy: $0.lastCopy, id: $0.frame.id, count: $0.frame.count) }
      .sorted { ($0.lastCopy, $0.id) < ($1.lastCopy, $1.id) }
  }

  /// Takes out `replaced`, then all in order that still fit into `room`, as far as they have no copy newer than `last`;
  /// returns the ids of these.
  mutating func take(room: Int, replaced: Set<UInt64>, upTo last: UInt64 = .max) -> [UInt64] {
    var taken: [UInt64] = []
    var rest: [Item] = []
    rest.reserveCapacity(items.count)
    var left = room
    for item in items {
      if !replaced.isEmpty && replaced.contains(item.id) { continue }
      if item.count <= left && item.lastCopy <= last {
        left -= item.count
        taken.append(item.id)
      } else {
        rest.append(item)
      }
    }
    items = rest
    return taken
  }

  /// Puts `frames`, which the place of `generation` holds, at the end: it is the newest.
  mutating func append(_ frames: [Frame], generation: UInt64) {
    let kept = frames.filter { $0.kind != .deleted }.sorted { $0.id < $1.id }
    items += kept.map { Item(lastCopy: generation, id: $0.id, count: $0.count) }
  }

  /// Takes out what has no copy newer than `generation`, and returns the ids.
  mutating func forget(upTo generation: UInt64) -> [UInt64] {
    let lost = items.prefix { $0.lastCopy <= generation }.map(\.id)
    items.removeFirst(lost.count)
    return lost
  }
}
