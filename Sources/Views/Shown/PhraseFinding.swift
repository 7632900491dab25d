import Handover
import Notebook
import Passphrases
package import Phrases
package import Records
package import Sodium

/// Whether words are of a list and fit together.
package struct PhraseFinding {
  /// How many words there are.
  package let count: Int
  /// Those of no list, by their number from 0.
  package let unknown: [Int]
  /// Whether they are a phrase for paper whose last bits are right; `nil` where they are not twelve.
  package let fits: Bool?

  /// Of what was typed.
  package init(_ typed: borrowing SecretBytes) {
    let words = TypedWords(typed)
    (count, unknown) = (words.count, words.unknown)
    let phrase = RecoveryPhrase.read(typed)
    let isPhrase = if phrase != nil { true } else { false }
    fits = words.count == RecoveryPhrase.wordCount && words.unknown.isEmpty ? isPhrase : nil
  }
}

extension PhraseFinding {
  /// How many words there may be.
  private static let counts = [SealedPage.wordCount, WordList.usualCount, RecoveryPhrase.wordCount]

  /// Whether at least half of the words are of a list.
  package var isOfAList: Bool { unknown.count * 2 <= count && count > 1 }

  /// Whether nothing speaks against the words.
  package var isRight: Bool { unknown.isEmpty && Self.counts.contains(count) && fits != false }

  /// As JSON: how many words, which of them (from 1) are of no list, and whether a phrase fits together.
  package var json: JSON {
    [
      "words": .integer(count), "unknown": .array(unknown.map { .integer($0 + 1) }),
      "fits": fits.map { .bool($0) } ?? .null,
    ]
  }

  /// In a sentence.
  package func sentence(_ words: Words) -> String {
    if !isOfAList { return words.notOfAList }
    if !Self.counts.contains(count) { return words.otherCount(count) }
    if !unknown.isEmpty { return words.someAreStrange(unknown.count, of: count) }
    return switch fits {
    case nil: words.suggestionFits(count)
    case true?: words.phraseFits
    case false?: words.phraseDoesNotFit
    }
  }
}
