import Notebook
import Phrases
import Records
import Screen
import Strength
import Testing
import Text
@testable import homebook
@testable import Pages
@testable import Views

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

  @Test func `what is said praises nothing`() {
    for words in Language.allCases.map(Words.init(language:)) {
      let all = words.weakness(.guessable(Strength.Reason.allCases)) + words.weakness(.doubtful([.short]))
      let said = (all + words.weakness(.notASCII) + words.onlySomeWeaknesses).lowercased()
      for praise in ["safe", "strong", "secure", "segur", "fuerte"] { #expect(!said.contains(praise)) }
    }
  }
}
