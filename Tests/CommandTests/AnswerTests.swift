import Records
import Testing

@testable import homebook

/// How typed answers are understood.
@Suite struct AnswerTests {
  private let ana = Record(id: .random(), kind: .person, fields: ["name": "Ána Ruiz"])
  private let bea = Record(id: .random(), kind: .person, fields: ["name": "Bea Ruiz"])

  private func reader(_ language: Language = .en) -> AnswerReader {
    AnswerReader(words: Words(language: language), people: [ana, bea])
  }

  private func field(_ path: String, of kind: Kind = .entry) throws -> Field {
    let names = path.split(separator: ".").map(String.init)
    var field = try #require(Schema.field(names[0], of: kind))
    for name in names.dropFirst() { field = try #require(field.part(name)) }
    return field
  }

  @Test(
    arguments: [
      ("2026", "2026"), ("2026-03-01", "2026-03-01"), ("2026-03-01 21:30", "2026-03-01T21:30"),
      ("2026-03-01T21:30+01:00", "2026-03-01T21:30+01:00"),
      ("two weeks before Easter", ["words": "two weeks before Easter"]),
      ("3 days ago", ["words": "3 days ago"]),
    ] as [(String, JSON)])
  func `a time is a date in one of its forms, or words`(answer: String, value: JSON) throws {
    #expect(try reader().value(answer, for: field("happened")) == value)
  }

  @Test(arguments: ["2026-02-30", "2026-13", "1/3/2026", "2026-03-01 25:00", "12.5."])
  func `a date that cannot be is not taken for words`(answer: String) throws {
    #expect(throws: Misread.self) { try reader().value(answer, for: field("happened")) }
  }

  @Test(arguments: [
    (Language.en, "2", "heard"), (.en, "Heard It", "heard"), (.en, "worked", "workedOut"),
    (.es, "lo oí", "heard"), (.es, "LO OI", "heard"), (.es, "wasTold", "wasTold"),
  ])
  func `a choice is given by number or in words`(language: Language, answer: String, value: JSON) throws {
    #expect(try reader(language).value(answer, for: field("source")) == value)
  }

  @Test(arguments: ["0", "5", "", "lo", "nonsense"])
  func `what names no choice, or several, is asked again`(answer: String) throws {
    #expect(throws: Misread.self) { try reader(.es).value(answer, for: field("source")) }
  }

  @Test func `several choices are given by numbers or words`() throws {
    let kinds = try field("kinds")
    #expect(try reader().value("6, 10 6", for: kinds) == ["money", "children"])
    #expect(try reader().value("about money, other", for: kinds) == ["money", "other"])
  }

  @Test func `yes, no, numbers, lists, people`() throws {
    #expect(try reader(.es).value("Sí", for: field("care.writtenDown")) == true)
    #expect(try reader().value("N", for: field("care.writtenDown")) == false)
    #expect(try reader().value("3", for: field("severity")) == 3)
    #expect(try reader().value(" home , , work ", for: field("tags")) == ["home", "work"])
    let person = try field("witnesses.person")
    #expect(try reader().value("ana", for: person) == .string(ana.id.description))
    #expect(try reader().value(bea.id.description, for: person) == .string(bea.id.description))
    #expect(throws: Misread.self) { try reader().value("ruiz", for: person) }
    #expect(throws: Misread.self) { try reader().value("zoe", for: person) }
    #expect(throws: Misread.self) { try reader().value("6", for: field("severity")) }
    #expect(throws: Misread.self) { try reader().value("perhaps", for: field("care.writtenDown")) }
  }

  @Test(arguments: ["\u{1B}[A", "a\u{202E}b", "\u{7F}"])
  func `control characters are no answer`(answer: String) throws {
    #expect(throws: Misread.self) { try reader().value(answer, for: field("title")) }
  }
}
