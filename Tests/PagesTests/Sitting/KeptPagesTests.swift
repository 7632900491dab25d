import Foundation
import Records
import Screen
import Testing
@testable import Pages
@testable import Views

/// What is written on pages that lead to a record, and not in its form, is kept like what is written there.
@Suite(.serialized) struct `Pages in a sitting keep` {
  private let house: Household

  init() throws { house = try Household() }

  /// Goes on writing, and gives the page that is shown then.
  private func goesOn(_ more: Act...) throws -> Panel? {
    try house.sit([.choose("Go on writing: "), .choose("Go on writing")] + more).stage.pages.last
  }

  private func unfinished() throws -> Int {
    try house.json("due").items?.count { $0["what"] == "draft" } ?? 0
  }

  @Test(arguments: [Act.chord, .happens(.hangup(1)), .pause(.seconds(181))])
  func `the answers before a plan`(end: Act) throws {
    try house.sit(
      .press("p"), .press("t"), .choose("Moving"), .press("c"), .choose("Yes"), end, .press("q"))
    #expect(try unfinished() == 1)
    let page = try #require(try goesOn(.choose("Skip all"), .choose("Save")))
    #expect(page.notice?.contains("Saved.") == true)
    let plan = try #require(try house.json("plan list").items?.first)
    #expect(plan["applies"]?.items?.count == 1 && plan["template"] == "moving")
    #expect(try unfinished() == 0)
  }

  @Test func `the names before the list of papers, also half typed`() throws {
    try house.sit(
      .press("d"), .press("b"), .press("n"), .press("c"), .choose("Yes"), .type("Bea, Cai"),
      .happens(.hangup(1)))
    #expect(try goesOn(.choose("Yes"))?.input?.text == "Bea, Cai")
  }

  @Test(arguments: [Act.chord, .happens(.hangup(1))])
  func `the note and the names to cover of a copy`(end: Act) throws {
    let note: [Act] = [.press("c"), .choose("Note to"), .type("For you alone"), .done]
    try house.sit(note + [.choose("Words to leave"), .type("Bea\nCai"), end, .press("q")])
    let page = try #require(try goesOn())
    #expect(page.rows.contains { $0.text == "Note to the reader: For you alone" })
    #expect(page.rows.contains { $0.text.hasPrefix("Words to leave blank: 2") })
    let path = house.program.folder + "/note.txt"
    try house.lines("journal add --json -", #"{"happened":"2026","account":"Bea was there"}"#)
    _ = try goesOn(
      .choose("Form"), .choose("Plain text"), .choose("Who can open it"), .choose("Anyone"),
      .choose("Where it goes"), .type(path), .enter, .press("s"), .choose("Write the copy"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("For you alone") && !text.contains("Bea"))
    #expect(try unfinished() == 0)
  }

  @Test(arguments: [false, true])
  func `the reason of a withdrawal`(isSure: Bool) throws {
    try house.lines("journal add --json -", #"{"happened":"2026","account":"Rain"}"#)
    let asked: [Act] = [.press("j"), .choose("Rain"), .press("w"), .type("It was hail")]
    try house.sit(asked + (isSure ? [.done] : []) + [.chord, .press("q")])
    #expect(try goesOn()?.input?.text == "It was hail")
    _ = try goesOn(.done, .choose("Withdraw"))
    #expect(try house.json("journal list").items?.first?["withdrawn"]?["reason"] == "It was hail")
    #expect(try unfinished() == 0)
  }

  @Test(arguments: [Act.chord, .happens(.hangup(1))])
  func `the name of a new matter of an entry`(end: Act) throws {
    try house.lines("journal add --json -", #"{"happened":"2026","account":"Rain"}"#)
    try house.sit([.press("j"), .press("b"), .type("The flat"), end, .press("q")])
    #expect(try unfinished() == 1)
    #expect(try #require(try goesOn()).text.contains("The flat"))
  }

  @Test(arguments: [Act.chord, .happens(.hangup(1))])
  func `an order that is told in own words beside those of the list`(end: Act) throws {
    try house.lines("documents add --json -", #"{"name":"Order of March","group":"legal"}"#)
    try house.sit([
      .press("j"), .press("n"), .type("1 March 2026"), .enter, .type("He came"), .done, .press("k"),
      .choose("an order was broken"), .back, .choose("Order in force"), .choose("Another one"),
      .choose("Which order"), .type("the one of May"), end, .press("q"),
    ])
    let page = try #require(try goesOn(.done))
    #expect(page.text.contains("the one of May"), "\(page.text)")
  }

  @Test func `the title of a plan and the reason of a correction`() throws {
    try house.sit(.press("p"), .press("n"), .type("Spring"), .happens(.hangup(1)))
    _ = try goesOn(.press("s"))
    #expect(try house.json("plan list").items?.first?["title"] == "Spring")
    try house.lines("journal add --json -", #"{"happened":"2026","account":"Rain"}"#)
    try house.sit(
      .press("j"), .choose("Rain"), .press("a"), .choose("Title"), .type("Hail"), .enter, .press("s"),
      .type("I looked again"), .chord, .press("q"))
    #expect(try goesOn(.press("s"))?.input?.text == "I looked again")
    _ = try goesOn(.press("s"), .done)
    let amended = try #require(try house.json("journal list").items?.first?["amendments"]?.items?.first)
    #expect(amended["title"] == "Hail" && amended["reason"] == "I looked again")
  }
}
