import Foundation
import Phrases
import Records
import Testing
@testable import homebook
@testable import Pages
@testable import Views

/// Lists say how much of all they show, and what programs read is whole.
@Suite final class ListTests: Household {
  /// Runs a command in a book that holds more than the one for tests.
  private func larger(_ line: String, _ input: String = "") throws -> Program.Ended {
    let words = line.split(separator: " ").map(String.init)
    return try program.run(words, input: input, book: program.folder + "/larger")
  }

  @Test func `a list of twenty says how many there are, and as JSON it is whole`() throws {
    let passphrases = "everyday: \(Program.everyday)\nprivate: \(Program.hers)\n"
    let create = ["create", "--size", "64M", "--on-wrong", "error"]
    let made = try program.run(create, passphrase: passphrases, book: program.folder + "/larger")
    try #require(made.status == 0)
    let input = (1...21).map { #"{"happened":"2026-03-01","account":"\#($0)"}"# }.joined(separator: "\n")
    #expect(try larger("journal add --json -", input).status == 0)
    let english = try larger("journal list")
    #expect(english.output.split(separator: "\n").count == 20)
    #expect(english.words.contains("20 of 21. All of them: --limit 0."))
    let list = try larger("journal list --json --language es")
    #expect(try JSON(parsing: Array(list.output.utf8)).items?.count == 21)
    #expect(!list.words.contains(" de 21"))
    let path = program.folder + "/list.json"
    try Data(list.output.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try larger("import \(path) --notebook everyday").output.split(separator: "\n").count == 21)
  }

  @Test func `every list that is cut says how to get the rest, in both languages`() throws {
    try lines("people add --json -", #"{"name":"Ana"}{"name":"Bea"}"#)
    #expect(try run("people list --limit 1").words.contains("1 of 2. All of them: --limit 0."))
    #expect(try run("people list --limit 1 --json").words.contains("1 of 2."))
    #expect(try run("people list --limit 1 --language es").words.contains("1 de 2. Todos: --limit 0."))
    for line in ["people list", "people list --limit 0", "people list --limit 2"] {
      let ended = try run(line)
      #expect(ended.output.split(separator: "\n").count == 2 && !ended.words.contains(" of 2"))
    }
  }

  @Test func `a line that ends within a cell of a table ends there too`() throws {
    let path = program.folder + "/people.csv"
    let table = "name,knows\r\nAda,\"one\r\ntwo\rthree\nfour\"\rBea,\"x\"\r\n"
    try Data(table.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try lines("import \(path) --kind person").count == 2)
    let people = try #require(try json("people list").items)
    #expect(people.map { $0["name"] } == ["Bea", "Ada"])
    #expect(people[1]["knows"] == "one\ntwo\nthree\nfour")
  }

  @Test func `a record with too many members is refused in both languages`() throws {
    let path = program.folder + "/many.json"
    let members = (0..<1000).map { #","m\#($0)":1"# }.joined()
    let text = #"{"kind":"entry","happened":"2026","account":"a"\#(members)}"#
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let english = try run("import \(path)")
    #expect(english.status == 15 && english.words.contains("more than 1000 members"))
    #expect(try run("import \(path) --language es").words.contains("más de 1000 miembros"))
  }
}
