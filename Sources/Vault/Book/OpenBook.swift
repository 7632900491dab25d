public import Storage
public import Platform
public import Records
public import Sodium
internal import Text

/// A book that is open: its notebooks, up to the highest that the passphrase opens.
///
/// Closing consumes it, so that use after closing does not compile.
public struct OpenBook: ~Copyable {
  let session: Session
  /// Where it is; `nil` where it is in no file.
  public let path: String?
  private var indexes: PerLevel<RecordIndex?>
  /// For each level the generation of its newest place when the book was opened.
  private let newestAtOpening: PerLevel<UInt64>
  /// For each level how many changes it had had when the book was opened.
  private let stateAtOpening: PerLevel<UInt64>

  /// Opens the book at `path`.
  ///
  /// - Parameters:
  ///   - whole: reads the whole file and counts what is damaged, as `check` does.
  ///   - takesEarlier: takes a book of the earlier format too, for `renew` and `rescue`: it can only be read.
  ///   - isRead: only reads it, whatever the medium would take.
  ///   - progress: told the share read, from 0 to 1, while the whole ring is read.
  public init(
    path: String, passphrase: borrowing SecretBytes, whole: Bool = false, takesEarlier: Bool = false,
    isRead: Bool = false, progress: ((Double) -> Void)? = nil
  ) throws(OpeningError) {
    let disk = isRead ? try FileDisk(reading: path) : try FileDisk(path: path)
    self.init(
      try Session(
        disk: disk, length: disk.size, passphrase: passphrase, whole: whole, takesEarlier: takesEarlier,
        progress: progress), path: path)
  }

  init(
    disk: any Disk, length: Int, passphrase: borrowing SecretBytes, whole: Bool = false,
    progress: ((Double) -> Void)? = nil
  ) throws(OpeningError) {
    self.init(
      try Session(disk: disk, length: length, passphrase: passphrase, whole: whole, progress: progress))
  }

  init(_ session: Session, path: String? = nil) {
    (self.session, self.path) = (session, path)
    let states = session.levels
    indexes = PerLevel { states[$0].map { RecordIndex($0.live.values.lazy.map(\.frame)) } }
    newestAtOpening = PerLevel { states[$0]?.newest ?? 0 }
    stateAtOpening = PerLevel { states[$0]?.state ?? 0 }
  }

  /// Goes on from `other` with the everyday notebook alone.
  init(everydayOf other: borrowing OpenBook) {
    (session, path) = (Session(everydayOf: other.session), other.path)
    let (index, newest) = (other.indexes.everyday, other.newestAtOpening.everyday)
    let state = other.stateAtOpening.everyday
    indexes = PerLevel { $0 == .everyday ? index : nil }
    newestAtOpening = PerLevel { $0 == .everyday ? newest : 0 }
    stateAtOpening = PerLevel { $0 == .everyday ? state : 0 }
  }

  /// The highest notebook that the passphrase opens.
  public var highest: Level { session.ring.keys.highest }
  /// The notebooks that the passphrase opens, lowest first.
  public var levels: [Level] { session.ring.levels }
  /// Whether nothing can be written, because of the medium or of the state of the book.
  public var isReadOnly: Bool { !session.isWritable }
  /// Why this session writes nothing more, where a write of it has failed, until the book is opened anew with `reopen`.
  public var failure: MediumError? { session.failure }
  /// Whether nothing can be written because something is wrong with the medium.
  public var isOnFailingMedium: Bool { session.isFailing }
  /// In what the file differs from what a book is, as anybody can see.
  public var shape: Shape { session.shape }
  /// Whether one of the two header pages is damaged.
  public var hasDamagedHeader: Bool { session.hasDamagedHeader }

  /// How often this session has saved: while it stays the same, what was read is as it was.
  public var saves: Int { session.saves }

  /// What is to be said of the state of `level`.
  public func notes(_ level: Level) -> [Note] { session.levels[level]?.notes ?? [] }

  /// How many pieces of `level` this session had to give up, since they stood only in places that it wrote anew and had
  /// no room there (Docs/Format.md, section 10, "Filling a segment").
  public func givenUp(_ level: Level) -> Int { session.levels[level]?.givenUp ?? 0 }

  /// How many places the sitting has written so far.
  public var places: Int { session.places }

  /// The notebooks in which a save may give up what is oldest, where it would otherwise be refused as `crowded`.
  public var consenting: Set<Level> = []

  /// The owner agrees to the grave notes of `level`: what is there is taken for what there is.
  public mutating func agree(_ level: Level) throws(ReadingError) { try session.agree(level) }

  // MARK: Reading

  /// Of the records of `kinds` in `level` those whose kept bytes `mayMatch`, without their text, oldest recorded first.
  public func summaries(
    _ kinds: [Kind], in level: Level, where mayMatch: @Sendable ([UInt8]) -> Bool
  ) throws(ReadingError) -> [RecordSummary] {
    let texts = try texts(level)
    return texts.index.summaries(Set(kinds)).inShares { share in
      share.filter { summary in texts.text(of: summary.id).map(mayMatch) ?? false }
    }
  }

  /// The records of `kinds` in `level`, without their text, oldest recorded first.
  public func summaries(_ kinds: [Kind], in level: Level) throws(ReadingError) -> [RecordSummary] {
    try index(level).summaries(Set(kinds))
  }

  /// The record that `summary` stands for: its newest revision whose text is understood.
  public func record(_ summary: RecordSummary, in level: Level) throws(ReadingError) -> Record {
    try texts(level).record(summary)
  }

  /// The records that `summaries` stand for, each or why it cannot be read, in their order. Of many each processor reads
  /// its share.
  public func records(
    _ summaries: [RecordSummary], in level: Level
  ) throws(ReadingError) -> [Result<Record, ReadingError>] {
    let texts = try texts(level)
    return summaries.inShares { share in
      share.map { summary in Result { () throws(ReadingError) in try texts.record(summary) } }
    }
  }

  /// The records of `kinds` in `level`, oldest recorded first; those whose text is not understood are left out.
  public func records(_ kinds: [Kind], in level: Level) throws(ReadingError) -> [Record] {
    var records: [Record] = []
    for found in try self.records(summaries(kinds, in: level), in: level) {
      do throws(ReadingError) {
        records.append(try found.get())
      } catch .notUnderstood {
        continue
      }
    }
    return records
  }

  /// How many pieces of `level` can be read and are not understood, their texts included.
  public func notUnderstood(in level: Level) throws(ReadingError) -> Int {
    let index = try index(level)
    var count = index.notUnderstood
    for item in Array(index.items.values) + index.older.values.joined() {
      if try isCounted(item, in: level) { continue }
      let text = try text(of: item, in: level)
      let record = try? Record(id: item.summary.id, kind: item.summary.kind, stored: text)
      if record == nil { count += item.frames.count }
    }
    return count
  }

  /// Whether the item stands for an attachment whose header cannot be read: the index has counted it.
  private func isCounted(_ item: RecordIndex.Item, in level: Level) throws(ReadingError) -> Bool {
    let live = try session.state(level).live
    return item.frames.contains { live[$0]?.frame.recordHeader == nil }
  }

  /// The record whose identifier begins with `digits`: 16, or 6 and more that fit only one record, in capitals or small.
  public func find(_ digits: String, in level: Level) throws(ReadingError) -> RecordSummary {
    let prefix = String(decoding: Folded(name: digits).bytes, as: UTF8.self)
    guard prefix.utf8.count >= OpenBook.shortestPrefix else { throw .unknownRecord }
    let index = try index(level)
    if let id = RecordID(prefix) {
      guard let item = index.items[id] else { throw .unknownRecord }
      return item.summary
    }
    let found = index.items.values.filter { $0.summary.id.begins(with: prefix) }
    guard let only = found.first else { throw .unknownRecord }
    guard found.count == 1 else { throw .ambiguousRecord }
    return only.summary
  }

  /// The fewest digits that may stand for an identifier.
  public static let shortestPrefix = 6

  /// The records that a lower notebook has saved since `level` was last written, lowest notebook first.
  public func savedWithout(_ level: Level) throws(ReadingError) -> [(level: Level, records: [RecordSummary])]
  {
    var saved: [(Level, [RecordSummary])] = []
    for lower in level.andBelow.dropLast() {
      let live = try session.state(lower).live
      let then = state(of: lower, at: newestAtOpening[level])
      let new = try index(lower).items.values.filter { item in
        item.frames.contains { (live[$0]?.frame.version ?? 0) > then }
      }
      saved.append((lower, new.map(\.summary).sorted { $0.order < $1.order }))
    }
    return saved
  }

  /// In which state `level` was when the place of `generation` was written, as far as that place or one before it tells.
  func state(of level: Level, at generation: UInt64) -> UInt64 {
    let geometry = session.ring.geometry
    defer { session.ring.disk.forget() }
    var earlier = generation
    while earlier > 0 && earlier + UInt64(geometry.places) > session.clock {
      let segment = session.ring.segment(level, at: geometry.place(earlier)).segment
      if let segment, segment.generation == earlier { return segment.claim.state }
      earlier -= 1
    }
    return 0
  }

  /// The records of `level` that this session has saved, and not only read.
  func savedHere(_ level: Level) throws(ReadingError) -> Set<RecordID> {
    let live = try session.state(level).live
    let saved = try index(level).items.values.filter { item in
      item.frames.contains { (live[$0]?.frame.version ?? 0) > stateAtOpening[level] }
    }
    return Set(saved.map(\.summary.id))
  }

  func index(_ level: Level) throws(ReadingError) -> RecordIndex {
    guard let index = indexes[level] else { throw .notOpened(level) }
    return index
  }

  /// The bytes of a record's text, its parts joined.
  func text(of id: RecordID, in level: Level) throws(ReadingError) -> [UInt8] {
    guard let item = try index(level).items[id] else { throw .unknownRecord }
    return try text(of: item, in: level)
  }

  /// The bytes of a revision's text, its parts joined.
  func text(of item: RecordIndex.Item, in level: Level) throws(ReadingError) -> [UInt8] {
    try texts(level).text(of: item)
  }

  /// What `level` holds, for several threads.
  func texts(_ level: Level) throws(ReadingError) -> RecordTexts {
    try RecordTexts(index: index(level), live: session.state(level).live)
  }

  // MARK: Writing

  /// Saves `batches` one after another; `done` is told what became durable with each.
  ///
  /// - Parameters:
  ///   - first: frames that stand before all others.
  ///   - isPrepared: room for a larger sitting was made already.
  ///   - isAhead: only seals the passes; `finish` writes them.
  ///   - isUnfinished: it is kept by a clock, and nobody is asked anything.
  mutating func save(
    _ batches: Batches, besides first: [Frame] = [], in level: Level, isAhead: Bool = false,
    isPrepared: Bool = false, isUnfinished: Bool = false, done: (RecordIndex.Item) -> Void
  ) throws(SavingError) {
    let state = try forSaving(session.state(level))
    if state.isGrave { throw .needsAgreement(level) }
    if !session.isWritable { throw .medium(.readOnly) }
    let limit = session.ring.geometry.limit(level)
    if batches.keptBytes > 0 && state.byteCount + batches.keptBytes > limit { throw .full(level) }
    let all = batches.joined(first, room: session.ring.geometry.room(level))
    try checkKeepsOld(
      all, in: level, isPrepared: isPrepared, isAhead: isAhead, isOffered: !isUnfinished)
    if all.count > 1 && !isAhead && !isPrepared { try forSaving(onMedium: session.prepare(for: all.count)) }
    var unsaid: [RecordIndex.Item] = []
    for (number, batch) in all.enumerated() {
      let hasMore = number < all.count - 1
      try session.save(only(batch.frames, in: level), isAhead: isAhead, hasMore: hasMore)
      // A batch in one place only is told of when a newer place vouches for it.
      for item in unsaid { done(item) }
      for item in batch.completed {
        indexes[level]?.put(item)
        if !hasMore { done(item) }
      }
      unsaid = hasMore ? batch.completed : []
    }
  }

  func only(_ frames: [Frame], in level: Level) -> PerLevel<[Frame]> {
    PerLevel { $0 == level ? frames : [] }
  }

  /// Saves what there is for each level, the first batches of all levels in one save, then the second ones.
  mutating func saveTogether(_ batches: PerLevel<Batches?>) throws(SavingError) {
    let count = Level.allCases.map { batches[$0]?.all.count ?? 0 }.max() ?? 0
    let all = (0..<count).map { number in
      PerLevel { level in
        batches[level].flatMap { number < $0.all.count ? $0.all[number].frames : nil } ?? []
      }
    }
    try session.checkKeepsOld([PlannedSave(all)], consenting: consenting)
    if count > 1 { try forSaving(onMedium: session.prepare(for: count)) }
    for number in 0..<count {
      let batch = PerLevel<Batches.Batch?> { level in
        batches[level].flatMap { number < $0.all.count ? $0.all[number] : nil }
      }
      try session.save(PerLevel { batch[$0]?.frames ?? [] }, hasMore: number < count - 1)
      for level in Level.allCases {
        for item in batch[level]?.completed ?? [] { indexes[level]?.put(item) }
      }
    }
  }

  mutating func forget(_ id: RecordID, in level: Level) { indexes[level]?.remove(id) }

  /// Makes the sitting one of `places` places, in which everything is carried on and nothing changed.
  public mutating func rewrite(
    _ places: Int, progress: ((Double) -> Void)? = nil
  ) throws(MediumError) {
    try session.rewrite(places, progress: progress)
  }

  /// How many places the book's ring has: what `rewrite all` writes.
  public var ringPlaces: Int { session.ring.geometry.places }

  /// Ends the session. One that has only looked leaves the same mark in the file as one that has saved, and neither leaves
  /// anything in the page cache. Where an error has ended it before, or does now, the book is opened anew once, if it
  /// stands where it stood, and the sitting ended then.
  ///
  /// - Parameters:
  ///   - progress: told the share done, from 0 to 1, where a larger sitting is brought to its size.
  ///   - now: when what had been saved is saved anew, where that is needed.
  public consuming func close(
    now: WallClock = .now(), progress: ((Double) -> Void)? = nil
  ) throws(ReopeningError) {
    let disk = session.ring.disk
    defer { disk.forget() }
    do throws(MediumError) { return try end(progress) } catch {
      guard failure != nil, atThePath() == .asLeft else { throw .saving(.medium(error)) }
    }
    var again = self
    try again.reopen(now: now)
    defer { again.session.ring.disk.forget() }
    do throws(MediumError) { try again.end(progress) } catch { throw .saving(.medium(error)) }
  }

  private func end(_ progress: ((Double) -> Void)?) throws(MediumError) {
    if let failure { throw failure }
    try session.end(progress: progress)
  }
}
