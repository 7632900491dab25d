public import Platform
public import Records

/// What is saved together with a change to an attachment: notes beside an entry, documents that name it.
public struct Alongside: Sendable {
  /// New records.
  public var drafts: [Draft]
  /// New revisions of records.
  public var replaced: [Record]

  /// `drafts` are recorded and `replaced` put in the place of the records of their names.
  public init(drafts: [Draft] = [], replaced: [Record] = []) {
    self.drafts = drafts
    self.replaced = replaced
  }
}

extension OpenBook {
  /// Keeps the bytes of `source` in `level`: first the data, then the record that names them.
  ///
  /// Fills in `bytes`, `sha256` and `added`. Whatever breaks it off, nothing refers to data that are not all there.
  ///
  /// - Parameters:
  ///   - draft: the checked fields of a record of kind `attachment`.
  ///   - progress: told how many bytes were taken in so far.
  ///   - alongside: given the finished record, says what is saved with it.
  /// - Throws: `noRoomForFiles`, `filesFull`, `tooLong`, or what `source` or the disk says.
  public mutating func attach(
    _ source: Source, as draft: Draft, to level: Level, now: WallClock, progress: ((Int) -> Void)? = nil,
    alongside: (Record) -> Alongside = { _ in Alongside() }
  ) throws(VaultError) -> Record {
    let data = Incoming(size: source.size, expected: nil) { buffer throws(VaultError) in
      do throws(PlatformError) { return try source.read(into: &buffer) } catch { throw VaultError(error) }
    }
    return try keep(data, as: draft, in: level, now: now, progress: progress, alongside: alongside)
  }

  /// Keeps an attachment of another open book, under the same name and with the same fields.
  public mutating func adopt(
    _ id: RecordID, of other: borrowing OpenBook, in source: Level, to level: Level, now: WallClock,
    progress: ((Int) -> Void)? = nil, alongside: (Record) -> Alongside = { _ in Alongside() }
  ) throws(VaultError) -> Record {
    let record = try other.record(other.find(id.description, in: source), in: source)
    let draft = Draft(kind: .attachment, fields: record.fields, id: id)
    let data = try other.incoming(id, in: source)
    return try keep(data, as: draft, in: level, now: now, progress: progress, alongside: alongside)
  }

  /// Takes an attachment over into another notebook, where it belongs to `owner`, and overwrites it in its old place.
  /// It keeps its name.
  public mutating func moveAttachment(
    _ id: RecordID, from source: Level, to level: Level, owner: RecordID, now: WallClock,
    progress: ((Int) -> Void)? = nil
  ) throws(VaultError) {
    var fields = try record(find(id.description, in: source), in: source).fields
    fields["of"] = .string(owner.description)
    let data = try incoming(id, in: source)
    _ = try keep(
      data, as: Draft(kind: .attachment, fields: fields, id: id), in: level, now: now, progress: progress,
      alongside: { _ in Alongside() })
    try remove(id, in: source)
  }

  /// The data of an attachment, to be kept again.
  func incoming(_ id: RecordID, in level: Level) throws(VaultError) -> Incoming {
    let (data, chunks) = try stored(id, in: level)
    let seal = ChunkSeal(session.ring, level, owner: id.frame)
    let reader = ChunkReader(
      chunks, length: Int(data.length), seal: seal, disk: session.ring.disk, damage: .attachmentDamaged(id))
    return Incoming(size: Int(data.length), expected: data.hash) { buffer throws(VaultError) in
      try reader.read(into: &buffer)
    }
  }

  /// Data on their way into the book.
  struct Incoming {
    let size: Int?
    /// The SHA-256 that they must have.
    let expected: [UInt8]?
    let take: DataIntake
  }

  mutating func keep(
    _ incoming: Incoming, as draft: Draft, in level: Level, now: WallClock, progress: ((Int) -> Void)?,
    alongside: (Record) -> Alongside
  ) throws(VaultError) -> Record {
    var record = Record(id: draft.id ?? .random(), kind: .attachment, fields: draft.fields)
    record.fields["added"] = record.fields["added"] ?? .string(Instant(seconds: now.seconds).description)
    let free = try room(for: record, size: incoming.size, in: level)
    let seal = ChunkSeal(session.ring, level, owner: record.id.frame)
    let storing = Storing(incoming.take, seal: seal, free: free, disk: session.ring.disk)
    let outcome = try session.outsideRing { () throws(VaultError) in try storing.run(progress: progress) }
    let stored = try outcome.get()
    if let expected = incoming.expected, expected != stored.hash { throw .attachmentDamaged(record.id) }
    record.describe(length: stored.length, hash: stored.hash)
    let order = try index(level).lastOrder + 1
    var batches = Batches(room: session.ring.geometry.room(level))
    batches.append(try frames(of: record, order: order, revision: 1, data: AttachmentBody.Data(stored)))
    try append(alongside(record), to: &batches, after: order, in: level, now: now)
    try save(batches, in: level) { _ in }
    return record
  }

  /// Appends what is saved with a change to an attachment.
  func append(
    _ alongside: Alongside, to batches: inout Batches, after order: UInt32, in level: Level, now: WallClock
  ) throws(VaultError) {
    try append(alongside.drafts, to: &batches, after: order, in: level, now: now)
    for record in alongside.replaced { try append(replacing: record, to: &batches, in: level) }
  }

  /// The free chunks that the data of `record` may use, or why there is no room. Nothing is written yet.
  private func room(for record: Record, size: Int?, in level: Level) throws(VaultError) -> [Range<Int>] {
    let geometry = session.ring.geometry
    let share = Share(level: level, geometry: geometry)
    guard share.count > 0 else { throw .noRoomForFiles }
    try session.checkTakesNew(level)
    var longest = record
    longest.describe(length: share.count * share.payload, hash: [UInt8](repeating: 0, count: 32))
    let body = AttachmentBody.headCount + RecordHeader.count + longest.stored.count
    let runs = min(AttachmentBody.mostRuns, (geometry.longestBody - body) / AttachmentBody.runCount)
    guard runs > 0 else { throw .tooLong }
    let state = try session.state(level)
    let most = Frame.headerCount + body + AttachmentBody.runCount * runs
    guard state.byteCount + most <= geometry.limit(level) else { throw .full(level) }
    let free = share.free(besides: state.live.values.lazy.map(\.frame)).longest(runs)
    guard free.total >= share.pieces(size ?? 0) else { throw .filesFull(level) }
    return free
  }
}

extension Record {
  /// Says of which data the record is.
  fileprivate mutating func describe(length: Int, hash: [UInt8]) {
    fields["bytes"] = .number(String(length))
    fields["sha256"] = .string(hex(hash))
  }
}
