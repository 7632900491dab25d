public import Storage
public import Platform
public import Records

extension OpenBook {
  /// Takes a record over into another notebook, with all that belongs to it; returns its name there.
  ///
  /// There it is what is written there now: it gets the next number, new names, and the time of this moment. Only a
  /// higher notebook also keeps when it was first recorded. In the old notebook is left what `empty` leaves of an
  /// entry, and what `removeWhole` leaves of any other record.
  public mutating func move(
    _ id: RecordID, from source: Level, to target: Level, now: WallClock
  ) throws(SavingError) -> RecordID {
    let party = try forSaving(Party(id, from: source, to: target, in: self, now: now))
    let (arriving, leaving) = try check(party)
    // What has arrived also leaves: otherwise it would be there twice, and come again when this is said again.
    try together(arriving.map { (target, $0) } + leaving.map { (source, $0) }) { book throws(SavingError) in
      try book.bring(party)
      if party.record.kind == .entry {
        try book.empty(id, in: source)
      } else {
        try book.removeWhole(id, in: source)
      }
    }
    return party.name
  }

  /// Refuses before anything is written what would break off in the middle; gives what is saved in both notebooks.
  private func check(
    _ party: Party
  ) throws(SavingError) -> (arriving: [Batches], leaving: [Batches]) {
    try session.checkTakesNew(party.source)
    let id = party.record.id
    var leaving = try removals(of: id, in: party.source)
    if party.record.kind == .entry {
      let places = try emptying(id, in: party.source)
      try checkRoom(for: places, in: party.source)
      leaving = try fileRemovals(of: id, in: party.source) + [places]
    }
    var arriving = Batches(room: session.ring.geometry.room(party.target))
    let drafts = ([party.record] + party.beside + party.files).map(party.draft)
    let last = try forSaving(index(party.target)).lastOrder
    try append(drafts, to: &arriving, after: last, in: party.target, now: party.now)
    try checkRoom(for: arriving, in: party.target)
    try checkFiles(of: party)
    return (try arrivals(of: party), leaving)
  }

  /// What `bring` saves, one after another, with lists of files as long as they can be.
  private func arrivals(of party: Party) throws(SavingError) -> [Batches] {
    var (saves, waiting) = ([Batches](), [party.draft(party.record)])
    var brought: Set<RecordID> = []
    for record in party.beside {
      guard let file = party.file(addedBy: record), brought.insert(file.id).inserted else {
        waiting.append(party.draft(record))
        continue
      }
      saves += [try arrival(of: waiting, party)]
      saves += try arrivals(of: file, with: party.draft(record), party)
      waiting = []
    }
    saves += [try arrival(of: waiting, party)]
    for file in party.files where !brought.contains(file.id) {
      saves += try arrivals(of: file, with: party.draft(party.record), party)
    }
    return saves
  }

  private func arrival(of drafts: [Draft], _ party: Party) throws(SavingError) -> Batches {
    var batches = Batches(room: session.ring.geometry.room(party.target))
    let last = try forSaving(index(party.target)).lastOrder
    try append(drafts, to: &batches, after: last, in: party.target, now: party.now)
    return batches
  }

  /// The saves that say of the loads of a file; the last of them brings its record and what is saved with it.
  private func arrivals(
    of file: Record, with other: Draft, _ party: Party
  ) throws(SavingError) -> [Batches] {
    let geometry = session.ring.geometry
    let bays = Bays(level: party.target, geometry: geometry)
    let longest = min(geometry.longestBody, BayList.headCount + BayList.entryCount * bays.chunksEach)
    let loads = bays.pieces(file.whole("bytes") ?? 0) / max(1, bays.chunksEach) + 2
    return try (1...loads).map { load throws(SavingError) in
      var batches =
        load < loads
        ? Batches(room: geometry.room(party.target)) : try arrival(of: [party.draft(file), other], party)
      // Of no bay that has one, so that none goes for it.
      let list = [UInt8](repeating: 0, count: longest)
      batches.append(Frame(id: UInt64(bays.count + load), version: 1, kind: .list, body: list))
      return batches
    }
  }

  private func checkFiles(of party: Party) throws(SavingError) {
    if party.files.isEmpty { return }
    // Each file may leave a part of its last chunk empty.
    let bytes = party.files.reduce(0) { $0 + ($1.fields.whole("bytes", of: .attachment) ?? 0) + mostUnused }
    if bytes > (try forSaving(fileRoom(party.target))?.free ?? 0) { throw .filesFull(party.target) }
    for file in party.files { try forSaving(verify(file.id, in: party.source)) }
  }

  /// Records everything anew, in the order in which it was recorded.
  private mutating func bring(_ party: Party) throws(SavingError) {
    var waiting = [party.draft(party.record)]
    var brought: Set<RecordID> = []
    for record in party.beside {
      guard let file = party.file(addedBy: record), brought.insert(file.id).inserted else {
        waiting.append(party.draft(record))
        continue
      }
      try add(waiting, to: party.target, now: party.now)
      waiting = []
      try bring(file, of: party, alongside: Alongside(drafts: [party.draft(record)]))
    }
    try add(waiting, to: party.target, now: party.now)
    for file in party.files where !brought.contains(file.id) {
      try bring(file, of: party, alongside: try naming(file, in: party))
    }
  }

  private mutating func bring(
    _ file: Record, of party: Party, alongside: Alongside
  ) throws(SavingError) {
    let record = record(of: party.draft(file), now: party.now)
    let data = try forSaving(incoming(file.id, in: party.source, as: record))
    _ = try keep([data], in: party.target, now: party.now, progress: nil) { _, _ in alongside }
  }

  /// A document names its files, each from the moment at which it is kept.
  private func naming(_ file: Record, in party: Party) throws(SavingError) -> Alongside {
    guard party.record.kind == .document, let name = party.names[file.id] else { return Alongside() }
    var document = try forSaving(record(find(party.name.description, in: party.target), in: party.target))
    let others = document.fields[.attachments]?.items ?? []
    document.fields[.attachments] = .array(others + [.string(name.description)])
    return Alongside(replaced: [document])
  }
}

/// A record on its way into another notebook, with all that belongs to it.
private struct Party {
  let source: Level
  let target: Level
  let now: WallClock
  let record: Record
  /// What was recorded beside it, oldest first.
  let beside: [Record]
  let files: [Record]
  /// The names that it and its files get.
  let names: [RecordID: RecordID]
  /// Its name in the new notebook.
  let name = RecordID.random()

  init(
    _ id: RecordID, from source: Level, to target: Level, in book: borrowing OpenBook, now: WallClock
  ) throws(ReadingError) {
    (self.source, self.target, self.now) = (source, target, now)
    record = try book.record(book.find(id.description, in: source), in: source)
    let kinds: [Kind] = record.kind == .entry ? Kind.besideEntries : [.formerPlan]
    beside = try book.beside(id, kinds, in: source)
    files = try book.files(of: id, in: source)
    // Files that were taken away have names too, in the notes that say so.
    let noted = beside.compactMap { $0.fields[.attachment]?.text.flatMap { RecordID($0) } }
    let others = Set(files.map(\.id) + noted).map { ($0, RecordID.random()) }
    names = Dictionary([(id, name)] + others) { own, _ in own }
  }

  /// The file that a note beside an entry says was added, where it is still there.
  func file(addedBy note: Record) -> Record? {
    guard note.kind == .attachmentNote, note.fields[.change]?.text == "added" else { return nil }
    return files.first { $0.id.description == note.fields[.attachment]?.text }
  }

  /// A record as it is recorded in the new notebook.
  func draft(_ record: Record) -> Draft {
    var fields = record.fields
    fields.leave(record.kind, rising: target > source)
    if record.kind == .formerPlan && fields[.replaced] == nil {
      fields[.replaced] = .string(Instant(seconds: now.seconds).description)
    }
    for name in ["entry", "of", "attachment"] { fields[name] = fields[name].map(renamed) }
    let listed = (fields[.attachments]?.items ?? []).map(renamed)
    // A document gets them one after another.
    fields[.attachments] = listed.isEmpty || record.kind == .document ? nil : .array(listed)
    return Draft(kind: record.kind, fields: fields, id: names[record.id])
  }

  private func renamed(_ id: JSON) -> JSON {
    let new = id.text.flatMap { RecordID($0) }.flatMap { names[$0] }
    return new.map { .string($0.description) } ?? id
  }
}

extension JSONObject {
  /// Takes away what ties a record to its old notebook. Nothing of a higher notebook may come down with it; a higher
  /// one keeps when it was first recorded.
  fileprivate mutating func leave(_ kind: Kind, rising: Bool) {
    let first = self[.firstRecorded] ?? self[.recorded]
    var names: Set = ["versionOf"]
    if kind.isChained { names.formUnion(Chain.carriers.union(["number", "formerNumber"])) }
    if kind.isChained || !rising { names.formUnion(["recorded", "localOffset", "firstRecorded"]) }
    if !rising { names.formUnion(["added", "replaced"]) }
    for name in names { self[name] = nil }
    if kind.isChained && rising { self[.firstRecorded] = first }
  }
}
