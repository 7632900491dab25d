import Phrases
import Records
import Testing
@testable import homebook
@testable import Pages
@testable import Views

@Suite final class SearchTests: Household {
  private func fill() throws {
    try lines("people add --json -", #"{"name":"Ángela Núñez","notes":"has the spare key"}"#)
    let id = try entry("The key broke in the lock", #","title":"Lock""#)
    try lines("journal amend \(id) --json -", #"{"after":"a locksmith came"}"#)
    try lines("documents add --json -", #"{"name":"Spare KEY","forms":[{"where":"under the pot"}]}"#)
  }

  @Test(arguments: [
    ("key", ["document", "entry", "person"]), ("SPARE key", ["document", "person"]),
    ("angela nunez", ["person"]), ("locksmith", ["amendment"]), ("pot\nkey", ["document"]),
    ("key elephant", []),
  ])
  func `all words must occur, in any case and with or without accents`(line: String, kinds: [String]) throws {
    try fill()
    let ended = try run("search --json", line)
    #expect(ended.status == 0)
    let found = try #require(try JSON(parsing: Array(ended.output.utf8)).items)
    #expect(found.map { $0["kind"]?.text } == kinds)
    #expect(ended.words.contains("Nothing holds all of these words.") == kinds.isEmpty)
  }

  @Test func `a hit shows what it is and the place that holds the words`() throws {
    try fill()
    let found = try lines("search", "POT")
    #expect(found.count == 2)
    #expect(found[0].contains("Document or thing  "))
    #expect(found[0].hasSuffix("Spare KEY"))
    #expect(found[1] == "    Where it is: … under the pot" || found[1] == "    Where it is: under the pot")
  }

  @Test func `no words at all are refused`() throws {
    #expect(try run("search", " \n").status == 15)
    #expect(try run("search").status == 15)
  }
}
