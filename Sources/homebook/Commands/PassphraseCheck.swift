import Handover
import Notebook
import Pages
import Passphrases
import Phrases
import Platform
import Records
import Screen
import Sodium
import Text
import Views

/// `passphrase --check`: whether words are of a list and fit together. No book is needed, and none is opened.
struct PhraseCheck {
  let talk: Conversation
  let descriptor: Int32?

  /// Says what can be said of the words; ends with status 15 where they cannot be right.
  func run(asJSON: Bool) throws {
    let typed = try PassphraseSource.passphrase(
      from: descriptor, talk, asking: talk.words.wordsToCheck, isChosen: true)
    let finding = Finding(typed)
    if asJSON { try talk.put(finding.json) } else { try tell(finding, TypedWords(typed)) }
    if !finding.isRight { throw ExitStatus.refused }
  }

  private func tell(_ finding: Finding, _ words: borrowing TypedWords) throws {
    if finding.isOfAList {
      for number in words.unknown {
        try talk.put(talk.words.strangeWord(number + 1))
        guard let near = words.near(number) else { continue }
        try talk.put(talk.words.near, SecretWords(near))
      }
    }
    try talk.put(finding.sentence(talk.words))
  }
}

extension PhraseCheck {
  /// What came of it.
  struct Finding {
    /// How many words there are.
    let count: Int
    /// Those of no list, by their number from 0.
    let unknown: [Int]
    /// Whether they are a phrase for paper whose last bits are right; `nil` where they are not twelve.
    let fits: Bool?

    /// Of what was typed.
    init(_ typed: borrowing SecretBytes) {
      let words = TypedWords(typed)
      (count, unknown) = (words.count, words.unknown)
      let phrase = RecoveryPhrase.read(typed)
      let isPhrase = if phrase != nil { true } else { false }
      fits = words.count == RecoveryPhrase.wordCount && words.unknown.isEmpty ? isPhrase : nil
    }
  }
}

extension PhraseCheck.Finding {
  /// How many words there may be.
  private static let counts = [SealedPage.wordCount, WordList.usualCount, RecoveryPhrase.wordCount]

  /// Whether at least half of the words are of a list.
  var isOfAList: Bool { unknown.count * 2 <= count && count > 1 }

  /// Whether nothing speaks against the words.
  var isRight: Bool { unknown.isEmpty && Self.counts.contains(count) && fits != false }

  /// As JSON: how many words, which of them (from 1) are of no list, and whether a phrase fits together.
  var json: JSON {
    [
      "words": .integer(count), "unknown": .array(unknown.map { .integer($0 + 1) }),
      "fits": fits.map { .bool($0) } ?? .null,
    ]
  }

  /// In a sentence.
  func sentence(_ words: Words) -> String {
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
