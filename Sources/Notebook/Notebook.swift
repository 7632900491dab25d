public import Storage
public import Platform
public import Records
public import Vault

/// One notebook of an open book, and what one can do with it.
///
/// It asks nothing and says nothing: a front end does. What cannot be read comes back beside what can (``Found``), and
/// every refusal is a typed error. The other notebooks of the book are reached through ``book``.
public struct Notebook: ~Copyable {
  /// The book, with every notebook that the passphrase opens.
  public var book: OpenBook
  /// The notebook in use.
  public let level: Level

  /// The notebook `level` of `book`, which must be open.
  public init(_ book: consuming OpenBook, _ level: Level) {
    self.book = book
    self.level = level
  }

  /// The record of what the notebook is called and offers; `nil` where there is none yet.
  public func settings() throws(ReadingError) -> Record? { try book.records([.settings], in: level).last }

  /// Puts changed settings in the place of `before`, or makes the first ones.
  ///
  /// - Parameters:
  ///   - before: the record as ``settings()`` gives it.
  ///   - changes: checked fields; `null` takes one away.
  ///   - now: when the first ones are made.
  public mutating func change(
    _ before: Record?, by changes: JSONObject, now: WallClock
  ) throws(SavingError) {
    if var record = before {
      record.fields = record.fields.changed(by: changes)
      try book.replace(record, in: level, now: now)
    } else {
      try book.add([Draft(kind: .settings, fields: JSONObject().changed(by: changes))], to: level, now: now)
    }
  }

  /// When the last second copy of this file was made, as far as the open notebooks know: a copy holds all of them.
  public func lastBackup() throws(ReadingError) -> Instant? { try book.lastSecondCopy() }

  /// Goes on with the everyday notebook alone; `draft` is sealed before, and still to be written by `book.finish()`.
  public consuming func descended(keeping draft: Draft?, now: WallClock) -> Notebook {
    Notebook(book.descend(keeping: draft, in: level, now: now), .everyday)
  }

  /// Ends the session with its mark in the file, whether it has saved or only looked.
  public consuming func close() throws(ReopeningError) { try book.close() }
}
