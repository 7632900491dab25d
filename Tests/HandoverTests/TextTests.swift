import Records
import Testing
import Text

@testable import Handover

@Suite struct TextTests {
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
}
