import Records
import Screen
import Testing
@testable import Pages
@testable import Views

@Suite(.serialized) struct `The notebook's own key` {
  @Test func `is found by no search, neither by the command nor in a sitting`() throws {
    let house = try Household()
    try house.lines("age key")
    let id = try house.entry("What does AGE-SECRET-KEY mean?", happened: "2026-03-02")
    #expect(try house.json("search", "age-secret-key\n").items?.map { $0["id"]?.text } == [id])
    let page = try #require(try house.sit(.press("/"), .type("age-secret-key")).stage.pages.last)
    let hits = page.rows.filter(\.isChoice).map(\.text)
    #expect(hits.count == 1 && hits[0].contains("What does AGE-SECRET-KEY mean?"))
  }
}
