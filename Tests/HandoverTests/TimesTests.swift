import Records
import Testing

@testable import Handover

@Suite struct TimesTests {
  private func times(_ happened: JSON...) -> Times {
    let records = happened.enumerated().map { Sample.entry($0 + 1, ["happened": $1]) }
    return Times(records.map { Copy.Item($0, later: []) })
  }

  @Test func `months hold days, entries without a day, and years stand alone`() {
    let times = times("2026-03-01", "2026-03-01T10:00", "2026-03", "2025", ["words": "once"])
    #expect(times.months.count == 1)
    #expect(times.months[0].days == [1: [0, 1]])
    #expect(times.months[0].withoutDay == [2])
    #expect(times.years.map(\.year) == [2025])
    #expect(times.withoutTime == [4])
  }

  @Test(arguments: [
    ("2026-03-01", "2026-03-20", Slots.Length.day, 20), ("2026-03-01", "2026-05-20", .week, 13),
    ("2024-03-01", "2026-05-20", .month, 27), ("2001-01-01", "2026-05-20", .years(1), 26),
    ("0001-01-01", "9999-12-31", .years(250), 40),
  ])
  func `a longer period has longer stretches`(first: String, last: String, length: Slots.Length, count: Int)
    throws
  {
    let slots = try #require(Slots(times(.string(first), .string(last))))
    #expect(slots.length == length)
    #expect(slots.entries.count == count)
    #expect(slots.entries.first == [0] && slots.entries.last == [1])
  }

  @Test func `weeks begin on Monday`() throws {
    let slots = try #require(Slots(times("2026-03-01", "2026-03-02", "2026-05-01")))
    #expect(slots.day(0).description == "2026-02-23")
    #expect(slots.entries[0] == [0] && slots.entries[1] == [1])
  }

  @Test func `without a time there is nothing to draw`() {
    #expect(Slots(times(["words": "once"])) == nil)
  }
}
