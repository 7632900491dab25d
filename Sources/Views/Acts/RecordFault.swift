package import Phrases
import Records

/// Why a command refuses what it was given for a record.
package enum RecordFault: Error, Equatable {
  /// The input of line `line` gives a field that only the program fills in.
  case programField(String, line: Int)
  /// The entry was withdrawn before.
  case withdrawnBefore
  /// The record is in that notebook already.
  case isThere
  /// Standard input is not text.
  case notText
}

extension RecordFault: Told {
  package func telling(_ words: Words) -> Telling {
    let sentence =
      switch self {
      case .programField(let name, let line): words.programField(name, line: line)
      case .withdrawnBefore: words.withdrawnBefore
      case .isThere: words.isThere
      case .notText: words.inputNotText
      }
    return Telling(.refused, sentence, next: words.nothingWritten)
  }
}
