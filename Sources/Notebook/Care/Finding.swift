public import Storage
public import Records
public import Vault

/// How one notebook of a book stands: all of it was read.
public struct Finding: Sendable {
  /// Which notebook it is.
  public let level: Level
  /// How much room there is, and how many saves by others it survives.
  public let standing: Standing
  /// What is to be said of its state.
  public let notes: [Note]
  /// Records whose text is not understood.
  public let notReadable: [RecordID]
  /// The room for files; `nil` in a book that has none.
  public let room: FileRoom?
  /// All files.
  public let files: [RecordID]
  /// Those of them whose bytes are not the ones that were kept.
  public let damagedFiles: [RecordID]
  /// How many records the journal's chain has.
  public let chained: Int
  /// How many entries have had their words taken out.
  public let emptied: Int
  /// How many records of the journal came from a copy that left some of their fields out. Nobody can tell from them
  /// what those fields say (Docs/Records.md, "The chain").
  public let abridged: Int
  /// What came of verifying the chain.
  public let chain: Chain.Outcome

  /// Reads all of `level`, its files included.
  ///
  /// - Parameters:
  ///   - level: one of the notebooks that are open.
  ///   - book: the book.
  ///   - progress: told the share of the files that was read, from 0 to 1; what it throws ends the reading.
  public init(
    _ level: Level, in book: borrowing OpenBook, progress: (Double) throws -> Void = { _ in }
  ) throws {
    self.level = level
    standing = try book.standing(level)
    notes = book.notes(level)
    var links: [JSONObject] = []
    var (notReadable, abridged): ([RecordID], Int) = ([], 0)
    for summary in try book.summaries(Kind.known, in: level) {
      do {
        let record = try book.record(summary, in: level)
        if summary.kind.isChained, let link = record.json.object { links.append(link) }
        if record.isAbridged { abridged += 1 }
      } catch ReadingError.notUnderstood(let id) {
        notReadable.append(id)
      }
    }
    self.notReadable = notReadable
    room = try book.fileRoom(level)
    files = try book.summaries([.attachment], in: level).map(\.id)
    damagedFiles = try Finding.damaged(files, level, book, progress)
    chained = links.count
    self.abridged = abridged
    emptied = try book.emptiedCount(in: level)
    chain = Chain.verify(links)
  }

  private static func damaged(
    _ files: [RecordID], _ level: Level, _ book: borrowing OpenBook, _ progress: (Double) throws -> Void
  ) throws -> [RecordID] {
    var damaged: [RecordID] = []
    for (done, file) in files.enumerated() {
      try progress(Double(done) / Double(files.count))
      do throws(ReadingError) {
        try book.verify(file, in: level)
      } catch {
        guard error == .attachmentDamaged(file) else { throw error }
        damaged.append(file)
      }
    }
    return damaged
  }

  /// Whether anything is not as it was saved.
  public var hasDamage: Bool {
    !notes.isEmpty || (standing.unreadable ?? 0) > 0 || standing.notUnderstood > 0
      || !notReadable.isEmpty || !damagedFiles.isEmpty || !chain.differences.isEmpty
  }

  /// The short code of the journal's last digest; `nil` for an empty journal.
  public var code: String? { chained == 0 ? nil : Chain.shortCode(of: chain.head) }
}
