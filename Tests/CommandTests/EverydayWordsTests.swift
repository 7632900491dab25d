import Foundation
import Guidance
import Phrases
import Records
import Testing

/// Everything that the everyday notebook can say, held against what would tell whoever opens it what else somebody may be
/// preparing: section "The household set" of `Docs/Guidance.md`.
///
/// With `HOMEBOOK_SAID`, the path of a folder, all of it is written there, to be read by somebody who knows nothing.
@Suite(.serialized) struct `What the everyday notebook says` {
  private let telling: Telling

  init() throws { telling = try Telling() }

  private func expectNothingTold(_ texts: Set<String>, _ what: String) throws {
    for text in texts.sorted() {
      let found = telling.found(in: text)
      #expect(found.isEmpty, "\(what): \(found) in \(text)")
    }
    guard let folder = ProcessInfo.processInfo.environment["HOMEBOOK_SAID"] else { return }
    let lines = texts.sorted().joined(separator: "\n") + "\n"
    try lines.write(toFile: "\(folder)/\(what).txt", atomically: true, encoding: .utf8)
  }

  @Test func `the list of telling words finds what it is for`() {
    let telling = telling
    #expect(telling.found(in: "Could the other person get at your phone?").contains("other person"))
    #expect(telling.found(in: "¿Podría la otra persona entrar en tu teléfono?").contains("la otra persona"))
    #expect(telling.found(in: "Divorce papers, owned alone or together").count == 3)
    #expect(telling.found(in: "Papeles de la custodia").contains("custodia"))
    #expect(telling.found(in: "A bag by the door, water, a torch and the insurance policy") == [])
  }

  @Test(arguments: Language.allCases)
  func `in forms, templates, questions and lists`(_ language: Language) throws {
    let said = Said(full: false, language: language)
    #expect(said.fields.count > 100 && said.guidance.count > 50 && said.shared.count > 100)
    try expectNothingTold(said.fields, "fields.\(language)")
    try expectNothingTold(said.guidance.union(said.shared), "guidance.\(language)")
  }

  @Test func `the same as the private notebook only where it was read for both`() throws {
    var both: Set<String> = []
    for language in Language.allCases {
      let (household, full) = (Said(full: false, language: language), Said(full: true, language: language))
      both.formUnion(household.fields.intersection(full.fields))
      both.formUnion(household.guidance.union(household.shared).intersection(full.guidance))
    }
    let read = try Set(listed("Texts/both.txt"))
    for text in both.subtracting(read).sorted() {
      Issue.record("\(text): read it as whoever opens the everyday notebook; then it goes into both.txt")
    }
    for text in read.subtracting(both).sorted() { Issue.record("both.txt: the sets do not share: \(text)") }
  }

  @Test(arguments: Language.allCases)
  func `on every page, with every answer given`(_ language: Language) throws {
    let house = try Household()
    let wanderer = try house.wander(language, steps: 2_500)
    let said = Said(full: false, language: language)
    // The texts of all templates are read above; here it is what pages make of them.
    let met = wanderer.said
    #expect(met.intersection(said.guidance.union(said.shared)).count > 10)
    #expect(wanderer.titles.count > 15)
    try expectNothingTold(met, "pages.\(language)")
  }

  @Test(arguments: Language.allCases)
  func `at the command line, also of what it refuses`(_ language: Language) throws {
    let house = try Household()
    // The smallest book may have no room for both; what it says then is read as well.
    let begun = [
      try house.run("plan start --json -", #"{"template":"moving"}"#, passphrase: Program.everyday),
      try house.run("documents start --json -", #"{"children":["Leo"]}"#, passphrase: Program.everyday),
    ]
    try expectNothingTold(Set(begun.map(\.words)), "beginnings.\(language)")
    let lines = [
      "plan list", "plan templates", "documents list", "documents missing", "people list", "people words",
      "people numbers", "journal list", "journal calendar", "attachment list", "due", "check",
      "settings --json",
      "plan show nothing", "move nothing --to-notebook everyday", "plan start --json -",
    ]
    let said = try lines.flatMap { line in
      let ended = try house.run(line + " --language \(language)", "{}", passphrase: Program.everyday)
      return (ended.output + ended.words).split(separator: "\n").map(String.init)
    }
    #expect(said.count > 20)
    try expectNothingTold(Set(said), "commands.\(language)")
  }
}
