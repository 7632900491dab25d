import Records
import Sodium

/// 2,048 common words of a language: eleven bits each. No accents, so that they are the same bytes everywhere.
struct WordList {
  /// The words, sorted.
  let words: [Substring]

  /// How many bits a word drawn from a list is worth.
  static let bitsPerWord = 11
  /// How many words a suggested passphrase has: 77 bits, which no one guesses at one Argon2id a try.
  static let usualCount = 7

  init(_ language: Language) {
    let text =
      switch language {
      case .en: WordList.english
      case .es: WordList.spanish
      }
    words = text.description.split(separator: " ")
  }

  /// Words drawn at random, with spaces between them.
  func draw(_ count: Int = usualCount) -> String {
    (0..<count).map { _ in words[Int(randomNumber(below: UInt32(words.count)))] }.joined(separator: " ")
  }
}
