import Foundation
import Notebook
import Phrases
import Records
import Screen
import SLIP39
import Sodium
import Testing
@testable import homebook
@testable import Pages
@testable import Views

@Suite(.serialized) struct `What is brought in on a page` {
  private static let way: [Act] = [.press("s"), .choose("The file"), .choose("Bring something in")]

  private func file(_ name: String, _ text: String, _ house: Household) throws -> String {
    let path = house.program.folder + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func `is a table, shown before it comes in`() throws {
    let house = try Household()
    let path = try file(
      "calls.csv", "happened,account\n2026-02-03,He rang twice\n2026-02-04,Silence\n", house)
    let begin = Self.way + [.type(path), .enter]
    let pages = try house.sit(begin).stage.pages
    #expect(pages.last?.text.contains("2 records would come in; 0 are here already.") == true)
    #expect(pages.last?.text.contains("He rang twice") == true)
    #expect(try house.json("journal list").items?.count == 0)
    let after = try house.sit(begin + [.press("s")]).stage.pages
    #expect(
      after.last?.notice?.contains("2 records came in") == true, "\(after.map(\.text).suffix(2))")
    #expect(try house.json("journal list").items?.count == 2)
    let again = try house.sit(begin).stage.pages
    #expect(again.last?.keys.contains { $0.key == .letter("s") } == false)
  }

  @Test func `is asked what its rows are where nothing says so`() throws {
    let house = try Household()
    let path = try file("titles.json", #"{"title":"Spring"}"#, house)
    let begin = Self.way + [.type(path), .enter]
    let asked = try #require(try house.sit(begin).stage.pages.last)
    #expect(asked.text.contains("What are the rows of this table?"))
    try house.sit(begin + [.choose("Plan"), .press("s")])
    #expect(try house.json("plan list").items?.map { $0["title"] } == ["Spring"])
  }

  @Test func `is asked what its dates mean where they can mean two things`() throws {
    let house = try Household()
    let path = try file("calls.csv", "happened,account\n03/04/2026,He rang twice\n", house)
    let begin = Self.way + [.type(path), .enter]
    let end: [Act] = [.choose("What comes first"), .choose("The month"), .press("s")]
    try house.sit(begin + end)
    let entry = try #require(try house.json("journal list").items?.first)
    #expect(try When(try #require(entry["happened"])).earliest?.text == "2026-03-04")
  }

  @Test func `is a note, which becomes an entry`() throws {
    let house = try Household()
    let path = try file("note.txt", "3 February 2026\nThe lock was changed.\n", house)
    try house.sit(Self.way + [.type(path), .enter, .press("s")])
    let entry = try #require(try house.json("journal list").items?.first)
    #expect(entry["account"]?.text?.contains("The lock was changed.") == true)
    #expect(entry["cameIn"] == nil)
  }

  @Test func `is a picture or a folder, kept with what it belongs to`() throws {
    let house = try Household(size: "256M")
    _ = try house.entry("The door was broken", happened: "2026-02-03")
    let begin: [Act] = Self.way + [.type(house.program.folder + "/door.jpg"), .enter]
    let picture = URL(fileURLWithPath: house.program.folder + "/door.jpg")
    try Data([0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 7, count: 400)).write(to: picture)
    let pages = try house.sit(begin).stage.pages
    #expect(pages.last?.text.contains("Files are kept with an entry or a document") == true)
    let chosen = try house.sit(begin + [.choose("The door was broken")]).stage.pages
    // A book of this size has no room for files, and says so in words of a page.
    #expect(chosen.last?.notice?.contains("homebook") == false)
  }

  @Test func `is refused with a reason where it is locked, or no place is named`() throws {
    let house = try Household()
    let path = try file("calls.age", "age-encryption.org/v1\n-> X25519 x\n", house)
    let pages = try house.sit(Self.way + [.type(path), .enter]).stage.pages
    #expect(pages.last?.notice?.contains("locked") == true)
    let gone = try house.sit(Self.way + [.type(path + ".not"), .enter]).stage.pages
    #expect(gone.last?.notice?.isEmpty == false)
  }
}

@Suite(.serialized) struct `The words for paper` {
  private func text(_ phrase: borrowing RecoveryPhrase) -> String {
    phrase.words.withBytes { bytes in String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self) }
  }

  private func house(_ text: String) throws -> Household {
    let house = try Household()
    try FileManager.default.removeItem(atPath: house.program.book)
    try house.program.create(
      lines: "everyday: \(Program.everyday)\nprivate: \(Program.hers)\nrecovery: \(text)\n")
    return house
  }

  @Test func `are put in pieces on a page`() throws {
    let made = RecoveryPhrase.random(.en)
    let house = try house(text(made))
    let way: [Act] = [.press("s"), .choose("The file"), .choose("in pieces")]
    let wrong = try house.sit(way + [.secret("no such words")]).stage.pages
    #expect(wrong.last?.notice?.contains("not a phrase of twelve words") == true)
    let acts: [Act] = way + [.secret(text(made)), .type("5"), .enter, .type("2/3"), .enter]
    let pages = try house.sit(acts).stage.pages
    #expect(pages[pages.count - 3].notice?.contains("such as 2/3") == true)
    let shown = try #require(pages.last).rows.map(\.text).filter { $0.contains("/3  ") }
    #expect(shown.count == 3)
    let pieces = shown.map { String($0.dropFirst(5)) }
    let joined = try RecoveryPhrase.joined([pieces[2], pieces[0]])
    let isSame = text(joined) == text(made)
    #expect(isSame)
  }

  @Test func `open the book from pieces where the passphrase is not known`() throws {
    let made = RecoveryPhrase.random(.en)
    let house = try house(text(made))
    let pieces = made.pieces(2, of: 3)
    let forgotten: [Act] = [.happens(.key(.control("f"))), .choose("I have pieces")]
    func run(_ acts: [Act]) throws -> [Panel] {
      let stage = ScriptedStage(acts)
      let choice = BookChoice(
        path: house.program.book, isNamed: true, passphraseDescriptor: nil, notebook: nil,
        acceptsDamage: false)
      var run = SittingRun(choice, on: stage, Words(language: .en))
      do { try run.run() } catch is HungUp {}
      return stage.pages
    }
    let acts =
      forgotten + [.type(pieces[1]), .enter, .type("academic wrong"), .enter, .type(pieces[2]), .enter]
    let pages = try run(acts)
    #expect(pages[1].text.contains("twelve words"))
    #expect(pages.last?.keys.contains { $0.key == .letter("q") } == true, "\(pages.last?.text ?? "")")
    let back = try run(forgotten + [.back, .back, .secret(Program.hers)])
    #expect(back.last?.keys.contains { $0.key == .letter("q") } == true)
  }
}

@Suite(.serialized) struct `A copy before it is written` {
  @Test func `is read as it will be, without what was taken out and what is covered`() throws {
    let house = try Household()
    _ = try house.entry("Ana rang the bell", happened: "2026-02-03")
    _ = try house.entry("The other matter", happened: "2026-02-04")
    try house.lines("people add --json -", #"{"name":"Ana"}"#)
    let pages = try house.sit(
      .press("c"), .choose("Entries one by one"), .choose("The other matter"), .back,
      .choose("Words to leave blank"), .type("Ana"), .done, .press("r")
    ).stage.pages
    let text = try #require(pages.last?.text)
    #expect(
      text.contains("rang the bell") && !text.contains("Ana rang") && !text.contains("other matter"),
      "\(text)")
  }
}

@Suite(.serialized) struct `Moving on a page` {
  private let undo = Act.happens(.key(.control("z")))

  @Test(arguments: [("p", "plan add", #"{"title":"Spring"}"#), ("w", "people add", #"{"name":"Spring"}"#)])
  func `can be done on each, and is named on none`(shelf: String, command: String, text: String) throws {
    let house = try Household()
    try house.lines(command + " --json -", text)
    let acts: [Act] = [.press(Character(shelf)), .choose("Spring")]
    let pages = try house.sit(acts).stage.pages
    #expect(pages.last?.keys.contains { $0.key == .letter("o") } == false)
    try house.sit(acts + [.press("o"), .choose("Everyday"), .choose("Move it")])
    let list = "\(command.split(separator: " ")[0]) list"
    #expect(try house.json(list, passphrase: Program.everyday).items?.count == 1)
    let alone = try house.sit(acts, passphrase: Program.everyday).stage.pages
    #expect(alone.last?.keys.contains { $0.key == .letter("o") } == false)
  }

  @Test func `says, where it is undone, what stays of it`() throws {
    let house = try Household()
    _ = try house.entry("The boiler", happened: "2026-02-03")
    let pages = try house.sit(
      .press("j"), .choose("The boiler"), .press("o"), .choose("Everyday"), .choose("Move it"), undo
    ).stage.pages
    let notice = try #require(pages.last?.notice)
    #expect(notice.contains("Undone.") && notice.contains("no number is given twice"))
    #expect(try house.json("journal list").items?.count == 1)
    #expect(try house.json("journal list", passphrase: Program.everyday).items?.count == 0)
  }
}

@Suite(.serialized) struct `Who has the code` {
  @Test func `is kept while it is typed`() throws {
    let house = try Household()
    _ = try house.entry("The boiler", happened: "2026-02-03")
    let acts: [Act] = [.press("j"), .press("k"), .press("g"), .type("Aunt Bea")]
    try house.sit(acts + [.chord])
    let pages = try house.sit(.choose("Go on writing"), .choose("Go on writing")).stage.pages
    guard case .line(_, let line)? = pages.last?.input else {
      Issue.record("\(pages.last?.text ?? "")")
      return
    }
    #expect(line.text == "Aunt Bea")
    let after = try house.sit(.choose("Go on writing"), .choose("Go on writing"), .enter).stage.pages
    #expect(after.last?.text.contains("Aunt Bea") == true)
    let home = try house.sit(.press("j")).stage.pages
    #expect(home.first?.text.contains("Go on writing") == false)
  }
}
