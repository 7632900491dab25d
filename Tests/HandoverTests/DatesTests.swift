import Foundation
import Records
import Testing

@testable import Handover

/// A copy states no day that nobody gave: 25 entries with rough dates, corrections and withdrawals, in every form.
@Suite struct DatesTests {
  /// An entry of the sample: what was given first, what it was corrected to, and what of it may be stated.
  private struct Given {
    let first: JSON
    var corrected: JSON?
    var isWithdrawn = false
    /// The day that may stand for it, where one was given.
    var day: String?
    /// The month that may stand for it, where one was given.
    var month: String?

    var today: JSON { corrected ?? first }
  }

  private static func rough(_ words: String, _ earliest: String, _ latest: String) -> JSON {
    ["words": .string(words), "earliest": .string(earliest), "latest": .string(latest)]
  }

  private static let sample: [Given] = [
    Given(first: "2025-03-09", day: "2025-03-09", month: "2025-03"),
    Given(first: "2025-03-09T21:30+01:00", day: "2025-03-09", month: "2025-03"),
    Given(first: "2025-03-11T00:10", day: "2025-03-11", month: "2025-03"),
    Given(first: "2025-04", month: "2025-04"),
    Given(first: rough("some time in April", "2025-04-01", "2025-04-30"), month: "2025-04"),
    Given(first: rough("early in April", "2025-04-01", "2025-04-10"), month: "2025-04"),
    Given(first: rough("the weekend before Halloween", "2025-10-25", "2025-10-26"), month: "2025-10"),
    Given(
      first: rough("that evening", "2025-10-28T18:00", "2025-10-28T23:59"), day: "2025-10-28",
      month: "2025-10"),
    Given(first: rough("the night to Sunday", "2025-06-14T22:00", "2025-06-15T05:00"), month: "2025-06"),
    Given(first: rough("around the end of June", "2025-06-27", "2025-07-03")),
    Given(first: rough("in the summer", "2025-06-01", "2025-09-30")),
    Given(first: "2024"),
    Given(first: rough("the winter before", "2024-12-01", "2025-02-28")),
    Given(first: ["words": "before we moved"]),
    Given(first: ["words": "when I was small"]),
    Given(first: "2025-01-18", corrected: "2025-01-17", day: "2025-01-17", month: "2025-01"),
    Given(first: "2025-01-05", corrected: "2024-12-24", day: "2024-12-24", month: "2024-12"),
    Given(
      first: "2025-05-02", corrected: rough("in the first days of May", "2025-05-01", "2025-05-05"),
      month: "2025-05"),
    Given(
      first: rough("in May", "2025-05-01", "2025-05-31"), corrected: "2025-05-20", day: "2025-05-20",
      month: "2025-05"),
    Given(first: "2025-08-08", corrected: ["words": "I do not know any more"]),
    Given(first: "2025-02-14", isWithdrawn: true),
    Given(first: rough("in February", "2025-02-01", "2025-02-28"), isWithdrawn: true),
    Given(first: "2023-01-01", corrected: "2025-11-01", isWithdrawn: true),
    Given(first: "2025-07-31T23:59", day: "2025-07-31", month: "2025-07"),
    Given(first: rough("on the last two days of July", "2025-07-30", "2025-07-31"), month: "2025-07"),
  ]

  private var records: [Record] {
    let entries = Self.sample.enumerated().map { Sample.entry($0 + 1, ["happened": $1.first]) }
    let later = Self.sample.enumerated().flatMap { index, given -> [Record] in
      let entry = JSON.string(entries[index].id.description)
      let amendment = given.corrected.map {
        Sample.record(.amendment, 300 + index, ["entry": entry, "happened": $0, "reason": "I looked it up."])
      }
      let withdrawal =
        given.isWithdrawn
        ? Sample.record(.withdrawal, 400 + index, ["entry": entry, "reason": "Twice."]) : nil
      return [amendment, withdrawal].compactMap(\.self)
    }
    return Sample.linked(entries + later)
  }

  private func copy(_ language: Language) -> Copy {
    Copy(.report, of: records, in: language, made: Sample.made)
  }

  /// All times of an entry as they are shown.
  private func shown(_ given: Given, _ language: Language) -> [String] {
    [given.first, given.corrected].compactMap(\.self).compactMap { try? When($0) }.map {
      $0.shown(in: language)
    }
  }

  @Test func `the table and the pictures place an entry nowhere but where it was said to lie`() {
    let copy = copy(.en)
    let times = Times(copy.items)
    func given(_ place: Int) -> Given { Self.sample[(copy.items[place].number ?? 0) - 1] }
    for (day, place) in times.days { #expect(given(place).day == day.description, "\(given(place).first)") }
    for month in times.months {
      let name = "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
      for place in month.withoutDay { #expect(given(place).month == name && given(place).day == nil) }
      for (day, places) in month.days {
        for place in places { #expect(given(place).day == name + (day < 10 ? "-0" : "-") + String(day)) }
      }
    }
    let counted = Self.sample.filter { !$0.isWithdrawn }
    #expect(times.days.count == counted.count { $0.day != nil })
    #expect(times.months.reduce(0) { $0 + $1.count } == counted.count { $0.month != nil })
    let placed = times.months.reduce(0) { $0 + $1.count } + times.years.reduce(0) { $0 + $1.entries.count }
    #expect(placed + times.withoutYear.count + times.withoutTime.count == counted.count)
    #expect(times.withoutTime.count == 3)
  }

  @Test(arguments: Language.allCases)
  func `every date in every form is one that was given, or stands in words with its whole span`(
    language: Language
  ) throws {
    let copy = copy(language)
    let allowed = Set(Self.sample.flatMap { shown($0, language) })
    let days = Set(Self.sample.compactMap(\.day).compactMap { try? TimePoint($0).day.shown(in: language) })
    for form in Form.allCases {
      var text = Sample.text(copy, as: form)
      if form == .json { continue }
      if form == .html {
        text = String(text.prefix(upTo: try #require(text.firstRange(of: "<!--homebook")).lowerBound))
      }
      text = text.replacing("&#39;", with: "'").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      // What the program says by itself: when it was written down, when the copy was made, from when to when it reaches.
      let made = try TimePoint(String(Sample.made.description.prefix(10))).day
      let own =
        records.flatMap { [$0.recordedShown(in: language), $0.fields["recorded"]?.text].compactMap(\.self) }
        + [Sample.made.shown(in: language), made.shown(in: language)]
      for known in (own + allowed + [copy.period ?? ""]).sorted(by: { $0.count > $1.count })
      where !known.isEmpty {
        text = text.replacing(known, with: "☆")
      }
      let pattern = language == .en ? /\d{1,2} [A-Z][a-z]+ \d{4}/ : /\d{1,2} de [a-z]+ de \d{4}/
      let others = text.matches(of: pattern).map { String($0.output) }.filter { !days.contains($0) }
      #expect(others.isEmpty, "\(form): \(others)")
      #expect(text.matches(of: /\d{4}-\d{2}-\d{2}/).isEmpty, "\(form)")
    }
  }

  @Test func `data hold the times as they were given and no others`() throws {
    let text = Sample.text(copy(.en), as: .json)
    let given = Set(Self.sample.flatMap { [$0.first, $0.corrected].compactMap(\.self) })
    let journal = try #require(try JSON(parsing: Array(text.utf8)).object?["journal"]?.items)
    let times = journal.compactMap { $0.object?["happened"] }
    #expect(times.count == 31 && Set(times).isSubset(of: given))
  }

  @Test func `entries stand in the order of what holds today, and the period is that of those that count`() {
    let copy = copy(.en)
    let keys = copy.items.map { Entry($0.today).order ?? .max }
    #expect(keys == keys.sorted())
    #expect(copy.items.first?.number == 12)
    // From a year to a day: the first is known as a year only.
    #expect(copy.period == "2024 to 28 October 2025")
    #expect(copy.subjectsShown == "22 entries, 3 more that were withdrawn")
  }

  @Test
  func `how long after it was written down is said at each entry that has a time, as narrowly as it has`() {
    // All were written down on 2 February 2026 and in the days behind it.
    let copy = copy(.en)
    let delays = Dictionary(uniqueKeysWithValues: copy.items.map { ($0.number ?? 0, copy.delay(of: $0)) })
    #expect(delays[1] == "330 days after")
    #expect(delays[4] == "between 279 and 308 days after")
    #expect(delays[14] == .some(nil) && delays[20] == .some(nil))
    let written = [Form.html, .text].map {
      Sample.text(copy, as: $0).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .ranges(of: "days after").count
    }
    #expect(written == [22, 22])
  }

  @Test(
    arguments: [
      ("2026-02-02", "the same day"), ("2026-02-01", "the next day"), ("2026-02-03", nil), ("2026-03", nil),
      (rough("by then", "2026-01-30", "2026-02-02"), "between 0 and 3 days after"),
      (rough("about then", "2026-01-30", "2026-02-09"), "at most 3 days after"),
    ] as [(JSON, String?)])
  func `what was to come, or may have been, is not said to have been before`(happened: JSON, delay: String?) {
    let entries = Sample.linked([Sample.entry(1, ["happened": happened])])
    let copy = Copy(.report, of: entries, in: .en, made: Sample.made)
    #expect(copy.items.map { copy.delay(of: $0) } == [delay])
  }
}
