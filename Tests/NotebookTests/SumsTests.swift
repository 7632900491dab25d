import Notebook
import Records
import Testing

/// What the sums of a journal come to.
@Suite struct SumsTests {
  private func page(_ cost: String) -> Page {
    Page(record: Record(id: RecordID(rawValue: 1 << 40), kind: .entry, fields: ["cost": .string(cost)]))
  }

  @Test func `sums of one currency are added, and what is none is counted`() {
    let sums = JournalSums(["12,50 €", "7.5 euros", "$3", "about 50"].map(page))
    #expect(sums.totals.map(\.hundredths) == [2000, 300] && sums.totals.map(\.count) == [2, 1])
    #expect(sums.notAdded == 1)
  }

  /// Whoever has the everyday passphrase can put in as many as there is room for.
  @Test func `more than can be added is counted, and ends nothing`() {
    let pages = [Page](repeating: page("999999999999.99 €"), count: 92_300)
    let sums = JournalSums(pages)
    #expect(sums.totals.map(\.count).reduce(sums.notAdded, +) == pages.count)
    #expect(sums.notAdded == pages.count - Int.max / 99_999_999_999_999)
  }
}
