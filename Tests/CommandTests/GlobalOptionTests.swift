import Foundation
import Phrases
import Testing
@testable import homebook
@testable import Pages
@testable import Views

final class GlobalOptionTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.create(onWrong: "everyday")
  }

  deinit { program.remove() }

  private func status(_ before: [String], _ after: [String]) throws -> Int32 {
    let words = program.folder + "/words"
    try Data((Program.hers + "\n").utf8).write(to: URL(fileURLWithPath: words))
    let command = ["/bin/sh", "-c", "exec env -i \"$@\" 3<'\(words)'", "sh", Program.path]
    return try Running(command + before + ["check"] + after).end().status
  }

  @Test func `common options are taken before and after the command, with an empty environment`() throws {
    let options = ["--file", program.book, "--passphrase-fd", "3"]
    #expect(try status(options, []) == 0)
    #expect(try status([], options) == 0)
    #expect(try status(Array(options.prefix(2)), Array(options.suffix(2))) == 0)
    #expect(try status(["--language", "es"], options + ["--notebook", "everyday"]) == 0)
  }

  @Test func `common options without a command show the help`() throws {
    let ended = try Running([Program.path, "--file", program.book]).end()
    #expect(ended.status == 0)
    #expect(ended.output.contains("SUBCOMMANDS"))
  }

  @Test func `the environment says where the book is when no option does`() throws {
    let data = program.folder + "/data"
    let home = program.folder + "/home"
    let book = URL(fileURLWithPath: program.book)
    for place in [data + "/homebook", home + "/.local/share/homebook"] {
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: book, to: URL(fileURLWithPath: place + "/book"))
    }
    for setting in ["HOMEBOOK_FILE=\(program.book)", "XDG_DATA_HOME=\(data)", "HOME=\(home)"] {
      let words = program.folder + "/words"
      try Data((Program.hers + "\n").utf8).write(to: URL(fileURLWithPath: words))
      let shell = "exec env -i '\(setting)' '\(Program.path)' check --passphrase-fd 3 3<'\(words)'"
      #expect(try Running(["/bin/sh", "-c", shell]).end().status == 0)
    }
    let nowhere = try Running(["/usr/bin/env", "-i", Program.path, "check"]).end()
    #expect(nowhere.status == Phrases.ExitStatus.usage.rawValue)
  }

  /// A name that was repaired would be that of another file: a copy would stand elsewhere than was said.
  @Test func `what is no text is refused, as an argument and in the environment`() throws {
    let folder = program.folder
    let odd = "\(folder)/b$(printf '\\377')"
    let calls = [
      "exec '\(Program.path)' backup \"\(odd)\" --file '\(program.book)'",
      "exec '\(Program.path)' check --file \"\(odd)\"",
      "HOMEBOOK_FILE=\"\(odd)\" exec '\(Program.path)' check",
      "XDG_DATA_HOME=\"\(odd)\" exec '\(Program.path)' create --on-wrong error",
    ]
    let before = try FileManager.default.contentsOfDirectory(atPath: folder)
    for call in calls {
      let ended = try Running(["/bin/sh", "-c", "unset HOMEBOOK_FILE; " + call]).end()
      #expect(
        ended.status == Phrases.ExitStatus.usage.rawValue && ended.words.contains("UTF-8"),
        "\(call): \(ended.words)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == before)
  }

  @Test(arguments: [
    (["LC_ALL": "es_MX.UTF-8"], "Este cuaderno"), (["LANG": "es"], "Este cuaderno"),
    (["LANG": "C"], "This notebook"),
    (["LC_ALL": "en_GB", "LANG": "es_ES"], "This notebook"),
    (["LC_MESSAGES": "es_ES", "LANG": "en_US"], "Este cuaderno"),
    ([:], "This notebook"),
  ])
  func `the language is that of the system`(environment: [String: String], word: String) throws {
    #expect(try program.run(["check"], environment: environment).output.contains(word))
  }

  @Test func `the language that is asked for comes before that of the system`() throws {
    #expect(try program.run(["check", "--language", "es"]).output.contains("Este cuaderno"))
    #expect(try program.run(["check", "--language=es"]).output.contains("Este cuaderno"))
  }

  @Test func `the passphrase is one line in its canonical form, and nothing behind it is read`() throws {
    #expect(try program.run(["check"], passphrase: Program.hers + "\nmore").status == 0)
    let strict = try Program()
    defer { strict.remove() }
    try strict.create()
    #expect(try strict.run(["check"], passphrase: Program.hers + " \n").status == 0)
    #expect(
      try strict.run(["check"], passphrase: Program.hers + " x\n").status
        == Phrases.ExitStatus.opensNothing.rawValue)
    #expect(try strict.run(["check"], passphrase: Program.hers).status == 0)
  }

  @Test func `a passphrase that is nobody's opens the everyday notebook where its owner chose so`() throws {
    let change = #"{"title":"House"}"#
    #expect(try program.run(["settings", "--json", "-"], passphrase: "nobody", input: change).status == 0)
    let known = try program.run(["settings"], passphrase: Program.everyday)
    let guessed = try program.run(["settings"], passphrase: "somebody")
    #expect(known.output.contains("House"))
    #expect(known.output == guessed.output)
    #expect(known.words == guessed.words)
  }
}
