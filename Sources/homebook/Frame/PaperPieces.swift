import ArgumentParser
import Notebook
import Phrases
import SLIP39

/// How a recovery phrase is split: `3/5`, any three of five pieces.
struct SplitPlan: ExpressibleByArgument, Equatable {
  let threshold: Int
  let count: Int

  init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let threshold = numbers[0], let count = numbers[1],
      (2...Pieces.most).contains(count), (2...count).contains(threshold)
    else { return nil }
    (self.threshold, self.count) = (threshold, count)
  }

  func pieces(of phrase: borrowing RecoveryPhrase) -> [String] { phrase.pieces(threshold, of: count) }
}

/// Why words on paper are not taken.
enum PaperFault: Error, Equatable {
  /// The words are no recovery phrase.
  case notAPhrase
  /// The pieces do not give a secret back.
  case pieces(PieceFault)
  /// The pieces are of something else than a recovery phrase.
  case otherBytes
}

extension PaperFault: Told {
  func telling(_ words: Words) -> Telling {
    let sentence =
      switch self {
      case .notAPhrase: words.notAPhrase
      case .otherBytes: words.otherBytes
      case .pieces(.unknownWord(let word)): words.unknownWord(word)
      case .pieces(.length): words.pieceLength
      case .pieces(.checksum), .pieces(.contradiction): words.pieceChecksum
      case .pieces(.mixed), .pieces(.digest): words.piecesMixed
      case .pieces(.tooFew(let have, let need)): words.tooFewPieces(have, need)
      }
    return Telling(.refused, sentence)
  }
}
