import Records
import Screen
import Testing
@testable import Pages
@testable import Views

/// What a sitting does where a save would write over old text for good.
@Suite(.serialized) struct `A crowded notebook in a sitting` {
  private let house: Household
  private static let text = String(repeating: "The boiler was loud. ", count: 17)
  private static let write: [Act] = [
    .press("j"), .press("n"), .type("yesterday"), .enter, .type(text), .done, .press("s"),
  ]

  init() throws {
    house = try Household()
    try house.crowd()
  }

  private func entries() throws -> Int { try house.json("journal list").items?.count ?? 0 }
  private func lost() throws -> Int? {
    let found = try JSON(parsing: Array(house.run("check --json").output.utf8))
    return found["notebooks"]?.items?.first { $0["notebook"] == "private" }?["lost"]?.integer
  }

  @Test func `offers to save the old text anew first, and loses nothing`() throws {
    let (stage, _) = try house.sit(Self.write + [.choose("Save the old ones anew first"), .press("q")])
    let page = try #require(stage.pages.first { $0.text.contains("there is room for it only where") })
    #expect(page.text.contains("Save this and give up") && page.text.contains("The boiler was loud"))
    #expect(stage.pages.last?.text.contains("could not be kept") == false)
    #expect(try entries() == 9 && lost() == 0)
  }

  @Test func `gives the old text up where its owner says so, and says how much it was`() throws {
    let (stage, _) = try house.sit(Self.write + [.choose("Save this and give up"), .press("q")])
    let told = stage.pages.compactMap(\.notice).joined()
    let count = try #require(told.firstMatch(of: /This notebook: (\d+) old pieces? had no room left/)?.1)
    #expect(try lost() == Int(count))
  }

  @Test func `keeps no unfinished text at the cost of old text, and says so`() throws {
    let typed = Self.write.dropLast(2) + [.pause(.seconds(20)), .type(Self.text + "It rained.")]
    let (stage, _) = try house.sit(typed + [.happens(.hangup(1))])
    #expect(stage.pages.contains { $0.notice?.contains("What you wrote is still here") == true })
    #expect(try lost() == 0 && entries() == 8)
  }
}
