import Platform
import Records
import Testing

@testable import Storage
@testable import Vault

@Suite struct OpenBookTests {
  static let now = WallClock(seconds: 1_772_000_000, offsetMinutes: 60)

  func book(_ disk: MemoryDisk, _ level: Level = .private, size: BookSize = .test) throws -> OpenBook {
    try OpenBook(
      disk: disk, length: size.fileSize, passphrase: Household.secret(Household.words[level] ?? ""))
  }

  func entry(_ text: String) -> Draft {
    Draft(
      kind: .entry, fields: JSONObject([("happened", .string("2026")), ("account", .string(text))]))
  }

  @Test func `entries are numbered, dated and chained, and longer ones come in parts`() throws {
    let disk = MemoryDisk(try Household.book())
    var book = try book(disk)
    var saved: [RecordID] = []
    try book.add(
      [entry("short"), entry(String(repeating: "longer ", count: 60))], to: .private, now: Self.now
    ) { saved.append($0) }
    try book.close()
    book = try self.book(disk)
    let records = try book.records([.entry], in: .private)
    #expect(records.map(\.id) == saved)
    #expect(records.map { $0.fields["number"]?.integer } == [1, 2])
    #expect(records[0].fields["recorded"]?.text == "2026-02-25T06:13:20Z")
    #expect(records[0].fields["localOffset"]?.text == "+01:00")
    let links = records.compactMap(\.json.object)
    #expect(Chain.verify(links).differences.isEmpty)
    #expect(try book.session.state(.private).live.count > 2)
    try book.close()
  }

  @Test func `a replaced record shows its newest text, whole or in parts, and keeps its place`() throws {
    let disk = MemoryDisk(try Household.book())
    var book = try book(disk)
    let words = ["short", String(repeating: "long ", count: 200), "short again"]
    let draft = Draft(kind: .person, fields: JSONObject([("name", .string(words[0]))]))
    var id = RecordID.random()
    try book.add([draft], to: .private, now: Self.now) { id = $0 }
    for text in words {
      var record = try book.record(book.find(id.description, in: .private), in: .private)
      record.fields["name"] = .string(text)
      try book.replace(record, in: .private, now: Self.now)
      try book.close()
      book = try self.book(disk)
      let people = try book.records([.person], in: .private)
      #expect(people.map { $0.fields["name"]?.text } == [text])
      #expect(try book.index(.private).leftovers.isEmpty)
    }
    #expect(try book.session.state(.private).live.count == 1)
    try book.close()
  }

  @Test func `an interrupted longer text leaves the former one`() throws {
    for calls in 0..<16 {
      let disk = MemoryDisk(try Household.book())
      var book = try book(disk)
      let draft = Draft(kind: .person, fields: JSONObject([("name", .string("before"))]))
      var id = RecordID.random()
      try book.add([draft], to: .private, now: Self.now) { id = $0 }
      var record = try book.record(book.find(id.description, in: .private), in: .private)
      let after = String(repeating: "after ", count: 300)
      record.fields["name"] = .string(after)
      disk.callsLeft = calls
      try? book.replace(record, in: .private, now: Self.now)
      disk.callsLeft = nil
      let again = try self.book(disk)
      let shown = try again.records([.person], in: .private).first?.fields["name"]?.text
      #expect(shown == "before" || shown == after)
    }
  }

  @Test func `a removed record is gone and an unknown one is named`() throws {
    let disk = MemoryDisk(try Household.book())
    var book = try book(disk)
    var id = RecordID.random()
    try book.add([Draft(kind: .person, fields: JSONObject([]))], to: .everyday, now: Self.now) { id = $0 }
    try book.remove(id, in: .everyday)
    #expect(try book.summaries([.person], in: .everyday).isEmpty)
    var failure: ReadingError?
    do throws(ReadingError) { _ = try book.find(id.description, in: .everyday) } catch { failure = error }
    #expect(failure == .unknownRecord)
    try book.close()
    let again = try self.book(disk)
    #expect(try again.summaries([.person], in: .everyday).isEmpty)
  }

  @Test func `an entry taken over leaves its number and its place in the chain, without its words`() throws {
    let disk = MemoryDisk(try Household.book())
    var book = try book(disk)
    var ids: [RecordID] = []
    for text in ["one", "two"] {
      try book.add([entry(text)], to: .everyday, now: Self.now) { ids.append($0) }
    }
    let moved = try book.move(ids[0], from: .everyday, to: .private, now: Self.now)
    let there = try book.record(book.find(moved.description, in: .private), in: .private)
    #expect(there.fields["account"]?.text == "one" && there.fields["number"]?.integer == 1)
    let left = try book.records([.entry], in: .everyday)
    #expect(left[0].fields["account"] == nil && left[0].fields["number"]?.integer == 1)
    #expect(Chain.verify(left.compactMap(\.json.object)).differences.isEmpty)
    try book.close()
  }

  @Test func `a higher notebook is told what lower ones saved without it`() throws {
    let disk = MemoryDisk(try Household.book())
    try book(disk).close()
    var everyday = try book(disk, .everyday)
    try everyday.add([entry("bread")], to: .everyday, now: Self.now)
    try everyday.close()
    let book = try book(disk)
    let saved = try book.savedWithout(.private)
    #expect(saved.map(\.level) == [.everyday, .personal])
    #expect(saved.map(\.records.count) == [1, 0])
    #expect(try book.standing(.private).foreign == 1)
    try book.close()
    let again = try self.book(disk)
    #expect(try again.savedWithout(.private).map(\.records.count) == [0, 0])
  }

  @Test func `a full notebook refuses before anything is written`() throws {
    let disk = MemoryDisk(try Household.book())
    var book = try book(disk)
    let clock = book.session.clock
    let drafts = (0..<60).map { _ in entry(String(repeating: "x", count: 100)) }
    var failure: SavingError?
    do throws(SavingError) { try book.add(drafts, to: .private, now: Self.now) } catch { failure = error }
    #expect(failure == .full(.private) && book.session.clock == clock)
    try book.close()
  }
}
