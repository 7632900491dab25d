import Records
import Testing

@testable import Handover

@Suite struct TextTests {
  @Test(arguments: [("abc", 3), ("日本", 4), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("한글", 4), ("\u{200B}", 0), ("ｗ", 2)])
  func `columns are counted as they are shown`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test(arguments: Product.allCases)
  func `no line is wider than 80 columns`(product: Product) {
    let wide = String(repeating: "日本語の文", count: 60) + " " + String(repeating: "x", count: 300)
    let records = Hostile.records(wide + " " + Hostile.text)
    let copy = Copy(
      product, of: records, choosing: Hostile.everything, note: wide, in: .es, made: Sample.made)
    let lines = Sample.text(copy, as: .text).split(separator: "\n")
    #expect(lines.count > 10)
    #expect(lines.filter { String($0).columns > TextLayout.width } == [])
  }

  @Test func `nothing that a terminal obeys is in a text`() {
    let copy = Copy(.report, of: Hostile.records(), choosing: Hostile.everything, in: .en, made: Sample.made)
    let obeyed = Sample.text(copy, as: .text).unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value)
    }
    #expect(obeyed.isEmpty)
  }

  @Test func `words are wrapped between words and long ones broken`() {
    #expect(TextLayout.lines(of: "one two three", width: 7) == ["one two", "three"])
    #expect(TextLayout.lines(of: "abcdefghij k", width: 4) == ["abcd", "efgh", "ij k"])
    #expect(TextLayout.lines(of: "日本語", width: 5) == ["日本", "語"])
  }
}
