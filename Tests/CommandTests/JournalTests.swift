import Phrases
import Records
import Testing
@testable import homebook
@testable import Pages
@testable import Views

/// The journal: what is written stays, and everything later stands beside it.
@Suite final class JournalTests: Household {
  @Test func `amendments and a withdrawal are nested in the entry, which stays as it was`() throws {
    let id = try entry("Rain", #","place":"roof""#)
    let before = try json("journal show \(id)")
    let first = try lines("journal amend \(id) --json -", #"{"place":"cellar","reason":"wrong room"}"#)
    let second = try lines("journal amend \(id.prefix(8)) --json -", #"{"title":"Water"}"#)
    let withdrawal = try lines("journal withdraw \(id)", "  it was the neighbour's\n")
    let after = try json("journal show \(id)")
    for member in try #require(before.object).members { #expect(after[member.name] == member.value) }
    let amendments = try #require(after["amendments"]?.items)
    #expect(amendments.map { $0["id"]?.text } == [first[0], second[0]])
    #expect(amendments[0]["place"] == "cellar")
    #expect(amendments[0]["reason"] == "wrong room")
    #expect(after["withdrawn"]?["id"]?.text == withdrawal[0])
    #expect(after["withdrawn"]?["reason"] == "it was the neighbour's")
    #expect(try json("journal list") == .array([after]))
  }

  @Test func `each entry of a list has its own amendments`() throws {
    let ids = try ["one", "two", "three"].map { try entry($0) }
    try lines("journal amend \(ids[0]) --json -", #"{"title":"first"}"#)
    try lines("journal amend \(ids[2]) --json -", #"{"title":"last"}"#)
    let list = try #require(try json("journal list").items)
    #expect(list.map { $0["amendments"]?.items?.first?["title"] } == ["last", nil, "first"])
    #expect(try json("journal list --limit 1").items?.first == list[0])
  }

  @Test func `the whole journal verifies as one chain`() throws {
    let id = try entry("one")
    _ = try entry("two")
    try lines("journal amend \(id) --json -", #"{"title":"first","place":null}"#)
    try lines("journal withdraw \(id) --json -", #"{"reason":"twice"}"#)
    let list = try #require(try json("journal list").items).compactMap(\.object)
    var links = Array(list.reversed())
    let beside = try #require(links[0]["amendments"]?.items).compactMap(\.object)
    links += beside + [links[0]["withdrawn"]?.object].compactMap(\.self)
    links[0]["amendments"] = nil
    links[0]["withdrawn"] = nil
    #expect(Chain.verify(links).differences.isEmpty)
    #expect(links.count == 4)
  }

  @Test func `an entry is withdrawn once, with or without a reason`() throws {
    let id = try entry("one")
    try lines("journal withdraw \(id)")
    #expect(try json("journal show \(id)")["withdrawn"]?["reason"] == nil)
    let again = try run("journal withdraw \(id)", "why")
    #expect(again.status == 15)
    #expect(again.words.contains("withdrawn before"))
  }

  @Test func `a page shows what was added beside the original`() throws {
    let id = try entry("Rain came through the roof", #","title":"Rain","place":"roof""#)
    try lines("journal amend \(id) --json -", #"{"place":null,"title":"Water","reason":"better word"}"#)
    try lines("journal withdraw \(id)", "told twice")
    let page = try lines("journal show \(id)")
    #expect(page[0] == "Journal entry 1")
    #expect(page[1].hasPrefix("Withdrawal: "))
    #expect(page[1].hasSuffix(". told twice"))
    #expect(page.contains("  Title: Rain"))
    let added = try #require(page.firstIndex { $0.hasPrefix("Addition or correction: ") })
    #expect(page[(added + 1)...] == ["  Reason: better word", "  Title: Water", "  Place: taken away"])
    #expect(try lines("journal list")[0].hasSuffix("Rain (withdrawn)"))
  }
}
