import Screen
import Testing
@testable import Questions
@testable import Pages
@testable import Views

@Suite(.serialized) struct `The chord` {
  private let house: Household

  init() throws {
    house = try Household()
    try house.lines("settings --json -", #"{"title":"Hers"}"#)
    try house.lines("settings --json -", #"{"title":"Kitchen"}"#, passphrase: Program.everyday)
    try house.lines("plan add --json -", #"{"title":"Spring","sections":[{"steps":[{"text":"Sow"}]}]}"#)
    try house.lines("journal add --json -", #"{"happened":"2026-03-01","account":"The boiler"}"#)
    try house.lines("documents add --json -", #"{"name":"Passport"}"#)
    try house.lines("people add --json -", #"{"name":"Ana","telephones":["555 1"]}"#)
  }

  private static let theFile: [Act] = [.press("s"), .choose("The file")]

  /// Ways to every kind of page.
  private static let paths: [[Act]] = [
    [], [.press("p")], [.press("p"), .press("n"), .type("x")], [.press("p"), .press("t")],
    [.press("p"), .press("t"), .happens(.chosen(0))], [.press("p"), .choose("Spring")],
    [.press("p"), .choose("Spring"), .choose("Sow")], [.press("p"), .choose("Spring"), .press("p")],
    [.press("j")], [.press("j"), .press("c")], [.press("j"), .choose("boiler")],
    [.press("j"), .choose("boiler"), .press("w"), .type("no")], [.press("d"), .press("n"), .type("Lease")],
    [.press("d"), .press("b")], [.press("w"), .choose("Ana"), .press("e"), .choose("Notes"), .type("y")],
    [.press("w"), .press("t")], [.press("/"), .type("sow")],
    theFile + [.choose("Bring something in"), .type("/x")], theFile + [.choose("in pieces")],
    theFile + [.choose("in pieces"), .secret("no phrase")], theFile + [.choose("Look whether")],
    theFile + [.choose("Take out for good")], theFile + [.choose("New passphrases")],
    theFile + [.choose("Take over"), .type("/x")], [.press("c"), .press("r")], [.press("c"), .press("l")],
    [.press("j"), .press("k"), .press("g"), .type("Ana")], [.press("j"), .press("o")],
    [.press("w"), .choose("Ana"), .press("o")],
  ]

  @Test(arguments: paths.indices)
  func `shows the everyday notebook from every page`(path: Int) throws {
    var shown: [Panel] = []
    let (stage, end) = try house.sit(`The chord`.paths[path] + [.chord, .press("j"), .back, .press("q")]) {
      shown.append($0)
    }
    #expect(end == .left && shown.map(\.title) == ["Kitchen"])
    let clear = try #require(stage.calls.firstIndex(of: "clear"))
    #expect(
      Array(stage.calls[clear...]) == [
        "clear", "shown: Kitchen", "Kitchen", "Kitchen · Journal", "Kitchen",
      ])
    let alone = try house.sit(.press("q"), passphrase: Program.everyday)
    #expect(shown[0] == alone.stage.pages[0])
  }

  @Test func `is the same in the everyday notebook`() throws {
    let (stage, end) = try house.sit(.press("j"), .chord, .press("q"), passphrase: Program.everyday)
    #expect(end == .left && stage.pages.last == stage.pages.first)
  }
}
