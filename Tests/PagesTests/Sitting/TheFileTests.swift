@testable import Storage
import Foundation
import Phrases
import Records
import Screen
import Sodium
import Testing
@testable import Questions
@testable import Pages
@testable import Vault
@testable import Views

@Suite(.serialized) struct `The file as a whole` {
  private static let theFile: [Act] = [.press("s"), .choose("The file")]

  @Test func `is read and told of, and what was taken out goes for good`() throws {
    let house = try Household()
    let pages = try house.sit(
      Self.theFile + [.choose("Look whether"), .back, .choose("Take out for good"), .choose("Go on")]
    ).stage.pages
    #expect(pages.contains { $0.text.contains("This notebook") && $0.text.contains("Nothing is damaged.") })
    #expect(pages.last?.notice?.contains("It is taken out for good.") == true)
  }

  @Test func `takes over what a copy of it has, and asks for the passphrase of another book`() throws {
    let (house, other) = (try Household(), try Household())
    let copy = house.program.folder + "/copy"
    try house.lines("backup \(copy)")
    _ = try other.entry("The window was broken", happened: "2026-02-03")
    let way = Self.theFile + [.choose("Take over")]
    let same = try house.sit(way + [.type(copy), .enter]).stage.pages
    #expect(same.last?.notice?.contains("Nothing to take over") == true)
    let itself = try house.sit(way + [.type(house.program.book), .enter]).stage.pages
    #expect(itself.last?.notice?.contains("this very book") == true)
    try house.sit(way + [.type(other.program.book), .enter, .secret(Program.hers)])
    #expect(try house.lines("journal list").contains { $0.contains("The window was broken") })
  }

  private static let answers: [Act] = [
    .choose("Go on"), .choose("64M"), .choose("opens nothing"), .choose("Yes, this"),
    .choose("No, do without"), .choose("Yes, make one"), .choose("No, do without"), .choose("Go on"),
    .secret("a new one for the house"), .secret("a new one for the house"), .secret(""),
    .secret("a new one of mine alone"), .secret("a new one of mine alone"), .choose("Make the book"),
  ]

  private func renew(_ house: Household, _ choice: String, _ acts: [Act]) throws -> [Panel] {
    let way = [.secret(Program.hers)] + Self.theFile + [.choose("New passphrases"), .choose(choice)] + acts
    let stage = ScriptedStage(way)
    let choice = BookChoice(
      path: house.program.book, isNamed: true, passphraseDescriptor: nil, notebook: nil, acceptsDamage: false)
    var run = SittingRun(choice, on: stage, Words(language: .en))
    do { try run.run() } catch is HungUp {}
    return stage.pages
  }

  @Test func `can be a new one in the old one's place, which is kept`() throws {
    let house = try Household()
    _ = try house.entry("The boiler was loud", happened: "2026-02-03")
    let pages = try renew(house, "stays beside it", Self.answers)
    #expect(pages.last?.notice?.contains("is in its place") == true, "\(pages.last?.text ?? "")")
    let new = try house.run("journal list", passphrase: "a new one of mine alone")
    #expect(new.output.contains("The boiler was loud"))
    #expect(try house.run("journal list").status == 12)
    let files = try FileManager.default.contentsOfDirectory(atPath: house.program.folder).sorted()
    #expect(files.contains("book.1") && !files.contains("book.new"))
    let old = try OpenBook(
      path: house.program.book + ".1", passphrase: SecretBytes(copying: Array(Program.hers.utf8)))
    #expect(try old.records([.entry], in: .private).count == 1)
    try old.close()
  }

  @Test func `can be a new one, and the old one is gone`() throws {
    let house = try Household()
    _ = try renew(house, "removed at the end", Self.answers)
    let files = try FileManager.default.contentsOfDirectory(atPath: house.program.folder)
    #expect(!files.contains("book.1") && !files.contains("book.new"))
    #expect(try house.run("journal list", passphrase: "a new one of mine alone").status == 0)
  }

  @Test func `stays what it is where the pages are left, by whatever way`() throws {
    for end in [Act.back, .chord, .happens(.hangup(1))] {
      let house = try Household()
      let before = try FileManager.default.contentsOfDirectory(atPath: house.program.folder)
      _ = try renew(house, "removed at the end", Self.answers.dropLast() + [end])
      #expect(try FileManager.default.contentsOfDirectory(atPath: house.program.folder) == before)
      #expect(try house.run("journal list").status == 0)
    }
  }
}

@Suite(.serialized) struct `No sentence on a page` {
  @Test(arguments: [
    (Language.en, Program.hers), (.es, Program.hers), (.en, Program.everyday), (.es, Program.everyday),
  ])
  func `names a command`(language: Language, passphrase: String) throws {
    let wanderer = try Household().wander(language, steps: 1_500, passphrase: passphrase)
    // A copy tells its reader how it is checked, and a page shows it beforehand.
    let named = wanderer.said.filter(namesCommand).filter { !$0.contains("homebook verify ") }
    #expect(named.isEmpty, "\(named)")
    #expect(wanderer.titles.count > 15)
  }

  private func namesCommand(_ text: String) -> Bool {
    let command = /homebook [a-z]|(^|\s)--[a-z]|(^|\s)(rm \/|age -|chmod |shred )|\$ [a-z]/
    return text.firstMatch(of: command) != nil
  }

  @Test(arguments: Language.allCases, [Program.hers, Program.everyday])
  func `names a command where a page stands for one`(language: Language, passphrase: String) throws {
    let (house, words) = (try Household(), Words(language: language))
    let way: [Act] = [.press("s"), .choose(words.theFileTitle)]
    let count = try house.sit(way, passphrase: passphrase, language: language).stage.pages.last?.rows.count
    #expect(count == 7)
    for row in 0..<(count ?? 0) {
      let acts = way + [.happens(.chosen(row)), .type(house.program.book), .enter]
      let pages = try house.sit(acts, passphrase: passphrase, language: language).stage.pages
      #expect(pages.count > way.count)
      let named = pages.map(\.text).filter(namesCommand)
      #expect(named.isEmpty, "\(named)")
    }
  }

  @Test func `gets a command from anywhere but the one place that knows where it is said`() throws {
    let phrases = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/Phrases").standardized
    // These speak at a command line alone.
    let others: Set = ["Help", "Import", "Age", "Care", "Prompts", "Export", "Ways"].map {
      "Words+\($0).swift"
    }.reduce(
      into: []) { $0.insert($1) }
    for name in try FileManager.default.contentsOfDirectory(atPath: phrases.path) where !others.contains(name)
    {
      let text = try String(contentsOf: phrases.appendingPathComponent(name), encoding: .utf8)
      for line in text.split(separator: "\n") where line.firstMatch(of: /homebook [a-z]/) != nil {
        #expect(line.contains("homebook create"), "\(name): \(line)")
      }
    }
  }
}
