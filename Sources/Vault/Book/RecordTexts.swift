internal import Records
internal import Storage

/// The records of a level as they stand, for as many threads as read them.
struct RecordTexts: Sendable {
  let index: RecordIndex
  let live: [UInt64: LevelState.Live]

  /// The record that `summary` stands for: its newest revision whose text is understood.
  func record(_ summary: RecordSummary) throws(ReadingError) -> Record {
    guard let newest = index.items[summary.id] else { throw .unknownRecord }
    let former = (index.older[summary.id] ?? []).sorted { $0.precedes($1) }
    for item in [newest] + former {
      let text = try text(of: item)
      if let record = try? Record(id: summary.id, kind: item.summary.kind, stored: text) { return record }
    }
    throw .notUnderstood(summary.id)
  }

  /// The bytes of a record's text, its parts joined; `nil` where there is no such record.
  func text(of id: RecordID) -> [UInt8]? { index.items[id].flatMap { try? text(of: $0) } }

  /// The bytes of a revision's text, its parts joined.
  func text(of item: RecordIndex.Item) throws(ReadingError) -> [UInt8] {
    var text: [UInt8] = []
    for frame in item.frames {
      guard let live = live[frame] else { throw .unknownRecord }
      text += live.frame.record.dropFirst(RecordHeader.count)
    }
    return text
  }

  /// Whether the words of an entry were taken out.
  func isEmptied(_ summary: RecordSummary) -> Bool {
    // Only the few that look like it are read.
    guard let text = text(of: summary.id), Record.isWithheld(stored: text) else { return false }
    return (try? record(summary))?.isEmptied ?? false
  }
}
