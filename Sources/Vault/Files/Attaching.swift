public import Storage
public import Platform
public import Records

extension OpenBook {
  /// Keeps the bytes of `source` in `level`: first the data, then the record that names them.
  ///
  /// Fills in `bytes`, `sha256` and `added`. Whatever breaks it off, nothing refers to data that are not all there.
  ///
  /// - Parameters:
  ///   - draft: the checked fields of a record of kind `attachment`.
  ///   - progress: told how many bytes were taken in so far.
  ///   - isWanted: asked every few milliseconds; when it is not, nothing more of the file is written.
  ///   - alongside: given the finished record, says what is saved with it.
  /// - Throws: `noRoomForFiles`, `filesFull`, `tooLong`, `brokenOff`, or what `source` or the disk says.
  public mutating func attach(
    _ source: Source, as draft: Draft, to level: Level, now: WallClock, progress: ((Int) -> Void)? = nil,
    isWanted: () -> Bool = { true }, alongside: (Record) -> Alongside = { _ in Alongside() }
  ) throws(SavingError) -> Record {
    let kept = try attach(
      [(source, draft)], to: level, now: now, progress: progress, isWanted: isWanted,
      alongside: { _, record in alongside(record) })
    guard let record = kept.first else { throw .medium(.ended) }
    return record
  }

  /// Keeps several files in one go: those that fit share a load.
  ///
  /// - Parameters:
  ///   - alongside: given the place of a file among `files` and its finished record, says what is saved with it.
  ///   - saved: told of each record when it is durable.
  public mutating func attach(
    _ files: [(source: Source, draft: Draft)], to level: Level, now: WallClock,
    progress: ((Int) -> Void)? = nil, isWanted: () -> Bool = { true },
    alongside: (Int, Record) -> Alongside = { _, _ in Alongside() },
    saved: (Record) -> Void = { _ in }
  ) throws(SavingError) -> [Record] {
    let incoming = files.map { file in
      Keeping.Incoming(record: record(of: file.draft, now: now), size: file.source.size, expected: nil) {
        buffer throws(ReadingError) in
        do throws(PlatformError) { return try file.source.read(into: &buffer) } catch {
          throw .medium(MediumError(error))
        }
      }
    }
    return try keep(
      incoming, in: level, now: now, progress: progress, isWanted: isWanted, alongside: alongside,
      saved: saved)
  }

  /// Keeps an attachment of another open book, under the same name and with the same fields.
  public mutating func adopt(
    _ id: RecordID, of other: borrowing OpenBook, in source: Level, to level: Level, now: WallClock,
    progress: ((Int) -> Void)? = nil, alongside: (Record) -> Alongside = { _ in Alongside() }
  ) throws(SavingError) -> Record {
    let record = try forSaving(other.record(other.find(id.description, in: source), in: source))
    let draft = Draft(kind: .attachment, fields: record.fields, id: id)
    let data = try forSaving(other.incoming(id, in: source, as: self.record(of: draft, now: now)))
    let kept = try keep([data], in: level, now: now, progress: progress) { _, record in alongside(record) }
    guard let record = kept.first else { throw .medium(.ended) }
    return record
  }

  /// Writes `count` loads of each of `levels` without anything new: what is oldest in their bays is carried on.
  ///
  /// - Parameter most: how many loads of a level share a pair, at most four: so many lists have room in it, whatever was
  ///   saved before.
  public mutating func carryFiles(
    _ count: Int, of levels: [Level], inPair most: Int = 4, progress: ((Double) -> Void)? = nil
  ) throws(SavingError) {
    guard session.ring.geometry.hasFiles else { throw .noRoomForFiles }
    for done in 0..<count {
      if done % most == 0 { session.leavePair() }
      for level in levels { try forSaving(onMedium: session.load(level)) }
      progress?(Double(done + 1) / Double(count))
    }
  }

  /// The record of a new file, before its data are known.
  func record(of draft: Draft, now: WallClock) -> Record {
    var record = Record(id: draft.id ?? .random(), kind: .attachment, fields: draft.fields)
    record.fields[.added] = record.fields[.added] ?? .string(Instant(seconds: now.seconds).description)
    return record
  }

  /// The data of an attachment, to be kept again as those of `record`.
  func incoming(_ id: RecordID, in level: Level, as record: Record) throws(ReadingError) -> Keeping.Incoming {
    let reader = try reader(of: id, in: level)
    return Keeping.Incoming(record: record, size: reader.length, expected: reader.hash) {
      buffer throws(ReadingError) in try reader.read(into: &buffer)
    }
  }

  /// How many files may be finished with one load: their records, with what is saved beside them, and the list of the bay
  /// stand in one segment as a rule.
  func mostFinished(_ level: Level) -> Int { max(1, session.ring.geometry.room(level) / 2048) }

  /// What is saved with a load: the records of the files that are whole with it, and what goes with them.
  func batches(
    _ finished: [Keeping.Finished], in level: Level, now: WallClock, alongside: (Int, Record) -> Alongside
  ) throws(SavingError) -> Batches {
    let bays = Bays(level: level, geometry: session.ring.geometry)
    let list = Frame.headerCount + BayList.headCount + BayList.entryCount * bays.chunksEach
    var batches = Batches(room: session.ring.geometry.room(level), taken: list)
    var order = try forSaving(index(level)).lastOrder
    var drafts: [Draft] = []
    for file in finished {
      order = order.addingClamped(1)
      batches.append(try frames(of: file.record, order: order, revision: 1, data: file.data))
      let beside = alongside(file.index, file.record)
      drafts += beside.drafts
      for record in beside.replaced { try append(replacing: record, to: &batches, in: level) }
    }
    try append(drafts, to: &batches, after: order, in: level, now: now)
    return batches
  }

  /// How many pieces live files have, or why there is no room. Nothing is written yet.
  func checkRoom(for files: [Keeping.Incoming], in level: Level) throws(SavingError) -> Int {
    let geometry = session.ring.geometry
    guard geometry.hasFiles else { throw .noRoomForFiles }
    let state = try session.checkTakesNew(level)
    let bays = Bays(level: level, geometry: geometry)
    let before = try forSaving(session.map(level)).pieceCount
    let wanted = files.reduce(0) { $0 + bays.pieces($1.size ?? 0) }
    guard before + wanted <= bays.mostPieces else { throw .filesFull(level) }
    var bytes = 0
    for file in files {
      var longest = file.record
      longest.describe(length: bays.mostPieces * bays.payload, hash: [UInt8](repeating: 0, count: 32))
      let body = FileBody.headCount + RecordHeader.count + longest.stored.count
      guard body <= geometry.longestBody else { throw .tooLong }
      bytes += Frame.headerCount + body
    }
    guard state.byteCount + bytes <= geometry.limit(level) else { throw .full(level) }
    return before
  }
}
