import Records
import Testing

@testable import Handover

/// What is never in a copy unless it is chosen by name.
@Suite struct PrivacyTests {
  /// A mark for each field that stays out, as its whole value or inside it.
  private func marked(_ kind: Kind, _ number: Int) -> Record {
    var record = Hostile.filled(kind, number, "plain")
    for field in Schema.closed(kind) {
      record.fields[field.name] = .array([.string("MARK-\(field.privacy)-\(field.name)")])
    }
    record.fields["fromNewerVersion"] = "MARK-unknown"
    record.fields["<unknown>"] = nil
    record.fields["share"] = nil
    return record
  }

  private var everyKind: [Record] {
    let entry = marked(.entry, 1)
    let of = JSON.string(entry.id.description)
    var later = [marked(.amendment, 2), marked(.withdrawal, 3), marked(.attachmentNote, 4)]
    for index in later.indices { later[index].fields["entry"] = of }
    var file = marked(.attachment, 5)
    file.fields["of"] = of
    return Sample.linked([entry] + later) + [file]
      + [Kind.plan, .document, .handedOver].enumerated().map { marked($1, 40 + $0) } + [marked(.person, 32)]
  }

  private func hits(_ copy: Copy, _ mark: String = "MARK-") -> [String] {
    Form.allCases.filter { Sample.text(copy, as: $0).contains(mark) }.map(\.rawValue)
  }

  @Test(arguments: Product.allCases)
  func `no product in any form holds a field that stays out`(product: Product) {
    var records = everyKind
    if product == .plan {
      // A plan is the one product that is made to carry steps and places.
      for index in records.indices where records[index].kind == .plan {
        for field in Schema.closed(.plan) where product.carries(field.privacy, in: .plan) {
          records[index].fields[field.name] = []
        }
      }
    }
    for language in Language.allCases {
      let copy = Copy(product, of: records, in: language, made: Sample.made)
      let count = copy.ids.count
      #expect(count == 1)
      let found = hits(copy)
      #expect(found == [])
    }
  }

  @Test func `only the plan carries steps and places`() {
    for product in Product.allCases {
      let copy = Copy(product, of: everyKind, in: .en, made: Sample.made)
      let (places, steps) = (hits(copy, "MARK-places"), hits(copy, "MARK-steps"))
      #expect(places == (product == .plan ? Form.allCases.map(\.rawValue) : []))
      #expect(steps.isEmpty == (product != .plan))
    }
  }

  @Test(arguments: [("private", Product.report), ("number", .documents), ("madeWith", .plan)])
  func `a field that is named goes in and no other with it`(name: String, product: Product) {
    var selection = Selection()
    selection.included = [name]
    let copy = Copy(product, of: everyKind, choosing: selection, in: .en, made: Sample.made)
    let isIn = Sample.text(copy, as: .json).contains("-\(name)\"")
    #expect(isIn)
    let others = ["MARK-unknown", "MARK-codes", "MARK-note-notes"].flatMap { hits(copy, $0) }
    #expect(others == [])
  }

  @Test func `the digest of a copy that was handed over is in the log`() {
    let found = hits(Copy(.log, of: Sample.household(), in: .en, made: Sample.made), "cdcdcdcd")
    #expect(found == Form.allCases.map(\.rawValue))
  }

  @Test func `parts that the schema does not know stay out`() {
    let records = Sample.linked([
      Sample.entry(1, ["witnesses": [["name": "Ana", "telephone": "MARK-555"]]])
    ])
    let copy = Copy(.report, of: records, in: .en, made: Sample.made)
    let (marks, names) = (hits(copy), hits(copy, "Ana"))
    #expect(marks == [])
    #expect(names.count == Form.allCases.count)
  }

  @Test func `an entry for nobody stays out with all that was recorded beside it`() {
    let entry = Sample.entry(1, ["account": "MARK-a", "share": "nobody"])
    let amendment = Sample.record(
      .amendment, 2, ["entry": .string(entry.id.description), "account": "MARK-b"])
    let records = Sample.linked([entry, amendment, Sample.entry(3, [:])])
    let copy = Copy(.report, of: records, in: .en, made: Sample.made)
    let found = hits(copy)
    #expect(found == [])
    #expect(copy.ids == [records[2].id])
  }

  @Test func `an entry that a later amendment makes for nobody stays out`() {
    let entry = Sample.entry(1, ["account": "MARK-a"])
    let amendment = Sample.record(.amendment, 2, ["entry": .string(entry.id.description), "share": "nobody"])
    let found = hits(Copy(.report, of: Sample.linked([entry, amendment]), in: .en, made: Sample.made))
    #expect(found == [])
  }

  @Test func `a field that stays out leaves no salt to guess it by`() throws {
    let records = Sample.linked([Sample.entry(1, ["private": "MARK"])])
    let seed = try #require(records[0].fields["seed"]?.text)
    let copy = Copy(.report, of: records, in: .en, made: Sample.made)
    let salts = ["private", "account"].map { Chain.salt(of: $0, seed: seed) }
    let (left, kept) = (hits(copy, seed) + hits(copy, salts[0]), hits(copy, salts[1]))
    #expect(left == [])
    #expect(kept == ["html", "json"])
  }

  @Test func `telephones of people whom a plan names go in when they are named`() {
    var selection = Selection()
    #expect(hits(Copy(.plan, of: Sample.household(), in: .en, made: Sample.made), "555 0100").isEmpty)
    selection.included = ["telephones"]
    let copy = Copy(.plan, of: Sample.household(), choosing: selection, in: .en, made: Sample.made)
    let (telephones, others) = (hits(copy, "555 0100"), hits(copy, "lemons") + hits(copy, "14 Mill Lane"))
    #expect(telephones.contains("html") && telephones.contains("text"))
    #expect(others == [])
  }
}
