import Foundation
import Phrases
import Records
import Screen
import Testing
import Text
@testable import Questions
@testable import Pages
@testable import Storage
@testable import Vault
@testable import Views

@Suite(.serialized) struct `Writing in a sitting` {
  private let house: Household

  init() throws { house = try Household() }

  private func entries(_ passphrase: String = Program.hers) throws -> [JSON] {
    try house.json("journal list", passphrase: passphrase).items ?? []
  }

  /// What is kept and not saved, as the first screen shows it.
  private func unfinished(_ passphrase: String = Program.hers) throws -> String? {
    let home = try house.sit([], passphrase: passphrase).stage.pages.first
    return home?.rows.first { $0.isChoice && $0.text.hasPrefix("Go on writing: ") }?.text
  }

  private static let write: [Act] = [.press("j"), .press("n"), .type("yesterday"), .enter]

  @Test func `asks when and what, and one key leaves out all the rest`() throws {
    let (stage, _) = try house.sit(
      Self.write + [.type("The boiler\nwas loud"), .done, .press("s"), .press("q")])
    let entry = try #require(try entries().first)
    #expect(entry["account"] == "The boiler\nwas loud" && entry["happened"]?["words"] == "yesterday")
    #expect(entry["happened"]?["earliest"] == entry["happened"]?["latest"])
    let form = try #require(stage.pages.first { $0.rows.first?.text.hasPrefix("That is enough") == true })
    #expect(form.notice == nil || form.notice?.contains("Understood") == false)
    #expect(try unfinished() == nil)
  }

  @Test func `what kind it was calls for its questions`() throws {
    let (stage, _) = try house.sit(
      Self.write + [
        .type("The boiler was loud"), .done, .choose("What kind: "), .choose("about money"), .back,
        .press("s"),
        .press("q"),
      ])
    let forms = stage.pages.map(\.text).filter { $0.contains("That is enough") }
    #expect(forms.first?.contains("Neck: ") == false && forms.first?.contains("Money: ") == false)
    #expect(forms.last?.contains("Neck: ") == false && forms.last?.contains("Money: ") == true)
    #expect(try entries().first?["kinds"] == ["money"])
  }

  @Test func `says how a time is understood while it is typed, and after`() throws {
    let (stage, _) = try house.sit(
      .press("j"), .press("n"), .type("3 March 2026 at 9 pm"), .type("after dinner"), .type("31 February"),
      .enter, .choose("Write it again"), .type("2 May 2026"), .enter)
    let told = stage.pages.flatMap { page in page.rows.filter { $0.style == .strong }.map(\.text) }
    #expect(told.contains("Understood: Tuesday, 3 March 2026, 21:00."))
    #expect(told.contains("Kept in your words."))
    #expect(told.contains { $0.hasPrefix("There is no such date. Which one is it?") })
    #expect(stage.pages.last?.notice == "Understood: Saturday, 2 May 2026.")
    #expect(stage.pages.last?.input != nil)
  }

  @Test func `what was typed is kept when the terminal goes away, and offered again`() throws {
    try house.sit(Self.write + [.type("The boiler was"), .happens(.hangup(1))])
    #expect(try unfinished()?.contains("The boiler was (Journal entry, ") == true)
    #expect(try entries().isEmpty)
    try house.sit(
      .choose("Go on writing: "), .choose("Go on writing"), .type("The boiler was loud"), .done, .press("s"))
    #expect(try entries().map { $0["account"] } == ["The boiler was loud"])
    #expect(try unfinished() == nil)
  }

  @Test func `a time that stayed words is not asked again where the text was begun`() throws {
    try house.sit(
      .press("j"), .press("n"), .type("before we moved in"), .enter, .enter, .type("The boiler was"),
      .happens(.hangup(1)))
    let (stage, _) = try house.sit(.choose("Go on writing: "), .choose("Go on writing"))
    #expect(stage.pages.last?.input?.text == "The boiler was")
  }

  @Test(arguments: ["j", "p", "d", "w"])
  func `Esc at the first question of something new leads back to where it came from`(list: Character) throws {
    let pages = try house.sit(.press(list), .press("n"), .back).stage.pages
    #expect(pages.count == 4)
    #expect(pages.last?.title == pages[1].title && pages[2].title != pages[1].title)
  }

  @Test func `a time that is half typed is kept too`() throws {
    try house.sit(.press("j"), .press("n"), .type("about two we"), .happens(.hangup(1)))
    let (stage, _) = try house.sit(.choose("Go on writing: "), .choose("Go on writing"))
    #expect(stage.pages.last?.input?.text == "about two we")
  }

  @Test func `what was typed is kept at the chord, in the notebook where it was typed`() throws {
    let (stage, _) = try house.sit(Self.write + [.type("The boiler was"), .chord, .press("q")])
    #expect(stage.pages.last?.text.contains("boiler") == false)
    #expect(try unfinished(Program.everyday) == nil)
    #expect(try unfinished()?.contains("The boiler was (") == true)
  }

  @Test func `what was typed is kept after a while without a key`() throws {
    let (_, end) = try house.sit(Self.write + [.type("The boiler was"), .pause(.seconds(181))])
    #expect(end == .idle)
    #expect(try unfinished()?.contains("The boiler was (") == true)
  }

  @Test func `what was typed is kept by itself after fifteen seconds without a key`() throws {
    let typing: [Act] = Self.write + [.type("The boiler"), .pause(.seconds(14)), .type("The boiler was")]
    for (seconds, places) in [(14, 0), (16, 2)] {
      var written = -1
      let before = try house.bytes
      try house.sit(
        typing + [.pause(.seconds(seconds)), .press("q")],
        onPage: { page in
          if page.input?.text == "The boiler was", written < 1 { written = house.places(since: before) }
        })
      #expect(written == places)
    }
  }

  @Test func `an evening of writing takes the two places of any sitting`() throws {
    let before = try house.bytes
    var acts = Self.write
    for word in 0..<20 { acts += [.type("The boiler was \(word)"), .pause(.seconds(70))] }
    try house.sit(acts + [.happens(.hangup(1))])
    #expect(house.places(since: before) == 2)
    #expect(try unfinished()?.contains("The boiler was 19 (") == true)
  }

  @Test func `nothing more is written where nothing was typed since`() throws {
    try house.sit(Self.write + [.type("The boiler was"), .happens(.hangup(1))])
    let before = try house.bytes
    try house.sit(
      .choose("Go on writing: "), .choose("Go on writing"), .pause(.seconds(100)), .chord, .press("q"))
    #expect(house.places(since: before) == 2)
  }

  @Test func `what is left can be kept for later or thrown away`() throws {
    let leave: [Act] = Self.write + [.type("Left"), .done, .back]
    try house.sit(leave + [.choose("Keep it for later"), .press("q")])
    #expect(try unfinished()?.contains("Left (") == true)
    try house.sit(.choose("Go on writing: "), .choose("Throw it away"), .choose("Throw it away"), .press("q"))
    #expect(try unfinished() == nil)
    try house.sit(leave + [.choose("Throw it away"), .press("q")])
    #expect(try unfinished() == nil && entries().isEmpty)
  }

  @Test func `an amendment is written and kept in the same way`() throws {
    try house.lines("journal add --json -", #"{"happened":"2026-03-01","account":"The boiler"}"#)
    let amend: [Act] = [.press("j"), .choose("boiler"), .press("a"), .choose("What happened")]
    try house.sit(amend + [.type("The boiler was loud"), .happens(.hangup(1))])
    #expect(try unfinished()?.contains("The boiler was loud (Addition or correction") == true)
    try house.sit(
      .choose("Go on writing: "), .choose("Go on writing"), .done, .press("s"), .type("I forgot"), .done)
    let amendment = try entries().first?["amendments"]?.items?.first
    #expect(amendment?["account"] == "The boiler was loud" && amendment?["reason"] == "I forgot")
    #expect(try unfinished() == nil)
  }

  @Test(
    arguments: [
      [.press("a"), .type("Water the beans")],
      [.choose("Sow beans"), .press("e"), .choose("Step"), .type("Water the beans")],
    ] as [[Act]])
  func `a step of a plan is kept half written`(typing: [Act]) throws {
    let plan = #"{"title":"Spring","sections":[{"heading":"Garden","steps":[{"text":"Sow beans"}]}]}"#
    try house.lines("plan add --json -", plan)
    try house.sit([.press("p"), .choose("Spring")] + typing + [.happens(.hangup(1))])
    let stored = try house.json("plan list").items?.first
    #expect(stored?["sections"]?.items?.first?["steps"]?.items?.count == 1)
    try house.sit(.choose("Go on writing: "), .choose("Go on writing"), .press("s"))
    let steps = try house.json("plan list").items?.first?["sections"]?.items?.first?["steps"]?.items
    #expect(steps?.last?["text"] == "Water the beans")
    #expect(try unfinished() == nil)
  }

  @Test func `a person that is changed is kept half changed`() throws {
    try house.lines("people add --json -", #"{"name":"Ana","notes":"Old"}"#)
    try house.sit(
      .press("w"), .choose("Ana"), .press("e"), .choose("Telephones"), .type("555 1"), .happens(.hangup(1)))
    try house.sit(.choose("Go on writing: "), .choose("Go on writing"), .press("s"))
    let person = try house.json("people list").items?.first
    #expect(person?["telephones"]?.texts == ["555 1"] && person?["notes"] == "Old")
  }

  @Test func `a long text is kept and saved whole`() throws {
    let long = String(repeating: "A line that was pasted from elsewhere. ", count: 50)
    try house.sit(Self.write + [.type(long), .happens(.hangup(1))])
    try house.sit(
      .choose("Go on writing: "), .choose("Go on writing"), .done, .press("s"))
    #expect(try entries().first?["account"]?.text == long.trimmed)
  }

  @Test func `it is offered in Spanish too`() throws {
    try house.sit(
      [.press("j"), .press("n"), .type("anteayer"), .enter, .type("La caldera"), .happens(.hangup(1))],
      language: .es)
    let home = try house.sit([], language: .es).stage.pages.first
    #expect(
      home?.rows.contains { $0.text.hasPrefix("Seguir escribiendo: ") && $0.text.contains("La caldera (") }
        == true)
  }
}

extension Household {
  /// How many places of the file have changed since it was `before`.
  fileprivate func places(since before: Data) -> Int {
    guard let now = try? bytes else { return -1 }
    let geometry = Geometry.test
    return (0..<geometry.places).count { place in
      let start = geometry.offset(place: place)
      return before[start..<start + 56] != now[start..<start + 56]
    }
  }
}
