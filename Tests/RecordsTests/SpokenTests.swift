import Testing

@testable import Records

/// Saturday, 21 November 2026, at ten past ten in the morning.
private let now = "2026-11-21T10:10"

private func spoken(_ words: String, _ language: Language = .en, at now: String = now) throws -> When {
  try When(understanding: words, now: TimePoint(now), language: language)
}

/// `2026-11-20`, or `2026-11-20T17:00 2026-11-20T23:59`.
private func bounds(_ when: When) -> String {
  let bounds = [when.earliest, when.latest].compactMap { $0?.text }
  return bounds.count == 2 && bounds[0] == bounds[1] ? bounds[0] : bounds.joined(separator: " ")
}

@Suite struct `A time told in words` {
  @Test(arguments: [
    ("today", "2026-11-21"), ("Yesterday", "2026-11-20"), ("the day before yesterday", "2026-11-19"),
    ("yesterday evening", "2026-11-20T17:00 2026-11-20T23:59"),
    ("last night", "2026-11-20T20:00 2026-11-21T05:59"),
    ("this morning", "2026-11-21T05:00 2026-11-21T11:59"),
    ("yesterday in the afternoon", "2026-11-20T12:00 2026-11-20T18:59"),
    ("yesterday at 9pm", "2026-11-20T21:00"), ("yesterday at 9:30 p.m.", "2026-11-20T21:30"),
    ("9pm yesterday", "2026-11-20T21:00"), ("yesterday 21:30", "2026-11-20T21:30"),
    ("yesterday at half past nine in the evening", "2026-11-20T21:30"),
    ("yesterday at quarter to ten pm", "2026-11-20T21:45"),
    ("yesterday at 9", "2026-11-20T00:00 2026-11-20T23:59"),
    ("yesterday at about 9pm", "2026-11-20T20:00 2026-11-20T22:00"), ("at 9 am", "2026-11-21T09:00"),
    ("at 11pm", "2026-11-20T23:00"), ("today at noon", "2026-11-21T12:00"),
    ("Friday", "2026-11-20"), ("on Saturday", "2026-11-14"), ("last Sunday", "2026-11-15"),
    ("Friday night", "2026-11-20T20:00 2026-11-21T05:59"), ("Friday last week", "2026-11-13"),
    ("last weekend", "2026-11-14 2026-11-15"), ("last week", "2026-11-09 2026-11-15"),
    ("this week", "2026-11-16 2026-11-21"), ("last month", "2026-10"), ("last year", "2025"),
    ("three days ago", "2026-11-18"), ("3 days ago in the evening", "2026-11-18T17:00 2026-11-18T23:59"),
    ("about two weeks ago", "2026-11-04 2026-11-10"), ("two weeks ago", "2026-11-06 2026-11-08"),
    ("a fortnight ago", "2026-11-06 2026-11-08"), ("a couple of months ago", "2026-08 2026-10"),
    ("two months ago", "2026-09"), ("about 3 years ago", "2022 2024"),
    ("a few days ago", "2026-11-17 2026-11-19"),
    ("an hour ago", "2026-11-21T08:40 2026-11-21T09:40"),
    ("half an hour ago", "2026-11-21T09:33 2026-11-21T09:47"),
    ("March", "2026-03"), ("in march", "2026-03"), ("December", "2025-12"), ("last November", "2025-11"),
    ("March last year", "2025-03"), ("early March", "2026-03-01 2026-03-10"),
    ("mid-March 2024", "2024-03-11 2024-03-20"), ("at the end of February 2024", "2024-02-21 2024-02-29"),
    ("around March", "2026-02 2026-04"), ("spring 2024", "2024-01 2024-12"),
    ("winter 2024", "2023-12 2025-02"), ("3 March", "2026-03-03"), ("March 3rd", "2026-03-03"),
    ("the 3rd of December", "2025-12-03"), ("29 February", "2024-02-29"), ("Tuesday 3 March", "2026-03-03"),
    ("late 2024", "2024-09 2024-12"), ("1/3/2026", "2026-01-03 2026-03-01"),
  ])
  func `is kept with the earliest and the latest that it can mean`(words: String, expected: String) throws {
    let when = try spoken(words)
    #expect(bounds(when) == expected)
    #expect(when == .words(words, earliest: when.earliest, latest: when.latest))
    #expect(try When(when.json) == when)
  }

  @Test(arguments: [
    ("hoy", "2026-11-21"), ("ayer", "2026-11-20"), ("anteayer", "2026-11-19"),
    ("ayer por la mañana", "2026-11-20T05:00 2026-11-20T11:59"),
    ("anoche", "2026-11-20T20:00 2026-11-21T05:59"),
    ("esta mañana", "2026-11-21T05:00 2026-11-21T11:59"), ("mañana", "2026-11-22"),
    ("esta noche", "2026-11-20T20:00 2026-11-21T05:59"),
    ("ayer a las 9 de la noche", "2026-11-20T21:00"),
    ("ayer a las nueve y media de la noche", "2026-11-20T21:30"),
    ("ayer a un cuarto para las nueve de la noche", "2026-11-20T20:45"),
    ("ayer a las 21:30", "2026-11-20T21:30"), ("el viernes", "2026-11-20"),
    ("el viernes pasado", "2026-11-20"),
    ("el viernes de la semana pasada", "2026-11-13"), ("el pasado miércoles", "2026-11-18"),
    ("la semana pasada", "2026-11-09 2026-11-15"), ("el mes pasado", "2026-10"), ("el año pasado", "2025"),
    ("el fin de semana pasado", "2026-11-14 2026-11-15"), ("hace tres días", "2026-11-18"),
    ("hace un día", "2026-11-20"), ("hace unas dos semanas", "2026-11-04 2026-11-10"),
    ("hace más o menos dos semanas", "2026-11-04 2026-11-10"), ("hace quince días", "2026-11-06 2026-11-08"),
    ("hace un mes", "2026-10"), ("hace un par de meses", "2026-08 2026-10"),
    ("hace varios años", "2021 2023"),
    ("en marzo", "2026-03"), ("marzo del año pasado", "2025-03"), ("diciembre pasado", "2025-12"),
    ("a principios de marzo", "2026-03-01 2026-03-10"),
    ("a mediados de marzo de 2024", "2024-03-11 2024-03-20"),
    ("a finales de octubre", "2026-10-21 2026-10-31"), ("el 3 de marzo", "2026-03-03"),
    ("el día 3 de marzo", "2026-03-03"), ("primavera de 2024", "2024-01 2024-12"),
    ("el martes 3 de marzo", "2026-03-03"),
    ("la madrugada del 3 de marzo", "2026-03-03T00:00 2026-03-03T05:59"),
  ])
  func `is understood in Spanish too`(words: String, expected: String) throws {
    #expect(bounds(try spoken(words, .es)) == expected)
  }

  @Test(arguments: [
    ("2024", "2024"), ("2026-03", "2026-03"), ("2026-03-01", "2026-03-01"),
    ("2026-03-01 21:30", "2026-03-01T21:30"),
    ("in March 2024", "2024-03"), ("3 March 2026", "2026-03-03"), ("March 3rd, 2026", "2026-03-03"),
    ("3 March 2026 at 9 pm", "2026-03-03T21:00"), ("in 2024", "2024"), ("1.3.2026", "2026-03-01"),
    ("13/3/2026", "2026-03-13"), ("3/13/2026", "2026-03-13"),
    ("2026-03-01T21:30+01:00", "2026-03-01T21:30+01:00"),
  ])
  func `is a date where it says everything`(words: String, expected: String) throws {
    #expect(try spoken(words) == .point(TimePoint(expected)))
  }

  @Test func `is a date in Spanish where it says everything`() throws {
    #expect(try spoken("el 3 de marzo de 2026", .es) == .point(TimePoint("2026-03-03")))
    #expect(try spoken("1/3/2026", .es) == .point(TimePoint("2026-03-01")))
    #expect(try spoken("marzo de 2024", .es) == .point(TimePoint("2024-03")))
  }

  @Test(arguments: [
    "when he came home", "yesterday after dinner", "three weeks before the party", "spring", "Friday 4 March",
    "a Friday in March", "yesterday Friday", "about", "at", "9", "the morning", "yesterday at 25:00", "ago",
    "2 2 2", "last", "this Friday", "9999 years ago", "🙂", "yesterday\u{0}", "in March in March",
  ])
  func `stays free words where any of it is not understood`(words: String) throws {
    #expect(try spoken(words) == .words(words, earliest: nil, latest: nil))
    #expect(try spoken(words).understood(in: .en) == nil)
  }

  @Test func `is refused where it is nothing, or no date of this world`() {
    #expect(throws: When.Problem.noWords) { try spoken(" \n ") }
    for words in ["31 February", "31 February 2026", "2026-02-30", "31 de junio"] {
      #expect(throws: When.Problem.noSuchDate) { try spoken(words, words.contains("de") ? .es : .en) }
    }
  }

  @Test func `is seen from the day on which it is told`() throws {
    #expect(bounds(try spoken("yesterday", at: "2026-01-01T00:05")) == "2025-12-31")
    #expect(bounds(try spoken("March", at: "2026-03-01T00:05")) == "2026-03")
    #expect(bounds(try spoken("March", at: "2026-02-28T23:59")) == "2025-03")
    #expect(bounds(try spoken("this weekend", at: "2026-11-22T10:00")) == "2026-11-21 2026-11-22")
    #expect(bounds(try spoken("tonight", at: "2026-11-21T21:00")) == "2026-11-21T20:00 2026-11-22T05:59")
    #expect(bounds(try spoken("two months ago", at: "2026-01-15T10:00")) == "2025-11")
  }

  @Test(arguments: [
    ("yesterday", "Friday, 20 November 2026"),
    ("yesterday evening", "Friday, 20 November 2026, between 17:00 and 23:59"),
    ("about two weeks ago", "between Wednesday, 4 November 2026 and Tuesday, 10 November 2026"),
    ("March", "March 2026"), ("2024", "2024"), ("yesterday at 9pm", "Friday, 20 November 2026, 21:00"),
    ("around March", "between February 2026 and April 2026"),
  ])
  func `is told back with the day of the week`(words: String, told: String) throws {
    #expect(try spoken(words).understood(in: .en) == told)
  }

  @Test(arguments: [
    ("ayer", "viernes 20 de noviembre de 2026"),
    ("ayer por la tarde", "viernes 20 de noviembre de 2026, entre las 12:00 y las 18:59"),

    (
      "hace unas dos semanas", "entre el miércoles 4 de noviembre de 2026 y el martes 10 de noviembre de 2026"
    ),
    ("hacia marzo", "entre febrero de 2026 y abril de 2026"),
  ])
  func `is told back in Spanish`(words: String, told: String) throws {
    #expect(try spoken(words, .es).understood(in: .es) == told)
  }

  @Test func `is told back in Spanish with one o'clock as one`() throws {
    let told = try spoken("hace una hora", .es, at: "2026-11-21T02:10").understood(in: .es)
    #expect(told == "sábado 21 de noviembre de 2026, entre las 00:40 y la 01:40")
  }
}
