import Foundation
import Phrases
import Records
import Testing
@testable import homebook
@testable import Questions
@testable import Pages
@testable import Views

/// Taking the words out of an entry, in every notebook.
@Suite(.serialized) final class `Taking the words out of an entry`: Household {
  private static let told = "Entries whose words were taken out: 1"

  @Test(arguments: [Program.everyday, Program.hers])
  func `leaves the number, and everything says so`(passphrase: String) throws {
    let given = #"{"happened":"2026","account":"taken"}"# + #"{"happened":"2026","account":"stays"}"#
    let ids = try lines("journal add --json -", given, passphrase: passphrase)
    try lines("journal amend \(ids[0]) --json -", #"{"title":"addition"}"#, passphrase: passphrase)
    #expect(try !run("journal list", passphrase: passphrase).words.contains("taken out"))
    let ended = try run("journal empty \(ids[0])", passphrase: passphrase)
    #expect(ended.status == 0 && ended.words.contains("The words were taken out."))
    for line in ["journal list", "journal list --json"] {
      let listed = try run(line, passphrase: passphrase)
      #expect(listed.words.contains(Self.told))
      #expect(!listed.output.contains("taken") && listed.output.contains("stays"))
    }
    let more = #"{"happened":"2026","account":"next"}"#
    let next = try lines("journal add --json -", more, passphrase: passphrase)
    #expect(try json("journal show \(next[0])", passphrase: passphrase)["number"] == 3)
    #expect(try run("check", passphrase: passphrase).output.contains(Self.told))
    let found = try #require(try json("check", passphrase: passphrase)["notebooks"]?.items?.first)
    #expect(found["emptied"] == 1 && found["differences"] == [])
    for line in ["show", "withdraw", "empty"] {
      #expect(try run("journal \(line) \(ids[0])", passphrase: passphrase).status == 15)
    }
    for word in ["taken", "addition", "2026-"] {
      #expect(try !run("search", word, passphrase: passphrase).output.contains(ids[0].prefix(8)))
    }
  }

  @Test func `is said in Spanish too`() throws {
    let id = try entry("taken")
    try lines("journal empty \(id)")
    let told = "Entradas a las que se quitaron las palabras: 1"
    #expect(try run("journal list --language es").words.contains(told))
    #expect(try run("check --language es").output.contains(told))
  }

  @Test func `takes its files too`() throws {
    let id = try entry("taken")
    try lines("journal attach \(id) - --name door.jpg", "picture")
    try lines("journal empty \(id)")
    #expect(try json("attachment list") == [])
    #expect(try run("check").status == 0)
  }

  @Test func `a copy shows an empty place with its number, and can be checked`() throws {
    let id = try entry("taken")
    _ = try entry("stays")
    try lines("journal empty \(id)")
    for form in ["html", "json"] {
      let path = program.folder + "/copy." + form
      let ended = try run("export report --plain --format \(form) --output \(path)")
      #expect(ended.status == 0 && ended.words.contains(Self.told))
      let verified = try run("verify \(path)")
      #expect(verified.status == 0, "\(form): \(verified.output) \(verified.words)")
    }
    let copy = try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: program.folder + "/copy.json"))))
    let row = try #require(copy["journal"]?.items)
    #expect(row.map { $0["number"] } == [1, 2] && row.map { $0["account"] } == [nil, "stays"])
    let html = try String(contentsOfFile: program.folder + "/copy.html", encoding: .utf8)
    #expect(html.contains(Self.told + " (1)."))
    #expect(try run("export report --plain --format text").output.contains(Self.told))
    let table = try run("export report --plain --format csv").output
    #expect(table.split(separator: "\r\n").last?.contains("words taken out") == true)
    let chosen = try run("export report --plain --format json --number 2")
    #expect(!chosen.words.contains(Self.told) && !chosen.output.contains(#""number":1,"#))
  }

  @Test func `an import of a copy brings the empty place along, and makes no words of it`() throws {
    let id = try entry("taken")
    _ = try entry("stays")
    try lines("journal empty \(id)")
    let path = program.folder + "/copy.json"
    try lines("export report --plain --format json --output \(path)")
    try lines("import \(path)", passphrase: Program.everyday)
    let there = try json("journal list", passphrase: Program.everyday).items
    #expect(there?.map { $0["number"] } == [2])
    #expect(try run("check", passphrase: Program.everyday).output.contains(Self.told))
    #expect(try run("check", passphrase: Program.everyday).status == 0)
  }

  @Test func `what came without some of its fields is told apart from what was written here`() throws {
    _ = try entry("whole", #","private":"for me alone""#)
    let path = program.folder + "/copy.json"
    try lines("export report --plain --format json --output \(path)")
    try lines("import \(path)", passphrase: Program.everyday)
    func abridged(_ passphrase: String) throws -> JSON? {
      let found = try #require(try json("check", passphrase: passphrase)["notebooks"]?.items?.first)
      #expect(found["emptied"] == 0 && found["differences"] == [])
      return found["abridged"]
    }
    #expect(try abridged(Program.hers) == 0 && abridged(Program.everyday) == 1)
    let told = try run("check", passphrase: Program.everyday).output
    #expect(told.contains("Records from copies that left some of their fields out: 1"))
    // What is linked anew, since it is not the next of this journal.
    _ = try entry("second", #","private":"for me alone""#)
    try lines("export report --plain --format json --number 2 --output \(path)2")
    try lines("import \(path)2", passphrase: Program.everyday)
    #expect(try abridged(Program.everyday) == 2)
  }

  @Test func `is asked on the entry's page of a sitting, and leads back to the journal`() throws {
    let id = try entry("The boiler was loud", #","title":"Boiler""#)
    try sit(.press("j"), .choose("Boiler"), .press("t"), .choose("Leave it"))
    #expect(try run("journal show \(id)").status == 0)
    let (stage, _) = try sit(.press("j"), .choose("Boiler"), .press("t"), .choose("Take the words out"))
    #expect(stage.pages.contains { $0.text.contains("The words stay in the file until") })
    #expect(stage.pages.last?.text.contains(Self.told) == true)
    #expect(stage.pages.last?.text.contains("Boiler") == false)
    #expect(try run("journal show \(id)").status == 15)
  }
}
