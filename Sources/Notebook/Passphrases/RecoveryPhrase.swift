internal import Passphrases
public import Records
internal import SLIP39
public import Sodium

/// A phrase of twelve words for paper, which opens the highest notebook and can be split among people.
///
/// The words stand for 132 bits (Docs/Recovery.md): 127 random ones and the first five of SHA-256 over the secret. The
/// secret has 16 bytes: one bit for the language of the words, then the 127. So pieces give back the very same words.
public struct RecoveryPhrase: ~Copyable {
  private let secret: SecretBytes
  private let language: Language

  /// How many words it has.
  public static let wordCount = WordList.mostCount
  /// How many of its bits are random.
  public static let bitCount = 127
  /// The first bit of the words, and the one behind their last.
  private static let bits = 1..<1 + wordCount * WordList.bitsPerWord

  /// A new phrase in words of `language`.
  public static func random(_ language: Language) -> RecoveryPhrase {
    RecoveryPhrase(SecretBytes(random: 16), language)
  }

  /// The phrase in words of `language` that bytes stand for of which all bits are random.
  init(of bytes: borrowing SecretBytes, _ language: Language) {
    self.init(SecretBytes(copying: bytes, 0..<16), language)
  }

  /// The phrase of the secret that pieces have given back.
  public init(secret: consuming SecretBytes) {
    language = secret.withBytes { $0[0] & 0x80 } == 0x80 ? .es : .en
    self.secret = secret
  }

  /// The phrase of these 127 bits; the first one becomes that of the language.
  private init(_ secret: consuming SecretBytes, _ language: Language) {
    var secret = secret
    secret.withMutableBytes { $0[0] = $0[0] & 0x7F | (language == .es ? 0x80 : 0) }
    self.init(secret: secret)
  }

  /// Reads a phrase in either language, however its words are written (Docs/Format.md, section 4); `nil` where it is none.
  public static func read(_ typed: borrowing SecretBytes) -> RecoveryPhrase? {
    let words = typed.inCanonicalForm()
    for language in Language.allCases {
      guard let bits = numbers(words, WordList(language).words) else { continue }
      let phrase = RecoveryPhrase(SecretBytes(copying: bits, 0..<16), language)
      if bits.withBytes({ $0[16] & 0xF8 }) == phrase.check & 0xF8 { return phrase }
    }
    return nil
  }

  /// The numbers of twelve words, eleven bits each behind the first bit; `nil` where they are not twelve of the list.
  private static func numbers(_ words: borrowing SecretBytes, _ list: [Substring]) -> SecretBytes? {
    var numbers = SecretBytes(zeros: 17)
    var place = bits.lowerBound
    var start = 0
    for end in 0...words.count {
      guard end == words.count || words.withBytes({ $0[end] == 0x20 }) else { continue }
      defer { start = end + 1 }
      if start == end { continue }
      let word = start..<end
      let number = words.withBytes { bytes in list.firstIndex { bytes.holds($0, at: word) } }
      guard let number, place < bits.upperBound else { return nil }
      for bit in (0..<WordList.bitsPerWord).reversed() {
        let (byte, value) = (place / 8, UInt8(number >> bit & 1) << UInt8(7 - place % 8))
        numbers.withMutableBytes { $0[byte] |= value }
        place += 1
      }
    }
    guard place == bits.upperBound else { return nil }
    return numbers
  }

  /// The first byte of SHA-256 of the secret, of which five bits stand at the end of the words.
  private var check: UInt8 {
    secret.withBytes { bytes in
      var digest = SHA256.Stream()
      digest.update(bytes)
      return digest.finish()[0]
    }
  }

  /// The twelve words, with a space between two of them.
  public var words: SecretBytes {
    let (list, check) = (WordList(language).words, check)
    var text = SecretText(limit: RecoveryPhrase.wordCount * (WordList.longest + 1))
    for start in stride(from: 1, to: RecoveryPhrase.bits.upperBound, by: WordList.bitsPerWord) {
      let number = secret.withBytes { bytes in
        (start..<start + WordList.bitsPerWord).reduce(0) { number, bit in
          number << 1 | Int((bit < 128 ? bytes[bit / 8] : check) >> UInt8(7 - bit % 8) & 1)
        }
      }
      if start > 1 { text.append(" ".utf8) }
      text.append(list[number].utf8)
    }
    return text.finish()
  }

  /// Pieces of which any `threshold` give the phrase back.
  public func pieces(_ threshold: Int, of count: Int) -> [String] {
    Pieces.split(secret.withBytes { bytes in bytes.indices.map { bytes[$0] } }, threshold, of: count)
  }
}

extension Span<UInt8> {
  /// Whether a word stands there.
  fileprivate func holds(_ word: Substring, at range: Range<Int>) -> Bool {
    word.utf8.count == range.count && zip(range, word.utf8).allSatisfy { self[$0] == $1 }
  }
}
