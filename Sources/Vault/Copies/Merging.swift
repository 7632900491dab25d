public import Storage
public import Platform
public import Records

extension OpenBook {
  /// What taking over the records of `other` would do to `level`.
  public func plan(merging other: borrowing OpenBook, in level: Level) throws(ReadingError) -> MergePlan {
    let fork = fork(from: other)
    return try plan(other.arrivals(level, since: fork), in: level, since: fork)
  }

  /// What taking over `arrivals`, which come from elsewhere, would do to `level`.
  public func plan(importing arrivals: [Arrival], in level: Level) throws(ReadingError) -> MergePlan {
    try plan(arrivals, in: level, since: 0)
  }

  func plan(_ arrivals: [Arrival], in level: Level, since fork: UInt64) throws(ReadingError)
    -> MergePlan
  {
    MergePlan(arrivals, into: try self.arrivals(level, since: fork), after: try Journal(self, level))
  }

  /// Does what `plan` says. What was broken off is completed by doing it again.
  ///
  /// - Parameter saved: told of each new record when it is durable.
  public mutating func take(
    _ plan: MergePlan, in level: Level, now: WallClock, saved: (RecordID) -> Void = { _ in }
  ) throws(SavingError) {
    try add(plan.new, to: level, now: now, saved: saved)
    for record in plan.changed { try replace(record, in: level, now: now) }
  }

  /// Takes over the files that `plan` names, each of which is saved by itself, and gives those that are damaged there.
  ///
  /// They come before the records that speak of them.
  public mutating func takeFiles(
    _ plan: MergePlan, of other: borrowing OpenBook, in level: Level, now: WallClock,
    progress: ((Int) -> Void)? = nil
  ) throws(SavingError) -> [RecordID] {
    var damaged: [RecordID] = []
    for id in plan.files {
      do throws(SavingError) {
        _ = try adopt(id, of: other, in: level, to: level, now: now, progress: progress)
      } catch .reading(.attachmentDamaged) {
        damaged.append(id)
      }
    }
    return damaged
  }

  /// The records of `level`, in the order of recording, and whether they changed after generation `fork`.
  func arrivals(_ level: Level, since fork: UInt64) throws(ReadingError) -> [Arrival] {
    let live = try session.state(level).live
    let then = state(of: level, at: fork)
    var arrivals: [Arrival] = []
    for item in try index(level).items.values.sorted(by: { $0.summary < $1.summary }) {
      let (id, kind, text) = (item.summary.id, item.summary.kind, try text(of: item.summary.id, in: level))
      guard let record = try? Record(id: id, kind: kind, stored: text) else { continue }
      let newest = item.frames.compactMap { live[$0]?.frame.version }.max() ?? 0
      arrivals.append(Arrival(record, revision: item.revision, isChanged: newest > then))
    }
    return arrivals
  }
}

extension RecordSummary {
  /// The order of recording.
  static func < (one: RecordSummary, other: RecordSummary) -> Bool {
    (one.order, one.id) < (other.order, other.id)
  }
}
