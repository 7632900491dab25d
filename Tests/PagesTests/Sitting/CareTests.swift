@testable import Storage
import Notebook
import Phrases
import Platform
import Records
import Screen
import Testing
@testable import Pages
@testable import Vault
@testable import Views

@Suite(.serialized) final class `Files and copies in a sitting` {
  private let house: Household
  /// A folder whose path fits into a record of the smallest book.
  private let folder = "/tmp/hb\(UInt16.random(in: 0...UInt16.max))"

  init() throws {
    house = try Household()
    try makeFolder(folder)
    try house.lines("settings --json -", #"{"title":"Our house"}"#)
    let entry = #"{"happened":"2026-03-01","account":"The boiler was loud","title":"Boiler"}"#
    try house.lines("journal add --json -", entry)
  }

  deinit { for name in (try? filesInFolder(folder)) ?? [] { try? removeFile(folder + "/" + name) } }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = folder + "/" + name
    let file = try NewFile(path)
    try file.append(bytes)
    try file.commit()
    return path
  }

  @Test func `a file is added to an entry, written out again and removed`() throws {
    let path = try file("door.jpg", Array("\u{FF}picture".utf8))
    let out = folder + "/out.jpg"
    let toFiles: [Act] = [.press("j"), .choose("Boiler"), .press("f")]
    let (stage, _) = try house.sit(
      toFiles + [
        .press("n"), .choose("Go on"), .type(path), .enter, .choose("door.jpg"), .press("s"), .type(out),
        .enter,
      ])
    #expect(stage.pages.contains { $0.text.contains("Before the first file") })
    #expect(stage.pages.contains { $0.notice?.contains("Kept: door.jpg.") == true })
    #expect(stage.pages.last?.notice == "Written: \(out)")
    #expect(try read(out) == read(path))
    try house.sit(toFiles + [.choose("door.jpg"), .press("r"), .choose("Remove")])
    #expect(try house.json("attachment list").items?.isEmpty == true)
    #expect(File.Identity(path: path) != nil)
  }

  @Test func `several files of a folder are chosen and kept in one go`() throws {
    for (name, bytes) in [("a.jpg", [1, 2]), ("b.jpg", [3]), ("c.txt", [4, 5, 6])] as [(String, [UInt8])] {
      _ = try file(name, bytes)
    }
    let toFolder: [Act] = [
      .press("j"), .choose("Boiler"), .press("f"), .press("n"), .choose("Go on"), .type(folder), .enter,
    ]
    let (stage, _) = try house.sit(
      toFolder + [
        .press("s"), .choose("a.jpg"), .choose("c.txt"), .choose("b.jpg"), .choose("b.jpg"), .press("s"),
      ])
    #expect(stage.pages.contains { $0.notice == "No file is chosen yet." })
    #expect(
      stage.pages.contains { $0.text.contains("c.txt (chosen)") && !$0.text.contains("b.jpg (chosen)") })
    #expect(stage.pages.last?.notice?.contains("Kept: 2 files.") == true)
    let kept = try house.json("attachment list").items ?? []
    #expect(Set(kept.compactMap { $0["name"]?.text }) == ["a.jpg", "c.txt"])
  }

  @Test func `files that are kept with a document can be chosen together too`() throws {
    let names = ["a.jpg", "b.jpg"]
    for name in names { _ = try file(name, [7]) }
    try house.lines("documents add --json -", #"{"name":"Lease"}"#)
    try house.sit(
      .press("d"), .choose("Lease"), .press("f"), .press("n"), .choose("Go on"), .type(folder), .enter,
      .press("a"), .press("s"))
    let documents = try house.json("documents list").items ?? []
    #expect(documents.first?["attachments"]?.items?.count == 2)
  }

  @Test func `files that survive few more loads are offered new ones, in their own notebook alone`() throws {
    let before = try everyday()
    let path = try file("door.jpg", [1, 2, 3])
    let entry = try #require(try house.json("journal list").items?.first?["id"]?.text)
    try house.lines("journal attach \(entry) \(path)")
    try house.lines("rewrite --files 4", "", passphrase: Program.everyday)
    let item = try #require(try due().first { $0.what == .files })
    #expect(item.json["what"] == "files" && item.json["rewriteFiles"] == "4")
    #expect(Words(language: .en).due(item) == "make its files safe for more: homebook rewrite --files 4")
    let (left, _) = try house.sit(.choose("Make the files last longer"), .choose("Leave it"), .press("q"))
    #expect(left.pages.last?.text.contains("Make the files last longer") == true)
    let (done, _) = try house.sit(.choose("Make the files last longer"), .choose("Go on"))
    #expect(done.pages.last?.notice?.contains("written anew") == true)
    #expect(done.pages.last?.text.contains("Make the files last longer") == false)
    #expect(try due().allSatisfy { $0.what != .files })
    #expect(try everyday() == before)
  }

  /// What wants attention in the private notebook. No load comes by chance, which would carry the files on.
  private func due() throws -> [DueItem] {
    try Notebook(try house.opened(), .private).due(now: .now())
  }

  /// What the everyday notebook says of what wants attention, whichever passphrase opens it.
  private func everyday() throws -> [String] {
    let page = try house.sit(.press("q"), passphrase: Program.everyday).stage.pages.first
    return try [
      page?.text ?? "", house.lines("due", "", passphrase: Program.everyday).joined(),
      house.lines("due --notebook everyday").joined(),
    ]
  }

  @Test func `the chord leaves a file that is going in, and nothing is said of it`() throws {
    let path = try file("door.jpg", [UInt8](repeating: 7, count: 3000))
    let (stage, _) = try house.sit(
      .press("j"), .choose("Boiler"), .press("f"), .press("n"), .choose("Go on"), .type(path), .enter, .chord,
      .press("q"))
    let everyday = try house.sit(.press("q"), passphrase: Program.everyday)
    #expect(stage.pages.last == everyday.stage.pages.first)
    #expect(try house.json("attachment list").items?.isEmpty == true)
    #expect(try house.run("check").status == 0)
  }

  @Test func `what cannot be taken is said, and the page stays`() throws {
    let (stage, _) = try house.sit(
      .press("j"), .choose("Boiler"), .press("f"), .press("n"), .choose("Go on"), .type("/nowhere/at all"),
      .enter)
    #expect(stage.pages.last?.notice?.isEmpty == false)
    #expect(stage.pages.last?.input != nil)
  }

  @Test func `a second copy is made where it was due, and then an original may go`() throws {
    let path = try file("door.jpg", [1, 2, 3])
    let copy = folder + "/copy"
    let entry = try #require(try house.json("journal list").items?.first?["id"]?.text)
    try house.lines("journal attach \(entry) \(path)")
    // A copy made in the same second may be older than the file.
    let second = WallClock.now().seconds
    while WallClock.now().seconds == second {}
    let (stage, _) = try house.sit(
      .choose("There is no second copy yet"), .type(copy), .enter, .choose(path), .choose("Remove"))
    #expect(stage.pages.contains { $0.notice?.contains("read back and is right") == true })
    #expect(File.Identity(path: path) == nil)
    #expect(try read(copy).count == read(house.program.book).count)
    let (after, _) = try house.sit(.press("s"))
    #expect(after.pages[0].rows.allSatisfy { !$0.text.contains("second copy") })
  }

  @Test func `the original of a file of the everyday notebook is offered in every notebook`() throws {
    let path = try file("door.jpg", [1, 2, 3])
    let entry = #"{"happened":"2026-03-01","account":"The boiler was loud"}"#
    let id = try #require(try house.lines("journal add --json - --notebook everyday", entry).first)
    try house.lines("journal attach \(id) \(path) --notebook everyday")
    let second = WallClock.now().seconds
    while WallClock.now().seconds == second {}
    try house.sit(
      .choose("There is no second copy yet"), .type(folder + "/copy"), .enter, .choose(path),
      .choose("Remove"))
    #expect(File.Identity(path: path) == nil)
    let files = try house.json("attachment list --notebook everyday").items
    #expect(files?.count == 1 && files?.first?["original"] == nil)
  }

  private func read(_ path: String) throws -> [UInt8] {
    let file = try File(path, for: .reading)
    var bytes = [UInt8](repeating: 0, count: try file.size())
    try file.read(bytes.count, at: 0, into: &bytes)
    return bytes
  }
}
