import Testing

@testable import Records
import Text

private func record(_ fields: JSONObject, _ kind: Kind = .entry) -> Record {
  Record(id: RecordID(rawValue: 1), kind: kind, fields: fields)
}

private func finds(_ line: String, _ fields: JSONObject, _ language: Language = .en) throws -> Bool {
  let words = try #require(SearchWords(line, in: language))
  let record = record(fields)
  let found = words.matches(record, in: language)
  // What a search leaves unread must not be what it would find.
  #expect(!found || words.mayMatch(stored: record.stored))
  return found
}

@Suite struct `Searching` {
  let fields: JSONObject = [
    "account": "Comió la caña\nand \"left\" \\o", "who": ["name": "Ángel"], "tags": ["Cocina"], "severity": 4,
    "salts": ["account": "00ff"], "digest": "abcd", "later": [["x": "deep"]],
  ]

  @Test(arguments: [
    "comio", "COMIÓ CAÑA", "angel", "cocina comio", "\"left\"", "\\o", "deep", "an", "  cana  ", "and",
  ])
  func `all words must be in the texts of a record`(line: String) throws {
    #expect(try finds(line, fields))
  }

  @Test(arguments: ["don't", "e-mail", "zerowidth", "softhyphen", "שלום"])
  func `signs that telephones put in do not matter`(line: String) throws {
    let accounts = [
      "He said I don’t matter", "the e‑mail came", "zero\u{200B}width and soft\u{AD}hyphen", "שָׁלוֹם",
    ]
    #expect(try accounts.count { try finds(line, ["account": .string($0)]) } == 1)
  }

  @Test func `a number is found however it is grouped, in one text alone`() throws {
    #expect(try finds("600111222", ["account": "call 600 111-222"]))
    #expect(try finds("600111222", ["account": "600\n111\t222"]))
    #expect(try !finds("600111222", ["tags": ["600", "111", "222"]]))
    #expect(try !finds("5-6", ["tags": ["5", "6"]]))
  }

  @Test(arguments: ["perro", "comio perro", "account", "who", "abcd", "00ff", "nand", "acana", "angelcocina"])
  func `names of fields and digits of the chain are not found`(line: String) throws {
    #expect(try !finds(line, fields))
  }

  @Test func `an answer of a list is found in the words in which it is read, and not as it is stored`() throws
  {
    let fields: JSONObject = [
      "kinds": ["deathThreat"], "account": "on the stairs", "messages": ["by": "text", "who": "Ana"],
    ]
    #expect(try finds("threat stairs", fields))
    #expect(try finds("amenaza muerte", fields, .es))
    #expect(try !finds("amenaza", fields))
    #expect(try !finds("deaththreat", fields))
    #expect(try finds("deaththreat", ["account": "he wrote deaththreat"]))
  }

  @Test(arguments: Language.allCases)
  func `every answer of every list is found by its words`(language: Language) throws {
    for kind in Kind.known {
      for field in Schema.of(kind) where field.type == .choice || field.type == .list(.choice) {
        for choice in field.choices {
          let value: JSON = field.type == .choice ? .string(choice.value) : [.string(choice.value)]
          let record = Record(id: RecordID(rawValue: 70_000), kind: kind, fields: [field.name: value])
          let words = try #require(SearchWords(choice.label[language], in: language), "\(choice.value)")
          #expect(
            words.matches(record, in: language) && words.mayMatch(stored: record.stored), "\(choice.value)")
        }
      }
    }
  }

  @Test func `a line without words is no search`() {
    #expect(SearchWords("") == nil)
    #expect(SearchWords(" \t\n") == nil)
    #expect(SearchWords("\u{301} ' -") == nil)
  }
}

@Suite struct `Narrowing a list` {
  let entry = record([
    "happened": "2026-03-01T00:30+02:00", "recorded": "2026-03-05T10:00:00Z", "localOffset": "+02:00",
    "tags": ["Técnica"],
  ])

  private func narrowed(from: JSON?, to: JSON?, tag: String? = nil) throws -> Narrowing {
    Narrowing(
      from: try from.map { try When($0) }, to: try to.map { try When($0) },
      tags: Set([tag].compactMap(\.self)))
  }

  @Test func `a day is counted by the clock of the person`() throws {
    #expect(try narrowed(from: "2026-03-01", to: "2026-03-01").matches(entry.fields, of: entry.kind))
    #expect(try !narrowed(from: nil, to: "2026-02-28").matches(entry.fields, of: entry.kind))
    #expect(try !narrowed(from: "2026-03-02", to: nil).matches(entry.fields, of: entry.kind))
    #expect(try narrowed(from: "2026", to: "2026-03").matches(entry.fields, of: entry.kind))
  }

  @Test func `a record without its own time lies where it was written down`() throws {
    let late = record(["recorded": "2026-03-05T23:30:00Z", "localOffset": "+01:00"], .plan)
    #expect(try narrowed(from: "2026-03-06", to: "2026-03-06").matches(late.fields, of: late.kind))
    // An entry in words has no place among dates; that it is left out can be counted.
    let words = record(["happened": ["words": "once"], "recorded": "2026-03-05T10:00:00Z"])
    let day = try narrowed(from: "2026-03-05", to: "2026-03-05")
    #expect(!day.matches(words.fields, of: words.kind) && day.lacksDate(words.fields, of: words.kind))
    #expect(
      Narrowing().matches(words.fields, of: words.kind) && !Narrowing().lacksDate(words.fields, of: .entry))
    #expect(try !narrowed(from: "2026-03-05", to: nil).matches(["name": "n"], of: .person))
  }

  @Test func `a tag is the whole tag in any case`() throws {
    #expect(Narrowing(tags: ["tecnica"]).matches(entry.fields, of: .entry))
    #expect(!Narrowing(tags: ["tec"]).matches(entry.fields, of: .entry))
    #expect(Narrowing().matches(entry.fields, of: .entry) && Narrowing().isOpen)
  }

  @Test func `entries are sorted by when they happened`() throws {
    let unzoned = record(["happened": "2026-03-01T00:31", "localOffset": "+02:00"])
    let earlier = try #require(entry.sortKey)
    #expect(unzoned.sortKey == earlier + 60)
    #expect(record(["recorded": "1970-01-01T00:00:09Z", "localOffset": "-05:00"]).sortKey == 9)
    #expect(record(["name": "n"]).sortKey == nil)
  }
}
