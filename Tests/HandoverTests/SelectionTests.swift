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

  @Test func `without a choice all but those for nobody go in, by time`() {
    #expect(numbers { _ in } == [1, 2, 5, 3])
  }

  @Test func `a period takes in what may lie in it`() {
    #expect(numbers { $0.from = day("2026-03-15") } == [2, 5, 3])
    #expect(numbers { $0.to = day("2026-03-01") } == [1, 2])
    #expect(numbers { ($0.from, $0.to) = (day("2026-04-20"), day("2026-04-30")) } == [3])
  }

  @Test func `tags, thread, kinds, numbers and reader narrow the choice`() {
    #expect(numbers { $0.tags = ["car"] } == [1, 3])
    #expect(numbers { $0.tags = ["CÁR "] } == [1, 3])
    #expect(numbers { $0.thread = "The  Léase " } == [2])
    #expect(numbers { $0.thread = "the lease" } == [2])
    #expect(numbers { $0.kinds = ["money"] } == [1])
    #expect(numbers { $0.numbers = [2...3, 5...9] } == [2, 5, 3])
    #expect(numbers { $0.reader = "advocate" } == [2])
  }

  @Test func `a number does not take in an entry for nobody, its mark does`() {
    #expect(numbers { $0.numbers = [4...4] } == [])
    #expect(numbers { $0.included = ["nobody"] } == [1, 2, 5, 3, 4])
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
