import Records
import Testing

@testable import Handover
import Text

@Suite struct HTMLTests {
  private func page(_ product: Product, _ records: [Record], _ selection: Selection = Selection()) -> String {
    Sample.text(
      Copy(product, of: records, choosing: selection, note: Hostile.text, in: .en, made: Sample.made),
      as: .html)
  }

  /// The names of all tags, in order, for `</a>` as `/a`.
  private func tags(_ page: String) -> [String] {
    page.split(separator: "<").dropFirst().map { String($0.prefix { $0 != " " && $0 != ">" && $0 != "\n" }) }
  }

  @Test(arguments: Product.allCases)
  func `no element is born of data`(product: Product) {
    let hostile = tags(page(product, Hostile.records(), Hostile.everything))
    let plain = tags(page(product, Hostile.records("plain"), Hostile.everything))
    let isSame = hostile == plain
    #expect(isSame)
    #expect(hostile.count > 40)
  }

  @Test(arguments: Product.allCases)
  func `every element is closed in turn`(product: Product) {
    var open: [String] = []
    for tag in tags(page(product, Hostile.records(), Hostile.everything)) {
      if ["!doctype", "!--homebook", "meta", "br"].contains(tag) { continue }
      if tag.hasPrefix("/") { #expect(open.popLast() == String(tag.dropFirst())) } else { open.append(tag) }
    }
    #expect(open == [])
  }

  @Test func `the page asks for nothing from elsewhere`() {
    let copy = Copy(.report, of: Sample.journalWithLater(), in: .en, made: Sample.made)
    let text = Sample.text(copy, as: .html)
    let found = ["src=", "url(", "@import", "<link", "<script", "<iframe", "http:", "https:"].filter(
      text.contains)
    #expect(found == [])
    let hasPolicy = text.contains("default-src &#39;none&#39;")
    #expect(hasPolicy)
  }

  @Test func `what came later stands with its entry`() {
    let text = page(.report, Sample.journalWithLater())
    let article = text.split(separator: "<article").first { $0.contains("Entry 2<") } ?? ""
    #expect(article.contains("Hall, 12 Mill Lane") && article.contains("Kitchen, 12 Mill Lane"))
    #expect(article.contains("I found the letter.") && article.contains("changed later"))
  }

  @Test func `words are marked with their language and a name that is none is not passed on`() {
    let codes = [("ar-EG", "lang=\"ar\""), ("Klingon", "lang=\"\""), ("\"><b>", "lang=\"\"")]
    for (given, expected) in codes {
      let text = page(.report, Sample.linked([Sample.entry(1, ["language": .string(given)])]))
      let isMarked = text.contains(expected)
      #expect(isMarked)
    }
  }
}
