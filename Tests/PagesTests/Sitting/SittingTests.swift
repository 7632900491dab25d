import Foundation
import Phrases
import Records
import Screen
import Testing
@testable import Questions
@testable import Pages
@testable import Views

@Suite(.serialized) struct `A sitting` {
  private let house: Household

  init() throws {
    house = try Household()
    try house.lines("settings --json -", #"{"title":"Our house"}"#)
  }

  private static let spring =
    #"{"title":"Spring","sections":[{"heading":"Garden","steps":[{"text":"Sow beans"}]}]}"#

  /// Both notebooks with the same of everything.
  private func furnish(_ passphrase: String = Program.hers) throws {
    try house.lines("plan add --json -", Self.spring, passphrase: passphrase)
    let entry = #"{"happened":"2026-03-01","account":"The boiler was loud","title":"Boiler"}"#
    try house.lines("journal add --json -", entry, passphrase: passphrase)
    let document = #"{"name":"Passport","forms":[{"kind":"original"}]}"#
    try house.lines("documents add --json -", document, passphrase: passphrase)
    try house.lines("people add --json -", #"{"name":"Ana","telephones":["555 1"]}"#, passphrase: passphrase)
  }

  @Test func `begins with the notebook's own title and what it holds`() throws {
    try furnish()
    let (stage, end) = try house.sit(.press("q"))
    let home = try #require(stage.pages.first)
    #expect(end == .left && home.title == "Our house" && home.corner == "Ctrl-X: the first page")
    let lines = home.rows.filter(\.isChoice).map(\.text)
    #expect(
      Array(lines.prefix(4)) == [
        "Plans: 1 (1 step or idea)", "Journal: 1 entry; the newest: 1 March 2026",
        "Documents: 1 (1 not at hand yet)", "People: 1",
      ])
  }

  @Test func `speaks the language of the notebook`() throws {
    try house.lines("settings --json -", #"{"language":"es"}"#)
    let (stage, _) = try house.sit(.press("j"), .press("q"))
    #expect(stage.pages[0].corner == "Ctrl-X: la primera página")
    #expect(stage.pages[1].title == "Our house · Diario")
  }

  @Test func `shows no letter that does nothing`() throws {
    try furnish()
    let plan = try #require(try house.json("plan list").items?.first?["id"]?.text)
    let paths: [[Act]] = [
      [], [.press("p")], [.press("p"), .choose("Spring")], [.press("p"), .choose("Spring"), .choose("Sow")],
      [.press("j")], [.press("j"), .choose("Boiler")], [.press("d")], [.press("d"), .press("b")],
      [.press("d"), .choose("Passport")], [.press("w")], [.press("w"), .choose("Ana")],
    ]
    for path in paths {
      let page = try #require(try house.sit(path).stage.pages.last)
      for hint in page.keys {
        guard case .letter(let letter) = hint.key, letter != "q" else { continue }
        let after = try house.sit(path + [.press(letter)]).stage.pages
        #expect(after.last != page, "\(page.title): \(letter)")
        // A step that was marked may be folded away: it is as it was for the next letter.
        try house.lines("plan edit \(plan) --json -", Self.spring)
      }
    }
  }

  @Test func `leads from a plan to its steps and marks them`() throws {
    try furnish()
    try house.sit(.press("p"), .choose("Spring"), .press("d"))
    let plan = try house.json("plan list").items?.first
    #expect(plan?["sections"]?.items?.first?["steps"]?.items?.first?["status"] == "done")
    let (stage, _) = try house.sit(
      .press("p"), .choose("Spring"), .choose("Done: 1"), .choose("Sow beans (done)"), .press("x"))
    #expect(stage.pages.last?.text.contains("not for me") == true)
  }

  @Test func `answers no question of a plan by Enter, whatever was answered before`() throws {
    let begun: [Act] = [
      .press("p"), .press("t"), .choose("A plan for"), .press("c"), .choose("Skip this question"),
    ]
    let enter = Act.happens(.key(.enter))
    for first in ["I am staying", "I am thinking", "I am about to go", "I have gone"] {
      let pages = try house.sit(begun + [.choose(first)] + Array(repeating: enter, count: 3)).stage.pages
      let asked = pages.suffix(4)
      #expect(asked.allSatisfy { $0.place == Place.none && $0.beginsWithNone }, "\(first)")
      #expect(Set(asked.map { $0.rows.first?.text }) == ["Are there children to think of?"])
      #expect(pages.last?.notice?.contains("Choose an answer") == true)
    }
    #expect(try house.json("plan list").items == [])
  }

  @Test func `asks a field that a plan has in the words of the notebook it is in`() throws {
    for passphrase in [Program.everyday, Program.hers] {
      try house.lines("plan add --json -", #"{"title":"Spring","applies":["pets"]}"#, passphrase: passphrase)
      let path: [Act] = [.press("p"), .choose("Spring"), .choose("pets")]
      let page = try #require(try house.sit(path, passphrase: passphrase).stage.pages.last)
      #expect(page.text.contains("pets (chosen)"))
      #expect(page.text.contains("pregnancy") == (passphrase == Program.hers))
    }
  }

  @Test func `shows what to take care with where steps are marked`() throws {
    try house.lines(
      "plan add --json -",
      #"{"title":"A plan for","sections":[{"heading":"H","steps":[{"text":"a","caution":"c1"},{"text":"b","caution":"c2"}]}]}"#
    )
    let plan = try #require(try house.sit(.press("p"), .choose("A plan for")).stage.pages.last)
    let steps = try house.json("plan list").items?.first?["sections"]?.items ?? []
    let cautions = steps.flatMap { $0["steps"]?.items ?? [] }.compactMap { $0["caution"]?.text }
    #expect(cautions.count == 2)
    for caution in cautions {
      #expect(plan.rows.contains { $0.text == "Take care: \(caution)" && !$0.isChoice })
    }
  }

  @Test func `moves what was written in the wrong notebook, and offers that above the everyday one only`()
    throws
  {
    try furnish(Program.everyday)
    let everyday = try house.sit([.press("j"), .choose("Boiler")], passphrase: Program.everyday).stage.pages
    for page in everyday { #expect(!page.keys.contains { $0.key == .letter("o") }, "\(page.title)") }
    let (stage, _) = try house.sit(
      .press("j"), .press("o"), .choose("Boiler"), .press("o"), .choose("Move it"), .back, .choose("Boiler"))
    #expect(stage.pages.contains { $0.notice?.contains("Moved to the private notebook.") == true })
    #expect(try house.json("journal list").items?.first?["title"] == "Boiler")
    #expect(try house.json("journal list", passphrase: Program.everyday).items == [])
    // On its own page it is given back; there are two notebooks to which it could go.
    let (back, _) = try house.sit(
      .press("j"), .choose("Boiler"), .press("o"), .choose("Everyday notebook"), .choose("Move it"))
    #expect(back.pages.contains { $0.notice?.contains("Moved to the everyday notebook.") == true })
    #expect(try house.json("journal list").items == [])
    #expect(try house.json("journal list", passphrase: Program.everyday).items?.first?["title"] == "Boiler")
  }

  @Test func `says before a move what goes along that is never asked where it goes`() throws {
    let more = #","private":"for me","weight":"afraid","told":[{"who":"Dr. Osei","advised":"rest"}]"#
    let ids = try [house.entry("The boiler", more), house.entry("Rain", #","title":"Rain""#)]
    let told = "never asked there: How serious for you; Whom you told; Note for yourself."
    let moves: [Act] = [.press("o"), .choose("Everyday notebook"), .choose("Leave")]
    let (stage, _) = try house.sit([.press("j"), .choose("The boiler")] + moves)
    #expect(stage.pages.contains { $0.text.contains(told) })
    let (other, _) = try house.sit([.press("j"), .choose("Rain")] + moves)
    #expect(!other.pages.contains { $0.text.contains("never asked there") })
    try house.lines("settings --json -", #"{"fields":"full"}"#, passphrase: Program.everyday)
    let (asked, _) = try house.sit([.press("j"), .choose("The boiler")] + moves)
    #expect(!asked.pages.contains { $0.text.contains("never asked there") })
    try house.lines("settings --json -", #"{"fields":"household"}"#, passphrase: Program.everyday)
    let ended = try house.run("move \(ids[0]) --to-notebook everyday")
    #expect(ended.status == 0 && ended.words.contains(told))
    let id = ended.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let risen = try house.run("move \(id) --to-notebook private --notebook everyday")
    #expect(risen.status == 0 && !risen.words.contains("never asked there"))
  }

  @Test func `adds the first of several things with Enter too`() throws {
    try house.sit(
      .press("w"), .press("n"), .type("Bea"), .enter, .choose("Code words"), .choose("Add"),
      .type("lemon cake"),
      .enter, .back, .back, .press("s"), .back)
    let person = try house.json("people list").items?.first
    #expect(person?["codeWords"]?.items?.first?["word"] == "lemon cake")
  }

  @Test func `adds a person field by field`() throws {
    let (stage, _) = try house.sit(
      .press("w"), .press("n"), .type("Bea"), .enter, .choose("Telephones"), .type("555 2, 555 3"), .enter,
      .press("s"), .back, .back)
    let person = try house.json("people list").items?.first
    #expect(person?["name"] == "Bea" && person?["telephones"]?.texts == ["555 2", "555 3"])
    #expect(stage.pages.contains { $0.notice == "Saved." })
  }

  @Test func `says what is wrong with an answer and keeps it`() throws {
    let (stage, _) = try house.sit(
      .press("d"), .press("n"), .type("Lease"), .enter, .choose("Expires"), .type("2026-02-31"), .enter)
    let last = try #require(stage.pages.last)
    #expect(last.rows.first?.text == "2026-02-31")
    #expect(last.rows.contains { $0.text.hasPrefix("There is no such date.") })
  }

  @Test func `asks before what was answered is thrown away`() throws {
    let (stage, _) = try house.sit(
      .press("w"), .press("n"), .type("Bea"), .enter, .back, .choose("Throw it away"))
    #expect(stage.pages.last?.title == "Our house · People")
    #expect(try house.json("people list").items?.isEmpty == true)
  }

  @Test func `amends an entry, and the first words stay`() throws {
    try furnish()
    try house.sit(
      .press("j"), .choose("Boiler"), .press("a"), .choose("Place"), .type("Kitchen"), .enter, .press("s"),
      .type("I forgot"), .done)
    let entry = try house.json("journal list").items?.first
    let amendment = entry?["amendments"]?.items?.first
    #expect(amendment?["place"] == "Kitchen" && amendment?["reason"] == "I forgot" && entry?["place"] == nil)
  }

  @Test func `withdraws an entry with a reason`() throws {
    try furnish()
    try house.sit(
      .press("j"), .choose("Boiler"), .press("w"), .type("Wrong day"), .done, .choose("Withdraw"))
    #expect(try house.json("journal list").items?.first?["withdrawn"]?["reason"] == "Wrong day")
  }

  @Test func `marks things as packed`() throws {
    try furnish()
    try house.sit(.press("d"), .press("b"), .choose("Passport"))
    let form = try house.json("documents list").items?.first?["forms"]?.items?.first
    #expect(form?["packed"] == true)
  }

  @Test func `begins a plan from suggestions`() throws {
    try house.sit(
      .press("p"), .press("t"), .choose("Moving"), .press("c"), .choose("Skip all"), .choose("Save"))
    #expect(try house.json("plan list").items?.count == 1)
  }

  @Test func `finds as one types`() throws {
    try furnish()
    let (stage, _) = try house.sit(.press("/"), .type("boi"), .type("boil"), .type("boilx"), .type("ana"))
    let found = stage.pages.map { page in page.rows.filter(\.isChoice).map(\.text) }
    #expect(found[2].count == 1 && found[2] == found[3] && found[4].isEmpty && found[5].count == 1)
    let (other, _) = try house.sit(.press("/"), .type("boil"), .choose("Boiler"))
    #expect(other.pages.last?.title == "Our house · Boiler")
  }

  @Test func `removes a plan only after a question`() throws {
    try furnish()
    let way: [Act] = [.press("p"), .choose("Spring"), .press("p"), .choose("Remove it with all")]
    try house.sit(way + [.choose("Leave it")])
    #expect(try house.json("plan list").items?.count == 1)
    try house.sit(way + [.choose("Remove")])
    #expect(try house.json("plan list").items?.isEmpty == true)
  }

  @Test func `shows the same pages for the same content at every level`() throws {
    try furnish()
    try furnish(Program.everyday)
    let settings = #"{"title":"Our house","fields":"full"}"#
    try house.lines("settings --json -", settings, passphrase: Program.everyday)
    let acts: [Act] = [
      .press("p"), .choose("Spring"), .back, .back, .press("j"), .choose("Boiler"), .back, .press("c"), .back,
      .back, .press("d"), .press("m"), .back, .press("w"), .back, .press("/"), .type("bo"),
    ]
    // The first opening says what was saved in the other notebook meanwhile.
    _ = try house.sit(acts)
    let (hers, everyday) = (try house.sit(acts), try house.sit(acts, passphrase: Program.everyday))
    let differ = zip(hers.stage.pages, everyday.stage.pages).filter { $0.0.withoutIDs != $0.1.withoutIDs }
    #expect(differ.isEmpty, "\(differ.map { ($0.0.withoutIDs, $0.1.withoutIDs) })")
    #expect(hers.stage.pages.count == everyday.stage.pages.count)
  }

  @Test func `hands over a copy that anyone can read, and notes it`() throws {
    try furnish()
    let path = house.program.folder + "/copy.txt"
    let (stage, _) = try house.sit(
      .press("c"), .choose("Form"), .choose("Plain text"), .choose("Who can open it"), .choose("Anyone"),
      .choose("Where it goes"), .type(path), .enter, .choose("For whom"), .type("Ana"), .enter, .press("v"),
      .back, .press("s"), .choose("Write the copy"), .back, .press("c"), .press("l"))
    #expect(stage.pages.contains { $0.title == "Our house · The copy is written" })
    #expect(stage.pages.last?.title == "Our house · Copies made (UTC)")
    #expect(stage.pages.last?.text.contains("text, 1 record, Ana") == true)
    #expect(stage.pages.contains { $0.text.contains("Goes in:\n1 entry, 1 March 2026") })
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("The boiler was loud"))
    #expect(try house.run("export log --format text --plain").output.contains("Ana"))
  }

  @Test func `leaves the mark on its row where another one goes or comes above it`() throws {
    try furnish()
    let lock: [Act] = [.press("c"), .choose("Who can open it"), .choose("in a browser")]
    for acts in [lock, lock + [.choose("Who can open it"), .choose("Anyone")]] {
      let page = try #require(try house.sit(acts).stage.pages.last)
      let chosen = page.rows.filter(\.isChoice)[page.place.choice]
      #expect(chosen.text.hasPrefix("Who can open it"), "\(chosen.text)")
    }
  }

  @Test func `offers to cover the names that are kept, and covers those that are marked`() throws {
    try furnish()
    try house.lines("people add --json -", #"{"name":"The Boiler"}"#)
    try house.lines(
      "journal add --json -", #"{"happened":"2026-03-02","account":"Ana came about the boiler"}"#)
    let (stage, _) = try house.sit(
      .press("c"), .choose("Names kept here: 0 of 2 left blank"), .choose("Ana"), .back)
    let last = try #require(stage.pages.last)
    #expect(last.rows.contains { $0.text == "Names kept here: 1 of 2 left blank" })
    #expect(last.text.contains("covered at 1 place: \"Ana\""))
    #expect(last.text.contains("kept in this notebook, and not covered: \"The Boiler\""))
  }

  @Test func `shows the words that open a copy once`() throws {
    try furnish()
    let path = house.program.folder + "/copy.age"
    let (stage, _) = try house.sit(
      .press("c"), .press("s"), .type(path), .enter, .press("s"), .choose("Write the copy"), .back,
      .press("v"))
    let shown = stage.pages.filter { $0.text.contains("The words that open it") }
    #expect(shown.count == 1)
    let copy = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(copy.starts(with: Data("age-encryption.org/v1".utf8)))
  }

  @Test(arguments: [
    ("in a browser", "html"), ("Anyone", "html"), ("", "html.age"),
  ])
  func `says the whole place of a copy, under a name that a double click opens`(lock: String, ending: String)
    throws
  {
    try furnish()
    let typed = house.program.folder + "/forkay"
    // Whoever has words made for it, where nobody says who.
    let locking: [Act] = lock.isEmpty ? [] : [.choose("Who can open it"), .choose(lock)]
    let (stage, _) = try house.sit(
      [.press("c")] + locking + [
        .choose("Where it goes"), .type(typed), .enter, .press("s"), .choose("Write the copy"),
      ])
    let path = typed + "." + ending
    #expect(stage.pages.suffix(2).allSatisfy { $0.text.contains(path) })
    #expect(FileManager.default.fileExists(atPath: path))
    let relative = try house.sit(
      .press("c"), .choose("Where it goes"), .type("forkay-\(ending)"), .enter, .press("s"))
    #expect(
      relative.stage.pages.last?.text.contains(FileManager.default.currentDirectoryPath + "/forkay-") == true)
  }

  @Test func `a locked copy is not called as if a browser could open it`() throws {
    try furnish()
    let typed = house.program.folder + "/forkay.html"
    try house.sit(
      .press("c"), .choose("Where it goes"), .type(typed), .enter, .press("s"), .choose("Write the copy"))
    #expect(FileManager.default.fileExists(atPath: typed + ".age"))
    #expect(!FileManager.default.fileExists(atPath: typed))
  }

  @Test func `offers of a copy only what goes together`() throws {
    try furnish()
    let (stage, _) = try house.sit(
      .press("c"), .choose("Files kept"), .choose("Pictures"), .choose("Who can open it"), .choose("browser"),
      .choose("What:"), .choose("Plans"), .choose("Who can open it"), .choose("Anyone"), .choose("Form"),
      .choose("card"), .choose("What:"), .choose("Documents"))
    let rows = stage.pages.map { page in page.rows.filter(\.isChoice).map(\.text) }
    #expect(rows[3].contains("Files kept with it: pictures stand at the end"))
    // A page that opens by itself has one form, and takes no pictures at its end.
    #expect(rows[5].contains("Files kept with it: only their names"))
    #expect(!rows[5].contains { $0.hasPrefix("Form") })
    #expect(rows[11].contains { $0.hasPrefix("Form: a card") || $0.contains("card") })
    #expect(rows.last?.contains("Form: a page to read and print") == true)
  }

  @Test func `saves a setting at once`() throws {
    let (stage, _) = try house.sit(.press("s"), .choose("Title"), .type("Home"), .enter)
    #expect(stage.pages.last?.title == "Home · Settings" && stage.pages.last?.notice == "Saved.")
  }

  @Test func `tells what ended it`() throws {
    #expect(try house.sit(.happens(.suspend)).end == .stopped)
    #expect(try house.sit(.press("j"), .happens(.hangup(15))).end == .hungUp(15))
    #expect(try house.sit(.press("q")).end == .left)
  }
}

extension Panel {
  /// The page without identifiers, times of recording, and codes of journals, which random seeds decide.
  fileprivate var withoutIDs: String {
    text.split(separator: "\n").filter { !$0.hasPrefix("Identifier") && !$0.hasPrefix("Written down") }
      .joined(separator: "\n").replacing(/(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}/, with: "code")
  }
}
