import Notebook
import Records
import Testing

/// The journal by months: what is counted, and what came back.
@Suite struct MonthsTests {
  private func page(_ number: UInt64, _ happened: JSON, _ more: JSONObject = [:]) -> Page {
    let fields = (["happened": happened] as JSONObject).changed(by: more)
    return Page(record: Record(id: RecordID(rawValue: 1 << 40 + number), kind: .entry, fields: fields))
  }

  private func words(_ earliest: String?, _ latest: String?) -> JSON {
    var when: JSONObject = ["words": "at some time"]
    if let earliest { when["earliest"] = .string(earliest) }
    if let latest { when["latest"] = .string(latest) }
    return .object(when)
  }

  @Test func `an entry counts in its month, and on its day where both are certain`() {
    let months = JournalMonths([
      page(1, "2026-03-02T10:00"), page(2, "2026-03-02"), page(3, "2026-03"), page(4, "2026"),
      page(5, words("2026-02-27", "2026-02-27")), page(6, words("2026-02-03", "2026-02-20")),
      page(7, words("2026-02-20", "2026-03-04")), page(8, words(nil, "2026-03-04")),
    ])
    #expect(
      months.months.map(\.first) == [
        CivilDay(year: 2026, month: 2, day: 1), CivilDay(year: 2026, month: 3, day: 1),
      ])
    #expect(months.months.map(\.entries) == [2, 3])
    #expect(months.months.map(\.days) == [[27: 1], [2: 2]])
    #expect(months.withoutMonth == 3 && months.withdrawn == 0)
  }

  @Test func `what is judged is counted as it was said, and what was withdrawn is not`() {
    var gone = page(3, "2026-03-05", ["weight": "life"])
    gone.withdrawal = gone.record
    let months = JournalMonths([
      page(1, "2026-03-01", ["weight": "afraid"]), page(2, "2026-03-02", ["weight": "afraid"]), gone,
      page(4, "2026-03-06", ["weight": "of a later version"]),
      page(5, "2026-03-07", ["pattern": ["howOften": "weekly"]]),
    ])
    #expect(months.months.first?.weights == ["afraid": 2])
    #expect(months.months.first?.entries == 4 && months.withdrawn == 1)
    #expect(months.repeated.map(\.record.id.rawValue) == [1 << 40 + 5])
  }

  @Test func `what stands in two entries came back, the most frequent first`() {
    let order: JSON = ["which": "of May", "term": "no calls"]
    let months = JournalMonths([
      page(1, "2026-04-01", ["thread": "the car", "tags": ["night"], "order": order]),
      page(2, "2026-03-01", ["thread": "the car", "tags": ["night", "night", "alone"], "order": order]),
      page(3, "2026", ["thread": "the car", "tags": []]),
    ])
    #expect(months.recurring.map(\.value) == ["the car", "night", "no calls"])
    #expect(months.recurring.map(\.entries) == [3, 2, 2])
    #expect(months.recurring.map(\.field.name) == ["thread", "tags", "term"])
    #expect(months.recurring.map(\.months.count) == [2, 2, 2])
  }
}
