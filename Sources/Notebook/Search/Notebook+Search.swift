internal import Vault
public import Storage
public import Records

extension Notebook {
  /// Every kind of record but what the program keeps for itself.
  private static let searched = Kind.known.filter { ![.settings, .ageKey].contains($0) }

  /// The records that hold all of `words`, newest recorded first.
  public func records(with words: SearchWords) throws(ReadingError) -> Found<[Record]> {
    var unreadable: [RecordID] = []
    // Most records are passed over by their stored bytes, without being read.
    let candidates = try book.summaries(Notebook.searched, in: level) { words.mayMatch(stored: $0) }
    let records = try read(candidates.reversed(), noting: &unreadable).compactMap(\.self)
      .filter { !$0.isEmptied && words.matches($0) }
    return Found(records, unreadable: unreadable)
  }
}
