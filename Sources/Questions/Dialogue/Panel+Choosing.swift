import Passphrases
import Phrases
import Screen
import Sodium

extension Panel {
  /// Helps whoever chooses a passphrase here: it can be shown, and its words are completed and looked up.
  mutating func helpChoosing(_ words: Words) {
    choosing = Choosing(
      note: { words.note(on: $0) }, completion: { TypedWords.completion(of: $0) })
    keys += [KeyHint(Choosing.showing, words.showKey), KeyHint(Choosing.completing, words.completeKey)]
  }
}

extension Words {
  /// What is to be said of words while they are typed: a stranger among those of a list, and that all of them are there.
  fileprivate func note(on typed: borrowing SecretBytes) -> String? {
    let ended = TypedWords(typed, isGoingOn: true)
    // A passphrase of one's own is none of the lists' business.
    if let first = ended.unknown.first, ended.unknown.count * 3 <= ended.count {
      return strangeWord(first + 1)
    }
    let all = TypedWords(typed)
    let isWhole = [WordList.usualCount, WordList.mostCount].contains(all.count) && all.unknown.isEmpty
    return isWhole ? allListed(all.count) : nil
  }
}
