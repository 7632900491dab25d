import Testing

@testable import Records

private func when(_ json: JSON) throws -> When { try When(json) }

private func problem(_ json: JSON) -> When.Problem? {
  do throws(When.Problem) {
    _ = try When(json)
    return nil
  } catch { return error }
}

private func second(_ text: String) -> Int64? { Instant(text)?.seconds }

@Suite struct `A time that a person gives` {
  @Test(arguments: [
    ("2026", "2026-01-01T00:00:00Z", "2026-12-31T23:59:59Z"),
    ("2024", "2024-01-01T00:00:00Z", "2024-12-31T23:59:59Z"),
    ("2026-02", "2026-02-01T00:00:00Z", "2026-02-28T23:59:59Z"),
    ("2024-02-29", "2024-02-29T00:00:00Z", "2024-02-29T23:59:59Z"),
    ("2026-03-01T21:30", "2026-03-01T21:30:00Z", "2026-03-01T21:30:59Z"),
    ("2026-03-01T21:30+01:00", "2026-03-01T21:30:00Z", "2026-03-01T21:30:59Z"),
    ("2026-03-01T21:30:15Z", "2026-03-01T21:30:15Z", "2026-03-01T21:30:15Z"),
  ])
  func `a point spans what it may mean`(text: String, first: String, last: String) throws {
    let point = try TimePoint(text)
    #expect(point.first == second(first))
    #expect(point.last == second(last))
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13", "2026-00", "2026-04-31", "2026-03-00", "0000", "2026-03-01T24:00",
    "2026-03-01T21:60", "2026-03-01T21:30:60", "2026-03-01T21:30+14:01", "2026-03-01T21:30-15:00",
    "2026-03-01T21:30+01:60",
  ])
  func `a date that does not exist is told as such`(text: String) {
    #expect(problem(.string(text)) == .noSuchDate)
  }

  @Test(arguments: [
    "", "yesterday", "26", "2026-3-1", "2026-03-01 21:30", "2026-03-01T21", "2026-03-01T21:30 +01:00",
    "2026/03/01",
    "2026-03-01T21:30+0100", "2026-03+01:00", " 2026", "2026-03-01t21:30", "٢٠٢٦", "2026-03-01T9:30", "+2026",
  ])
  func `what is not written as a date is told as such`(text: String) {
    #expect(problem(.string(text)) == .notADate)
  }

  @Test func `words may carry bounds`() throws {
    let easter: JSON = [
      "words": "about two weeks before Easter", "earliest": "2026-03-16", "latest": "2026-03",
    ]
    #expect(try when(easter).earliest?.text == "2026-03-16")
    #expect(try when(easter).latest?.text == "2026-03")
    #expect(try when(["words": "in spring"]).earliest == nil)
    #expect(try when(["words": "later", "latest": "2026"]).sortKey() == second("2026-01-01T00:00:00Z"))
  }

  @Test func `an object is refused for what it lacks or turns round`() {
    #expect(problem(["earliest": "2026"]) == .noWords)
    #expect(problem(["words": ""]) == .noWords)
    #expect(problem(["words": "x", "earliest": "2026-05", "latest": "2026-04"]) == .wrongOrder)
    #expect(problem(["words": "x", "earliest": "2026-02-30"]) == .noSuchDate)
    #expect(problem(["words": "x", "latest": 3]) == .notADate)
    #expect(problem(7) == .notADate)
  }

  @Test func `the sort key counts offsets and takes missing ones as told`() throws {
    let zoned = try when("2026-03-01T21:30+01:00")
    #expect(zoned.sortKey() == second("2026-03-01T20:30:00Z"))
    let plain = try when("2026-03-01T21:30")
    #expect(plain.sortKey() == second("2026-03-01T21:30:00Z"))
    #expect(plain.sortKey(assuming: UTCOffset(minutes: -300)) == second("2026-03-02T02:30:00Z"))
  }

  @Test func `it may lie in a period that it touches`() throws {
    let march = try when("2026-03")
    #expect(march.mayLie(from: try when("2026-03-31"), to: nil))
    #expect(march.mayLie(from: nil, to: try when("2026-03-01")))
    #expect(!march.mayLie(from: try when("2026-04-01"), to: nil))
    #expect(!march.mayLie(from: nil, to: try when("2026-02")))
    #expect(try !when(["words": "once"]).mayLie(from: nil, to: nil))
    let second = try when("2026-03-01T21:30:00")
    #expect(second.mayLie(from: second, to: second))
    #expect(second.mayLie(from: try when("2026-03-01T21:30"), to: nil))
    #expect(try !second.mayLie(from: when("2026-03-01T21:30:01"), to: nil))
    #expect(try !second.mayLie(from: nil, to: when("2026-03-01T21:29:59")))
  }

  @Test(arguments: [
    ("2026", "2026", "2026"), ("2026-03", "March 2026", "marzo de 2026"),
    ("2026-03-01", "1 March 2026", "1 de marzo de 2026"),
    ("2026-03-01T21:30", "1 March 2026, 21:30", "1 de marzo de 2026, 21:30"),
    ("2026-03-01T21:30-03:30", "1 March 2026, 21:30 (UTC-03:30)", "1 de marzo de 2026, 21:30 (UTC-03:30)"),
  ])
  func `it is shown as finely as it was given`(text: String, en: String, es: String) throws {
    #expect(try when(.string(text)).shown(in: .en) == en)
    #expect(try when(.string(text)).shown(in: .es) == es)
  }

  @Test func `words are shown with their bounds`() throws {
    let words: JSON = ["words": "at Easter", "earliest": "2026-04-03", "latest": "2026-04-06"]
    #expect(try when(words).shown(in: .en) == "at Easter (3 April 2026 – 6 April 2026)")
    #expect(try when(["words": "at Easter"]).shown(in: .es) == "at Easter")
    let evening: JSON = [
      "words": "that evening", "earliest": "2026-04-03T17:00", "latest": "2026-04-03T23:59",
    ]
    #expect(try when(evening).shown(in: .en) == "that evening (3 April 2026, 17:00 – 23:59)")
    #expect(try when(evening).shown(in: .es) == "that evening (3 de abril de 2026, 17:00 – 23:59)")
  }
}

@Suite struct `A moment that the program records` {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_399, "2000-02-28T23:59:59Z"),
      (951_782_400, "2000-02-29T00:00:00Z"), (1_772_397_000, "2026-03-01T20:30:00Z"),
      (253_402_300_799, "9999-12-31T23:59:59Z"),
    ] as [(Int64, String)])
  func `seconds and text lead to each other`(seconds: Int64, text: String) {
    #expect(Instant(seconds: seconds).description == text)
    #expect(Instant(text)?.seconds == seconds)
  }

  @Test func `every day of four centuries counts on by one`() {
    var expected = CivilDay(number: -100_000)
    for number in Int64(-100_000)..<50_000 {
      let day = CivilDay(number: number)
      #expect(day == expected && day.number == number)
      let isLast = day.day == CivilDay.days(in: day.month, of: day.year)
      let (year, month) =
        isLast ? (day.month == 12 ? (day.year + 1, 1) : (day.year, day.month + 1)) : (day.year, day.month)
      guard let next = CivilDay(year: year, month: month, day: isLast ? 1 : day.day + 1) else { return }
      expected = next
    }
  }

  @Test(arguments: [
    "2026-03-01T20:30Z", "2026-03-01T20:30:00+00:00", "2026-03-01T20:30:00", "2026-02-30T00:00:00Z",
  ])
  func `only one form is read`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(arguments: [(60, "+01:00"), (-210, "-03:30"), (0, "+00:00"), (840, "+14:00")])
  func `an offset and its text lead to each other`(minutes: Int, text: String) {
    #expect(UTCOffset(minutes: minutes)?.description == text)
    #expect(UTCOffset(text)?.minutes == minutes)
  }

  @Test(arguments: [
    (
      "2026-11-20T01:30", "2026-11-20T02:00", "Friday, 20 November 2026, between 01:30 and 02:00",
      "viernes 20 de noviembre de 2026, entre la 01:30 y las 02:00"
    ),
    (
      "2026-11-20", "2026-11-21", "between Friday, 20 November 2026 and Saturday, 21 November 2026",
      "entre el viernes 20 de noviembre de 2026 y el sábado 21 de noviembre de 2026"
    ),
    (
      "2026-11", "2026-12", "between November 2026 and December 2026",
      "entre noviembre de 2026 y diciembre de 2026"
    ),
    ("2026", "2026", "2026", "2026"),
  ])
  func `what was understood is said from when to when`(
    earliest: String, latest: String, english: String, spanish: String
  ) throws {
    let when = try When(["words": "then", "earliest": .string(earliest), "latest": .string(latest)])
    #expect(when.understood(in: .en) == english && when.understood(in: .es) == spanish)
    #expect(try When(["words": "then"]).understood(in: .en) == nil)
  }
}
