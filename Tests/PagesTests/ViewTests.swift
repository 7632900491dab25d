import Notebook
import Phrases
import Records
import Screen
import Testing
import Text
@testable import Pages
@testable import Views

@Suite struct ViewTests {
  private let words = Words(language: .en)

  private func page(_ title: String, kind: Kind = .person, name: String = "name") -> Page {
    Page(record: Record(id: .random(), kind: kind, fields: [name: .string(title), "happened": "2026-03-01"]))
  }

  @Test(arguments: [
    ("2026-11-26T18:00", "2026-11-27T06:00", "26–27 November 2026", "26–27 de noviembre de 2026"),
    ("2026-11-26", "2026-11-26", "26 November 2026", "26 de noviembre de 2026"),
    ("2026-11-24", "2026-11-27", "November 2026", "noviembre de 2026"),
    ("2026-11-30T18:00", "2026-12-01T06:00", "last night", "last night"),
  ])
  func `a time in words has its days in a list, where they are close`(
    first: String, last: String, english: String, spanish: String
  ) throws {
    let happened = When.words(
      "last night", earliest: try TimePoint(first), latest: try TimePoint(last))
    let record = Record(id: .random(), kind: .entry, fields: ["happened": happened.json])
    #expect(record.shortDate(Words(language: .en)) == english)
    #expect(record.shortDate(Words(language: .es)) == spanish)
  }

  @Test(arguments: [
    "Ana", String(repeating: "long ", count: 40), String(repeating: "日本語", count: 40),
    String(repeating: "🙂", count: 90), "two\nlines\tand a tab",
  ])
  func `a line of a list fits 80 columns`(title: String) {
    let lines = RecordLines(words: words, width: 80).lines([page(title), page("b")])
    #expect(lines.allSatisfy { $0.columns <= 80 })
    #expect(lines.allSatisfy { !$0.contains { $0.isNewline || $0 == "\t" } })
  }

  @Test func `nothing from a record reaches a terminal as a command to it`() {
    let hostile = "a\u{1B}]0;title\u{7}b\u{202E}c\rd\u{9B}2J"
    let fields: JSONObject = [
      "name": .string(hostile), "role": .string(hostile), "notes": .string(hostile),
      "telephones": [.string(hostile)], "codeWords": [["word": .string(hostile), hostile: "x"]],
      hostile: .string(hostile), "recorded": .string(hostile), "address": [.string(hostile)],
    ]
    let record = Record(id: .random(), kind: .person, fields: fields)
    var page = Page(record: record)
    (page.amendments, page.withdrawal) = ([record], record)
    let shown =
      RecordSheet(words: words, width: 60).lines(page) + RecordLines(words: words, width: 60).lines([page])
      + RecordLines(words: words, width: 60).lines([record], around: "a")
    #expect(shown.allSatisfy { $0 == $0.shown })
    #expect(shown.contains { $0.contains("‹U+001B›") })
  }

  @Test func `a record that another one names stands there by what it is called`() {
    let fields: JSONObject = [
      "account": "x", "witnesses": [["name": "Ana", "person": "d3e7cbe05491245f"]],
      "links": ["00000000000000aa", "00000000000000ab"],
    ]
    var names = [
      "d3e7cbe05491245f": "Ana Ruiz", "00000000000000aa": "Door, 3 May", "00000000000000ab": "Calls",
    ]
    let lines = RecordSheet(words: words, width: 80, names: names).lines(fields, of: .entry)
    #expect(
      lines.contains { $0.hasSuffix(": Ana Ruiz") } && lines.contains { $0.hasSuffix(": Door, 3 May, Calls") }
    )
    // Of one that is not there, what is kept.
    names["00000000000000ab"] = nil
    let others = RecordSheet(words: words, width: 80, names: names).lines(fields, of: .entry)
    #expect(others.contains { $0.hasSuffix(": 00000000000000aa, 00000000000000ab") })
    // Where an amendment took all of them away, that is said, as it is in a copy.
    let gone: JSONObject = ["links": .null, "tags": .null]
    let amendment = RecordSheet(words: words, width: 80).lines(gone, of: .amendment)
    #expect(amendment.suffix(2) == ["  Tags: taken away", "  Belongs with: taken away"])
  }

  @Test func `what the program keeps of a file stands once, under its label`() {
    let digest = String(repeating: "ab", count: 32)
    let fields: JSONObject = [
      "name": "door.jpg", "fileDate": "2026-03-01T20:30:00Z", "bytes": 12, "sha256": .string(digest),
    ]
    let lines = RecordSheet(words: words, width: 120)
      .lines(Page(record: Record(id: .random(), kind: .attachment, fields: fields)))
    #expect(lines.count { $0.contains(digest) } == 1)
    #expect(
      !lines.contains { $0.contains("sha256") || $0.contains("fileDate") || $0.contains("Other fields") })
  }

  @Test func `a page is set in both languages, with headings, labels and choices in words`() {
    let fields: JSONObject = [
      "title": "Trip", "template": "journey", "stage": "preparing", "applies": ["pets", "work"],
      "reviewBy": "2026-05",
      "sections": [
        [
          "heading": "Papers", "area": "x",
          "steps": [["text": "Copy the card", "status": "done", "by": "2026-04-02"], ["text": "Ask Ana"]],
        ]
      ], "places": [["where": "Ana", "first": true], ["first": false]], "later": ["a": 1],
    ]
    let english = RecordSheet(words: words, width: 80).lines(fields, of: .plan)
    #expect(
      english == [
        "", "Basics", "  Title: Trip", "  Where things stand: thinking of going, or getting ready",
        "  What belongs to it: pets, work", "  Look again: May 2026", "", "Steps", "  Parts of the plan:",
        "    1. Papers", "        Steps:", "          1. Copy the card",
        "              Where it stands: done", "              By when: 2 April 2026", "          2. Ask Ana",
        "",
        "Places and ways out", "  Places to go:", "    1. Ana", "        First choice: yes", "    2. ",
        "        First choice: no", "", "Other fields", #"  later: {"a":1}"#,
      ])
    let spanish = RecordSheet(words: Words(language: .es), width: 80).lines(fields, of: .plan)
    #expect(spanish.count == english.count)
    #expect(spanish[3] == "  En qué momento estás: pienso en irme, o me preparo")
  }
}
