import Foundation
import Records
import Testing
import Text

@testable import Inspection
@testable import Handover

/// What the search finds, a cover covers, in every form of copy, and nothing goes out in which a term still stands.
@Suite struct CoveredNamesTests {
  /// A name with the spellings of it that the search finds.
  private struct Named {
    let name: String
    let spellings: [String]

    init(_ name: String, _ dice: inout NameDice) {
      self.name = name
      let search = SearchWords(name)
      spellings = dice.spellings(of: name).filter { search?.matches(Folded("It was \($0) there.")) == true }
    }

    var isNumber: Bool { name.allSatisfy { $0.isNumber || $0 == " " } }

    /// One of its spellings, as a sentence.
    func said(_ place: Int) -> JSON { .string("It was \(spellings[place % spellings.count]) there.") }
    func alone(_ place: Int) -> JSON { .string(spellings[place % spellings.count].onOneLine) }
  }

  private func names(_ dice: inout NameDice) -> [Named] {
    (0..<50).map { index in
      let scripts = NameDice.scripts.count
      return Named(index % 12 == 11 ? dice.number() : dice.name(index % scripts), &dice)
    }
  }

  /// Records that hold a name wherever somebody can write.
  private func records(_ names: [Named]) -> [Record] {
    let journal = names.enumerated().flatMap { index, named in entry(index, named) }
    let files = names.enumerated().map { index, named in
      Sample.record(
        .attachment, 20_000 + index,
        [
          "of": .string(Sample.id(10_000 + index).description), "name": named.alone(9), "bytes": 3,
          "type": "image/png", "sha256": .string(String(repeating: "0", count: 64)),
          "takenBy": named.alone(3),
        ])
    }
    return Sample.linked(journal) + files
      + names.enumerated().flatMap { index, named in others(index, named) }
  }

  private func entry(_ index: Int, _ named: Named) -> [Record] {
    let id = Sample.id(10_000 + index)
    let entry = Record(
      id: id, kind: .entry,
      fields: [
        "number": .integer(index + 1), "title": named.said(0), "account": named.said(1),
        "place": named.alone(2),
        "happened": ["words": named.alone(3), "earliest": "2026-03", "latest": "2026-03"],
        "who": ["name": named.alone(4), "relationship": named.alone(5)], "words": named.said(6),
        "witnesses": [["name": named.alone(7), "saw": named.said(8)]], "tags": [named.alone(9)],
        "thread": named.alone(10), "told": [["who": named.alone(11), "role": named.alone(0)]],
        "language": named.alone(1),
        "damage": named.said(2),
      ])
    let beside: JSONObject = [
      "entry": .string(id.description), "reason": named.said(3), "place": named.alone(4),
    ]
    return [entry, Sample.record(.amendment, 30_000 + index, beside)]
  }

  private func others(_ index: Int, _ named: Named) -> [Record] {
    let person = Sample.record(.person, 40_000 + index, ["name": named.alone(0), "role": "friend"])
    let step: JSON = [
      "text": named.said(1), "status": "done", "by": ["words": named.alone(2)], "caution": named.said(3),
      "people": [.string(person.id.description)],
    ]
    let plan: JSONObject = [
      "title": named.said(4), "country": named.alone(5),
      "sections": [["heading": named.said(6), "steps": [step]]],
    ]
    let forms: JSON = [
      ["kind": "original", "where": named.said(7), "heldBy": .string(person.id.description)]
    ]
    return [
      person, Sample.record(.plan, 50_000 + index, plan),
      Sample.record(
        .document, 60_000 + index, ["name": named.alone(8), "for": named.alone(9), "forms": forms]),
      Sample.record(
        .handedOver, 70_000 + index,
        ["to": named.alone(10), "when": "2026-04-02T10:00:00Z", "product": "report", "form": "html"]),
    ]
  }

  /// Of the 1,000 names each is written in a dozen ways; the seed is the argument.
  @Test(arguments: 1...20)
  func `what the search finds is covered in every form of copy`(seed: Int) {
    var dice = NameDice(seed: UInt64(seed))
    let names = names(&dice)
    #expect(names.allSatisfy { $0.spellings.count > 7 })
    let records = records(names)
    let cover = Cover(lines: names.map(\.name).joined(separator: "\n"), language: .en)
    for product in [.report, Product.allCases[1 + seed % 3]] {
      let copy = Copy(
        product, of: records.filter { product.sources.contains($0.kind) }, covering: cover,
        note: names.map { $0.spellings[0] }.joined(separator: " and "), in: .en, made: Sample.made
      ).showingPictures()
      for form in Form.allCases {
        let standing = copy.standing(as: form, isEnclosing: true)
        #expect(standing == nil, "seed \(seed), \(product) as \(form)")
        // The same by the search alone, in all bytes as they are: no word of the program is so long.
        let text = Folded(Sample.text(copy, as: form))
        let found = names.filter { named in
          // The groups of a number by themselves are in every digest.
          named.isNumber
            ? FoldedTerm(named.name).map { text.holds($0) } ?? false
            : SearchWords(named.name)?.matches(text) == true
        }
        #expect(found.isEmpty, "seed \(seed), \(product) as \(form): \(found.map(\.name))")
      }
      #expect(copy.standing(as: .html, isSealed: true) == nil, "seed \(seed), \(product) sealed")
    }
  }

  @Test func `a term that stands in the finished bytes of any form is found, and where`() {
    let records = Sample.linked([
      Sample.entry(1, ["account": "It rained."]),
      Sample.entry(2, ["account": "Marta & O'Brien came \"in\"."]),
    ])
    for term in ["marta", "O’Brien", "Marta & OBrien", "came \"in\""] {
      let cover = Cover(lines: term, language: .en)
      var copy = Copy(.report, of: records, in: .en, made: Sample.made)
      // A copy whose cover does nothing.
      copy.rules = Rules(product: .report, included: [], cover: cover, isGiven: true)
      for form in Form.allCases {
        let standing = copy.standing(as: form)
        #expect(standing?.term == term, "\(form)")
        #expect(
          standing?.place == (form == .card || form == .json ? "outside the entries" : "Entry 2"), "\(form)")
      }
      #expect(copy.standing(as: .html, isSealed: true)?.term == term)
    }
  }

  @Test func `words of the program itself are no names`() {
    let records = Sample.journalWithLater() + Sample.household()
    let terms = "May\nMarch\nEntry\nleft out\nCopy\nFields\nada\nplace\n2026\nPNG\n1"
    for product in Product.allCases {
      let copy = Copy(
        product, of: records, covering: Cover(lines: terms, language: .en), note: "In May.", in: .en,
        made: Sample.made)
      for form in Form.allCases { #expect(copy.standing(as: form) == nil, "\(product) as \(form)") }
      #expect(copy.standing(as: .html, isSealed: true) == nil, "\(product) sealed")
    }
  }

  @Test func `a field that this program does not know is not given away by its name`() {
    var selection = Selection()
    selection.included = ["aboutMarta"]
    let records = Sample.linked([Sample.entry(7, ["aboutMarta": "It rained."])])
    let copy = Copy(
      .report, of: records, choosing: selection, covering: Cover(lines: "Marta", language: .es), in: .es,
      made: Sample.made)
    #expect(copy.standing(as: .html) == StandingTerm(term: "Marta", place: "Entrada 7"))
    #expect(
      copy.standing(as: .text) != nil && copy.standing(as: .json) != nil && copy.standing(as: .csv) != nil)
  }

  @Test func `the name of the file is looked at, and those of the files in it`() {
    let records = Sample.journalWithLater()
    let cover = Cover(lines: "Ruiz\ndoor", language: .en)
    var copy = Copy(.report, of: records, covering: cover, in: .en, made: Sample.made)
    #expect(copy.standing(as: .csv, named: "ana-ruiz.csv")?.place == "in the name of the file")
    #expect(copy.standing(as: .csv, isEnclosing: true, named: "copy.csv") == nil)
    copy.rules = Rules(
      product: .report, included: [], cover: Cover(lines: "door.jpg", language: .en), isGiven: true)
    #expect(copy.standing(as: .card, isEnclosing: true) != nil)
    // A name is looked at as people read it, wherever the file goes along.
    let renamed = records.map { record in
      var record = record
      if record.kind == .attachment { record.fields["name"] = "ana+ruiz.jpg" }
      return record
    }
    copy = Copy(
      .report, of: renamed, covering: Cover(lines: "Ana Ruiz", language: .en), in: .en, made: Sample.made)
    #expect(copy.standing(as: .html) == nil)
    #expect(copy.standing(as: .html, isEnclosing: true)?.term == "Ana Ruiz")
    #expect(copy.standing(as: .html, isSealed: true)?.term == "Ana Ruiz")
  }
}
