import Foundation
import Phrases
import Records
import Testing
@testable import homebook
@testable import Pages
@testable import Views

/// A notebook's own chain, checked from nothing but what the notebook puts out.
@Suite final class ChainOutputTests: Household {
  /// What the Python program of `Docs/Records.md` says of a list.
  private func python(_ list: String) throws -> Program.Ended {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Docs/Records.md")
    let document = try String(contentsOf: path.standardized, encoding: .utf8)
    let block = try #require(document.components(separatedBy: "\n```python\n").dropFirst().first)
    let text = try #require(block.components(separatedBy: "\n```").first)
    let file = program.folder + "/chain.py"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    let running = try Running(["/usr/bin/env", "python3", file])
    running.give(list)
    return running.end()
  }

  /// Keeps a file with an entry and gives its identifier. Where it was is noted, so that its path must be short here.
  private func attach(to entry: String, passphrase: String = Program.hers) throws -> String {
    let path = "/tmp/\(entry.prefix(8))"
    try Data("kept".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let line = try lines("journal attach \(entry) \(path)", passphrase: passphrase)[0]
    return String(line.prefix(16))
  }

  /// A journal with all that can stand in one; gives the identifier of the first entry.
  private func fill() throws -> String {
    let id = try entry("one")
    _ = try entry("two")
    try lines("journal amend \(id) --json -", #"{"title":"first","place":null}"#)
    let file = try attach(to: id)
    try lines("attachment remove \(file)")
    try lines("journal withdraw \(id) --json -", #"{"reason":"twice"}"#)
    return id
  }

  @Test func `the chain that a notebook gives verifies, in Python too`() throws {
    _ = try fill()
    let list = try run("journal chain --json")
    let links = try #require(try JSON(parsing: Array(list.output.utf8)).items).compactMap(\.object)
    let kinds = ["entry", "entry", "amendment", "attachmentNote", "attachmentNote", "withdrawal"]
    #expect(links.map { $0["kind"]?.text } == kinds)
    let outcome = Chain.verify(links)
    #expect(outcome.differences.isEmpty)
    let found = try python(list.output)
    #expect(found.status == 0)
    #expect(found.output == "6 records, 0 differences, last digest \(outcome.head)\n")
    let hers = try json("check")["notebooks"]?.items?.first { $0["notebook"] == "private" }
    #expect(hers?["digest"]?.text == outcome.head)
    #expect(try python(list.output.replacing("\"two\"", with: "\"new\"")).status == 1)
  }

  @Test func `a list has all of the chain too, nested into its entries`() throws {
    _ = try fill()
    var next: [String: JSONObject] = [:]
    for entry in try #require(try json("journal list").items).compactMap(\.object) {
      var entry = entry
      let nested = ["amendments", "attachmentNotes"].flatMap { entry[$0]?.items ?? [] }
      let beside = (nested + [entry["withdrawn"]].compactMap(\.self)).compactMap(\.object)
      for name in ["amendments", "attachmentNotes", "withdrawn"] { entry[name] = nil }
      for link in [entry] + beside { next[link["previous"]?.text ?? ""] = link }
    }
    var links: [JSONObject] = []
    while let link = next[links.last?["digest"]?.text ?? Chain.genesis] { links.append(link) }
    #expect(links.count == 6 && Chain.verify(links).differences.isEmpty)
  }

  @Test func `records that came from another journal verify as well`() throws {
    let there = #"{"happened":"2026","account":"there"}"#
    let id = try lines("journal add --json -", there, passphrase: Program.everyday)[0]
    let list = program.folder + "/list.json"
    _ = try attach(to: id, passphrase: Program.everyday)
    let output = try run("journal list --json", passphrase: Program.everyday).output
    try Data(output.utf8).write(to: URL(fileURLWithPath: list))
    _ = try entry("here")
    #expect(try lines("import \(list)").count == 2)
    let chain = try run("journal chain").output
    #expect(chain.contains("formerLink"))
    #expect(try python(chain).output.hasPrefix("3 records, 0 differences"))
    #expect(try json("journal show \(id)")["attachmentNotes"]?.items?.map { $0["change"] } == ["added"])
  }
}
