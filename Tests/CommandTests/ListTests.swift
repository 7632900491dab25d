import Foundation
import Records
import Testing

@testable import homebook

/// Lists say how much of all they show, and what programs read is whole.
@Suite final class ListTests: Household {
  private func fill(_ count: Int) throws {
    let input = (1...count).map { #"{"happened":"2026-03-01","account":"\#($0)"}"# }.joined(separator: "\n")
    try lines("journal add --json -", input)
  }

  @Test func `a list that is cut says so and how to get the rest, in both languages`() throws {
    try fill(21)
    let english = try run("journal list")
    #expect(english.output.split(separator: "\n").count == 20)
    #expect(english.words.contains("20 of 21. All of them: --limit 0."))
    #expect(try run("journal list --language es").words.contains("20 de 21. Todos: --limit 0."))
    let all = try run("journal list --limit 0")
    #expect(all.output.split(separator: "\n").count == 21 && !all.words.contains(" of "))
    #expect(try run("journal list --limit 3 --json").words.contains("3 of 21."))
    try lines("people add --json -", #"{"name":"Ana"}{"name":"Bea"}"#)
    #expect(try run("people list --limit 1").words.contains("1 of 2."))
    #expect(try run("people list").words.contains(" of ") == false)
  }

  @Test func `as JSON a list is whole, and comes in elsewhere as a whole`() throws {
    try fill(21)
    let list = try run("journal list --json")
    #expect(try JSON(parsing: Array(list.output.utf8)).items?.count == 21)
    #expect(!list.words.contains(" of "))
    let path = program.folder + "/list.json"
    try Data(list.output.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try lines("import \(path) --notebook everyday").count == 21)
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
