import Records
import Screen
import Sodium
import Strength
import Testing

@testable import homebook

@Suite struct FrameTests {
  @Test(arguments: [
    ("plain, with\ttab\nand line", "plain, with\ttab\nand line"),
    ("a\u{1B}[2Jb", "a‹U+001B›[2Jb"), ("a\u{202E}b\u{2066}", "a‹U+202E›b‹U+2066›"),
    ("\r\u{7F}\u{9B}", "‹U+000D›‹U+007F›‹U+009B›"), ("ñandú 日本 🙂", "ñandú 日本 🙂"),
  ])
  func `what a terminal would obey is shown as a mark`(text: String, shown: String) {
    #expect(text.shown == shown)
  }

  @Test func `json with a dash is one argument, and what follows a double dash is left alone`() {
    #expect(Arguments.normal(["add", "--json", "-", "x"]) == ["add", "--json-input", "x"])
    #expect(Arguments.normal(["show", "--json", "12ab"]) == ["show", "--json", "12ab"])
    #expect(Arguments.normal(["x", "--", "--json", "-"]) == ["x", "--", "--json", "-"])
  }

  @Test(arguments: Language.allCases)
  func `a list holds 2,048 different plain words, sorted`(language: Language) {
    let words = WordList(language).words
    #expect(words.count == 1 << WordList.bitsPerWord)
    #expect(Set(words).count == words.count)
    #expect(words == words.sorted())
    #expect(words.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } })
    #expect(words.allSatisfy { (3...9).contains($0.utf8.count) })
  }

  @Test func `a suggested passphrase is seven words, 77 bits, and not always the same`() {
    let list = WordList(.en)
    let drawn =
      (0..<50).map { _ in
        list.drawSecretly().bytes.withBytes { bytes in
          String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
        }
      } + [list.draw()]
    #expect(drawn.allSatisfy { $0.split(separator: " ").count == 7 })
    #expect(Set(drawn).count == 51)
    #expect(WordList.usualCount * WordList.bitsPerWord == 77)
  }

  @Test(arguments: [
    ("kitchen", [PassphraseWeakness.guessable([.words])]),
    ("aaaaaaaaaaaaaaaaaaaaaaaa", [.guessable([.repetition])]),
    ("Maria Garcia 12 June 1984", [.guessable([.name, .date])]),
    ("la canción de la lluvia de abril de cada año", [.notASCII]),
    ("frost jaguar day origin thread finger lemon", []),
  ])
  func `a weak passphrase is known`(passphrase: String, weaknesses: [PassphraseWeakness]) {
    let bytes = Array(passphrase.utf8)
    let secret = SecretBytes(count: bytes.count) { span in
      for index in bytes.indices { span[index] = bytes[index] }
    }
    #expect(PassphraseWeakness.all(of: secret) == weaknesses)
  }

  /// What an everyday word of a suggestion takes at the least: seven of them are never warned about.
  private static let fewestBits = 48.0 / 7

  @Test(arguments: Language.allCases)
  func `nothing is said against a suggestion or a phrase for paper`(language: Language) {
    let list = WordList(language)
    for word in list.words { #expect(Strength(of: SecretBytes(word)).bits > Self.fewestBits, "\(word)") }
    for _ in 0..<50 {
      #expect(PassphraseWeakness.all(of: SecretBytes(list.draw()[...])).isEmpty)
      let phrase = RecoveryPhrase.random(language).words
      let copy = SecretBytes(copying: phrase.bytes, 0..<phrase.bytes.count)
      #expect(PassphraseWeakness.all(of: copy).isEmpty)
    }
  }

  @Test func `what is said praises nothing`() {
    for words in Language.allCases.map(Words.init(language:)) {
      let all = words.weakness(.guessable(Strength.Reason.allCases)) + words.weakness(.doubtful([.short]))
      let said = (all + words.weakness(.notASCII) + words.onlySomeWeaknesses).lowercased()
      for praise in ["safe", "strong", "secure", "segur", "fuerte"] { #expect(!said.contains(praise)) }
    }
  }
}

extension SecretBytes {
  /// The bytes of a text.
  fileprivate init(_ text: Substring) {
    let bytes = Array(text.utf8)
    self.init(count: bytes.count) { span in
      for index in bytes.indices { span[index] = bytes[index] }
    }
  }
}
