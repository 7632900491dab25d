import Foundation
import Phrases
import Records
import Testing
@testable import homebook
@testable import Pages
@testable import Views

/// Input that is refused: status 15, a sentence with line and field, and a file in which no byte has changed.
@Suite final class RefusalTests: Household {
  private func expectRefusal(
    _ line: String, _ input: String, _ words: [String], at location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try bytes
    let ended = try run(line, input)
    #expect(ended.status == 15, sourceLocation: location)
    #expect(ended.output.isEmpty, sourceLocation: location)
    for word in words + ["Nothing was written."] {
      #expect(ended.words.contains(word), "\(ended.words)", sourceLocation: location)
    }
    #expect(try bytes == before, sourceLocation: location)
  }

  @Test(arguments: [
    ("", "The input is empty."),
    ("[1,2]", "Line 1 of the input is not a JSON object."),
    (#"{"happened":"2026","account":"a""#, "Line 1, column 33"),
    (#"{"happened":"2026","account":"a"} x"#, "Line 1, column 35"),
    (#"{"happened":"2026","account":"a","account":"b"}"#, "\"account\" occurs twice"),
    (#"{"account":"a"}"#, "field \"happened\": it is needed"),
    (#"{"happened":"2026","account":""}"#, "field \"account\": it is needed"),
    (#"{"happened":"2026-02-30","account":"a"}"#, "no such date"),
    (#"{"happened":"soon","account":"a"}"#, "write a time as"),
    (#"{"happened":"2026","account":7}"#, "field \"account\": it must be text"),
    (#"{"happened":"2026","account":"a","tags":"home"}"#, "field \"tags\": it must be a list"),
    (#"{"happened":"2026","account":"a","messages":{"count":-1}}"#, "from 0 to 99999"),
    (#"{"happened":"2026","account":"a","source":"guess"}"#, "field \"source\": it has no such value"),
    (#"{"happened":"2026","account":"a","told":[{"when":"2026"},{"when":"x"}]}"#, "\"told[1].when\""),
    (#"{"happened":"2026","account":"a\u0007"}"#, "control character (‹U+0007›)"),
    (#"{"happened":"2026","account":"a\u202eb"}"#, "direction of text (‹U+202E›)"),
    (#"{"happened":"2026","account":"a","other":"\u2066"}"#, "field \"other\""),
    (#"{"happened":"2026","account":"\ud800"}"#, "surrogate"),
    ("{\"happened\":\"2026\",\"account\":\"a\u{1}\"}", "control character (1)"),
    (#"{"happened":"2026","account":"a"}"# + "\n\n" + #"{"account":"b"}"#, "Line 3, field \"happened\""),
  ])
  func `an entry with a flaw`(input: String, words: String) throws {
    try expectRefusal("journal add --json -", input, [words])
  }

  @Test(arguments: [
    "id", "kind", "number", "recorded", "localOffset", "seed", "salts", "previous", "digest", "withheld",
    "amendments", "withdrawn",
  ])
  func `a field that only the program fills in`(name: String) throws {
    let words = "\"\(name)\": only the program fills it in"
    try expectRefusal("journal add --json -", #"{"happened":"2026","account":"a","\#(name)":1}"#, [words])
    let id = try entry("a")
    try expectAfterOpening("journal amend \(id) --json -", #"{"place":"b","\#(name)":1}"#, words)
  }

  /// For commands that name a record: the input is refused before the book is opened all the same.
  private func expectAfterOpening(_ line: String, _ input: String, _ words: String) throws {
    try expectRefusal(line, input, [words])
  }

  @Test func `input that is nested too deep, or too long`() throws {
    let deep = #"{"happened":"2026","account":"a","x":"# + String(repeating: "[", count: 100_000)
    try expectRefusal("journal add --json -", deep, ["nested deeper than 64"])
    let long = #"{"happened":"2026","account":""# + String(repeating: "a", count: 1 << 26)
    try expectRefusal("journal add --json -", long, ["longer than"])
  }

  @Test func `bytes that are not UTF-8`() throws {
    let file = program.folder + "/bytes"
    try (Data(#"{"name":""#.utf8) + Data([0xFF]) + Data(#""}"#.utf8)).write(to: URL(fileURLWithPath: file))
    let before = try bytes
    let ended = try Running([
      "/bin/sh", "-c",
      "echo '\(Program.hers)' | '\(Program.path)' people add --json - --file '\(program.book)' "
        + "--passphrase-fd 3 3<&0 <'\(file)'",
    ]).end()
    #expect(ended.status == 15)
    #expect(try bytes == before)
  }

  @Test func `changes that cannot be`() throws {
    let id = try #require(try lines("plan add --json -", #"{"title":"Trip"}"#).first)
    try expectRefusal("plan edit \(id) --json -", "{}", ["nothing to keep"])
    try expectRefusal("plan edit \(id) --json -", #"{"title":null}"#, ["it is needed"])
    try expectRefusal("plan edit \(id) --json -", #"{"id":"\#(id)"}"#, ["only the program"])
    try expectRefusal("plan edit \(id) --json -", #"{"country":"GB"}{"country":"ES"}"#, ["one object only"])
    let entry = try entry("a")
    try expectRefusal("journal amend \(entry) --json -", #"{"account":null}"#, ["it is needed"])
    try expectRefusal("journal withdraw \(entry) --json -", #"{"reason":7}"#, ["it must be text"])
    try expectRefusal("journal withdraw \(entry)", "a\u{1B}[2J", ["control character"])
  }

  @Test(arguments: ["journal list", "journal calendar", "export report --plain --format text"])
  func `a period that ends before it begins`(command: String) throws {
    _ = try entry("a")
    let ended = try run(command + " --from 2026-03-02 --to 2026-03-01")
    #expect(ended.status == 15)
    #expect(ended.words.contains("ends before it begins"))
    #expect(try run(command + " --from 2026-03-02 --to 2026-03").status == 0)
  }

  @Test func `identifiers that fit nothing here`() throws {
    let id = try #require(try lines("people add --json -", #"{"name":"Ana"}"#).first)
    let lines = [
      "people show \(id.prefix(5))", "people show 0123456789abcdef", "people show \(id)0", "plan show \(id)",
      "journal amend \(id) --json -", "people show \(id.uppercased())x", "people remove 012345",
    ]
    for line in lines {
      let ended = try run(line, #"{"place":"x"}"#)
      #expect(ended.status == 15, "\(line)")
      #expect(ended.words.contains("identifier"), "\(line): \(ended.words)")
    }
    #expect(try json("people list").items?.count == 1)
  }

  @Test func `a question that nobody can be asked is wrong usage, and the file stays as it is`() throws {
    let before = try bytes
    for line in ["plan add", "people edit 123456", "journal amend 123456"] {
      let ended = try run(line)
      #expect(ended.status == 64)
      #expect(ended.words.contains("--json -"))
    }
    #expect(try bytes == before)
  }
}
