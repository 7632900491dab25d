internal import Storage

// What a save would write over (Docs/Format.md, section 10, "A save that is crowded").

extension OpenBook {
  /// Refuses a save, before anything is written, that would give up old text.
  ///
  /// - Parameters:
  ///   - isAhead: it is sealed for a descent, and what follows it is noise.
  ///   - isOffered: what can be done about it will be offered.
  func checkKeepsOld(
    _ batches: [Batches.Batch], in level: Level, isPrepared: Bool = false, isAhead: Bool = false,
    isOffered: Bool = true
  ) throws(SavingError) {
    let save = planned(batches, in: level, isPrepared: isPrepared || isAhead)
    if isAhead && !isPrepared { return try session.checkKeepsOld(ahead: save, in: level) }
    try session.checkKeepsOld([save], consenting: consenting, isOffered: isOffered)
  }

  /// Does what takes several saves: it is looked at before the first whether they would give up old text, and none of
  /// them is refused for it after that.
  ///
  /// - Parameter parts: what is saved, nearly as it will be, in its order.
  mutating func together<Result>(
    _ parts: [(level: Level, batches: Batches)], _ work: (inout OpenBook) throws(SavingError) -> Result
  ) throws(SavingError) -> Result {
    let room = session.ring.geometry
    let saves = parts.map { planned($0.batches.joined([], room: room.room($0.level)), in: $0.level) }
    try session.checkKeepsOld(saves, consenting: consenting)
    return try consenting(Set(parts.map(\.level)), work)
  }

  /// Does `work`, which is not refused where it gives up old text of `levels`: something else would be lost without it.
  mutating func consenting<Result>(
    _ levels: Set<Level>, _ work: (inout OpenBook) throws(SavingError) -> Result
  ) throws(SavingError) -> Result {
    let former = consenting
    defer { consenting = former }
    consenting.formUnion(levels)
    return try work(&self)
  }

  private func planned(
    _ batches: [Batches.Batch], in level: Level, isPrepared: Bool = false
  ) -> PlannedSave {
    PlannedSave(batches.map { only($0.frames, in: level) }, isPrepared: isPrepared)
  }
}
