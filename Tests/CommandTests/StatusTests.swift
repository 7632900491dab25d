import Foundation
import Phrases
import Testing
@testable import homebook
@testable import Pages
@testable import Storage
@testable import Vault
@testable import Views

/// Every exit status but 130, reached from outside; `Tests/Terminal` interrupts.
final class StatusTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.create()
  }

  deinit { program.remove() }

  private func place(_ number: Int) -> Int { Geometry.test.offset(place: number) }

  /// Writes sittings after creation, so many that what the first one saved stands nowhere else.
  private func save() throws {
    let saved = try program.run(
      ["settings", "--json", "-"], passphrase: Program.everyday, input: #"{"title":"House"}"#)
    #expect(saved.status == Phrases.ExitStatus.done.rawValue)
    for name in ["Ann", "Ben", "Cleo"] {
      let fields = #"{"name":"\#(name)","notes":"\#(String(repeating: "x", count: 180))"}"#
      let added = try program.run(
        ["people", "add", "--json", "-"], passphrase: Program.everyday, input: fields)
      #expect(added.status == Phrases.ExitStatus.done.rawValue, "\(added.words)")
    }
  }

  /// Turns bytes of the book over.
  private func damage(_ ranges: [Range<Int>]) throws {
    let url = URL(fileURLWithPath: program.book)
    var bytes = Array(try Data(contentsOf: url))
    for index in ranges.joined() { bytes[index] ^= 0x55 }
    try Data(bytes).write(to: url)
  }

  @Test func `0 where everything went as asked`() throws {
    #expect(try program.run(["check"]).status == Phrases.ExitStatus.done.rawValue)
  }

  @Test func `1 where standard output is closed`() throws {
    let ended = try Running([
      "/bin/sh", "-c", "exec '\(Program.path)' passphrase --language en >&-",
    ]).end()
    #expect(ended.status == Phrases.ExitStatus.failed.rawValue)
    #expect(ended.words.contains("error 9"))
  }

  /// A file that took the number of a closed stream would get what is said on it: the book, which is open then.
  @Test(arguments: ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func `no word goes into the book where standard streams are closed`(closed: String) throws {
    try save()
    let words = program.folder + "/words"
    try Data((Program.hers + "\n").utf8).write(to: URL(fileURLWithPath: words))
    for command in ["check", "people list", "settings"] {
      let call = "exec '\(Program.path)' \(command) --file '\(program.book)' --passphrase-fd 7"
      _ = try Running(["/bin/sh", "-c", call + " 7<'\(words)' " + closed]).end()
    }
    let after = try program.run(["check"])
    #expect(after.status == Phrases.ExitStatus.done.rawValue, "\(after.words)")
  }

  @Test func `3 where something saved cannot be read, and what is wrong is named`() throws {
    try save()
    try damage((0..<4).map { place($0) + 100..<place($0) + 110 })
    let ended = try program.run(["settings"], passphrase: Program.everyday)
    #expect(ended.status == Phrases.ExitStatus.partly.rawValue)
    #expect(ended.words.contains("pieces that are missing"))
  }

  @Test func `3 where a damaged notebook would be written to, until its owner agrees`() throws {
    try save()
    try damage((0..<4).map { place($0) + 100..<place($0) + 110 })
    let change = #"{"title":"Ours"}"#
    let refused = try program.run(["settings", "--json", "-"], passphrase: Program.everyday, input: change)
    #expect(refused.status == Phrases.ExitStatus.partly.rawValue)
    #expect(refused.words.contains("--accept-damage"))
    let agreed = try program.run(
      ["settings", "--json", "-", "--accept-damage"], passphrase: Program.everyday, input: change)
    // What was found was told and agreed to: the status says what came of the work.
    #expect(agreed.words.contains("pieces that are missing"))
    #expect(agreed.status == Phrases.ExitStatus.done.rawValue)
    let after = try program.run(["settings"], passphrase: Program.everyday)
    #expect(after.status == Phrases.ExitStatus.done.rawValue)
    #expect(after.output.contains("Title: Ours"))
  }

  @Test func `10 where there is no file`() throws {
    let ended = try program.run(["check"], book: program.folder + "/none")
    #expect(ended.status == Phrases.ExitStatus.noSuchFile.rawValue)
    #expect(ended.words.contains("homebook create"))
  }

  @Test func `11 while another process has the book`() throws {
    var first = try program.start(["settings", "--json", "-"])
    defer { first.process.terminate() }
    // The first one waits for its input with the book open; it may take a moment to get there, or find the book in use
    // by the second one.
    var second = try program.run(["check"])
    for _ in 0..<100 where second.status != Phrases.ExitStatus.inUse.rawValue {
      if !first.process.isRunning { first = try program.start(["settings", "--json", "-"]) }
      Thread.sleep(forTimeInterval: 0.05)
      second = try program.run(["check"])
    }
    try #require(second.status == Phrases.ExitStatus.inUse.rawValue)
    first.give(#"{"title":"Ours"}"#)
    #expect(first.end().status == Phrases.ExitStatus.done.rawValue)
  }

  @Test func `12 where the passphrase opens nothing, or not the notebook that was named`() throws {
    #expect(
      try program.run(["check"], passphrase: "nobody").status == Phrases.ExitStatus.opensNothing.rawValue)
    let named = try program.run(["check", "--notebook", "private"], passphrase: Program.everyday)
    #expect(named.status == Phrases.ExitStatus.opensNothing.rawValue)
  }

  @Test func `13 where the file is no book, or a folder, or both passphrase and header fail`() throws {
    let other = program.folder + "/other"
    try Data(repeating: 7, count: 5000).write(to: URL(fileURLWithPath: other))
    #expect(try program.run(["check"], book: other).status == Phrases.ExitStatus.damaged.rawValue)
    #expect(try program.run(["check"], book: program.folder).status == Phrases.ExitStatus.damaged.rawValue)
    #expect(try program.run(["check"], book: "/dev/zero").status == Phrases.ExitStatus.damaged.rawValue)
    try damage([1024..<4096])
    #expect(try program.run(["check"], passphrase: "nobody").status == Phrases.ExitStatus.damaged.rawValue)
  }

  @Test func `14 where the notebook is full, and the sentence names a way out`() throws {
    let long = String(repeating: "x", count: 9000)
    let ended = try program.run(["settings", "--json", "-"], input: #"{"title":"\#(long)"}"#)
    #expect(ended.status == Phrases.ExitStatus.full.rawValue)
    #expect(ended.words.contains("--size"))
    #expect(try program.run(["check"]).status == Phrases.ExitStatus.done.rawValue)
  }

  @Test(arguments: [
    (#"{"title":7}"#, "title"), (#"{"title":"a""#, "Line 1"), ("", "empty"), ("[1]", "object"),
    (#"{"title":"a","title":"b"}"#, "twice"), (#"{"fields":"some"}"#, "no such value"), ("{}", "nothing"),
    (#"{"digest":"00"}"#, "only the program"), (#"{"title":"a\u202eb"}"#, "direction"),
    ("{\"title\":\"a\"}\n{\"title\":\"b\"}", "one object"),
  ])
  func `15 where the input is refused, and nothing is written`(input: String, word: String) throws {
    let before = try program.run(["settings", "--json"]).output
    let ended = try program.run(["settings", "--json", "-"], input: input)
    #expect(ended.status == Phrases.ExitStatus.refused.rawValue)
    #expect(ended.words.contains(word))
    #expect(try program.run(["settings", "--json"]).output == before)
  }

  @Test func `15 where something is at the path of a new book, which stays as it is`() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: program.book))
    #expect(try program.create().status == Phrases.ExitStatus.refused.rawValue)
    #expect(try Data(contentsOf: URL(fileURLWithPath: program.book)) == before)
  }

  @Test func `16 where the book takes no writing`() throws {
    // Without one readable everyday segment the book is read-only.
    try damage((0..<32).map { place($0)..<place($0) + 60 })
    let ended = try program.run(["settings", "--json", "-"], input: #"{"title":"Ours"}"#)
    #expect(ended.status == Phrases.ExitStatus.cannotWrite.rawValue)
  }

  @Test(arguments: [
    ["--bogus"], ["nonsense"], ["rewrite"], ["rewrite", "17"], ["settings", "--language", "fr"],
    ["check", "--notebook", "other"], ["due", "--json", "-"], ["check", "extra"], ["--file"],
    ["create", "--size", "2G"],
  ])
  func `64 where the command is not understood`(arguments: [String]) throws {
    let ended = try Running(["/usr/bin/env", "-i", Program.path] + arguments).end()
    #expect(ended.status == Phrases.ExitStatus.usage.rawValue)
    #expect(ended.output.isEmpty)
    #expect(ended.words.hasPrefix("Error: "))
  }

  @Test func `64 where nobody can be asked`() throws {
    #expect(try program.run(["check"], passphrase: nil).status == Phrases.ExitStatus.usage.rawValue)
    #expect(try program.run(["check"], passphrase: "").status == Phrases.ExitStatus.usage.rawValue)
    #expect(try program.run(["check"], passphrase: "\n").status == Phrases.ExitStatus.usage.rawValue)
    let undecided = try program.run(
      ["create", "--size", "T"], passphrase: "everyday: a\n", book: program.folder + "/new")
    #expect(undecided.status == Phrases.ExitStatus.usage.rawValue)
    #expect(undecided.words.contains("--on-wrong"))
  }

  @Test func `each status has its number for good`() {
    #expect(
      Phrases.ExitStatus.allCases.map(\.rawValue) == [0, 1, 3, 10, 11, 12, 13, 14, 15, 16, 17, 64, 130])
  }
}
