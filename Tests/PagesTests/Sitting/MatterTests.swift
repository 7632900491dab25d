import Records
import Screen
import Testing
@testable import Pages

/// Entries that belong to one matter, in a sitting and by commands.
@Suite(.serialized) struct `Matters` {
  private let house: Household

  init() throws { house = try Household() }

  private func entry(_ account: String) throws -> JSON {
    try #require(try house.json("journal list").items?.first { $0["account"]?.text == account })
  }

  private func write(_ account: String) -> [Act] {
    [.press("n"), .type("1 March 2026"), .enter, .type(account), .done]
  }

  @Test func `a matter is named while one writes, and one key puts the next entry with it`() throws {
    try house.sit(
      [.press("j")] + write("the first") + [.press("b"), .type("The flat"), .enter, .press("s")])
    let (stage, _) = try house.sit([.press("j")] + write("the second") + [.press("b"), .usual, .press("s")])
    #expect(try entry("the first")["thread"] == "The flat" && entry("the second")["thread"] == "The flat")
    #expect(
      stage.pages.contains {
        $0.text.contains("Which longer matter") && $0.text.contains("The flat (1 entry)")
      })
    try house.sit(
      [.press("j")] + write("the third") + [.press("b"), .press("n"), .type("Car"), .enter, .press("s")])
    #expect(
      try house.json("journal threads") == [
        ["thread": "Car", "entries": 1], ["thread": "The flat", "entries": 2],
      ])
  }

  @Test func `Tab leads on from the matter that was chosen`() throws {
    let tab = Act.happens(.key(.tab))
    let first: [Act] = [.press("j")] + write("the first") + [.press("b"), .type("Car"), .enter, .press("s")]
    try house.sit(first)
    let (stage, _) = try house.sit(
      [.press("j")] + write("the second") + [.press("b"), .usual, .choose("Matter"), tab])
    let titles = stage.pages.suffix(2).map(\.title)
    #expect(titles.first?.hasSuffix("Matter") == true && titles.last != titles.first)
  }

  @Test func `an entry of the list is put with others, and its first words stay`() throws {
    for text in [
      #"{"happened":"2026-03-01","account":"one","thread":"Flat"}"#,
      #"{"happened":"2026-03-02","account":"two"}"#,
    ] {
      try house.lines("journal add --json -", text)
    }
    try house.sit([.press("j"), .press("b"), .choose("Flat"), .press("q")])
    let two = try entry("two")
    #expect(two["thread"] == nil && two["amendments"]?.items?.first?["thread"] == "Flat")
    try house.sit([.press("j"), .choose("two"), .press("b"), .choose("Leave it empty"), .press("q")])
    #expect(try house.json("journal threads") == [["thread": "Flat", "entries": 1]])
  }

  @Test func `list, calendar, new entries and copies of one matter`() throws {
    for text in [
      #"{"happened":"2026-03-01","account":"one","thread":"Flat"}"#,
      #"{"happened":"2026-04-02","account":"two"}"#,
    ] {
      try house.lines("journal add --json -", text)
    }
    let path: [Act] = [.press("j"), .press("m"), .choose("Flat (1 entry)")]
    let (stage, _) = try house.sit(path + [.press("c")])
    let list = try #require(stage.pages.last { $0.title.hasSuffix("Journal: Flat") })
    #expect(list.text.contains("one") && !list.text.contains("two"))
    let calendar = try #require(stage.pages.last)
    #expect(calendar.text.contains("March") && !calendar.text.contains("April"))
    #expect(try house.lines("journal calendar --thread flat", "").joined().contains("April") == false)
    let copy = try #require(try house.sit(path + [.press("x")]).stage.pages.last)
    #expect(copy.text.contains("Only of the matter: Flat") && copy.text.contains("Entry 1"))
    #expect(!copy.text.contains("Entry 2"))
    try house.sit(path + write("three") + [.press("s")])
    #expect(try entry("three")["thread"] == "Flat")
  }

  @Test func `what a new entry begins with is kept with it when it is not finished`() throws {
    try house.lines("journal add --json -", #"{"happened":"2026-03-01","account":"one","thread":"Flat"}"#)
    try house.sit([
      .press("j"), .press("m"), .choose("Flat"), .press("n"), .type("yesterday"), .enter, .type("half"),
      .happens(.hangup(1)),
    ])
    try house.sit([
      .choose("Go on writing: "), .choose("Go on writing"), .type("all of it"), .done, .press("s"),
    ])
    #expect(try entry("all of it")["thread"] == "Flat")
  }
}
