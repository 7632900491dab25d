import Foundation
import Phrases
import Records
import Screen
import Testing
@testable import Pages
@testable import Views

/// What holds on every page with a list, and after every change.
@Suite(.serialized) struct `A list of a sitting` {
  private let house: Household

  init() throws {
    house = try Household()
    for name in ["Ana", "Bea", "Carl", "Dora", "Ed", "Ana Two"] {
      try house.lines("people add --json -", #"{"name":"\#(name)"}"#)
    }
    let forms = #"[{"kind":"original"},{"kind":"copy"}]"#
    try house.lines("documents add --json -", #"{"name":"Passport","for":"me","forms":\#(forms)}"#)
    try house.lines("documents add --json -", #"{"name":"Keys","for":"Bo"}"#)
  }

  private let slash = Act.press("/")
  private let undo = Act.happens(.key(.control("z")))
  private let redo = Act.happens(.key(.control("y")))

  private func choices(_ page: Panel?) -> [String] { page?.rows.filter(\.isChoice).map(\.text) ?? [] }

  /// Whether the first form of a thing is packed.
  private func packed(_ name: String) throws -> Bool? {
    let thing = try house.json("documents list").items?.first { $0["name"]?.text == name }
    return thing?["forms"]?.items?.first?["packed"]?.flag
  }

  @Test func `is narrowed in place by what is typed, and whole again with Esc`() throws {
    let acts: [Act] = [.press("w"), slash, .type("ana"), .happens(.key(.tab)), .back, .back]
    let pages = try house.sit(acts).stage.pages
    try #require(pages.count == 7)
    #expect(pages[1].keys.contains(KeyHint("/", "filter")))
    #expect(choices(pages[2]).count == 6 && pages[2].input != nil)
    #expect(choices(pages[3]) == ["Ana", "Ana Two"])
    #expect(pages[4].input == nil && choices(pages[4]) == ["Ana", "Ana Two"])
    #expect(pages[4].rows.first?.text == "Only with: ana")
    #expect(pages[4].keys.contains(KeyHint("n", "add")))
    #expect(choices(pages[5]).count == 6 && pages[5].rows.first?.text == "Ana")
    #expect(pages[6].title == "Notebook")
  }

  @Test func `opens the row that was chosen, and is still narrow behind it`() throws {
    let pages = try house.sit([.press("w"), slash, .type("two"), .choose("Ana Two"), .back]).stage.pages
    #expect(pages[4].title == "Notebook · Ana Two")
    #expect(choices(pages[5]) == ["Ana Two"])
  }

  @Test func `says where nothing is left, and its heading counts`() throws {
    let acts: [Act] = [.press("d"), .press("b"), slash, .type("nowhere"), .type("bo"), .choose("Keys")]
    let pages = try house.sit(acts).stage.pages
    #expect(pages[4].text.contains("Nothing") && choices(pages[4]).isEmpty)
    #expect(pages[5].rows.map(\.text).suffix(2) == ["Bo", "Keys"])
    #expect(try packed("Keys") == true && packed("Passport") != true)
  }

  @Test func `does nothing to a row that is not shown`() throws {
    try house.sit([
      .press("d"), .press("b"), slash, .type("nowhere"), .happens(.key(.tab)), .press("r"), .press("x"),
    ])
    #expect(try house.json("documents list").items?.count == 2)
    let pages = try house.sit([.press("w"), slash, .type("zzz"), .happens(.key(.tab))]).stage.pages
    #expect(pages.last?.keys.map(\.key) == [.esc, .letter("?")])
  }

  @Test func `takes back a mark of a plan, not what was done before it, and no second plan comes of it`()
    throws
  {
    let plan =
      #"{"title":"Spring","sections":[{"heading":"Garden","steps":[{"text":"Sow","status":"idea"}]}]}"#
    try house.lines("plan add --json -", plan)
    let acts: [Act] = [.press("p"), .choose("Spring"), .press("a"), .type("Dig"), .done, .press("d")]
    let pages = try house.sit(acts + [undo]).stage.pages
    #expect(pages.last?.notice == "Undone.")
    let plans = try #require(try house.json("plan list").items)
    #expect(plans.count == 1)
    let steps = Plan(try #require(plans.first?.object)).steps
    #expect(steps.map(\.text) == ["Sow", "Dig"] && steps.allSatisfy { $0.status != "done" })
  }

  @Test func `leaves nothing behind the chord while it is narrowed`() throws {
    let pages = try house.sit([.press("w"), slash, .type("ana"), .chord, .press("w")]).stage.pages
    #expect(pages.suffix(2).allSatisfy { !$0.text.contains("Ana") && $0.input == nil })
  }

  @Test func `takes back a mark on the page where it was set, and sets it again`() throws {
    let begin: [Act] = [.press("d"), .press("b"), .choose("Passport, original")]
    let pages = try house.sit(begin + [undo, redo, redo]).stage.pages
    #expect(pages[3].keys.contains(KeyHint(.control("z"), "undo")))
    #expect(pages[4].notice == "Undone." && pages[4].keys.contains(KeyHint(.control("y"), "redo")))
    #expect(pages[5].notice == "Done again.")
    #expect(pages[6].notice == "There is nothing to redo here.")
    #expect(try packed("Passport") == true)
    let other = try house.sit([.press("d"), .press("b"), .choose("original"), .back, undo]).stage.pages
    #expect(other.last?.notice == "There is nothing to undo here.")
    try house.sit(begin + [undo])
    #expect(try packed("Passport") == false)
  }

  @Test func `has again what was removed, with its former versions`() throws {
    let acts: [Act] = [.press("w"), .choose("Bea"), .press("r"), .choose("Remove")]
    let pages = try house.sit(acts + [undo]).stage.pages
    #expect(!choices(pages[4]).contains("Bea") && pages[4].keys.contains(KeyHint(.control("z"), "undo")))
    #expect(choices(pages[5]).contains("Bea") && pages[5].notice == "Undone.")
    try house.sit(acts + [undo, redo])
    #expect(try house.json("people list").items?.count == 5)
  }

  @Test func `has again what was moved away`() throws {
    let acts: [Act] = [.press("w"), .choose("Dora"), .press("o"), .choose("Everyday"), .choose("Move it")]
    try house.sit(acts)
    #expect(try house.json("people list").items?.count == 5)
    try house.sit([.press("w"), .choose("Ed"), .press("o"), .choose("Everyday"), .choose("Move it"), undo])
    #expect(try house.json("people list").items?.count == 5)
    #expect(try house.json("people list", passphrase: Program.everyday).items?.count == 1)
  }

  @Test func `of a form leads from question to question, and takes answers back`() throws {
    let tab = Act.happens(.key(.tab))
    let begin: [Act] = [.press("w"), .press("n"), .type("Flo"), tab]
    let pages = try house.sit(begin + [.back, undo, redo, .press("s")]).stage.pages
    let first = try #require(pages[2].input), second = pages[4]
    #expect(first.text == "" && pages[3].keys.contains { $0.key == .tab } && second.title != pages[2].title)
    #expect(pages[5].text.contains("Name: Flo") && pages[5].keys.contains(KeyHint(.control("z"), "undo")))
    #expect(pages[6].text.contains("Name: –") && pages[7].text.contains("Name: Flo"))
    #expect(try house.json("people list").items?.contains { $0["name"] == "Flo" } == true)
    let back = try house.sit(begin + [.happens(.key(.backTab))]).stage.pages
    #expect(back.last?.input?.text == "Flo")
  }
}
