import Records
import Testing
@testable import Pages
@testable import Views

/// A save that would write over old text for good (Docs/Format.md, section 10, "A save that is crowded").
@Suite final class CrowdedTests: Household {
  private func entries() throws -> Int { try json("journal list").items?.count ?? 0 }
  private func lost() throws -> Int? {
    // What was given up is missing in the journal's chain, which `check` names with status 3.
    let found = try JSON(parsing: Array(run("check --json").output.utf8))
    return found["notebooks"]?.items?.first { $0["notebook"] == "private" }?["lost"]?.integer
  }

  @Test func `it is refused, and what it names first lets it be saved with nothing lost`() throws {
    try crowd()
    let refused = try run("journal add --json -", Self.longEntry)
    #expect(refused.status == 14 && refused.output.isEmpty)
    #expect(refused.words.contains("This was not saved: there is room for it only where"))
    let named = try #require(refused.words.firstMatch(of: /do this first: homebook (rewrite \w+)/)?.1)
    #expect(try entries() == 8)
    try lines(String(named))
    let added = try run("journal add --json -", Self.longEntry)
    #expect(added.status == 0 && !added.words.contains("could not be kept"), "\(added.words)")
    #expect(try entries() == 9)
    #expect(try lost() == 0)
  }

  @Test func `its owner can give the old text up, is told how much it was, and once`() throws {
    try crowd()
    let accepted = try run("journal add --json - --accept-damage --language es", Self.longEntry)
    #expect(accepted.status == 3 && accepted.output.count == 17, "\(accepted.words)")
    let told = try #require(
      accepted.words.firstMatch(of: /Este cuaderno: (\d+) piezas? antiguas? sin sitio ya en el archivo/)?.1)
    #expect(try lost() == Int(told))
    #expect(try !run("journal list").words.contains("no room left"))
  }

  @Test func `what only reads is not told of it`() throws {
    try crowd()
    #expect(try !run("journal list").words.contains("old piece"))
    #expect(try !run("people list", passphrase: Program.everyday).words.contains("old piece"))
  }
}
