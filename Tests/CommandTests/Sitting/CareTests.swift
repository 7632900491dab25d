import Platform
import Records
import Screen
import Testing

@testable import homebook

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
