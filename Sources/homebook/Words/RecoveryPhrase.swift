import Records
import Sodium
import Vault

/// A phrase of twelve words for paper, which opens the highest notebook and can be split among people.
///
/// The words stand for 132 bits (Docs/Recovery.md): 127 random ones and the first five of SHA-256 over the secret. The
/// secret has 16 bytes: one bit for the language of the words, then the 127. So pieces give back the very same words.
struct RecoveryPhrase: Equatable {
  private let value: [UInt8]
  private let language: Language

  static let wordCount = 12
  /// How many of its bits are random.
  static let bitCount = 127

  /// A new phrase in words of `language`.
  static func random(_ language: Language) -> RecoveryPhrase {
    var secret = randomBytes(16)
    secret[0] = secret[0] & 0x7F | (language == .es ? 0x80 : 0)
    return RecoveryPhrase(secret: secret)
  }

  /// The phrase of the secret that pieces have given back.
  init(secret: [UInt8]) {
    value = secret
    language = secret.first.map { $0 & 0x80 } == 0x80 ? .es : .en
  }

  /// Reads a phrase in either language: words in any case, separated by white space; `nil` where it is none.
  init?(words: String) {
    for language in Language.allCases {
      let list = WordList(language).words
      let numbers = words.lowercased().split(whereSeparator: \.isWhitespace).compactMap {
        list.firstIndex(of: $0)
      }
      guard numbers.count == RecoveryPhrase.wordCount else { continue }
      let bits = numbers.flatMap { number in (0..<11).reversed().map { UInt8(number >> $0 & 1) } }
      let secretBits = [language == .es ? 1 : 0] + bits[..<RecoveryPhrase.bitCount]
      let phrase = RecoveryPhrase(secret: RecoveryPhrase.bytes(secretBits))
      let given = words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if phrase.words == given {
        self = phrase
        return
      }
    }
    return nil
  }

  /// The twelve words, with a space between two of them.
  var words: String {
    let list = WordList(language).words
    let bits = (value + [SHA256.digest(value)[0]]).flatMap { byte in
      (0..<8).reversed().map { byte >> $0 & 1 }
    }
    return (0..<RecoveryPhrase.wordCount).map { word in
      let start = 1 + word * WordList.bitsPerWord
      return String(list[bits[start..<start + WordList.bitsPerWord].reduce(0) { $0 << 1 | Int($1) }])
    }.joined(separator: " ")
  }

  /// Pieces of which any `threshold` give the phrase back.
  func pieces(_ threshold: Int, of count: Int) -> [String] { Pieces.split(value, threshold, of: count) }

  private static func bytes(_ bits: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bits.count, by: 8).map { start in bits[start..<start + 8].reduce(0) { $0 << 1 | $1 } }
  }
}
