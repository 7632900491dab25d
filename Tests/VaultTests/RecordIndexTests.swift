import Records
import Testing

@testable import Storage
@testable import Vault

/// Which revision of a record is shown (Docs/Format.md, section 8).
@Suite struct RecordIndexTests {
  private let id: UInt64 = 1 << 40

  /// The frames of a revision in `parts` parts, the first of them with the id `first`.
  private func revision(
    _ number: UInt32, parts: UInt16 = 2, kind: Kind = .plan, order: UInt32 = 1, first: UInt64
  ) -> [Frame] {
    (0..<parts).map { part in
      var body: [UInt8] = []
      RecordHeader(id: id, revision: number, part: part, parts: parts, kind: kind, order: order)
        .append(to: &body)
      return Frame(id: first + UInt64(part), version: 1, kind: .record, body: body)
    }
  }

  @Test func `of revisions with one number that in fewer parts is shown, then of the lower kind and order`() {
    let ranked = [
      revision(7, parts: 1, kind: .person, order: 9, first: id),
      revision(7, kind: .plan, order: 1, first: 200_000),
      revision(7, kind: .plan, order: 2, first: 300_000),
      revision(7, kind: .document, order: 1, first: 400_000),
      revision(7, parts: 3, kind: .entry, first: 500_000),
      revision(6, first: 600_000),
    ]
    var random = Seeded(5)
    for rank in ranked.indices {
      for _ in 0..<20 {
        let index = RecordIndex(ranked[rank...].flatMap { $0 }.shuffled(using: &random))
        let shown = index.items[RecordID(frame: id)]
        #expect(shown?.frames == ranked[rank].map(\.id))
        let older = (index.older[RecordID(frame: id)] ?? []).sorted { $0.precedes($1) }
        #expect(older.map(\.frames) == ranked[(rank + 1)...].map { $0.map(\.id) })
      }
    }
  }

  @Test func `a stray part with another kind or order does not make a revision incomplete`() {
    let whole = revision(7, first: 200_000)
    let kinds = revision(7, kind: .entry, first: 300_000).prefix(1)
    let orders = revision(7, order: 0, first: 400_000).prefix(1)
    let index = RecordIndex(kinds + whole + orders)
    #expect(index.items[RecordID(frame: id)]?.frames == whole.map(\.id))
    #expect(index.leftovers[RecordID(frame: id)].map { Set($0) } == [300_000, 400_000])
  }
}
