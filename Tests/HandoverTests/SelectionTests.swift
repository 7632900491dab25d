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
}
