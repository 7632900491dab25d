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
    let finding = PhraseFinding(typed)
    if asJSON { try talk.put(finding.json) } else { try tell(finding, TypedWords(typed)) }
    if !finding.isRight { throw ExitStatus.refused }
  }

  private func tell(_ finding: PhraseFinding, _ words: borrowing TypedWords) throws {
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
