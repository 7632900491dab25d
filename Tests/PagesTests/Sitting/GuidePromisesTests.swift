import Foundation
import Phrases
import Records
import Screen
import Testing
@testable import Questions
@testable import Pages
@testable import Views

/// Each key that the guide names is pressed where the guide says, and the page that it promises is looked for.
///
/// Which keys it names, and in which order, is read from the guides themselves: a new one has no line here, and the test
/// says so.
@Suite(.serialized) struct `The guide keeps what it promises` {
  private struct Promise {
    /// The keys as the guide names them, one after another.
    let keys: String
    let acts: [Act]
    /// What stands on the page then.
    let shown: [String]
    var passphrase = Program.hers
    var end: Sitting.End?
  }

  /// An entry whose words are there, and which is not saved yet.
  private static let written: [Act] = [
    .press("j"), .press("n"), .type("1 March 2026"), .enter, .type("Loud"), .done,
  ]

  private static let promises: [Promise] = [
    Promise(keys: "q", acts: [.press("q")], shown: [], end: .left),
    Promise(keys: "jn", acts: [.press("j"), .press("n")], shown: ["When"], passphrase: Program.everyday),
    Promise(
      keys: "pt", acts: [.press("p"), .press("t")], shown: ["Fire", "Moving", "journey", "nsurance"],
      passphrase: Program.everyday),
    Promise(
      keys: "dbn", acts: [.press("d"), .press("b"), .press("n")], shown: ["A bag for fire or flood"],
      passphrase: Program.everyday),
    Promise(keys: "jo", acts: [.press("j"), .press("o")], shown: ["The other boiler"]),
    Promise(
      keys: "o", acts: [.press("j"), .press("o"), .choose("The other boiler"), .press("o")],
      shown: ["Private notebook", "Move it"]),
    Promise(
      keys: "o", acts: [.press("j"), .choose("The boiler"), .press("o")],
      shown: ["To another notebook", "Everyday notebook"]),
    Promise(keys: "jn", acts: [.press("j"), .press("n")], shown: ["When", "rough date"]),
    Promise(keys: "k", acts: written + [.press("k")], shown: ["What kind", "money"]),
    Promise(keys: "l", acts: written + [.press("l")], shown: ["Who saw or heard it"]),
    Promise(keys: "c", acts: [.press("j"), .press("c")], shown: ["March"]),
    Promise(
      keys: "a", acts: [.press("j"), .choose("The boiler"), .press("a")], shown: ["The boiler", "Title"]),
    Promise(keys: "w", acts: [.press("j"), .choose("The boiler"), .press("w")], shown: ["no longer count"]),
    Promise(
      keys: "t", acts: [.press("j"), .choose("The boiler"), .press("t")], shown: ["Take", "number"]),
    Promise(keys: "/", acts: [.press("/"), .type("Ana")], shown: ["Ana"]),
    Promise(keys: "kg", acts: [.press("j"), .press("k"), .press("g")], shown: ["code"]),
    Promise(keys: "b", acts: [.press("j"), .press("b")], shown: ["matter"]),
    Promise(keys: "m", acts: [.press("j"), .press("m")], shown: ["atter"]),
    Promise(
      keys: "x", acts: [.press("j"), .press("m"), .choose("Heating"), .press("x")],
      shown: ["Who can open it", "Heating"]),
    Promise(
      keys: "pt", acts: [.press("p"), .press("t")], shown: ["A plan for when someone hurts or frightens you"]),
    Promise(
      keys: "t", acts: [.press("p"), .choose("Spring"), .press("t")],
      shown: ["Choose a topic", "When things get bad"]),
    Promise(keys: "e", acts: [.press("p"), .choose("Spring"), .press("e")], shown: ["Step: Sow"]),
    Promise(keys: "r", acts: [.press("p"), .choose("Spring"), .press("r")], shown: ["Remove", "Sow"]),
    Promise(
      keys: "p", acts: [.press("p"), .choose("Spring"), .press("p")],
      shown: ["The whole plan", "Remove it with"]),
    Promise(keys: "a", acts: [.press("p"), .choose("Spring"), .press("a")], shown: ["What could you do?"]),
    Promise(keys: "pt", acts: [.press("p"), .press("t")], shown: ["Questions to take to a helper"]),
    Promise(keys: "jc", acts: [.press("j"), .press("c")], shown: ["March: * 1 entry, day 1"]),
    Promise(keys: "dbn", acts: [.press("d"), .press("b"), .press("n")], shown: ["What to have ready"]),
    Promise(keys: "wn", acts: [.press("w"), .press("n")], shown: ["What is the name?"]),
    Promise(keys: "t", acts: [.press("w"), .press("t")], shown: ["555 1"]),
    Promise(keys: "a", acts: [.press("w"), .press("a")], shown: ["lemons", "Ana"]),
    Promise(keys: "c", acts: [.press("c")], shown: ["Who can open it", "Where it goes", "Stays out:"]),
    Promise(keys: "q", acts: [.chord, .press("q")], shown: [], end: .left),
    Promise(keys: "s", acts: [.press("s")], shown: ["The key Ctrl-X"]),
    Promise(keys: "q", acts: [.press("q")], shown: [], end: .left),
  ]

  private let house: Household

  init() throws {
    house = try Household()
    let plan = #"{"title":"Spring","sections":[{"heading":"Garden","steps":[{"text":"Sow beans"}]}]}"#
    try house.lines("plan add --json -", plan)
    try house.lines(
      "journal add --json -",
      #"{"happened":"2026-03-01","account":"Loud","title":"The boiler","thread":"Heating"}"#)
    try house.lines(
      "journal add --json -", #"{"happened":"2026-03-01","account":"Loud","title":"The other boiler"}"#,
      passphrase: Program.everyday)
    try house.lines(
      "people add --json -",
      #"{"name":"Ana","telephones":["555 1"],"codeWords":[{"word":"lemons","means":"call"}]}"#)
  }

  @Test(arguments: 0..<32)
  func `in the page that each key leads to`(number: Int) throws {
    let promise = Self.promises[number]
    let (stage, end) = try house.sit(promise.acts, passphrase: promise.passphrase)
    if let expected = promise.end {
      #expect(end == expected, "\(promise.keys)")
      return
    }
    // No act failed: the stage asked for one more.
    #expect(end == .hungUp(1), "\(promise.keys): \(stage.calls)")
    let page = try #require(stage.pages.last)
    for text in promise.shown {
      #expect(page.text.contains(text), "\(promise.keys): \(text) in \(page.text)")
    }
  }

  private func document(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Docs/\(name)"), encoding: .utf8)
  }

  /// Where the one guide quotes what stands on a page, the other one quotes the same words of its language.
  @Test(arguments: [("Guide.md", "Guide.es.md"), ("Help.md", "Help.es.md")])
  func `in the words of each language`(english: String, spanish: String) throws {
    let said = try Sentences.ofTheProgram().map { Wording(en: $0.en, es: $0.es) } + Schema.wordings
    let other = try document(spanish).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let text = try document(english).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var quoted = 0
    for match in text.matches(of: /["*]([^"*]+)["*]/) {
      let words = match.output.1.trimmingCharacters(in: .punctuationCharacters)
      let meant = said.filter {
        $0.en.trimmingCharacters(in: .punctuationCharacters) == words && words.contains(" ")
      }
      if meant.isEmpty { continue }
      quoted += 1
      let stands = meant.contains { other.contains($0.es.trimmingCharacters(in: .punctuationCharacters)) }
      #expect(stands, "\(words): \(meant.map(\.es))")
    }
    #expect(quoted > 3 || english == "Help.md")
  }

  @Test(arguments: ["Guide.md", "Guide.es.md"])
  func `in every key that it names`(name: String) throws {
    let guide = try document(name)
    let named = guide.matches(of: /`([a-z\/])`/).map { String($0.output.1) }.joined()
    #expect(named == Self.promises.map(\.keys).joined())
  }
}
