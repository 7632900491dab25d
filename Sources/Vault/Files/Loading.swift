internal import Storage
internal import Platform
internal import Records

// The loads of new files, one after another: while one is written, the next is read, hashed and sealed.

/// A load whose bay is being written, and what will be said of it.
private struct Written {
  let number: UInt32
  let list: [Frame]
  let batches: Batches
  let finished: [Keeping.Finished]
  /// How many bytes of data it and those before it hold.
  let taken: Int
}

/// How far the keeping of files in one level is.
private struct Filling {
  var keeping: Keeping
  var map: FileMap
  let seal: ChunkSeal
  /// How many pieces live files had before.
  let before: Int
  var written: Written?
  var kept: [Record] = []
}

extension OpenBook {
  /// Keeps files, and gives their records.
  ///
  /// - Parameter isWanted: asked every few milliseconds. Where it is not, `brokenOff` is thrown; what has to be said of a
  ///   bay that is being written is sealed, and `finish` writes it.
  mutating func keep(
    _ files: [Keeping.Incoming], in level: Level, now: WallClock, progress: ((Int) -> Void)?,
    isWanted: () -> Bool = { true }, alongside: (Int, Record) -> Alongside, saved: (Record) -> Void = { _ in }
  ) throws(SavingError) -> [Record] {
    // Another copy may hold one that somebody planted; here it would take the place of a list.
    for file in files where !file.record.id.isName { throw .reading(.attachmentDamaged(file.record.id)) }
    let before = try checkRoom(for: files, in: level)
    let seal = ChunkSeal(session.ring, level)
    let keeping = Keeping(files, seal.bays)
    let map = try forSaving(session.map(level, incoming: keeping.ids))
    var filling = Filling(keeping: keeping, map: map, seal: seal, before: before)
    do throws(SavingError) {
      while !filling.keeping.isAtEnd {
        var load = Load(after: filling.map, seal: seal)
        let next = try next(load, &filling, isWanted)
        // What is carried on may stand in the bay that is being written.
        if load.carriesOn(beside: next.new.count) { try say(&filling, isWanted, progress, saved) }
        let bytes = try forSaving(onMedium: load.bytes(next.new, disk: session.ring.disk, isWanted: isWanted))
        session.ring.disk.forget()
        try say(&filling, isWanted, progress, saved)
        let batches = try batches(next.finished, in: level, now: now, alongside: alongside)
        try begin(load, bytes, &filling, batches, next.finished)
      }
      try say(&filling, isWanted, progress, saved)
    } catch {
      leave(&filling, after: error, progress, saved)
      throw error
    }
    return filling.kept
  }

  /// The pieces for `load`.
  private func next(
    _ load: Load, _ filling: inout Filling, _ isWanted: () -> Bool
  ) throws(SavingError) -> Keeping.Next {
    let most = mostFinished(filling.seal.bays.level)
    func check() throws(MediumError) {
      // It may wait for something that never comes.
      do throws(PlatformError) { try Signals.check() } catch { throw MediumError(error) }
      if !isWanted() { throw .brokenOff }
    }
    let next = try forSaving(filling.keeping.next(load.room, most: most, check: check))
    if filling.before + filling.keeping.pieces > filling.seal.bays.mostPieces {
      throw .filesFull(filling.seal.bays.level)
    }
    if !isWanted() { throw .medium(.brokenOff) }
    return next
  }

  /// Begins to write the bay of `load`, after room was made for what will be said of it: no pass may tell of a load whose
  /// list comes later.
  private func begin(
    _ load: Load, _ bytes: [[UInt8]], _ filling: inout Filling, _ batches: Batches,
    _ finished: [Keeping.Finished]
  ) throws(SavingError) {
    guard load.number < Segment.loadLimit else { throw .medium(.readOnly) }
    let bays = filling.seal.bays
    let list = session.frames(of: load, filling.map)
    let saves = batches.joined(list, room: session.ring.geometry.room(bays.level))
    try checkKeepsOld(saves, in: bays.level)
    if saves.count > 1 { try forSaving(onMedium: session.prepare(for: saves.count)) }
    try forSaving(onMedium: session.begin(bytes, bays, load.number))
    filling.map.take(load)
    filling.written = Written(
      number: load.number, list: list, batches: batches, finished: finished, taken: filling.keeping.taken)
  }

  /// Waits for the bay that is being written, and says what stands in it.
  private mutating func say(
    _ filling: inout Filling, _ isWanted: () -> Bool, _ progress: ((Int) -> Void)?, _ saved: (Record) -> Void
  ) throws(SavingError) {
    guard let written = filling.written else { return }
    while !session.isSettled(within: 5) {
      if !isWanted() { throw .medium(.brokenOff) }
    }
    filling.written = nil
    try forSaving(onMedium: session.settle())
    try say(written, in: filling.seal.bays.level)
    for file in written.finished { saved(file.record) }
    filling.kept += written.finished.map(\.record)
    progress?(written.taken)
  }

  private mutating func say(
    _ written: Written, in level: Level, isAhead: Bool = false
  ) throws(SavingError) {
    session.count(load: written.number, of: level)
    if written.list.isEmpty && written.batches.all.isEmpty {
      return try session.save(PerLevel { _ in [] }, isAhead: isAhead)
    }
    // The bay is written: without what says so, files that stood in it are lost. Before it was, it could be refused.
    try consenting([level]) { book throws(SavingError) in
      try book.save(written.batches, besides: written.list, in: level, isAhead: isAhead, isPrepared: true) {
        _ in
      }
    }
  }

  /// Makes a bay that is being written a load like any other, whatever went wrong besides.
  private mutating func leave(
    _ filling: inout Filling, after error: SavingError, _ progress: ((Int) -> Void)?,
    _ saved: (Record) -> Void
  ) {
    guard error == .medium(.brokenOff) else {
      try? say(&filling, { true }, progress, saved)
      return
    }
    guard let written = filling.written else { return }
    try? say(written, in: filling.seal.bays.level, isAhead: true)
  }
}
