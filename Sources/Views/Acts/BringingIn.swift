package import Notebook
package import Phrases
import Records

extension Words {
  /// What is to be said of times that were not understood, or that can be more than one thing, row by row.
  package func sentences(on unread: [UnreadTime]) -> [String] {
    func rows(_ isMeant: (UnreadTime) -> Bool) -> [(row: Int, text: String)] {
      unread.filter(isMeant).map { ($0.row, $0.text) }
    }
    let (open, several) = (rows { $0.question == nil }, rows { $0.question != nil })
    let expiring = rows { $0.field == FieldName.expires.name }
    return (open.isEmpty ? [] : [wordsOnly(open)]) + (several.isEmpty ? [] : [severalMeanings(several)])
      + (expiring.isEmpty ? [] : [expiryNotUnderstood(expiring)])
  }
}

extension ImportFault: Told {
  package func telling(_ words: Words) -> Telling {
    let sentence =
      switch self {
      case .unknownFormat: words.unknownFormat
      case .noKind: words.noImportKind
      case .record(let place, let flaw): words.recordFlaw(flaw, place)
      case .notARecord(let place): words.notARecord(place)
      case .tooLong: words.tooLongToImport
      case .row(let place): words.badRow(place)
      case .encoding: words.badEncoding
      case .column(let name): words.columnTwice(name)
      case .noColumn(let label, let name, let head): words.noColumn(label, name, head)
      case .ownTable(let name): words.ownTable(name)
      case .longInput: words.longInput
      }
    return Telling(.refused, sentence, next: words.nothingWritten)
  }
}
