import Records
import Testing

@testable import Storage
@testable import Vault

@Suite struct `An unfinished text` {
  static func text(_ words: String, _ id: RecordID) -> Draft {
    .unfinished(.entry, ["account": .string(words)], id: id)
  }

  static let entry = Draft(kind: .entry, fields: ["happened": "2026", "account": "all of it"])

  static func kept(_ book: borrowing OpenBook, _ level: Level) throws -> [String] {
    try book.records([.draft], in: level).compactMap { $0.fields["content"]?.object?["account"]?.text }
  }

  @Test(arguments: Level.allCases)
  func `the newest is there, once, whether it is short or long`(level: Level) throws {
    let book = try BookInHand()
    let disk = book.disk
    let id = RecordID.random()
    for words in ["one", String(repeating: "long ", count: 300), "two", ""] {
      var open = try book.open(disk, level)
      try open.keepDraft(Self.text(words, id), in: level, now: OpenBook.now)
      try open.close()
      let again = try book.open(disk, level)
      #expect(try Self.kept(again, level) == [words])
      #expect(try again.records([.draft], in: level).first?.fields["of"] == "entry")
      #expect(try again.index(level).leftovers.isEmpty)
    }
  }

  @Test func `it is told which texts make a sitting larger`() throws {
    let book = try BookInHand()
    for length in [10, 300, 900, 4000] {
      var open = try book.open(book.disk, .private)
      let draft = Self.text(String(repeating: "x", count: length), .random())
      let isShort = try open.isShort(draft, in: .private, now: OpenBook.now)
      let clock = open.session.clock
      try open.keepDraft(draft, in: .private, now: OpenBook.now)
      #expect((open.session.clock == clock + 2) == isShort)
      try open.close()
    }
  }

  @Test func `it goes in the save that brings its record`() throws {
    let book = try BookInHand()
    let disk = book.disk
    let id = RecordID.random()
    var open = try book.open(disk, .private)
    try open.keepDraft(Self.text("so far", id), in: .private, now: OpenBook.now)
    let before = open.session.saves
    try open.add([Self.entry], to: .private, now: OpenBook.now, finishing: id)
    #expect(open.session.saves == before + 1)
    #expect(try Self.kept(open, .private).isEmpty)
    try open.close()
    let again = try book.open(disk, .private)
    #expect(try Self.kept(again, .private).isEmpty)
    #expect(try again.records([.entry], in: .private).count == 1)
  }

  @Test func `wherever its saving breaks off, it or its record is there`() throws {
    let book = try BookInHand()
    for calls in 0..<4 {
      let disk = book.disk
      let id = RecordID.random()
      var open = try book.open(disk, .private)
      try open.keepDraft(Self.text("so far", id), in: .private, now: OpenBook.now)
      disk.callsLeft = calls
      #expect(throws: SavingError.self) {
        try open.add([Self.entry], to: .private, now: OpenBook.now, finishing: id)
      }
      disk.callsLeft = nil
      let again = try book.open(disk.afterKill(), .private)
      let entries = try again.records([.entry], in: .private).count
      #expect(try Self.kept(again, .private).count + entries == 1)
    }
  }

  @Test func `an edited record takes its unfinished text away too`() throws {
    let book = try BookInHand()
    var open = try book.open(book.disk, .everyday)
    let id = RecordID.random()
    var person = RecordID.random()
    try open.add([Draft(kind: .person, fields: ["name": "Ann"])], to: .everyday, now: OpenBook.now) {
      person = $0
    }
    try open.keepDraft(Self.text("An", id), in: .everyday, now: OpenBook.now)
    let edited = Record(id: person, kind: .person, fields: ["name": "Anna"])
    try open.replace(edited, in: .everyday, now: OpenBook.now, finishing: id)
    #expect(try Self.kept(open, .everyday).isEmpty)
    #expect(try open.records([.person], in: .everyday).map { $0.fields["name"] } == ["Anna"])
    try open.close()
  }
}
