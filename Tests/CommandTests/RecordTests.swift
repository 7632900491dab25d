import Foundation
import Phrases
import Records
import Testing
@testable import homebook
@testable import Pages
@testable import Views

/// Records from and to JSON, as scripts use them.
@Suite final class RecordTests: Household {
  @Test(arguments: [
    ("plan", #"{"title":"Trip","later":{"deep":[1,2.50]}}"#),
    ("journal", #"{"happened":"2026-03","account":"Rain","tags":["home"]}"#),
    ("documents", #"{"name":"Passport","forms":[{"kind":"original","where":"drawer"}],"expires":"2031"}"#),
    ("people", #"{"name":"Ana","telephones":["1","2"],"codeWords":[{"word":"blue","means":"come"}]}"#),
  ])
  func `what add takes, show and list give back`(command: String, input: String) throws {
    let id = try #require(try lines("\(command) add --json -", input).first)
    #expect(RecordID(id) != nil)
    let shown = try json("\(command) show \(id)")
    for member in try #require(try JSON(parsing: Array(input.utf8)).object).members {
      #expect(shown[member.name] == member.value)
    }
    #expect(shown["id"] == .string(id))
    #expect(try json("\(command) list") == .array([shown]))
    #expect(try json("\(command) show \(id.prefix(6))") == shown)
  }

  @Test func `identifiers come in the order of the input, one a line, and nothing else`() throws {
    let input = (1...5).map { #"{"name":"\#($0)"}"# }.joined(separator: "\n")
    let ended = try run("people add --json -", input)
    let ids = ended.output.split(separator: "\n").map(String.init)
    #expect(ended.output == ids.map { $0 + "\n" }.joined())
    let names = try ids.map { try json("people show \($0)")["name"] }
    #expect(names == ["1", "2", "3", "4", "5"])
  }

  @Test func `a list begins with what was recorded last, and goes as far as its limit`() throws {
    let input = (1...6).map { #"{"happened":"2026","account":"\#($0)"}"# }
    try lines("journal add --json -", input.joined(separator: "\n"))
    func numbers(_ options: String) throws -> [Int?] {
      try (json("journal list \(options)").items ?? []).map { $0["number"]?.integer }
    }
    #expect(try numbers("") == [6, 5, 4, 3, 2, 1])
    #expect(try numbers("--limit 2") == [6, 5])
    #expect(try numbers("--limit 0") == [6, 5, 4, 3, 2, 1])
    #expect(try lines("journal list --limit 3").count == 3)
  }

  @Test func `the journal lists twenty unless it is told, the others all`() {
    #expect(Entries.usualLimit == 20)
    let others: [any Shelf.Type] = [Plans.self, Papers.self, Contacts.self]
    #expect(others.allSatisfy { $0.usualLimit == 0 })
  }

  @Test func `dates and a tag narrow a list`() throws {
    _ = try entry("one", happened: "2026-01-10", #","tags":["Casa"]"#)
    _ = try entry("two", happened: "2026-02", #","tags":["work"]"#)
    _ = try entry("three", happened: "2026-03-05T10:00", #","tags":["CASA"]"#)
    func accounts(_ options: String) throws -> [String] {
      try (json("journal list \(options)").items ?? []).compactMap { $0["account"]?.text }
    }
    #expect(try accounts("--from 2026-02-15") == ["three", "two"])
    #expect(try accounts("--to 2026-02-01") == ["two", "one"])
    #expect(try accounts("--tag casa") == ["three", "one"])
    #expect(try accounts("--tag casa --from 2026-02 --limit 1") == ["three"])
    #expect(try run("journal list --from 2026-02-30").status == 15)
    #expect(try run("journal list --limit -1").status == 64)
  }

  @Test func `edit changes what is given, and null takes a field away`() throws {
    let id = try #require(
      try lines("documents add --json -", #"{"name":"Card","number":"7","notes":"old"}"#).first)
    let before = try json("documents show \(id)")
    let ended = try run("documents edit \(id) --json -", #"{"name":"Bank card","notes":null}"#)
    #expect(ended.status == 0)
    #expect(ended.output.isEmpty)
    let after = try json("documents show \(id)")
    #expect(after["name"] == "Bank card")
    #expect(after["number"] == "7")
    #expect(after["notes"] == nil)
    #expect(after["recorded"] == before["recorded"])
  }

  @Test func `a plan keeps its former versions until it is removed`() throws {
    let id = try #require(try lines("plan add --json -", #"{"title":"First"}"#).first)
    try lines("plan edit \(id) --json -", #"{"title":"Second"}"#)
    try lines("plan edit \(id) --json -", #"{"title":"Third"}"#)
    #expect(try json("plan list").items?.map { $0["title"] } == ["Third"])
    let former = try #require(try json("plan show \(id) --former").items)
    #expect(former.map { $0["title"] } == ["Second", "First"])
    let first = try #require(former[1]["id"]?.text)
    #expect(try json("plan show \(first)")["title"] == "First")
    try lines("plan remove \(id)")
    #expect(try run("plan show \(first)").status == 15)
    #expect(try run("search", "second").output.isEmpty)
  }

  @Test func `an edit that changes nothing writes no former version`() throws {
    let id = try #require(try lines("plan add --json -", #"{"title":"First"}"#).first)
    #expect(try run("plan edit \(id) --json -", #"{"title":"First"}"#).words.contains("Nothing was changed"))
    #expect(try json("plan show \(id) --former") == [])
  }

  @Test func `what is removed is gone`() throws {
    let id = try #require(try lines("people add --json -", #"{"name":"Ana"}"#).first)
    try lines("people remove \(id)")
    #expect(try json("people list") == [])
    #expect(try run("people show \(id)").status == 15)
  }

  @Test func `the passphrase and then the records may come over standard input`() throws {
    let running = try Running([
      "/usr/bin/env", "-i", Program.path, "people", "add", "--json", "-", "--file", program.book,
      "--passphrase-fd", "0",
    ])
    running.give(Program.hers + "\n" + #"{"name":"Ana"}"#)
    let ended = running.end()
    #expect(ended.status == 0)
    #expect(try json("people show \(ended.output.prefix(16))")["name"] == "Ana")
  }

  @Test func `a reader that went away does not undo what was saved`() throws {
    let input = program.folder + "/input"
    let words = program.folder + "/words"
    try Data(#"{"name":"Ana"}{"name":"Bea"}"#.utf8).write(to: URL(fileURLWithPath: input))
    try Data(Program.hers.utf8).write(to: URL(fileURLWithPath: words))
    let ended = try Running([
      "/bin/sh", "-c",
      "exec '\(Program.path)' people add --json - --file '\(program.book)' --passphrase-fd 3 "
        + "<'\(input)' 3<'\(words)' >/dev/full",
    ]).end()
    #expect(ended.status != 0)
    #expect(try json("people list").items?.count == 2)
  }
}
