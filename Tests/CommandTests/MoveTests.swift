import Phrases
import Records
import Testing
@testable import homebook
@testable import Pages
@testable import Views

@Suite final class MoveTests: Household {
  private func everyday(_ line: String) throws -> JSON { try json(line, passphrase: Program.everyday) }

  @Test func `an entry moves with what stands beside it, and leaves no word`() throws {
    let given = #"{"happened":"2026","account":"wrong place"}"# + #"{"happened":"2026","account":"stays"}"#
    let ids = try lines("journal add --json -", given, passphrase: Program.everyday)
    try lines("journal amend \(ids[0]) --json -", #"{"title":"addition"}"#, passphrase: Program.everyday)
    let moved = try #require(try lines("move \(ids[0]) --to-notebook private").first)
    let entry = try json("journal show \(moved)")
    #expect(entry["account"] == "wrong place")
    #expect(entry["number"] == 1)
    #expect(entry["amendments"]?.items?.map { $0["title"] } == ["addition"])
    #expect(try everyday("journal list").items?.map { $0["account"] } == ["stays"])
    #expect(try run("journal show \(ids[0])", passphrase: Program.everyday).status == 15)
    #expect(try everyday("journal show \(ids[1])")["number"] == 2)
    for word in ["wrong", "addition"] {
      #expect(try run("search", word, passphrase: Program.everyday).output.isEmpty)
    }
  }

  @Test func `a plan moves with its former versions`() throws {
    let id = try lines("plan add --json -", #"{"title":"First"}"#, passphrase: Program.everyday)[0]
    try lines("plan edit \(id) --json -", #"{"title":"Second"}"#, passphrase: Program.everyday)
    let moved = try lines("move \(id) --to-notebook private")[0]
    #expect(try json("plan show \(moved)")["title"] == "Second")
    #expect(try json("plan show \(moved) --former").items?.map { $0["title"] } == ["First"])
    #expect(try everyday("plan list") == [])
    #expect(try run("search", "first", passphrase: Program.everyday).output.isEmpty)
  }

  @Test func `a notebook takes over only what it has not, and only one that is open`() throws {
    let id = try lines("people add --json -", #"{"name":"Ana"}"#)[0]
    #expect(try run("move \(id) --to-notebook private").status == 15)
    #expect(try run("move \(id) --to-notebook personal --notebook everyday").status == 15)
    #expect(try run("move 0123456789abcdef --to-notebook everyday").status == 15)
    #expect(try run("move \(id) --to-notebook nowhere").status == 64)
    #expect(
      try run("move \(id) --to-notebook private", passphrase: Program.everyday).status == 12)
    #expect(try lines("move \(id) --to-notebook everyday --notebook private").count == 1)
    #expect(try everyday("people list").items?.map { $0["name"] } == ["Ana"])
  }

  @Test func `a higher notebook is told what a lower one saved without it, once`() throws {
    _ = try entry("mine")
    try lines(
      "people add --json -", #"{"name":"Ana"}{"name":"Bea"}"#, passphrase: Program.everyday)
    let told = "Saved in the everyday notebook since this notebook was last open: 2 people."
    #expect(try run("people list").words.contains(told))
    #expect(try !run("people list").words.contains("Saved in"))
    #expect(try run("people list", passphrase: Program.everyday).words.isEmpty)
  }

  @Test func `a higher notebook is told of an empty everyday notebook`() throws {
    #expect(try run("plan list").words.contains("The everyday notebook is empty."))
    try lines("people add --json -", #"{"name":"Ana"}"#, passphrase: Program.everyday)
    _ = try run("plan list")
    #expect(try !run("plan list").words.contains("everyday notebook"))
  }
}
