import Records
import Testing
@testable import Questions
@testable import Pages
@testable import Screen
@testable import Views

/// The pages of a plan that begins with a core: "The core and the library" in `Docs/Guidance.md`.
@Suite(.serialized) struct `The page of a plan` {
  private let house: Household

  // A plan of the full set is more than the smallest book holds twice.
  init() throws { house = try Household(size: "64M") }

  private func begin(_ fields: String = #"{"template":"safety","stage":"staying"}"#) throws {
    try house.lines("plan start --json -", fields)
  }

  private static let way: [Act] = [.press("p"), .choose("A plan for when")]

  private func page(_ acts: [Act]) throws -> Panel {
    try #require(try house.sit(Self.way + acts).stage.pages.last)
  }

  private func steps() throws -> [PlanStep] {
    let plan = try #require(try house.json("plan list").items?.first?.object)
    return Plan(plan).steps
  }

  @Test func `asks what matters most first, takes three, and skips what that has answered`() throws {
    let (stage, _) = try house.sit(
      .press("p"), .press("t"), .choose("A plan for when"), .press("c"), .choose("the children"),
      .choose("money"), .choose("the children"), .choose("the children"), .choose("papers"),
      .choose("I am about to go"), .choose("Skip all"), .choose("Save"))
    let asked = stage.pages.filter { $0.text.contains("up to three") }
    #expect(asked.count == 5)
    #expect(asked.last?.rows.count { $0.mark?.isOn == true } == 2)
    #expect(!stage.pages.contains { $0.text.contains("Are there children") })
    let plan = try #require(try house.json("plan list").items?.first)
    #expect(plan["priorities"] == ["money", "children", "papers"] && plan["applies"] == ["children"])
    #expect(Plan(plan.object ?? [:]).steps.count == 12)
  }

  @Test func `has the number to call among the first three, and stands in its turns`() throws {
    try begin()
    let page = try page([])
    let rows = page.rows.filter { $0.isChoice || $0.style == .heading }.map(\.text)
    #expect(rows.first == "Now" && rows.prefix(4).contains { $0.contains("call the emergency number") })
    #expect(rows.contains("Soon") && rows.contains("When you want"))
    #expect(page.text.contains("Take care: A bag can be found."))
  }

  @Test func `folds away what is done and what is not for the person`() throws {
    try begin()
    let folded = try page([
      .choose("have a bag ready"), .press("d"), .back, .choose("code word"), .press("x"), .back,
    ])
    #expect(folded.text.contains("Done: 1") && folded.text.contains("Not for me: 1"))
    #expect(!folded.text.contains("have a bag ready"))
    let opened = try page([.choose("Done: 1")])
    #expect(opened.text.contains("have a bag ready") && !opened.text.contains("code word"))
  }

  @Test func `moves a step to another turn`() throws {
    try begin()
    _ = try page([.choose("have a bag ready"), .press("s")])
    #expect(try steps().first { $0.fields["key"] == "safety/ready.bag" }?.time == .later)
  }

  @Test func `changes and removes with its keys the step that is chosen, and with p the whole plan`() throws {
    try begin()
    let count = try steps().count
    let way: [Act] = [.choose("have a bag ready"), .back]
    let form = try page(way + [.press("e")])
    #expect(form.text.contains("have a bag ready"), "\(form.text)")
    let question = try page(way + [.press("r")])
    #expect(question.text.contains("have a bag ready") && !question.text.contains("A plan for when"))
    let after = try page(way + [.press("r"), .choose("Remove")])
    #expect(after.keys.contains { $0.key == .letter("p") })
    #expect(try steps().count == count - 1)
    // Below the steps there is none to change, and it is said.
    let fields = try page([.choose("Where things stand"), .back, .press("r")])
    #expect(fields.notice?.contains("Choose a step first") == true, "\(fields.text)")
    let whole = try page([.press("p"), .choose("Change its title")])
    #expect(whole.text.contains("Title: "), "\(whole.text)")
    try house.sit(Self.way + [.press("p"), .choose("Remove it with all"), .choose("Remove")])
    #expect(try house.json("plan list").items?.isEmpty == true)
  }

  @Test func `opens the library by topic and by words, and pulls in one at a time`() throws {
    try begin()
    let (stage, _) = try house.sit(
      Self.way + [
        .press("t"), .choose("Phones, computers"), .back, .type("spies"), .choose("software that spies"),
        .choose("software that spies"),
      ])
    let pages = stage.pages.filter { $0.title.hasSuffix("More suggestions") }
    #expect(pages[0].rows.count(where: \.isChoice) > 20)
    #expect(
      pages[1].text.contains("For other situations") && pages[1].text.contains("another device"))
    #expect(
      pages[3].rows.count(where: \.isChoice) == 1 && pages[3].text.contains("Take care: Searching for it"))
    #expect(pages[4].text.contains("(in the plan)"))
    #expect(try steps().count { $0.fields["key"] == "safety/devices.spying" } == 1)
    #expect(try steps().count == 11)
  }

  @Test func `says of situations of their own that nobody has read them`() throws {
    try begin()
    let page = try page([.press("t"), .choose("far from others")])
    #expect(page.text.contains("Nobody who works in this field has read it yet"))
  }

  @Test func `is sorted again when the stage changes`() throws {
    try begin()
    let (stage, _) = try house.sit(
      Self.way + [.choose("Where things stand"), .choose("have left"), .press("?")])
    #expect(
      stage.pages.contains {
        $0.notice?.contains("New, or first now") == true || $0.text.contains("New, or first now")
      })
    let page = try page([])
    #expect(page.text.contains("Put aside:") && page.text.contains("comes to your door"))
    #expect(try steps().count { $0.time != .aside } <= 12)
  }

  @Test func `shows a word, a place and a number where they are kept, and leads there`() throws {
    try begin()
    let empty = try page([.choose("code word")])
    #expect(empty.text.contains("nothing yet"))
    try house.lines(
      "people add --json -",
      #"{"name":"Ana","telephones":["555 1"],"codeWords":[{"word":"lemon cake","means":"call for help"}]}"#)
    let shown = try page([])
    #expect(shown.text.contains("lemon cake: call for help (Ana)") && shown.text.contains("Ana: 555 1"))
    let there = try page([.choose("code word"), .press("o")])
    #expect(there.title.hasSuffix("People"))
    let asked = try page([.choose("choose a place to go"), .press("o")])
    #expect(asked.text.contains("Where could you go?"))
  }
}
