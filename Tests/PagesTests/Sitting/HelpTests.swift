import Phrases
import Records
import Screen
import Testing
@testable import Pages
@testable import Views

@Suite(.serialized) struct `The help` {
  private static let help = Act.happens(.key(.letter("?")))

  @Test(arguments: [
    (Act.press("j"), "Writing down what happened"), (.press("d"), "The bag"),
    (.press("w"), "Numbers and agreed words"),
    (.press("c"), "Giving a copy to an advocate"), (.press("p"), "Plans"),
    (.press("s"), "Settings, locking and leaving"),
  ])
  func `opens at the chapter that fits`(way: Act, chapter: String) throws {
    let page = try #require(try Household().sit(way, Self.help).stage.pages.last)
    #expect(page.title == "Help · \(chapter)")
    #expect(!page.text.contains("homebook "))
  }

  @Test func `opens while something is typed, and what was typed stays`() throws {
    let pages = try Household().sit(
      .press("n"), .type("yesterday"), .happens(.key(.function(1))), .back, .back
    ).stage.pages
    #expect(pages[3].title.hasPrefix("Help · Writing"))
    guard case .line(_, let line)? = pages.last?.input else { return #expect(Bool(false)) }
    #expect(line.text == "yesterday")
  }

  @Test(arguments: Language.allCases)
  func `names the keys that undo where something is typed`(language: Language) throws {
    let words = Words(language: language)
    let acts: [Act] = [.press("n"), .type("2026"), .enter, .happens(.key(.function(1)))]
    let text = try #require(try Household().sit(acts, language: language).stage.pages.last?.text)
    #expect(text.contains("Ctrl-Z  " + words.undoKey) && text.contains("Ctrl-Y  " + words.redoKey))
    let list = try Household().sit([.press("j"), Self.help], language: language).stage.pages
    #expect(list.last?.text.contains("Ctrl-Z") == false)
  }

  @Test func `has chapters that are found as one types`() throws {
    let pages = try Household().sit(Self.help, .back, .type("boiler insurance"), .choose("everyday")).stage
      .pages
    #expect(pages[2].rows.count(where: \.isChoice) > 15)
    #expect(pages.last?.title == "Help · The everyday notebook")
    let none = try Household().sit(Self.help, .back, .type("xyzzy"), .stop).stage.pages
    #expect(none[3].rows.allSatisfy { !$0.isChoice })
  }

  @Test(arguments: Language.allCases)
  func `tells nothing of other notebooks in the everyday one`(language: Language) throws {
    let pages = try Household().sit(
      [.press("j"), Self.help, .back], passphrase: Program.everyday, language: language
    )
    .stage.pages
    let chapters = pages[3].rows.filter(\.isChoice)
    #expect(chapters.count == 8)
    let telling = try Telling()
    #expect(pages.allSatisfy { telling.found(in: $0.text).isEmpty })
  }

  @Test func `is left by the chord like any other page`() throws {
    let pages = try Household().sit(Self.help, .chord).stage.pages
    #expect(pages.last?.text.contains("Help") == false)
  }

  @Test func `is named on every page`() throws {
    let house = try Household()
    var unnamed: Set<String> = []
    for way in "pjdwcsn/" {
      try house.sit(
        [.press(way)],
        onPage: { page in
          let isNamed = page.keys.contains { [.letter("?"), .function(1)].contains($0.key) }
          if !isNamed { unnamed.insert(page.title) }
        })
    }
    #expect(unnamed.isEmpty)
  }
}
