import Foundation
import Phrases
import Testing
@testable import homebook
@testable import Pages
@testable import Views

final class CreateTests {
  let program: Program

  init() throws { program = try Program() }

  deinit { program.remove() }

  @Test func `the folder of a new book is made for its owner only, and so is the book`() throws {
    let book = program.folder + "/a/b/book"
    let ended = try program.run(
      ["create", "--size", "T", "--on-wrong", "error"], passphrase: "everyday: \(Program.everyday)\n",
      book: book)
    #expect(ended.status == 0)
    #expect(ended.output.isEmpty)
    #expect(ended.words.isEmpty)
    let manager = FileManager.default
    let modes = try [program.folder + "/a", program.folder + "/a/b", book].map {
      try manager.attributesOfItem(atPath: $0)[.posixPermissions] as? Int
    }
    #expect(modes == [0o700, 0o700, 0o600])
  }

  @Test func `several everyday passphrases and the recovery phrase open what they should`() throws {
    try program.create(
      lines:
        "everyday: one for the kitchen\neveryday:  two with a space\npersonal: three\nprivate: four\nrecovery: five\n"
    )
    let opened = try ["one for the kitchen", " two with a space", "three", "four", "five"].map { words in
      try program.run(["check", "--json"], passphrase: words).output.components(separatedBy: "\"notebook\"")
        .count - 1
    }
    #expect(opened == [1, 1, 2, 3, 3])
  }

  @Test func `only the private notebook begins with the full set of questions`() throws {
    try program.create()
    #expect(try program.run(["settings", "--json"]).output.contains(#""fields": "full""#))
    let lower = try program.run(["settings", "--json", "--notebook", "everyday"])
    #expect(lower.output.contains(#""fields": "household""#))
    let alone = try Program()
    defer { alone.remove() }
    try alone.create(lines: "everyday: \(Program.everyday)\n")
    let only = try alone.run(["settings", "--json"], passphrase: Program.everyday)
    #expect(only.output.contains(#""fields": "household""#))
  }

  @Test func `creation leaves the same number of turns whatever it made`() throws {
    var margins: [String] = []
    for lines in ["", "private: \(Program.hers)\n", "personal: three\nprivate: \(Program.hers)\n"] {
      let each = try Program()
      defer { each.remove() }
      try each.create(lines: "everyday: \(Program.everyday)\n" + lines)
      margins.append(try each.run(["check"], passphrase: Program.everyday).output)
    }
    #expect(Set(margins).count == 1)
  }

  @Test func `a passphrase opens its notebook in whatever form its letters are typed`() throws {
    let lines = "everyday: \(Program.everyday)\nprivate: cafe\u{301} pin\u{303}ata an\u{303}il ri\u{301}o\n"
    #expect(try program.create(lines: lines).status == 0)
    for words in [
      "caf\u{E9} pi\u{F1}ata a\u{F1}il r\u{ED}o", "cafe\u{301} pin\u{303}ata an\u{303}il ri\u{301}o",
    ] {
      #expect(try program.run(["check", "--notebook", "private"], passphrase: words).status == 0)
    }
  }

  @Test func `a weak passphrase is warned about and taken`() throws {
    let ended = try program.create(lines: "everyday: kitchen\n")
    #expect(ended.status == 0)
    #expect(ended.words.hasPrefix("everyday: Someone who knows you"))
  }

  @Test(arguments: [
    "everyday: same words\nprivate: same words\n", "private: alone\n",
    "everyday: caf\u{E9} r\u{ED}o\nprivate: cafe\u{301} ri\u{301}o\n",
    (1...17).map { "everyday: words \($0)\n" }.joined(),
  ])
  func `passphrases that cannot be are refused and leave no file`(lines: String) throws {
    #expect(try program.create(lines: lines).status == Phrases.ExitStatus.refused.rawValue)
    #expect(!FileManager.default.fileExists(atPath: program.book))
  }

  @Test(arguments: ["", "everyday:no space\n", "daily: word\n", "everyday: \n"])
  func `lines that are no passphrases are wrong usage and leave no file`(lines: String) throws {
    #expect(try program.create(lines: lines).status == Phrases.ExitStatus.usage.rawValue)
    #expect(!FileManager.default.fileExists(atPath: program.book))
  }
}
