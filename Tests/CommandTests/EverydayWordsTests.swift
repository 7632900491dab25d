import Foundation
import Guidance
import Phrases
import Records
import Testing
import Text

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
    let house = try Household(isLong: true)
    try house.furnish(language)
    let wanderer = try house.wander(language, steps: 1_500, typing: typed(in: house))
    let said = Said(full: false, language: language)
    // The texts of all templates are read above; here it is what pages make of them.
    let met = wanderer.said
    #expect(met.intersection(said.guidance.union(said.shared)).count > 10)
    try expectNothingTold(met, "pages.\(language)")
    let all = met.joined(separator: "\n")
    let reached = try Sentences.ofTheProgram().count { $0.stands(in: all, language) }
    print(
      "\(language): \(wanderer.pages.count) pages, \(met.count) texts, \(reached) sentences of the program")
    #expect(wanderer.pages.count > 150 && reached > 180)
  }

  /// What is typed where something can be: a place, times that are understood, asked about and not, and other words.
  private func typed(in house: Household) -> [String] {
    [house.program.folder + "/place", "yesterday", "tomorrow", "3/4/2026", "2026-02-30", "", "boiler"]
  }

  @Test(arguments: Language.allCases)
  func `in every sentence that the program has, but for those that are said elsewhere`(_ language: Language)
    throws
  {
    let sentences = try Sentences.ofTheProgram()
    #expect(sentences.count > 1_000)
    let telling = telling
    let found = Set(sentences.map { $0.words(language).onOneLine }.filter { !telling.found(in: $0).isEmpty })
    let elsewhere = try Set(listed("Texts/elsewhere.txt"))
    for text in found.subtracting(elsewhere).sorted() {
      Issue.record("\(text): other words, or it goes into elsewhere.txt")
    }
    // What is said elsewhere is met on no page of the everyday notebook: the lists of both hold it.
    #expect(!elsewhere.isDisjoint(with: found))
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

  /// What a refusal names must not be more than the forms of the everyday notebook offer.
  @Test(arguments: Language.allCases)
  func `at the command line, of every answer that is none`(_ language: Language) throws {
    let house = try Household()
    var said: Set<String> = []
    for (command, kind) in [
      ("journal", Kind.entry), ("documents", .document), ("people", .person), ("plan", .plan),
    ] {
      for field in Schema.of(kind) where !field.choices.isEmpty && !field.isAutomatic {
        let none: JSON = field.type == .choice ? "xyzzy" : ["xyzzy"]
        let given = String(decoding: JSON.object([field.name: none]).compact, as: UTF8.self)
        let line = "\(command) add --json - --language \(language)"
        let ended = try house.run(line, given, passphrase: Program.everyday)
        #expect(ended.status == 15)
        // The name of the field is what was typed.
        said.insert(ended.words.replacing(field.name, with: ""))
      }
    }
    #expect(said.count > 5)
    try expectNothingTold(said, "refusals.\(language)")
  }

  /// A copy of each product in each form: what it says of itself stands in all of them.
  @Test(arguments: Language.allCases)
  func `in the copies that it makes`(_ language: Language) throws {
    for form in ["text", "html"] {
      // The smallest book has no room for a note of many copies.
      let house = try Household()
      try house.furnish(language, plans: false)
      for product in ["report", "plan", "documents", "log"] {
        let ended = try house.run(
          "export \(product) --plain --format \(form) --language \(language)", passphrase: Program.everyday)
        #expect(ended.status == 0)
        let shown = ended.output.replacing(/(?s)<!--.*?-->|<style.*?<\/style>|<[^>]*>/, with: " ")
        let lines = (shown + ended.words).split(separator: "\n").map(String.init)
        try expectNothingTold(Set(lines), "copy.\(product).\(form).\(language)")
      }
    }
  }
}
