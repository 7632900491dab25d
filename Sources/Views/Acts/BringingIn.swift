package import Notebook
package import Phrases
package import Platform
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
      case .ownTable(let name): words.ownTable(name)
      case .longInput: words.longInput
      }
    return Telling(.refused, sentence, next: words.nothingWritten)
  }
}

extension Source {
  /// Whether it begins as age files do, armored or not.
  package var isAgeFile: Bool {
    let head = head(2048)
    let begin = Array("age-encryption.org/".utf8)
    let armor = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
    return head.starts(with: begin)
      || head.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.starts(with: armor)
  }
}
