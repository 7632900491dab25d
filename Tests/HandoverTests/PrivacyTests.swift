@testable import Inspection
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
    let forms = Form.allCases.filter { Sample.text(copy, as: $0).contains(mark) }.map(\.rawValue)
    // What is inside a sealed page, and the names of files in an archive.
    let inside = String(decoding: SealedIndex(copy, copy.listedFiles, dataCount: 0).bytes, as: UTF8.self)
    let names = copy.listedFiles.map(\.path).joined()
    return forms + (inside + names).ranges(of: mark).prefix(1).map { _ in "sealed" }
  }

  @Test func `an entry that is marked for a reader is in a copy for that reader and in no other`() {
    let marks = Schema.field("share", of: .entry)?.choices.map(\.value) ?? []
    #expect(marks.count > 3)
    let entries = marks.enumerated().map { index, mark in
      Sample.entry(
        index + 1,
        [
          "share": .string(mark), "title": .string("MARK-\(mark)"), "account": .string("MARK-\(mark)"),
          "place": .string("MARK-\(mark)"), "witnesses": [["name": .string("MARK-\(mark)")]],
        ])
    }
    let files = marks.enumerated().map { index, mark in
      Sample.record(
        .attachment, 90 + index,
        ["of": .string(entries[index].id.description), "name": .string("MARK-\(mark).png")])
    }
    for reader in [nil] + marks.filter({ $0 != Selection.noReader }).map(Optional.some) {
      var selection = Selection()
      selection.reader = reader
      let copy = Copy(
        .report, of: Sample.linked(entries) + files, choosing: selection, in: .en, made: Sample.made)
      for mark in marks {
        #expect(hits(copy, "MARK-\(mark)").isEmpty == (mark != reader), "\(mark) for \(reader ?? "–")")
      }
    }
  }

  @Test(arguments: Product.allCases)
  func `no product in any form holds a field that stays out`(product: Product) {
    var records = everyKind
    if product == .plan {
      // A plan is the one product that is made to carry steps.
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

  @Test func `only the plan carries steps, and nothing carries places`() {
    for product in Product.allCases {
      let copy = Copy(product, of: everyKind, in: .en, made: Sample.made)
      let (places, steps) = (hits(copy, "MARK-places"), hits(copy, "MARK-steps"))
      #expect(places == [])
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
    #expect(found == Form.allCases.map(\.rawValue) + ["sealed"])
  }

  @Test func `parts with a class of their own stay out, are said to, and go in when they are named`() {
    let entry = Sample.entry(
      1, ["told": [["who": "Dr. Osei", "advised": "MARK-advised"]], "weight": "afraid"])
    let steps: JSON = [["text": "Ring.", "status": "doing", "detail": "MARK-detail"]]
    let plan = Sample.record(
      .plan, 9, ["title": "Plan", "signs": "MARK-signs", "sections": [["steps": steps]]])
    for (product, name, label, mark) in [
      (Product.report, "told.advised", "Told: What they advised", "MARK-advised"),
      (.plan, "sections.steps.detail", "Steps: Details", "MARK-detail"),
    ] {
      let records = Sample.linked([entry]) + [plan]
      let usual = Copy(product, of: records, in: .en, made: Sample.made)
      let found = hits(usual)
      #expect(found == [])
      #expect(
        usual.outline.stayingOut.contains { $0.hasSuffix("in 1 record") && $0.contains(label.suffix(7)) })
      var selection = Selection()
      selection.included = [name]
      #expect(Copy.unknownNames([name], in: product, of: records).isEmpty)
      let named = hits(Copy(product, of: records, choosing: selection, in: .en, made: Sample.made), mark)
      #expect(named.contains("html") && named.contains("text") && named.contains("json"))
    }
  }

  @Test func `parts that the schema does not know stay out`() {
    let records = Sample.linked([
      Sample.entry(1, ["witnesses": [["name": "Ana", "telephone": "MARK-555"]]])
    ])
    let copy = Copy(.report, of: records, in: .en, made: Sample.made)
    let (marks, names) = (hits(copy), hits(copy, "Ana"))
    #expect(marks == [])
    #expect(names.count == Form.allCases.count + 1)
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
