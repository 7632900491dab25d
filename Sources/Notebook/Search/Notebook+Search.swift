internal import Vault
public import Storage
public import Records

extension Notebook {
  /// Every kind of record but what the program keeps for itself.
  private static let searched = Kind.known.filter { ![.settings, .ageKey].contains($0) }

  /// The records that hold all of `words`, newest recorded first.
  public func records(with words: SearchWords) throws(ReadingError) -> Found<[Record]> {
    var records: [Record] = []
    var unreadable: [RecordID] = []
    for summary in try book.summaries(Notebook.searched, in: level).reversed() {
      // Most records are passed over by their stored bytes, without being read.
      guard words.mayMatch(stored: try book.stored(summary, in: level)) else { continue }
      guard let record = try read(summary, noting: &unreadable), !record.isEmptied else { continue }
      if words.matches(record) { records.append(record) }
    }
    return Found(records, unreadable: unreadable)
  }
}
