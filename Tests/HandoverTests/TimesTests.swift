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

  @Test func `rough times state nothing finer than what was said`() {
    func rough(_ earliest: String, _ latest: String) -> JSON {
      ["words": "some time then", "earliest": .string(earliest), "latest": .string(latest)]
    }
    let times = times(
      rough("2026-03-01", "2026-03-31"), rough("2026-03-04T20:00", "2026-03-04T23:00"),
      rough("2026-03-28", "2026-04-02"),
      rough("2025-12-30", "2026-01-02"))
    #expect(times.months.map(\.count) == [2])
    #expect(times.months[0].days == [4: [1]] && times.months[0].withoutDay == [0])
    #expect(times.years.map(\.entries) == [[2]] && times.withoutYear == [3])
    #expect(times.days.map(\.entry) == [1])
  }

  @Test func `what holds today decides where an entry stands, and what was withdrawn stands nowhere`() {
    let (one, two) = (
      Sample.entry(1, ["happened": "2026-01-18"]), Sample.entry(2, ["happened": "2026-01-19"])
    )
    let later = [
      Sample.record(.amendment, 3, ["entry": .string(one.id.description), "happened": "2026-01-17"]),
      Sample.record(.withdrawal, 4, ["entry": .string(two.id.description)]),
    ]
    let copy = Copy(.report, of: Sample.linked([one, two] + later), in: .en, made: Sample.made)
    #expect(Times(copy.items).days.map(\.day.description) == ["2026-01-17"])
    #expect(copy.period == "17 January 2026")
    for form in [Form.html, .text] {
      let text = Sample.text(copy, as: form)
      #expect(text.contains("17 January 2026 (written first: 18 January 2026)"))
      #expect(text.contains("1 entry, 1 more that was withdrawn"))
    }
  }

  @Test func `the time of an entry is covered like all else`() {
    let entry = Sample.entry(
      1, ["happened": ["words": "the day Marta left", "earliest": "2026-03", "latest": "2026-03"]])
    let cover = Cover(lines: "Marta", language: .en)
    let copy = Copy(.report, of: Sample.linked([entry]), covering: cover, in: .en, made: Sample.made)
    for form in Form.allCases { #expect(!Sample.text(copy, as: form).contains("Marta"), "\(form)") }
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
