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

  @Test
  func `what was taken or asked for is added by what happened with it, and a thing by what it is worth`() {
    let fields: JSONObject = [
      "sums": [
        ["amount": "20 €", "how": "taken"], ["amount": "5 €", "how": "taken"],
        ["amount": "7 €", "how": "debt"],
        ["amount": "some"],
      ],
      "belongings": [["what": "lamp", "value": "40 €"]],
    ]
    let page = Page(record: Record(id: RecordID(rawValue: 1 << 40), kind: .entry, fields: fields))
    let sums = JournalSums([page])
    #expect(sums.totals.map(\.hundredths).sorted() == [700, 2500, 4000] && sums.notAdded == 1)
    #expect(Set(sums.totals.map(\.how)) == ["taken", "debt", nil])
  }

  /// Whoever has the everyday passphrase can put in as many as there is room for.
  @Test func `more than can be added is counted, and ends nothing`() {
    let pages = [Page](repeating: page("999999999999.99 €"), count: 92_300)
    let sums = JournalSums(pages)
    #expect(sums.totals.map(\.count).reduce(sums.notAdded, +) == pages.count)
    #expect(sums.notAdded == pages.count - Int.max / 99_999_999_999_999)
  }
}
