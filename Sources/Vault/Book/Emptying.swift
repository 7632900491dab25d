internal import Platform
public import Storage
public import Records

extension OpenBook {
  /// Takes the words out of an entry, out of all that was recorded beside it, and its files out of the book.
  ///
  /// Of each record its place in the journal is left (`Record.emptied`). Of the files nothing is left, and nothing new is
  /// recorded. Until later saves have written over them, the words can be dug out by who opens this notebook.
  public mutating func empty(_ id: RecordID, in level: Level) throws(SavingError) {
    let places = try emptying(id, in: level)
    try checkRoom(for: places, in: level)
    let parts = try fileRemovals(of: id, in: level) + [places]
    try together(parts.map { (level, $0) }) { book throws(SavingError) in
      // Files go first: what breaks off in between leaves the words, and this can be said again.
      for file in try forSaving(book.files(of: id, in: level)) { try book.remove(file.id, in: level) }
      try book.saveTogether(PerLevel { $0 == level ? places : nil })
    }
  }

  /// Takes out a record that is not of the journal, with its former versions and its files.
  public mutating func removeWhole(_ id: RecordID, in level: Level) throws(SavingError) {
    let parts = try removals(of: id, in: level)
    try together(parts.map { (level, $0) }) { book throws(SavingError) in
      // What belongs to it goes first: what breaks off in between leaves the record, and this can be said again.
      for former in try forSaving(book.beside(id, [.formerPlan], in: level)) {
        try book.remove(former.id, in: level)
      }
      for file in try forSaving(book.files(of: id, in: level)) { try book.remove(file.id, in: level) }
      try book.remove(id, in: level)
    }
  }

  /// What is saved when a record is taken out with all that belongs to it.
  func removals(of id: RecordID, in level: Level) throws(SavingError) -> [Batches] {
    var all: [Batches] = []
    for former in try forSaving(beside(id, [.formerPlan], in: level)) {
      all.append(try removal(of: former.id, in: level))
    }
    return try all + fileRemovals(of: id, in: level) + [removal(of: id, in: level)]
  }

  /// What is saved when the files of a record are taken out.
  func fileRemovals(of id: RecordID, in level: Level) throws(SavingError) -> [Batches] {
    var all: [Batches] = []
    for file in try forSaving(files(of: id, in: level)) { all.append(try removal(of: file.id, in: level)) }
    return all
  }

  /// How many entries of `level` are there whose words were taken out.
  public func emptiedCount(in level: Level) throws(ReadingError) -> Int {
    let texts = try texts(level)
    return try summaries([.entry], in: level).inShares { $0.filter(texts.isEmptied) }.count
  }

  /// Whether the words of an entry were taken out.
  public func isEmptied(_ summary: RecordSummary, in level: Level) throws(ReadingError) -> Bool {
    try texts(level).isEmptied(summary)
  }

  // MARK: What belongs to a record

  /// What is saved when the words of an entry are taken out.
  func emptying(_ id: RecordID, in level: Level) throws(SavingError) -> Batches {
    let entry = try forSaving(record(find(id.description, in: level), in: level))
    guard entry.kind == .entry, !entry.isEmptied else { throw .reading(.unknownRecord) }
    var batches = Batches(room: session.ring.geometry.room(level))
    // The entry comes last: while it has its words, this can be said again.
    for record in try forSaving(beside(id, Kind.besideEntries, in: level)) + [entry] {
      try append(replacing: record.emptied, to: &batches, in: level)
    }
    return batches
  }

  /// Refuses before anything is written where `batches` cannot be saved.
  func checkRoom(for batches: Batches, in level: Level) throws(SavingError) {
    let state = try session.checkTakesNew(level)
    let frames = batches.all.flatMap(\.frames)
    let replaced = frames.reduce(0) { $0 + (state.live[$1.id]?.frame.count ?? 0) }
    let kept = batches.keptBytes
    let limit = session.ring.geometry.limit(level)
    if kept > 0 && state.byteCount + kept - replaced > limit { throw .full(level) }
  }

  /// The records of `kinds` that belong to the record `id`, oldest recorded first.
  func beside(_ id: RecordID, _ kinds: [Kind], in level: Level) throws(ReadingError) -> [Record] {
    try records(kinds, in: level).filter { record in
      record.fields[record.kind.isChained ? "entry" : "of"]?.text == id.description
    }
  }

  /// The files of the record `id`, oldest first.
  func files(of id: RecordID, in level: Level) throws(ReadingError) -> [Record] {
    try beside(id, [.attachment], in: level)
  }
}

extension Kind {
  /// What is recorded beside an entry.
  static let besideEntries: [Kind] = [.amendment, .withdrawal, .attachmentNote]
}
