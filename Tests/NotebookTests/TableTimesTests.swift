import Notebook
import Records
import Testing
import Times

/// Times in tables and notes are read as those that are typed.
@Suite struct TableTimesTests {
  /// Noon of Saturday, 28 November 2026, in London.
  private let teller = Teller(.en, country: Country("GB"), at: 1_795_867_200, in: .always(0))

  private func source(_ cells: [String], _ column: String = "When", order: DateOrder? = nil) -> ImportSource {
    let (other, kind) = column == "When" ? ("What happened", Kind.entry) : ("Name", .document)
    let rows = cells.map { "\"\($0)\",Rain" }.joined(separator: "\n")
    return ImportSource(Array("\(column),\(other)\n\(rows)\n".utf8), kind: kind, teller, order: order)
  }

  private func happened(_ cells: [String], order: DateOrder? = nil) throws -> [String] {
    try source(cells, order: order).records().map { record in
      let when = try #require(record.fields["happened"].flatMap { try? When($0) })
      let bounds = [when.earliest, when.latest].compactMap { $0?.text }
      return bounds.count == 2 && bounds[0] == bounds[1] ? bounds[0] : bounds.joined(separator: " ")
    }
  }

  @Test func `a date with a time is understood in each of its forms`() throws {
    let cells = [
      "2024-05-01 21:30", "2024-05-02", "2024-05-03 9:05 PM", "3 May 2024 at 9 pm", "13/03/2026",
      "03.04.2026 21:30",
      "2026/03/05", "2026-3-6", "46087", "46087.5",
    ]
    let expected = [
      "2024-05-01T21:30", "2024-05-02", "2024-05-03T21:05", "2024-05-03T21:00", "2026-03-13",
      "2026-04-03T21:30",
      "2026-03-05", "2026-03-06", "2026-03-06", "2026-03-06T12:00",
    ]
    #expect(try happened(cells) == expected)
    #expect(try source(cells).unreadTimes().isEmpty)
  }

  @Test func `one date of a column tells the order of all`() throws {
    #expect(try happened(["03/04/2026", "13/03/2026"]) == ["2026-04-03", "2026-03-13"])
    #expect(try happened(["03/04/2026", "03/13/2026"]) == ["2026-03-04", "2026-03-13"])
    #expect(try happened(["03/04/2026 9:05"], order: .monthFirst) == ["2026-03-04T09:05"])
    #expect(try happened(["03/04/2026"], order: .dayFirst) == ["2026-04-03"])
  }

  @Test func `what is not one time is named by its row, and held by what it can mean`() throws {
    let cells = ["2026-03-01", "03/04/2026", "the day of the storm", "Monday at 7:40"]
    let unread = try source(cells).unreadTimes()
    #expect(unread.map(\.row) == [2, 3, 4] && unread.map(\.text) == Array(cells.dropFirst()))
    #expect(unread.map { $0.question?.kind } == [.dayOrMonth, nil, .halfOfDay])
    #expect(
      try happened(cells) == ["2026-03-01", "2026-03-04 2026-04-03", "", "2026-11-23T07:40 2026-11-23T19:40"])
  }

  @Test func `until when a paper is good lies ahead`() throws {
    let source = source(["14/12/2026", "14 December", "some day"], "Expires")
    let fields = try source.records().map { $0.fields["expires"].flatMap { try? When($0) }?.earliest?.text }
    #expect(fields == ["2026-12-14", "2026-12-14", nil])
    #expect(try source.unreadTimes().map(\.row) == [3])
  }

  @Test func `dates without a year are named, and are of the year that was told`() throws {
    let cells = ["20/11", "3 March", "Christmas", "20/11/2025", "2026-03-01", "yesterday", "last summer"]
    var source = source(cells)
    #expect(try source.yearlessTimes().map(\.text) == ["20/11", "3 March", "Christmas"])
    #expect(try happened(Array(cells.prefix(3))) == ["2026-11-20", "2026-03-03", "2025-12-25"])
    source.teller.year = 2024
    let told = try source.records().prefix(3).map { try $0.fields["happened"].map { try When($0) } }
    #expect(told.map { $0?.earliest?.text } == ["2024-11-20", "2024-03-03", "2024-12-25"])
    #expect(try source.yearlessTimes().isEmpty)
  }

  @Test(arguments: [
    ("[13.03.26, 21:30:15] +34 600 000 000: where", "2026-03-13T21:30"),
    ("[03/04/2026, 9:05 PM] A: x\n[13/04/2026, 10:00 AM] B: y", "2026-04-03T21:05"),
    ("03/13/26, 21:30 - A: where\n04/14/26, 10:00 - B: there", "2026-03-13T21:30"),
    ("1 - of all - that was", nil), ("[13.03.26] no hour", nil),
  ])
  func `a chat is dated by its first line, in the order that its other lines tell`(
    text: String, earliest: String?
  )
    throws
  {
    let file = OpenedFile(
      Array(text.utf8), path: "n.age", modified: 1_780_000_000, shown: { $0 }, teller
    ) { _ in "not said" }
    guard case .note(let note) = try file.contents(nil) else {
      Issue.record("no note")
      return
    }
    let when = note.fields["happened"].flatMap { try? When($0) }
    let isSaid = note.fields["happened"]?.object?["words"] != "not said"
    #expect(isSaid ? when?.earliest?.text == earliest : earliest == nil)
  }

  @Test(arguments: [
    ("1 March 2026 21:30", "2026-03-01T21:30"), ("13/03/2026 21:30", "2026-03-13T21:30"),
    ("2026-03-01 21:30:", "2026-03-01T21:30"), ("# 2026-03-01", "2026-03-01"),
    ("2026-03-01T21:30:00.000Z", "2026-03-01T21:30:00Z"), ("yesterday evening", "2026-03-01T17:00"),
    ("May", nil), ("Boiler", nil),
  ])
  func `the first line of a note says when, seen from the time of its file`(line: String, earliest: String?)
    throws
  {
    let file = OpenedFile(
      Array("\(line)\nLoud.".utf8), path: "n.age", modified: 1_772_445_600, shown: { $0 }, teller
    ) { _ in "not said" }
    guard case .note(let note) = try file.contents(nil) else {
      Issue.record("no note")
      return
    }
    let when = note.fields["happened"].flatMap { try? When($0) }
    let isSaid = note.fields["happened"]?.object?["words"] != "not said"
    #expect(isSaid ? when?.earliest?.text == earliest : earliest == nil)
  }
}
