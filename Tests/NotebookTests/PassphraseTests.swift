import Notebook
import Passphrases
import Records
import Sodium
import Strength
import Testing

@Suite struct PassphraseTests {
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
        list.drawSecretly().withBytes { bytes in
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
    #expect(PassphraseWeakness.all(of: SecretBytes(passphrase[...])) == weaknesses)
  }

  /// What an everyday word of a suggestion takes at the least: seven of them are never warned about.
  private static let fewestBits = 48.0 / 7

  @Test(arguments: Language.allCases)
  func `nothing is said against a suggestion or a phrase for paper`(language: Language) {
    let list = WordList(language)
    for word in list.words { #expect(Strength(of: SecretBytes(word)).bits > Self.fewestBits, "\(word)") }
    for _ in 0..<50 {
      #expect(PassphraseWeakness.all(of: SecretBytes(list.draw()[...])).isEmpty)
      #expect(PassphraseWeakness.all(of: RecoveryPhrase.random(language).words).isEmpty)
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
