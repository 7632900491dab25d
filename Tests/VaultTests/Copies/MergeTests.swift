import Platform
import Records
import Testing

@testable import Storage
@testable import Vault

@Suite struct MergeTests {
  /// Two copies of one book that had something in it before they parted.
  func copies() throws -> (MemoryDisk, MemoryDisk, person: RecordID) {
    let disk = MemoryDisk(try Household.book())
    var book = try Household.open(disk)
    var ids: [RecordID] = []
    try book.add(
      [Household.entry("one"), Household.person("Ada"), Household.person("Bea")], to: .private,
      now: Household.now
    ) { ids.append($0) }
    try book.close()
    return (disk, disk.clone(), ids[1])
  }

  func change(_ disk: MemoryDisk, _ id: RecordID, to name: String) throws {
    var book = try Household.open(disk)
    var record = try book.record(book.find(id.description, in: .private), in: .private)
    record.fields["name"] = .string(name)
    try book.replace(record, in: .private, now: Household.now)
    try book.close()
  }

  func add(_ disk: MemoryDisk, _ drafts: [Draft]) throws {
    var book = try Household.open(disk)
    try book.add(drafts, to: .private, now: Household.now)
    try book.close()
  }

  func copy(of book: borrowing OpenBook, on other: MemoryDisk) throws -> OpenBook {
    guard let copy = try book.otherCopy(on: other) else { throw OpeningError.noEntry }
    return copy
  }

  /// Merges the book on `other` into that on `disk`.
  @discardableResult
  func merge(_ other: MemoryDisk, into disk: MemoryDisk) throws -> MergePlan {
    let before = other.bytes
    var book = try Household.open(disk)
    other.isWritable = false
    let copy = try copy(of: book, on: other)
    let plan = try book.plan(merging: copy, in: .private)
    try book.take(plan, in: .private, now: Household.now)
    try copy.close()
    other.isWritable = true
    try book.close()
    #expect(other.bytes == before)
    return plan
  }

  func records(_ disk: MemoryDisk) throws -> [Record] {
    try Household.open(disk).records(Kind.known, in: .private)
  }

  /// What the records say, whatever their place in the journal.
  func content(_ disk: MemoryDisk) throws -> Set<Record> {
    Set(
      try records(disk).map { record in
        var text = Chain.unlinked(record)
        text.fields["formerLink"] = nil
        return text
      })
  }

  func links(_ disk: MemoryDisk) throws -> [JSONObject] {
    try records(disk).filter(\.kind.isChained).compactMap(\.json.object)
  }

  @Test func `what one copy has more comes in, and a copy behind is caught up exactly`() throws {
    let (disk, other, _) = try copies()
    try add(other, [Household.entry("two"), Household.person("Cleo")])
    let plan = try merge(other, into: disk)
    #expect(plan.new.count == 2 && plan.renumbered == 0 && plan.versions.isEmpty)
    #expect(try records(disk) == records(other))
  }

  @Test func `a change on one side is taken, from whichever side it comes`() throws {
    let (disk, other, person) = try copies()
    try change(other, person, to: "Ada B.")
    let newer = other.clone()
    #expect(try merge(disk, into: other).changed.isEmpty)
    #expect(try content(other) == content(newer))
    #expect(try merge(newer, into: disk).changed.map(\.id) == [person])
    #expect(try content(disk) == content(newer))
  }

  @Test func `both versions of what both sides changed are kept, the same ones on both sides`() throws {
    let (disk, other, person) = try copies()
    try change(disk, person, to: "Ada at home")
    try change(other, person, to: "Ada at work")
    try change(other, person, to: "Ada at work again")
    let (left, right) = (disk.clone(), other.clone())
    #expect(try merge(other, into: left).versions.count == 1)
    #expect(try merge(disk, into: right).versions.count == 1)
    #expect(try content(left) == content(right))
    let versions = try records(left).filter { $0.fields["versionOf"]?.text == person.description }
    let names = Set((try records(left).filter { $0.id == person } + versions).map { $0.fields["name"]?.text })
    #expect(names == ["Ada at home", "Ada at work again"])
  }

  @Test func `entries of both sides get numbers that do not collide, and both chains can be verified`() throws
  {
    let (disk, other, _) = try copies()
    try add(disk, [Household.entry("two here"), Household.entry("three here")])
    try add(other, [Household.entry("two there"), Household.entry("three there")])
    let theirs = try links(other)
    let plan = try merge(other, into: disk)
    #expect(plan.renumbered == 2)
    let mine = try links(disk)
    #expect(mine.map { $0["number"]?.integer } == [1, 2, 3, 4, 5])
    #expect(mine.map { $0["formerNumber"]?.integer } == [nil, nil, nil, 2, 3])
    #expect(Chain.verify(mine).differences.isEmpty)
    let former = mine.compactMap(Chain.former)
    #expect(former == Array(theirs.dropFirst()))
    #expect(Chain.verify([theirs[0]] + former).differences.isEmpty)
  }

  @Test func `a merged entry that was changed afterwards is found in the chain it came from`() throws {
    let (disk, other, _) = try copies()
    try add(disk, [Household.entry("two here")])
    try add(other, [Household.entry("two there")])
    try merge(other, into: disk)
    var link = try #require(try links(disk).last)
    var former = try #require(link["formerLink"]?.object)
    former["number"] = 9
    link["formerLink"] = .object(former)
    let head = try links(disk).dropLast()
    #expect(Chain.verify(head + [link]).differences.map(\.problem) == [.digest])
  }

  @Test func `merging again changes nothing, and both ways lead to the same content`() throws {
    let (disk, other, person) = try copies()
    try change(disk, person, to: "Ada at home")
    try change(other, person, to: "Ada at work")
    try add(disk, [Household.entry("two here"), Household.person("Dora")])
    try add(other, [Household.entry("two there"), Household.person("Eva")])
    let (left, right) = (disk.clone(), other.clone())
    try merge(other, into: left)
    let once = try records(left)
    let again = try merge(other, into: left)
    #expect(again.new.isEmpty && again.changed.isEmpty && again.versions.isEmpty)
    #expect(try records(left) == once)
    try merge(disk, into: right)
    #expect(try content(left) == content(right))
    #expect(try merge(left, into: right).new.isEmpty)
    #expect(try merge(right, into: left).new.isEmpty)
  }

  @Test func `a merge over three copies carries chains within chains`() throws {
    let (one, two, _) = try copies()
    let three = one.clone()
    for (name, disk) in [("a", one), ("b", two), ("c", three)] { try add(disk, [Household.entry(name)]) }
    try merge(three, into: two)
    try merge(two, into: one)
    let links = try links(one)
    #expect(links.map { $0["number"]?.integer } == [1, 2, 3, 4])
    #expect(Chain.verify(links).differences.isEmpty)
    let twice = try #require(links.last.flatMap(Chain.former).flatMap(Chain.former))
    #expect(try twice == self.links(three).last)
  }

  @Test func `what one side removed and the other still has comes back`() throws {
    let (disk, other, person) = try copies()
    var book = try Household.open(disk)
    try book.remove(person, in: .private)
    try book.close()
    try merge(other, into: disk)
    #expect(try records(disk).contains { $0.id == person })
  }

  @Test func `files come along under their names, once`() throws {
    let (disk, other, _) = try copies()
    let folder = try Folder()
    try folder.put([7, 8, 9], "file")
    var book = try Household.open(other)
    let draft = Draft(kind: .attachment, fields: ["name": "file"])
    let id = try book.attach(
      Source(path: folder.path("file")), as: draft, to: .private, now: Household.now
    ).id
    try book.close()
    for wanted in [[id], []] {
      var book = try Household.open(disk)
      let copy = try copy(of: book, on: other)
      let plan = try book.plan(merging: copy, in: .private)
      #expect(plan.files == wanted)
      #expect(try book.takeFiles(plan, of: copy, in: .private, now: Household.now).isEmpty)
      try book.take(plan, in: .private, now: Household.now)
      #expect(try book.data(of: id, in: .private) == [7, 8, 9])
      try book.close()
    }
  }

  @Test func `a merge that was broken off is completed by the next`() throws {
    let (disk, other, person) = try copies()
    try change(other, person, to: "Ada B.")
    let text = String(repeating: "x", count: 200)
    try add(other, (0..<6).map { _ in Household.entry(text) })
    let whole = disk.clone()
    try merge(other, into: whole)
    for calls in 0..<24 {
      let broken = disk.clone()
      var book = try Household.open(broken)
      let copy = try copy(of: book, on: other.clone())
      let plan = try book.plan(merging: copy, in: .private)
      broken.callsLeft = calls
      try? book.take(plan, in: .private, now: Household.now)
      broken.callsLeft = nil
      try merge(other, into: broken)
      #expect(try content(broken) == content(whole))
      #expect(Chain.verify(try links(broken)).differences.isEmpty)
    }
  }

  @Test func `the settings of both copies become one, without what the other notes of second copies`() throws
  {
    let (disk, other, _) = try copies()
    try add(disk, [Draft(kind: .settings, fields: ["title": "House", "lastBackup": "2026-01-01T00:00:00Z"])])
    try add(other, [Draft(kind: .settings, fields: ["idle": 5, "lastBackup": "2026-02-01T00:00:00Z"])])
    try merge(other, into: disk)
    let settings = try records(disk).filter { $0.kind == .settings }
    #expect(settings.count == 1)
    #expect(settings[0].fields["title"] == "House" && settings[0].fields["idle"] == 5)
    #expect(settings[0].fields["lastBackup"] == "2026-01-01T00:00:00Z")
  }

  @Test func `another book is not taken for a copy`() throws {
    let book = try Household.open(MemoryDisk(Household.book()))
    var isTaken = true
    do { try copy(of: book, on: MemoryDisk(Household.book())).close() } catch { isTaken = false }
    #expect(!isTaken)
  }

  @Test func `a file that is damaged in the other copy is named, and the rest comes`() throws {
    let (disk, other, _) = try copies()
    var theirs = try Household.open(other)
    let id = try theirs.attach([UInt8](repeating: 7, count: 900), to: .private)
    try theirs.add([Household.entry("two")], to: .private, now: Household.now)
    try theirs.close()
    let geometry = Household.geometry
    other.overwrite(
      [UInt8](repeating: 9, count: geometry.secondHeader - geometry.files), at: geometry.files)
    var book = try Household.open(disk)
    let copy = try copy(of: book, on: other)
    let plan = try book.plan(merging: copy, in: .private)
    #expect(plan.files == [id])
    #expect(try book.takeFiles(plan, of: copy, in: .private, now: Household.now) == [id])
    try book.take(plan, in: .private, now: Household.now)
    #expect(try book.records([.entry], in: .private).count == 2)
    #expect(try book.summaries([.attachment], in: .private).isEmpty)
    try copy.close()
    try book.close()
  }
}
