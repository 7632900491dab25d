public import Storage
public import Platform
public import Records

/// A record that is to be kept: its checked fields, before the program has added its own.
public struct Draft: Sendable {
  /// What it is.
  public let kind: Kind
  /// Its fields, checked against the schema.
  public var fields: JSONObject
  /// Its name, where it has one already.
  public let id: RecordID?

  /// A record of `kind` with `fields`; a new name is made where `id` is `nil`.
  public init(kind: Kind, fields: JSONObject, id: RecordID? = nil) {
    self.kind = kind
    self.fields = fields
    self.id = id
  }
}

extension OpenBook {
  /// Records `drafts` in `level` in the order given, as many in one segment as fit.
  ///
  /// Adds what the program fills in: `recorded` and `localOffset` for all, `number` for entries, and for everything in
  /// the journal's chain its seed and digests (Docs/Records.md). `saved` is told of each record when it is durable.
  /// What is here already by its name, since a save of it was broken off, does not come again.
  ///
  /// - Parameter unfinished: the unfinished text that is finished with them; it goes in the same save.
  public mutating func add(
    _ drafts: [Draft], to level: Level, now: WallClock, finishing unfinished: RecordID? = nil,
    saved: (RecordID) -> Void = { _ in }
  ) throws(SavingError) {
    var batches = Batches(room: session.ring.geometry.room(level))
    let index = try forSaving(index(level))
    let here = drafts.compactMap { draft in draft.id.flatMap { index.items[$0] == nil ? nil : $0 } }
    let new = drafts.filter { draft in draft.id.map { !here.contains($0) } ?? true }
    try append(new, to: &batches, after: index.lastOrder, in: level, now: now)
    try append(finished: unfinished, to: &batches, in: level)
    // What is here may stand in one place only: a newer one vouches for it.
    if !here.isEmpty && batches.all.allSatisfy(\.frames.isEmpty) { try session.save(PerLevel { _ in [] }) }
    for id in here { saved(id) }
    try save(batches, in: level) { saved($0.summary.id) }
    if let unfinished { forget(unfinished, in: level) }
  }

  /// Puts `record` in the place of the one of its name; `former` is kept beside it in the same save.
  public mutating func replace(
    _ record: Record, in level: Level, former: Draft? = nil, now: WallClock,
    finishing unfinished: RecordID? = nil
  ) throws(SavingError) {
    var batches = Batches(room: session.ring.geometry.room(level))
    let formers = former.map { [$0] } ?? []
    try append(formers, to: &batches, after: forSaving(index(level)).lastOrder, in: level, now: now)
    try append(replacing: record, to: &batches, in: level)
    try append(finished: unfinished, to: &batches, in: level)
    try save(batches, in: level) { _ in }
    if let unfinished { forget(unfinished, in: level) }
  }

  // MARK: What goes into a save

  /// Appends new records, the first of them behind the place `order`.
  func append(
    _ drafts: [Draft], to batches: inout Batches, after order: UInt32, in level: Level, now: WallClock
  ) throws(SavingError) {
    if drafts.isEmpty { return }
    var journal = try forSaving(Journal(self, level))
    var place = order
    for draft in drafts {
      place = place.addingClamped(1)
      var record = Record(id: draft.id ?? .random(), kind: draft.kind, fields: draft.fields)
      record.fields.stamp(now)
      if draft.kind.isChained { record = journal.link(record) }
      batches.append(try frames(of: record, order: place, revision: 1))
    }
  }

  /// Appends the next revision of a record, and the deletion of what it replaces.
  func append(
    replacing record: Record, to batches: inout Batches, in level: Level
  ) throws(SavingError) {
    let index = try forSaving(index(level))
    guard let item = index.items[record.id] else { throw .reading(.unknownRecord) }
    let live = try forSaving(session.state(level)).live
    let revision = index.nextRevision(of: record.id, among: live)
    let data = item.frames.first.flatMap { live[$0]?.frame.data }
    let new = try frames(of: record, order: item.summary.order, revision: revision, data: data)
    batches.append(new)
    let old = (index.leftovers[record.id] ?? []) + item.frames
    for frame in old where !new.frames.contains(where: { $0.id == frame }) {
      batches.append(.deletion(of: frame))
    }
  }

  /// The frames of `record`; those of an attachment also say where its `data` stand.
  func frames(
    of record: Record, order: UInt32, revision: UInt32, data: FileBody.Data? = nil
  ) throws(SavingError) -> RecordFrames {
    let longestBody = session.ring.geometry.longestBody
    if let data {
      return try RecordFrames(record, order: order, revision: revision, data: data, longestBody: longestBody)
    }
    let text = record.stored
    guard text.count <= RecordFrames.longestText(longestBody: longestBody) else { throw .tooLong }
    return RecordFrames(
      record.id, kind: record.kind, order: order, revision: revision, text: text, longestBody: longestBody)
  }
}

extension JSONObject {
  /// Adds when it was recorded, unless it says so already.
  mutating func stamp(_ now: WallClock) {
    if self[.recorded] != nil { return }
    self[.recorded] = .string(Instant(seconds: now.seconds).description)
    if let offset = UTCOffset(minutes: now.offsetMinutes) {
      self[.localOffset] = .string(offset.description)
    }
  }
}
