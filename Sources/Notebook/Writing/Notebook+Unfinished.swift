public import Storage
public import Platform
internal import Records
public import Vault

extension Notebook {
  /// The unfinished texts of this notebook, newest first; those that this program cannot go on with are left out.
  public func unfinished() throws(ReadingError) -> [Unfinished] {
    try book.records([.draft], in: level).reversed().compactMap { Unfinished($0) }
  }

  /// Whether the book holds `draft` as it is.
  public func holds(_ draft: Draft) -> Bool { book.holds(draft, in: level) }

  /// Keeps `draft`, unless the book has it as it is. Where an error has ended the session, or does now, the book is opened
  /// anew once.
  public mutating func keep(_ draft: Draft, now: WallClock) throws(ReopeningError) {
    try book.keep(draft, in: level, now: now)
  }

  /// Whether the record that `draft` was to become is here.
  public func isFinished(_ draft: Draft) throws(ReadingError) -> Bool {
    guard let name = Unfinished(draft)?.manuscript.becomes else { return false }
    do throws(ReadingError) {
      _ = try book.find(name.description, in: level)
      return true
    } catch .unknownRecord {
      return false
    }
  }

  /// Takes an unfinished text out of the book, where it is there.
  public mutating func forget(_ manuscript: Manuscript) throws(SavingError) {
    guard holds(manuscript.id) else { return }
    try book.remove(manuscript.id, in: level)
  }
}

extension OpenBook {
  func holds(_ draft: Draft, in level: Level) -> Bool {
    guard let id = draft.id, let summary = try? find(id.description, in: level),
      let record = try? record(summary, in: level)
    else { return false }
    return record.fields[.content]?.canonical == draft.fields[.content]?.canonical
  }

  mutating func keep(_ draft: Draft, in level: Level, now: WallClock) throws(ReopeningError) {
    if failure == nil {
      if holds(draft, in: level) { return }
      do throws(SavingError) { return try keepDraft(draft, in: level, now: now) } catch {
        if failure == nil { throw .saving(error) }
      }
    }
    try reopen(now: now)
    if holds(draft, in: level) { return }
    do throws(SavingError) { try keepDraft(draft, in: level, now: now) } catch { throw .saving(error) }
  }
}
