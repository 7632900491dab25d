import Phrases
import Platform
import Records
import Testing
import Times

@testable import Questions
@testable import Pages
@testable import Views

/// How typed answers are understood.
@Suite struct AnswerTests {
  private let ana = Record(id: .random(), kind: .person, fields: ["name": "Ána Ruiz"])
  private let bea = Record(id: .random(), kind: .person, fields: ["name": "Bea Ruiz"])

  /// It is Thursday, 5 March 2026, 10:00.
  private func parser(_ language: Language = .en) -> AnswerParser {
    AnswerParser(
      words: Words(language: language), people: [ana, bea],
      clock: { WallClock(seconds: 1_772_704_800, offsetMinutes: 0) }, zone: .always(0))
  }

  private func field(_ path: String, of kind: Kind = .entry) throws -> Field {
    let names = path.split(separator: ".").map(String.init)
    var field = try #require(Schema.field(names[0], of: kind))
    for name in names.dropFirst() { field = try #require(field.part(name)) }
    return field
  }

  @Test(
    arguments: [
      (.en, "2026", "2026"), (.en, "2026-03-01", "2026-03-01"), (.en, "2026-03-01 21:30", "2026-03-01T21:30"),
      (.en, "2026-03-01T21:30+01:00", "2026-03-01T21:30+01:00"),
      (.en, "the day the cat left", ["words": "the day the cat left"]),
      (
        .en, "yesterday evening",
        ["words": "yesterday evening", "earliest": "2026-03-04T17:00", "latest": "2026-03-04T23:59"]
      ),
      (.es, "ayer", ["words": "ayer", "earliest": "2026-03-04", "latest": "2026-03-04"]),
    ] as [(Language, String, JSON)])
  func `a time is a date in one of its forms, or words with what they can mean`(
    language: Language, answer: String, value: JSON
  ) throws {
    #expect(try parser(language).value(answer, for: field("happened")) == value)
  }

  @Test(arguments: ["2026-02-30", "31 February"])
  func `a date that cannot be is asked about`(answer: String) throws {
    #expect(throws: Misread.self) { try parser().value(answer, for: field("happened")) }
  }

  @Test func `numbers, lists, people`() throws {
    #expect(try parser().value("3", for: field("messages.count")) == 3)
    #expect(try parser().value(" home , , work ", for: field("tags")) == ["home", "work"])
    let person = try field("witnesses.person")
    #expect(try parser().value("ana", for: person) == .string(ana.id.description))
    #expect(try parser().value(bea.id.description, for: person) == .string(bea.id.description))
    for (answer, field) in [("ruiz", person), ("zoe", person), ("-6", try field("messages.count"))] {
      #expect(throws: Misread.self) { try parser().value(answer, for: field) }
    }
  }

  @Test(arguments: ["\u{1B}[A", "a\u{202E}b", "\u{7F}"])
  func `control characters are no answer`(answer: String) throws {
    for name in ["title", "happened"] {
      #expect(throws: Misread.self) { try parser().value(answer, for: field(name)) }
    }
  }

  @Test(arguments: [(".", true), (" . ", true), (".\n", true), ("..", false), ("a.", false), ("", false)])
  func `a full stop alone is no answer`(text: String, isStop: Bool) {
    #expect(AnswerParser.isStop(text) == isStop)
  }
}
