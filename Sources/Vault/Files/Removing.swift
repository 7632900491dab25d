public import Storage
public import Platform
public import Records

extension OpenBook {
  /// Removes a record. What it said stays readable to who opens this notebook until the file is purged; so do the data
  /// of an attachment, until their bays are written again.
  ///
  /// - Parameter alongside: what is saved with the deletion.
  public mutating func remove(
    _ id: RecordID, in level: Level, alongside: Alongside = Alongside(),
    now: WallClock = WallClock(seconds: 0, offsetMinutes: 0)
  ) throws(SavingError) {
    var batches = try removal(of: id, in: level)
    try append(alongside, to: &batches, after: forSaving(index(level)).lastOrder, in: level, now: now)
    try save(batches, in: level) { _ in }
    forget(id, in: level)
  }

  /// The deletion of all frames of a record.
  func removal(of id: RecordID, in level: Level) throws(SavingError) -> Batches {
    let index = try forSaving(index(level))
    guard let item = index.items[id] else { throw .reading(.unknownRecord) }
    var batches = Batches(room: session.ring.geometry.room(level))
    for frame in (index.leftovers[id] ?? []) + item.frames { batches.append(.deletion(of: frame)) }
    return batches
  }

  /// Appends what is saved with a change to an attachment.
  private func append(
    _ alongside: Alongside, to batches: inout Batches, after order: UInt32, in level: Level, now: WallClock
  ) throws(SavingError) {
    try append(alongside.drafts, to: &batches, after: order, in: level, now: now)
    for record in alongside.replaced { try append(replacing: record, to: &batches, in: level) }
  }
}
