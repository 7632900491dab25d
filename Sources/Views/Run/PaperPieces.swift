package import Notebook
package import Phrases
package import SLIP39
import Sodium

/// How a recovery phrase is split: `3/5`, any three of five pieces.
package struct SplitPlan: Equatable {
  package let threshold: Int
  package let count: Int

  /// The plan that is written so; `nil` where it is none.
  package init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let threshold = numbers[0], let count = numbers[1],
      (2...Pieces.most).contains(count), (2...count).contains(threshold)
    else { return nil }
    (self.threshold, self.count) = (threshold, count)
  }

  package func pieces(of phrase: borrowing RecoveryPhrase) -> [String] { phrase.pieces(threshold, of: count) }
}

extension RecoveryPhrase {
  /// The phrase that `pieces` give back.
  package static func joined(_ pieces: [String]) throws(PaperFault) -> RecoveryPhrase {
    if pieces.isEmpty { throw .noPieces }
    let secret: [UInt8]
    do { secret = try Pieces.join(pieces) } catch { throw .pieces(error) }
    guard secret.count == 16 else { throw .otherBytes }
    return RecoveryPhrase(
      secret: SecretBytes(count: 16) { (span: inout MutableSpan<UInt8>) throws(Never) in
        for index in 0..<16 { span[index] = secret[index] }
      })
  }
}

/// Why words on paper are not taken.
package enum PaperFault: Error, Equatable {
  /// The words are no recovery phrase.
  case notAPhrase
  /// There are no pieces.
  case noPieces
  /// The pieces do not give a secret back.
  case pieces(PieceFault)
  /// The pieces are of something else than a recovery phrase.
  case otherBytes
}

extension PaperFault: Told {
  package func telling(_ words: Words) -> Telling {
    let sentence =
      switch self {
      case .notAPhrase: words.notAPhrase
      case .noPieces: words.noPieces
      case .otherBytes: words.otherBytes
      case .pieces(.unknownWord(let word)): words.unknownWord(word)
      case .pieces(.length): words.pieceLength
      case .pieces(.checksum), .pieces(.contradiction): words.pieceChecksum
      case .pieces(.rounds): words.pieceRounds
      case .pieces(.mixed), .pieces(.digest): words.piecesMixed
      case .pieces(.tooFew(let have, let need)): words.tooFewPieces(have, need)
      }
    return Telling(.refused, sentence)
  }
}
