@testable import Inspection
import Records
import Testing

@testable import Handover

@Suite struct SelectionTests {
  private let records = Sample.linked([
    Sample.entry(1, ["happened": "2026-03-01", "tags": ["car"], "kinds": ["money"]]),
    Sample.entry(2, ["happened": "2026-03", "thread": "the lease", "share": "advocate"]),
    Sample.entry(3, ["happened": "2026-04-02T10:00", "ended": "2026-05-01", "tags": ["car", "door"]]),
    Sample.entry(4, ["happened": ["words": "before the summer"], "share": "nobody"]),
    Sample.entry(
      5, ["happened": ["words": "around Easter", "earliest": "2026-04-01", "latest": "2026-04-10"]]),
  ])

  private func numbers(_ change: (inout Selection) -> Void) -> [Int] {
    var selection = Selection()
    change(&selection)
    return Copy(.report, of: records, choosing: selection, in: .en, made: Sample.made).items.compactMap(
      \.number)
  }

  private func day(_ text: String) -> When? { try? When(.string(text)) }

  @Test func `without a choice all that are marked for no reader go in, by time`() {
    #expect(numbers { _ in } == [1, 5, 3])
  }

  @Test func `what is marked for a reader goes to that reader alone, beside what is not marked`() {
    #expect(numbers { $0.reader = "advocate" } == [1, 2, 5, 3])
    #expect(numbers { $0.reader = "police" } == [1, 5, 3])
    #expect(numbers { ($0.reader, $0.numbers) = ("police", [2...2]) } == [])
    let outline = Copy(.report, of: records, in: .en, made: Sample.made).outline
    #expect(outline.stayingOut.contains("1 entry marked for another reader (Entry 2)"))
    #expect(outline.stayingOut.contains("1 entry marked for nobody (Entry 4)"))
    #expect(outline.stayingOut.contains { $0.hasPrefix("the gap in the numbers") })
    let whole = Copy(.report, of: [records[0]], in: .en, made: Sample.made).outline
    #expect(!whole.stayingOut.contains { $0.hasPrefix("the gap in the numbers") })
  }

  @Test func `entries that were taken out one by one stay out`() {
    #expect(numbers { $0.takenOut = [records[0].id] } == [5, 3])
  }

  @Test func `where dates choose, what has no date is counted and named`() {
    var selection = Selection()
    (selection.from, selection.included) = (day("2020"), ["nobody"])
    let copy = Copy(.report, of: records, choosing: selection, in: .en, made: Sample.made)
    #expect(copy.items.compactMap(\.number) == [1, 5, 3])
    #expect(copy.outline.stayingOut.contains("1 entry without a date (Entry 4)"))
  }

  @Test func `the preview names every entry with its mark, its people and its place`() {
    let records = Sample.linked([
      Sample.entry(
        1,
        [
          "title": "The door", "place": "Kitchen", "share": "police",
          "witnesses": [["name": "Ana"], ["name": "Bo"]],
        ])
    ])
    var selection = Selection()
    selection.reader = "police"
    let lines = Copy(.report, of: records, choosing: selection, in: .en, made: Sample.made).outline.goingIn
    #expect(
      lines.contains("- Entry 1; 1 March 2026; The door; for: the police; names: Ana, Bo; place: Kitchen"))
  }

  @Test func `a period takes in what may lie in it`() {
    #expect(numbers { ($0.from, $0.reader) = (day("2026-03-15"), "advocate") } == [2, 5, 3])
    #expect(numbers { ($0.to, $0.reader) = (day("2026-03-01"), "advocate") } == [1, 2])
    #expect(numbers { ($0.from, $0.to) = (day("2026-04-20"), day("2026-04-30")) } == [3])
  }

  @Test func `tags, thread, kinds and numbers narrow the choice`() {
    #expect(numbers { $0.tags = ["car"] } == [1, 3])
    #expect(numbers { $0.tags = ["CÁR "] } == [1, 3])
    #expect(numbers { ($0.thread, $0.reader) = ("The  Léase ", "advocate") } == [2])
    #expect(numbers { ($0.thread, $0.reader) = ("the lease", "advocate") } == [2])
    #expect(numbers { $0.kinds = ["money"] } == [1])
    #expect(numbers { $0.numbers = [2...3, 5...9] } == [5, 3])
  }

  @Test func `a number does not take in an entry for nobody, its mark does`() {
    #expect(numbers { $0.numbers = [4...4] } == [])
    #expect(numbers { $0.included = ["nobody"] } == [1, 5, 3, 4])
  }

  @Test func `what an amendment says today decides`() {
    let entry = Sample.entry(1, ["tags": ["car"]])
    let amendment = Sample.record(.amendment, 2, ["entry": .string(entry.id.description), "tags": ["door"]])
    var selection = Selection()
    selection.tags = ["car"]
    #expect(Copy(.report, of: [entry, amendment], choosing: selection, in: .en, made: Sample.made).isEmpty)
    selection.tags = ["door"]
    #expect(!Copy(.report, of: [entry, amendment], choosing: selection, in: .en, made: Sample.made).isEmpty)
  }

  @Test func `people go in where they are named in what goes in, and nowhere else`() {
    let (ana, bea) = (
      Sample.record(.person, 1, ["name": "Ana Ruiz"]), Sample.record(.person, 2, ["name": "Bea Gil"])
    )
    func step(_ status: String, _ person: Record) -> JSON {
      ["text": "Ask.", "status": .string(status), "people": [.string(person.id.description)]]
    }
    let plan = Sample.record(
      .plan, 3, ["title": "Plan", "sections": [["steps": [step("idea", ana), step("notForMe", bea)]]]])
    let copy = Copy(.plan, of: [ana, bea, plan], in: .en, made: Sample.made)
    #expect(copy.people == [ana])
    for form in Form.allCases { #expect(!Sample.text(copy, as: form).contains("Bea"), "\(form)") }
  }

  @Test func `an entry whose words were taken out is a place in the row and no item`() {
    let journal = Sample.journal(3)
    let records = [journal[0], journal[1].emptied, journal[2]]
    let copy = Copy(.report, of: records, in: .en, made: Sample.made)
    #expect(copy.ids == [journal[0].id, journal[2].id] && copy.emptied.map(\.id) == [journal[1].id])
    #expect(copy.row.map(\.id) == journal.map(\.id))
    var selection = Selection()
    selection.numbers = [3...3]
    let third = Copy(.report, of: records, choosing: selection, in: .en, made: Sample.made)
    #expect(third.ids == [journal[2].id] && third.emptied.isEmpty)
  }

  @Test func `of the people that a copy names the name and the role go in, and nothing else`() {
    for product in [Product.plan, .documents] {
      let copy = Copy(product, of: Sample.household(), in: .en, made: Sample.made)
      #expect(copy.people.map { copy.name(of: $0) } == ["Ana Ruiz"])
      for form in Form.allCases {
        let text = Sample.text(copy, as: form)
        for kept in ["555 0100", "14 Mill Lane", "lemons", "Home after six"] {
          #expect(!text.contains(kept), "\(product), \(form)")
        }
      }
    }
  }

  @Test func `steps that are not for the person stay out, and a heading over nothing else`() {
    let copy = Copy(.plan, of: Sample.household(), in: .en, made: Sample.made)
    for form in Form.allCases {
      let text = Sample.text(copy, as: form)
      #expect(!text.contains("two weeks") && !text.contains("The cat"), "\(form)")
    }
    let empty = Sample.record(
      .plan, 1, ["title": "P", "sections": [["heading": "Nothing yet", "steps": []]]])
    let kept = Copy(.plan, of: [empty], in: .en, made: Sample.made)
    #expect(Sample.text(kept, as: .html).contains("Nothing yet"))
  }

  @Test func `what is covered is covered in every value of a field that was named`() {
    let fields: JSONObject = ["extra": ["Marta", ["of": "Marta’s"], [["MARTA"]]], "account": "Marta came."]
    var selection = Selection()
    selection.included = ["extra"]
    let copy = Copy(
      .report, of: Sample.linked([Sample.entry(1, fields)]), choosing: selection,
      covering: Cover(lines: "Marta", language: .en), in: .en, made: Sample.made)
    for form in Form.allCases {
      #expect(!Sample.text(copy, as: form).lowercased().contains("marta"), "\(form)")
    }
    #expect(copy.covered.map(\.places) == [4])
  }
}
