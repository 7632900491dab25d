import Foundation
import Notebook
import Phrases
import Records
import Screen
import Testing
import Text
@testable import homebook
@testable import Pages
@testable import Views

/// What is kept of people: numbers to carry, words agreed with them, what they hold.
@Suite final class PeopleTests: Household {
  private static let ana = #"""
    {"name":"Ana","role":"relative","telephones":["555 0101","555 0102"],"safeToCall":"weekdays\nbefore five",
    "address":"Mill Lane 4","holds":"keys, a bag","notes":"she has a car","codeWords":[{"word":"Lemon cake",
    "means":"come and fetch us","theyDo":"drives over"}],"copiesGiven":[{"what":"the plan","when":"2026-03-05"}]}
    """#
  private static let bea = #"""
    {"name":"Bea","telephones":["555 0103"],"codeWords":[{"word":"blue blind","means":"Come and fetch us.",
    "theyDo":"rings twice"}]}
    """#
  private static let carla = #"{"name":"Carla","codeWords":[{"word":"lemon  CAKE!","means":"ring me"}]}"#

  private func add(_ people: String...) throws {
    try lines("people add --json -", people.joined(separator: "\n"))
  }

  // MARK: Numbers

  @Test func `a page of numbers says name, numbers and when to call`() throws {
    try add(PeopleTests.ana, PeopleTests.bea, PeopleTests.carla)
    let ended = try run("people numbers")
    #expect(
      ended.output == """
        Ana
          555 0101
          555 0102
          When to call: weekdays before five

        Bea
          555 0103

        """)
    #expect(ended.words.contains("Without a number: 1 person."))
    let spanish = try run("people numbers --language es")
    #expect(spanish.output.contains("  Cuándo llamar: weekdays before five\n"))
    #expect(spanish.words.contains("Sin número: 1 persona."))
  }

  @Test(arguments: ["en", "es"])
  func `what is carried on paper is names and numbers alone, in any language`(language: String) throws {
    try add(PeopleTests.ana, PeopleTests.bea, PeopleTests.carla)
    let page = try run("people numbers --carry --language \(language)").output
    #expect(page == "Ana\n  555 0101\n  555 0102\n\nBea\n  555 0103\n")
  }

  @Test func `numbers as JSON are the records, and names and numbers alone where they are carried`() throws {
    try add(PeopleTests.ana, PeopleTests.bea, PeopleTests.carla)
    let all = try #require(try json("people list").items)
    #expect(try json("people numbers") == .array([all[2], all[1]]))
    let carried: JSON = [
      ["name": "Ana", "telephones": ["555 0101", "555 0102"]], ["name": "Bea", "telephones": ["555 0103"]],
    ]
    #expect(try json("people numbers --carry") == carried)
  }

  @Test func `a page of numbers fits 80 columns and breaks no number that fits`() throws {
    let long = String(repeating: "long name ", count: 12)
    try add(#"{"name":"\#(long)","telephones":["+44 20 7946 0000"],"safeToCall":"\#(long)"}"#)
    let page = try lines("people numbers")
    #expect(page.count == 5)
    #expect(page.allSatisfy { $0.columns <= 80 })
    #expect(page.contains("  +44 20 7946 0000"))
  }

  @Test func `without people there is nothing on the page`() throws {
    let ended = try run("people numbers")
    #expect(ended.status == 0 && ended.output.isEmpty)
    #expect(ended.words.contains("There is nothing to show."))
    #expect(try json("people numbers") == [])
  }

  // MARK: Words

  @Test func `each word stands once, with all who know it, and differences are named`() throws {
    try add(PeopleTests.ana, PeopleTests.bea, PeopleTests.carla)
    #expect(
      try run("people words").output == """
        Lemon cake
          Ana
            Meaning: come and fetch us
            What they do: drives over
          Carla
            Meaning: ring me

        blue blind
          Bea
            Meaning: Come and fetch us.
            What they do: rings twice

        Different words for the same meaning, "come and fetch us": Lemon cake (Ana);
        blue blind (Bea).

        Different meanings of the same word, "Lemon cake": come and fetch us (Ana); ring
        me (Carla).

        """)
    let spanish = try run("people words --language es").output
    #expect(spanish.contains("Palabras distintas para lo mismo, «come and fetch us»: Lemon cake (Ana); "))
    #expect(spanish.contains("Significados distintos de la misma palabra, «Lemon cake»:"))
    #expect(spanish.contains("    Qué hace: rings twice\n"))
  }

  @Test func `one word for everyone is no difference, nor is a second one that somebody knows`() throws {
    try add(
      #"{"name":"Ana","codeWords":[{"word":"tea","means":"ring"},{"word":"rain","means":"ring"}]}"#,
      #"{"name":"Bea","codeWords":[{"word":"TEA","means":"Ring"}]}"#,
      #"{"name":"Carla","codeWords":[{"means":"ring"},{"word":"snow"}]}"#)
    let words = try json("people words")
    #expect(words["differentWords"] == [] && words["differentMeanings"] == [])
    #expect(words["words"]?.items?.map { $0["word"] } == ["tea", "rain", "snow", nil])
    let tea = try #require(words["words"]?.items?.first?["knownTo"]?.items)
    #expect(tea.map { $0["name"] } == ["Ana", "Bea"])
    #expect(tea.map { $0["means"] } == ["ring", "Ring"])
    #expect(try run("people words").output.contains("\nNo word yet\n  Carla\n    Meaning: ring\n"))
  }

  @Test func `as JSON differences name the people`() throws {
    try add(PeopleTests.ana, PeopleTests.bea)
    let people = try #require(try json("people list").items)
    let apart = try #require(try json("people words")["differentWords"]?.items?.first)
    #expect(apart["means"] == "come and fetch us")
    #expect(apart["knownTo"]?.items?.map { $0["id"] } == [people[1]["id"], people[0]["id"]])
    #expect(apart["knownTo"]?.items?.map { $0["word"] } == ["Lemon cake", "blue blind"])
  }

  @Test func `signs without a letter are told apart`() throws {
    try add(
      #"{"name":"Ana","codeWords":[{"word":"🍋","means":"ring"}]}"#,
      #"{"name":"Bea","codeWords":[{"word":"☂️","means":"ring"}]}"#)
    #expect(try json("people words")["differentWords"]?.items?.count == 1)
  }

  // MARK: Lists and pages

  @Test func `a list says who knows which word, who holds what, who was given copies`() throws {
    try add(PeopleTests.ana, PeopleTests.carla)
    let listed = try lines("people list")
    #expect(listed.count == 6)
    #expect(listed[0].hasSuffix("Carla") && listed[2].hasSuffix("Ana"))
    #expect(listed[1] == "    Code words: lemon CAKE!")
    let below = [
      "    Code words: Lemon cake", "    Holds for you: keys, a bag",
      "    Copies given: the plan (5 March 2026)",
    ]
    #expect(Array(listed[3...]) == below)
    #expect(try lines("people list --language es").contains("    Te guarda: keys, a bag"))
  }

  @Test func `a person in full has the word, its meaning, what they do, what they hold and got`() throws {
    try add(PeopleTests.ana)
    let id = try #require(try json("people list").items?.first?["id"]?.text)
    let shown = try run("people show \(id)").output
    for text in [
      "Lemon cake", "Meaning: come and fetch us", "What they do: drives over", "Holds for you: keys, a bag",
      "Copies given:", "1. the plan", "5 March 2026",
    ] {
      #expect(shown.contains(text), "\(text)")
    }
  }

  @Test func `what others wrote is shown on these pages, never obeyed`() throws {
    let hostile = "a\u{1B}]0;x\u{7}\u{202E}"
    let words = Words(language: .en)
    let fields: JSONObject = [
      "name": .string(hostile), "telephones": [.string(hostile)], "holds": .string(hostile),
      "safeToCall": .string(hostile), "codeWords": [["word": .string(hostile), "means": .string(hostile)]],
      "copiesGiven": [["what": .string(hostile), "when": .string(hostile)]],
    ]
    let person = Record(id: .random(), kind: .person, fields: fields)
    let lines =
      NumbersPage(words: words, width: 80, isCarried: false).lines([person])
      + AgreedLines(words: words, width: 80).lines(AgreedWords([person, person]))
      + RecordLines(words: words, width: 80).lines([Page(record: person)])
    #expect(lines.count >= 10)
    #expect(lines.allSatisfy { $0 == $0.shown && $0.columns <= 80 })
  }
}
