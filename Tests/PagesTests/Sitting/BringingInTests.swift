import Age
import Foundation
import Notebook
import Phrases
import Records
import Screen
import SLIP39
import Sodium
import Testing
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

  @Test func `is refused with a reason where no file is there, or a locked one is cut short`() throws {
    let house = try Household()
    let path = try file("calls.age", "age-encryption.org/v1\n-> X25519 x\n", house)
    for given in [path, path + ".not"] {
      let pages = try house.sit(Self.way + [.type(given), .enter]).stage.pages
      #expect(pages.last?.notice?.isEmpty == false)
      #expect(pages.last?.notice?.contains("homebook") == false)
    }
  }
}

@Suite(.serialized) struct `A locked file that is brought in on a page` {
  private static let way: [Act] = [.press("s"), .choose("The file"), .choose("Bring something in")]
  private static let table = "happened,account\n2026-02-03,He rang twice\n2026-02-04,Silence\n"

  private func secret(_ text: String) -> SecretBytes { SecretBytes(copying: Array(text.utf8)) }

  private func write(_ bytes: [UInt8], _ name: String, _ house: Household) throws -> String {
    let path = house.program.folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// A locked file of this name, with the passphrase `bell` or for a recipient.
  private func locked(
    _ text: [UInt8], _ name: String, _ house: Household, for recipient: String? = nil
  ) throws -> String {
    var (rest, file) = (text[...], [UInt8]())
    func read(_ count: Int) -> [UInt8] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    if let recipient {
      try encrypt(to: [Recipient(parsing: recipient)], read: read) { file += $0 }
    } else {
      try encrypt(passphrase: secret("bell"), workFactor: 10, read: read) { file += $0 }
    }
    return try write(file, name, house)
  }

  @Test func `is opened with its passphrase, shown, and comes in when that is said`() throws {
    let house = try Household()
    let path = try locked(Array(Self.table.utf8), "calls.csv.age", house)
    let begin = Self.way + [.type(path), .enter]
    let asked = try #require(try house.sit(begin).stage.pages.last)
    #expect(asked.text.contains("Its passphrase opens it"))
    let wrong = try house.sit(begin + [.secret("tune")]).stage.pages
    #expect(wrong.last?.notice?.contains("not the passphrase of the file") == true)
    let shown = try house.sit(begin + [.secret("tune"), .secret(" bell ")]).stage.pages
    #expect(shown.last?.text.contains("2 records would come in; 0 are here already.") == true)
    #expect(try house.json("journal list").items?.count == 0)
    try house.sit(begin + [.secret("bell"), .press("s")])
    #expect(try house.json("journal list").items?.count == 2)
    let again = try house.sit(begin + [.secret("bell")]).stage.pages
    #expect(again.last?.keys.contains { $0.key == .letter("s") } == false)
  }

  @Test func `is opened at once with the key of the notebook, and a note says how it came in`() throws {
    let house = try Household()
    let key = try #require(try house.lines("age key").first)
    let note = try locked(Array("3 February 2026\nThe lock was changed.\n".utf8), "note.age", house, for: key)
    let pages = try house.sit(Self.way + [.type(note), .enter, .press("s")]).stage.pages
    #expect(!pages.contains { $0.text.contains("passphrase opens it") })
    let entry = try #require(try house.json("journal list").items?.first)
    #expect(entry["cameIn"] == "age" && entry["account"]?.text?.contains("lock was changed") == true)
  }

  @Test func `is named where it is for another key, and what can be done`() throws {
    let house = try Household()
    let path = try locked([1, 2, 3], "other.age", house, for: Identity().recipient.description)
    let begin = Self.way + [.type(path), .enter]
    let asked = try #require(try house.sit(begin).stage.pages.last)
    #expect(asked.text.contains("a key that this notebook does not have"))
    let shown = try house.sit(begin + [.choose("Show the key")]).stage.pages
    let key = try #require(try house.lines("age key").first)
    #expect(shown.last?.text.contains(key) == true)
    let kept = try house.sit(begin + [.choose("Keep the file locked")]).stage.pages
    #expect(kept.last?.text.contains("Files are kept with an entry or a document") == true)
  }

  @Test func `is a picture, kept whole with what it belongs to, and once`() throws {
    let house = try Household(size: "1G")
    _ = try house.entry("The door was broken", happened: "2026-02-03")
    let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 7, count: 4000)
    let path = try locked(picture, "door.jpg.age", house)
    let begin: [Act] = Self.way + [.type(path), .enter, .secret("bell"), .choose("The door was broken")]
    try house.sit(begin + [.choose("Go on")])
    let file = try #require(try house.json("attachment list").items?.first)
    #expect(file["name"] == "door.jpg" && file["bytes"] == .integer(picture.count) && file["cameIn"] == "age")
    let again = try house.sit(begin).stage.pages
    #expect(again.last?.notice?.contains("here already") == true, "\(again.last?.text ?? "")")
    #expect(try house.json("attachment list").items?.count == 1)
  }

  @Test func `names what of it is not taken`() throws {
    let house = try Household()
    let diary =
      #"{"entries":[{"date":"2026-02-03","title":"","body":""},{"date":"2026-02-04","title":"Rain","body":""}]}"#
    let path = try locked(Array(diary.utf8), "diary.json.age", house)
    let pages = try house.sit(Self.way + [.type(path), .enter, .secret("bell")]).stage.pages
    #expect(
      pages.last?.text.contains("Left out: 1 (there is nothing in it)") == true, "\(pages.last?.text ?? "")")
    let after = try house.sit(Self.way + [.type(path), .enter, .secret("bell"), .press("s")]).stage.pages
    #expect(after.last?.notice?.contains("1 was left out") == true)
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
