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

  @Test func `many entries of one day are a bar, over decades years, and nothing is drawn that was not said`()
  {
    func entries(_ days: [String]) -> [Record] {
      Sample.linked(days.enumerated().map { Sample.entry($0 + 1, ["happened": .string($1)]) })
    }
    let dense = page(.report, entries([String](repeating: "2026-03-01", count: 9) + ["2026-03-05"]))
    #expect(dense.contains(#"class="mid small">9</text>"#) && !dense.contains("<circle"))
    let wide = page(.report, entries(["1996-03-01", "1996-04-01", "2026-03-01"]))
    #expect(wide.contains("<circle") && wide.contains(">1996</text>"))
    let ages = page(.report, entries(["1620-03-01", "2026-03-01"]))
    #expect(ages.contains(">1500</text>") && ages.contains("1 March 1620"))
    #expect(!page(.report, entries(["2026"])).contains("<svg"))
  }

  @Test func `a doubtful clock, a file taken away and a paper that is missing are told in words`() throws {
    let begin = Sample.made.seconds - 90 * 86_400
    let times = [begin, begin - 40 * 86_400, 0, Sample.made.seconds + 3 * 86_400]
    let records = times.enumerated().map { index, second in
      var record = Sample.entry(index + 1, [:])
      record.fields["recorded"] = .string(Instant(seconds: second).description)
      return record
    }
    let text = page(.report, records)
    for told in [
      "no such program at that time", "later than the copy itself", "or a clock was wrong at one of the two",
    ] {
      #expect(text.contains(told), "\(told)")
    }
    var later = Sample.journalWithLater()
    let note = try #require(later.firstIndex { $0.kind == .attachmentNote })
    later[note].fields["change"] = "removed"
    #expect(page(.report, later).contains("File taken away"))
    let bare = Sample.record(.document, 9001, ["name": "Deed", "group": "home"])
    #expect(page(.documents, [bare]).contains("not there yet"))
  }
}
