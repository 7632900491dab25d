import Records
import Testing

@testable import Handover

@Suite struct JSONCopyTests {
  private func parsed(_ copy: Copy) throws -> JSONObject {
    try #require(JSON(parsing: copy.pieces(as: .json).flatMap(\.self)).object)
  }

  private func journal(_ copy: Copy) throws -> [JSONObject] {
    try #require(parsed(copy)["journal"]?.items).compactMap(\.object)
  }

  @Test(arguments: Product.allCases)
  func `every product is JSON for a strict reader`(product: Product) throws {
    for records in [[], Hostile.records()] {
      let copy = Copy(
        product, of: records, choosing: Hostile.everything, note: Hostile.text, in: .es, made: Sample.made)
      let object = try parsed(copy)
      #expect(object["homebook"] == "copy")
      #expect(object["product"]?.text == product.rawValue)
    }
  }

  @Test func `nothing in it ends a comment of a page`() throws {
    let none = [0xFFFE, 0xFDD0, 0x1FFFF].compactMap { Unicode.Scalar($0).map { String($0) } }.joined()
    let text = "--> --!> <!-- --- \(none) é😀 \u{FEFF}"
    let bytes = JSON.string(text).compact.withoutMarkup
    let written = String(decoding: bytes, as: UTF8.self)
    #expect(!written.contains("--") && !written.contains("<") && !written.contains(">"))
    #expect(written.contains("\\ufffe") && written.contains("\\ufdd0") && written.contains("\\ud83f\\udfff"))
    #expect(try JSON(parsing: bytes) == .string(text))
    #expect(JSON.string("2026-03-01").compact.withoutMarkup == JSON.string("2026-03-01").compact)
  }

  @Test func `a whole report gives back every record as it was`() throws {
    let records = Sample.journalWithLater()
    var everything = Selection()
    everything.included = ["weight", "told"]
    let copy = Copy(.report, of: records, choosing: everything, in: .en, made: Sample.made)
    let given = try (journal(copy) + #require(parsed(copy)["records"]?.items).compactMap(\.object))
    #expect(given.compactMap { Record(json: .object($0))?.unsalted } == records.map(\.unsalted))
  }

  @Test func `a selection without private fields and with covered names can be checked`() throws {
    var records = Sample.journalWithLater().filter(\.kind.isChained).map(\.withoutChain)
    records[0].fields["private"] = "Only for me."
    let linked = Sample.linked(records)
    var selection = Selection()
    selection.numbers = [1...2]
    selection.included = ["told"]
    let cover = Cover(lines: "Mill Lane", language: .en)
    let copy = Copy(.report, of: linked, choosing: selection, covering: cover, in: .en, made: Sample.made)
    let outcome = try Chain.verify(journal(copy))
    #expect(outcome.differences == [])
    #expect(outcome.leftOut == 2)
    #expect(outcome.head == linked.last?.fields["digest"]?.text)
    let covered = try #require(parsed(copy)["covered"]?.items)
    #expect(covered.count == 3)
    #expect(covered[0].object?["fields"] == ["place": "Kitchen, 12 [left out 1]"])
  }

  @Test func `a changed word, a dropped and a moved entry are found`() throws {
    let links = try journal(Copy(.report, of: Sample.journal(5), in: .en, made: Sample.made))
    var changed = links
    changed[2]["account"] = "It was sunny."
    #expect(Chain.verify(changed).differences.map(\.number) == [3])
    #expect(Chain.verify(Array(links[..<2] + links[3...])).differences.map(\.number) == [4])
    #expect(!Chain.verify([links[1], links[0]] + links[2...]).differences.isEmpty)
  }
}

extension Record {
  fileprivate var withoutChain: Record {
    var record = self
    for name in Chain.carriers { record.fields[name] = nil }
    return record
  }

  /// Without what the salts come from, which a notebook and a copy keep in different forms.
  fileprivate var unsalted: Record {
    var record = self
    for name in ["seed", "salts"] { record.fields[name] = nil }
    return record
  }
}
