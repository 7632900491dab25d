import Glibc
import SplitMix
import Testing

@testable import Text

@Suite struct `Columns of a text` {
  @Test(arguments: [
    ("plain", 5), ("ñandú", 5), ("n\u{303}", 1), ("e\u{301}", 1), ("日本", 4), ("🙂", 2), ("👩‍👩‍👧", 6), ("👍🏽", 4),
    ("🇪🇸", 4),
    ("❤️", 2), ("ﾊﾛ", 2), ("한글", 4), ("a\u{200B}b", 2), ("", 0), ("‹U+202E›", 8), ("…", 1), ("ｗ", 2),
    ("किताबें", 5), ("दरवाज़ा", 6), ("क्या", 3), ("বাংলা", 5), ("ਪੰਜਾਬੀ", 5), ("தமிழ்", 4), ("ไทยดี", 4),
    ("\u{1100}\u{1161}\u{11A8}", 2),
  ])
  func `text takes as many columns as a terminal gives it`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  /// Regional indicators are drawn as pairs, two columns wide each by xterm: they are counted as joined pictures.
  @Test func `a scalar takes the columns that wcwidth gives it`() {
    typealias Width = @convention(c) (wchar_t) -> Int32
    unsafe setlocale(LC_CTYPE, "C.UTF-8")
    // The C library declares it only to programs that ask for the extensions of X/Open.
    guard let symbol = unsafe dlsym(dlopen(nil, RTLD_NOW), "wcwidth") else {
      Issue.record("no wcwidth")
      return
    }
    let wcwidth = unsafe unsafeBitCast(symbol, to: Width.self)
    var compared = 0
    for value in 0..<0x110000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value), CharacterData.category(of: scalar) != .unassigned else {
        continue
      }
      let width = Int(wcwidth(wchar_t(bitPattern: value)))
      guard width >= 0, !(0x1F1E6...0x1F1FF).contains(value) else { continue }
      compared += 1
      if scalar.columns != width {
        Issue.record("U+\(String(value, radix: 16)): \(scalar.columns), not \(width)")
      }
    }
    #expect(compared > 200_000)
  }
}

@Suite struct `Breaking lines` {
  @Test(arguments: [
    ("short", 10, ["short"]), ("one two three", 7, ["one two", "three"]),
    ("日本語日本語", 6, ["日本語", "日本語"]), ("a\nb", 10, ["a", "b"]), ("", 4, [""]),
    ("extraordinarily", 5, ["extra", "ordin", "arily"]), ("  set in a bit", 8, ["  set in", "  a bit"]),
    ("tab\there", 20, ["tab here"]), ("too narrow", -9, ["too", "narr", "ow"]),
    ("किताबें दरवाज़ा किताबें", 12, ["किताबें दरवाज़ा", "किताबें"]),
  ])
  func `lines break between words`(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(to: width) == lines)
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("abcdefghij k", 4, ["abcd", "efgh", "ij k"]),
    ("日本語", 5, ["日本", "語"]), ("one  two\tthree", 30, ["one two three"]),
    ("a\u{A0}b cd", 4, ["a\u{A0}b", "cd"]),
    ("ñandú abcdefgh x", 5, ["ñandú", "abcde", "fgh x"]), ("", 4, [""]),
  ])
  func `paragraphs are filled`(text: String, width: Int, lines: [String]) {
    #expect(text.filled(to: width) == lines)
  }

  @Test func `letters of one byte are broken as all others`() {
    var random = SplitMix64(state: 47)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...40, using: &random)
      let text = String((0..<count).map { _ in "ab  "[Int.random(in: 0..<4, using: &random)] })
      let width = Int.random(in: 4...9, using: &random)
      let wide = text.replacing("a", with: "á")
      #expect(
        wide.filled(to: width).map { $0.replacing("á", with: "a") } == text.filled(to: width),
        "\(text) \(width)")
    }
  }
}

extension String {
  fileprivate subscript(offset: Int) -> Character { self[index(startIndex, offsetBy: offset)] }
}
