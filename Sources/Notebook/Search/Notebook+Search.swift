internal import Vault
public import Storage
public import Records

extension Notebook {
  /// Every kind of record but what the program keeps for itself.
  private static let searched = Kind.known.filter { ![.settings, .ageKey].contains($0) }

  /// The records that hold all of `words`, newest recorded first; answers of lists in the words of `language`.
  public func records(with words: SearchWords, in language: Language) throws(ReadingError) -> Found<[Record]>
  {
    var unreadable: [RecordID] = []
    // Most records are passed over by their stored bytes, without being read.
    let candidates = try book.summaries(Notebook.searched, in: level) { words.mayMatch(stored: $0) }
    let records = try read(candidates.reversed(), noting: &unreadable).compactMap(\.self)
      .filter { !$0.isEmptied && words.matches($0, in: language) }
    return Found(records, unreadable: unreadable)
  }
}
