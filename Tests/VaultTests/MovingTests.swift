import Platform
import Records
import Testing

@testable import Storage
@testable import Vault

/// What is left of a record where it was, and what it is where it goes.
@Suite struct MovingTests {
  private static let then = WallClock(seconds: 1_772_000_000, offsetMinutes: 60)
  private static let now = WallClock(seconds: 1_780_000_000, offsetMinutes: 120)
  private let book: BookInHand

  init() throws { book = try BookInHand() }

  private func entry(_ text: String) -> Draft {
    Draft(kind: .entry, fields: ["happened": "2026", "account": .string(text)])
  }

  /// An entry with everything that can stand beside it.
  private func fill(_ open: inout OpenBook, _ level: Level) throws -> RecordID {
    var id = RecordID.random()
    try open.add([entry("first")], to: level, now: Self.then) { id = $0 }
    let owner = JSON.string(id.description)
    let file = try open.record(
      open.find(try open.attach([1, 2, 3], to: level).description, in: level), in: level)
    var named = file
    named.fields["of"] = owner
    try open.replace(named, in: level, now: Self.then)
    let note: JSONObject = [
      "entry": owner, "attachment": .string(file.id.description), "change": "added",
      "sha256": file.fields["sha256"] ?? .null,
    ]
    let beside = [
      Draft(kind: .attachmentNote, fields: note),
      Draft(kind: .amendment, fields: ["entry": owner, "title": "Later"]),
      Draft(kind: .withdrawal, fields: ["entry": owner, "reason": "wrong"]),
    ]
    try open.add(beside, to: level, now: Self.then)
    return id
  }

  /// All that stands in a notebook, byte for byte.
  private func content(_ open: borrowing OpenBook, _ level: Level) throws -> [String] {
    try open.summaries(Kind.known, in: level).map { summary in
      let revision = try open.index(level).items[summary.id]?.revision ?? 0
      let text = String(decoding: try open.text(of: summary.id, in: level), as: UTF8.self)
      return "\(summary.id) \(summary.kind) \(summary.order) \(revision) \(text)"
    }
  }

  private func records(_ open: borrowing OpenBook, _ level: Level) throws -> [Record] {
    try open.records([.entry] + Kind.besideEntries, in: level)
  }

  @Test func `a moved entry leaves byte for byte what is left when its words are taken out`() throws {
    let disk = book.disk
    var open = try book.open(disk, .private)
    let id = try fill(&open, .everyday)
    try open.close()
    let other = disk.clone()
    open = try book.open(disk, .private)
    _ = try open.move(id, from: .everyday, to: .private, now: Self.now)
    var plain = try book.open(other, .everyday)
    try plain.empty(id, in: .everyday)
    #expect(try content(open, .everyday) == content(plain, .everyday))
    let links = try records(open, .everyday).compactMap(\.json.object)
    #expect(links.count == 4 && Chain.verify(links).differences.isEmpty)
    #expect(links.count { $0["withheld"] != nil } == 4)
    #expect(try open.attachments(.everyday).isEmpty && open.emptiedCount(in: .everyday) == 1)
    let words = ["first", "Later", "wrong", "0.txt"]
    #expect(try content(open, .everyday).allSatisfy { text in words.allSatisfy { !text.contains($0) } })
    // All of it changes in one turn: a copy from before and one from after show nothing in between.
    let versions = try records(open, .everyday).filter(\.isEmptied).map { record in
      try open.session.state(.everyday).live[record.id.frame]?.frame.version
    }
    #expect(Set(versions).count == 1)
  }

  @Test(arguments: [Level.everyday, .personal])
  func `what comes down is what is written there now`(target: Level) throws {
    var open = try book.open(book.disk, .private)
    try open.add([entry("there before")], to: target, now: Self.now)
    let id = try fill(&open, .private)
    let before = Set(try open.summaries(Kind.known, in: .private).map(\.id.description))
    let moved = try open.move(id, from: .private, to: target, now: Self.now)
    let arrived = try records(open, target).dropFirst()
    #expect(arrived.map(\.kind) == [.entry, .attachmentNote, .amendment, .withdrawal])
    #expect(arrived.first?.id == moved && arrived.first?.fields["number"] == 2)
    let stamps = arrived.map { [$0.fields["recorded"]?.text, $0.fields["localOffset"]?.text] }
    #expect(stamps == Array(repeating: ["2026-05-28T20:26:40Z", "+02:00"], count: 4))
    let own: Set = [
      "happened", "account", "number", "title", "reason", "entry", "attachment", "sha256", "change",
      "recorded", "localOffset", "seed", "previous", "digest",
    ]
    #expect(arrived.allSatisfy { Set($0.fields.names).isSubset(of: own) })
    let file = try #require(try open.records([.attachment], in: target).first)
    #expect(file.fields["added"]?.text == "2026-05-28T20:26:40Z")
    #expect(file.fields["of"]?.text == moved.description)
    #expect(try open.attachments(target) == [file.id: [1, 2, 3]])
    #expect(try content(open, target).allSatisfy { text in before.allSatisfy { !text.contains($0) } })
  }

  @Test func `what goes up keeps when it was first recorded, also by two steps`() throws {
    var open = try book.open(book.disk, .private)
    var id = RecordID.random()
    try open.add([entry("first")], to: .everyday, now: Self.then) { id = $0 }
    let later: JSONObject = ["entry": .string(id.description), "title": "Later"]
    try open.add([Draft(kind: .amendment, fields: later)], to: .everyday, now: Self.then)
    let second = try open.move(id, from: .everyday, to: .personal, now: Self.now)
    let third = try open.move(second, from: .personal, to: .private, now: Self.now)
    let arrived = try records(open, .private)
    #expect(arrived.count == 2 && arrived[0].id == third)
    #expect(arrived.allSatisfy { $0.fields["firstRecorded"] == "2026-02-25T06:13:20Z" })
    #expect(arrived.allSatisfy { $0.fields["recorded"] == "2026-05-28T20:26:40Z" })
    #expect(Chain.verify(arrived.compactMap(\.json.object)).differences.isEmpty)
    let left = try records(open, .personal)
    #expect(left.allSatisfy { $0.isEmptied && $0.fields["firstRecorded"] == nil })
  }

  @Test func `a document keeps its number, and its files one after another`() throws {
    var open = try book.open(book.disk, .private)
    var id = RecordID.random()
    let lease = Draft(kind: .document, fields: ["name": "Lease", "number": "AB 12"])
    try open.add([lease], to: .private, now: Self.then) { id = $0 }
    for name in ["one", "two"] {
      let file = try open.attach([7], to: .private, name: name)
      var record = try open.record(open.find(file.description, in: .private), in: .private)
      record.fields["of"] = .string(id.description)
      try open.replace(record, in: .private, now: Self.then)
    }
    let moved = try open.move(id, from: .private, to: .everyday, now: Self.now)
    let document = try #require(try open.records([.document], in: .everyday).first)
    let files = try open.records([.attachment], in: .everyday)
    #expect(document.id == moved && document.fields["number"] == "AB 12")
    #expect(document.fields["recorded"] == "2026-05-28T20:26:40Z")
    #expect(document.fields["attachments"]?.texts == files.map(\.id.description))
    #expect(try open.summaries([.document, .attachment], in: .private).isEmpty)
  }

  @Test func `a move that has no room is refused before anything is written`() throws {
    let disk = book.disk
    var open = try book.open(disk, .private)
    let id = try fill(&open, .everyday)
    fillUp(&open, .private)
    let (turns, before) = (open.saves, try content(open, .everyday))
    let refused = refusal { () throws(SavingError) in
      _ = try open.move(id, from: .everyday, to: .private, now: Self.now)
    }
    #expect(refused == .full(.private))
    #expect(open.saves == turns)
    #expect(try content(open, .everyday) == before)
  }

  private func fillUp(_ open: inout OpenBook, _ level: Level) {
    for size in [100, 50, 20, 1] {
      while (try? open.add([entry(String(repeating: "x", count: size))], to: level, now: Self.then)) != nil {}
    }
  }

  @Test func `a second copy is noted in every open notebook, in one turn`() throws {
    let disk = book.disk
    var open = try book.open(disk, .private)
    #expect(try open.noteSecondCopy(Self.then).isEmpty && open.saves == 1)
    #expect(try open.noteSecondCopy(Self.now).isEmpty && open.saves == 2)
    for level in Level.allCases {
      let settings = try open.records([.settings], in: level)
      #expect(settings.map { $0.fields["lastBackup"] } == ["2026-05-28T20:26:40Z"])
    }
    try open.close()
    let again = try book.open(disk, .everyday)
    #expect(try again.records([.settings], in: .everyday).count == 1)
  }

  @Test func `a notebook that takes no writing does not keep the others from noting a second copy`() throws {
    var open = try book.open(book.disk, .private)
    fillUp(&open, .everyday)
    #expect(try open.noteSecondCopy(Self.now) == [.everyday])
    #expect(try open.records([.settings], in: .private).count == 1)
  }
}
