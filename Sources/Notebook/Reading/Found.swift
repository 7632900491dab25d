internal import Vault
public import Storage
public import Records

/// What was read, and what could not be: a front end tells of it, and ends with status 3.
public struct Found<Value> {
  /// What was read.
  public let value: Value
  /// The records whose text is not understood, in the order in which they were met.
  public let unreadable: [RecordID]

  /// What was read, and the records that could not be.
  public init(_ value: Value, unreadable: [RecordID] = []) {
    (self.value, self.unreadable) = (value, unreadable)
  }
}

extension Found: Sendable where Value: Sendable {}

extension Notebook {
  /// The record, or `nil` where its text is not understood.
  public func record(_ summary: RecordSummary) throws(ReadingError) -> Found<Record?> {
    var unreadable: [RecordID] = []
    let record = try read(summary, noting: &unreadable)
    return Found(record, unreadable: unreadable)
  }

  /// The records of `kinds`, oldest recorded first.
  public func records(_ kinds: [Kind]) throws(ReadingError) -> Found<[Record]> {
    try records(book.summaries(kinds, in: level))
  }

  /// The records of `summaries`, in their order: some of many, so that a front end can look at its keys in between.
  public func records(_ summaries: some Sequence<RecordSummary>) throws(ReadingError) -> Found<[Record]> {
    var unreadable: [RecordID] = []
    let records = try read(Array(summaries), noting: &unreadable)
    return Found(records.compactMap(\.self), unreadable: unreadable)
  }

  /// Whether a record has this name.
  public func holds(_ id: RecordID?) -> Bool {
    guard let id else { return false }
    return (try? book.find(id.description, in: level)) != nil
  }

  /// The records of `summaries` in their order, `nil` for one whose text is not understood.
  func read(
    _ summaries: [RecordSummary], noting unreadable: inout [RecordID]
  ) throws(ReadingError) -> [Record?] {
    var records: [Record?] = []
    for found in try book.records(summaries, in: level) {
      do throws(ReadingError) {
        records.append(try found.get())
      } catch .notUnderstood(let id) {
        unreadable.append(id)
        records.append(nil)
      }
    }
    return records
  }

  func read(_ summary: RecordSummary, noting unreadable: inout [RecordID]) throws(ReadingError) -> Record? {
    do throws(ReadingError) {
      return try book.record(summary, in: level)
    } catch .notUnderstood(let id) {
      unreadable.append(id)
      return nil
    }
  }
}
