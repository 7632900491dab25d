internal import Embedded
public import Records
public import Sodium

/// 2,048 common words of a language: eleven bits each. No accents, so that they are the same bytes everywhere.
public struct WordList: Sendable {
  /// The words, sorted.
  public let words: [Substring]

  /// How many bits a word drawn from a list is worth.
  public static let bitsPerWord = 11
  /// How many words a suggested passphrase has: 77 bits, which no one guesses at one Argon2id a try.
  public static let usualCount = 7

  /// How many words a phrase for paper has.
  public static let mostCount = 12

  /// How many letters the longest words have.
  public static let longest = 9

  /// The list of a language.
  public init(_ language: Language) {
    let text = EmbeddedText.lists.text(named: "drawn.\(language).txt")
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    words = lines.flatMap { $0.split(separator: " ") }
  }

  /// Words for a passphrase drawn at random, with spaces between them, in guarded memory.
  public func drawSecretly(_ count: Int = usualCount) -> SecretBytes {
    var text = SecretText(limit: count * (WordList.longest + 1))
    for place in 0..<count {
      if place > 0 { text.append(" ".utf8) }
      text.append(words[Int(randomNumber(below: UInt32(words.count)))].utf8)
    }
    return text.finish()
  }

  /// The words of bits that were drawn before, eleven for each, the highest first.
  public func words(of bits: borrowing SecretBytes, _ count: Int = usualCount) -> SecretBytes {
    var text = SecretText(limit: count * (WordList.longest + 1))
    for place in 0..<count {
      if place > 0 { text.append(" ".utf8) }
      let first = place * WordList.bitsPerWord
      let number = bits.withBytes { bytes in
        (first..<first + WordList.bitsPerWord).reduce(0) {
          $0 << 1 | Int(bytes[$1 / 8] >> UInt8(7 - $1 % 8) & 1)
        }
      }
      text.append(words[number].utf8)
    }
    return text.finish()
  }

  /// The words of a copy drawn at random, with spaces between them. They are shown and kept in ordinary memory.
  public func draw(_ count: Int = usualCount) -> String {
    (0..<count).map { _ in words[Int(randomNumber(below: UInt32(words.count)))] }.joined(separator: " ")
  }
}
