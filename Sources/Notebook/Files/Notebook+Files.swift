internal import Inspection
public import Storage
public import Platform
public import Records
internal import Vault

extension Notebook {
  /// Whether the next file is the first one. Refuses where a book has no room for files.
  public func takesFirstFile() throws(SavingError) -> Bool {
    try checkRoomForFiles()
    return try forSaving(book.summaries([.attachment], in: level)).isEmpty
  }

  /// Refuses with `noRoomForFiles` where a book has none.
  public func checkRoomForFiles() throws(SavingError) {
    guard try forSaving(book.fileRoom(level)) != nil else { throw .noRoomForFiles }
  }

  /// How many loads by others the files of a notebook survive, where that is little; `nil` else. Nobody writes the room
  /// for files of the everyday notebook without opening it.
  public func filesAtRisk(_ level: Level) -> Int? {
    guard level > .everyday, let room = try? book.fileRoom(level), room.isLow else { return nil }
    return room.margin
  }

  /// The files of a record, oldest first.
  public func files(of owner: RecordID) throws(ReadingError) -> Found<[Record]> {
    let found = try records([.attachment])
    let files = found.value.filter { $0.fields[.of]?.text == owner.description }
    return Found(files, unreadable: found.unreadable)
  }

  /// What a file that is kept says of itself, if it is a photograph.
  public func photograph(_ id: RecordID) throws(ReadingError) -> Photograph {
    let pieces = try book.pieces(of: id, in: level)
    var head: [UInt8] = []
    while head.count < Photograph.headCount, let piece = try pieces.next() { head += piece }
    return Photograph(head: Array(head.prefix(Photograph.headCount)))
  }

  /// Longer files are not read as texts, in bytes.
  private static let longestText = 1 << 23

  /// What a file that is kept says, if it is a text in UTF-8 or UTF-16 that is not too long to be looked through.
  public func text(of id: RecordID) throws(ReadingError) -> String? {
    let pieces = try book.pieces(of: id, in: level)
    var bytes: [UInt8] = []
    while let piece = try pieces.next() {
      bytes += piece
      if bytes.count > Notebook.longestText { return nil }
    }
    return String(validating: bytes.asUTF8, as: UTF8.self)
  }

  /// Keeps `files` as those of an entry: they share loads, and the entry gets a note of each.
  ///
  /// - Parameters:
  ///   - files: the files, in their order.
  ///   - entry: the record of the entry.
  ///   - now: when they are kept.
  ///   - progress: told how many bytes were taken in so far.
  ///   - isWanted: asked again and again; where it says no, the load being written is ended and `brokenOff` thrown.
  ///   - saved: told of each record when it is durable, whatever comes of the others.
  public mutating func keepTogether(
    _ files: [GivenFile], with entry: Record, now: WallClock, progress: ((Int) -> Void)? = nil,
    isWanted: () -> Bool = { true }, saved: (Record) -> Void = { _ in }
  ) throws(SavingError) -> [Record] {
    try book.attach(
      files.map { ($0.source, $0.draft(of: entry)) }, to: level, now: now, progress: progress,
      isWanted: isWanted,
      alongside: { _, record in Alongside(drafts: [FileChange.added.note(record)]) }, saved: saved)
  }

  /// Keeps `file` as one of `owner`, which tells of it; gives its record.
  ///
  /// A document names its files: its record must be the one of this moment.
  public mutating func keep(
    _ file: GivenFile, with owner: Record, now: WallClock, progress: ((Int) -> Void)? = nil,
    isWanted: () -> Bool = { true }
  ) throws(SavingError) -> Record {
    try book.attach(
      file.source, as: file.draft(of: owner), to: level, now: now, progress: progress,
      isWanted: isWanted,
      alongside: { record in
        owner.kind == .entry
          ? Alongside(drafts: [FileChange.added.note(record)])
          : Alongside(replaced: [FileChange.added.applied(record, to: owner)])
      })
  }

  /// Takes a file away; the entry gets a note of it, and the document no longer names it.
  ///
  /// - Parameters:
  ///   - id: the name of the file's record.
  ///   - record: that record; `nil` where its text is not understood: then nothing tells of it.
  ///   - now: when it is taken away.
  public mutating func removeFile(
    _ id: RecordID, noting record: Record?, now: WallClock
  ) throws(SavingError) {
    let alongside: Alongside
    if let record { alongside = try forSaving(whatTells(of: record)) } else { alongside = Alongside() }
    try book.remove(id, in: level, alongside: alongside, now: now)
  }

  /// What is saved with the removal of a file.
  private func whatTells(of file: Record) throws(ReadingError) -> Alongside {
    guard let name = file.fields[.of]?.text, let owner = try? book.find(name, in: level) else {
      return Alongside()
    }
    switch owner.kind {
    case .entry: return Alongside(drafts: [FileChange.removed.note(file)])
    case .document:
      return Alongside(replaced: [FileChange.removed.applied(file, to: try book.record(owner, in: level))])
    default: return Alongside()
    }
  }
}
