import Platform
import Records
import Testing

@testable import Vault

@Suite struct ArenaTests {
  /// The bytes of data that a chunk of the test size holds, and those of a whole share of the everyday notebook.
  static let piece = 440
  static let whole = 8 * 440

  @Test(arguments: [0, 1, 439, 440, 441, 880, 881, ArenaTests.whole], [true, false])
  func `what was attached comes out again, byte for byte`(length: Int, isMeasured: Bool) throws {
    let book = try BookInHand()
    let disk = book.disk
    var seeded = Seeded(UInt64(length))
    let bytes = seeded.bytes(length)
    var open = try book.open(disk, .everyday)
    let id = try open.attach(bytes, to: .everyday, name: "photo.jpg", isMeasured: isMeasured)
    try open.close()
    open = try book.open(disk, .private)
    let record = try open.record(open.find(id.description, in: .everyday), in: .everyday)
    #expect(record.kind == .attachment && record.fields["name"]?.text == "photo.jpg")
    #expect(record.fields["bytes"]?.integer == length)
    #expect(record.fields["added"]?.text == "2026-02-25T06:13:20Z")
    #expect(try open.attachments(.everyday) == [id: bytes])
    #expect(try open.fileRoom(.everyday)?.used == max(1, (length + 439) / 440) * 440)
  }

  @Test func `the hash of the data is kept with them`() throws {
    let book = try BookInHand()
    var open = try book.open(book.disk, .private)
    let id = try open.attach(Array("abc".utf8), to: .private)
    let record = try open.record(open.find(id.description, in: .private), in: .private)
    #expect(
      record.fields["sha256"]?.text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `a full share refuses, and what it could not hold leaves nothing behind`() throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .everyday)
    let kept = [UInt8](repeating: 1, count: 5 * ArenaTests.piece)
    let id = try open.attach(kept, to: .everyday)
    let tooMuch = [UInt8](repeating: 2, count: 3 * ArenaTests.piece + 1)
    disk.clearLog()
    for isMeasured in [true, false] {
      let refusal = refusal { () throws(VaultError) in
        try open.attach(tooMuch, to: .everyday, isMeasured: isMeasured)
      }
      #expect(refusal == .filesFull(.everyday))
      if isMeasured { #expect(disk.log.isEmpty) }
    }
    #expect(try open.attachments(.everyday) == [id: kept])
    let fits = [UInt8](repeating: 3, count: 3 * ArenaTests.piece)
    let other = try open.attach(fits, to: .everyday, isMeasured: false)
    #expect(try open.attachments(.everyday) == [id: kept, other: fits])
    #expect(try open.fileRoom(.everyday) == FileRoom(used: ArenaTests.whole, free: 0))
  }

  @Test func `removing overwrites the data after the removal is saved`() throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .personal)
    let id = try open.attach([UInt8](repeating: 7, count: 1000), to: .personal)
    let other = try open.attach([UInt8](repeating: 8, count: 1000), to: .personal)
    let old = Array(disk.bytes[book.share(.personal)])
    disk.clearLog()
    try open.remove(id, in: .personal)
    let writes = disk.log.map { if case .write(let offset, _) = $0 { offset } else { -1 } }
    let arena = book.share(.everyday).lowerBound
    #expect(writes == [writes[0], -1, writes[2], -1] + writes.suffix(4))
    #expect(writes[..<4].allSatisfy { $0 < arena } && writes.suffix(4).dropLast().allSatisfy { $0 >= arena })
    for chunk in 0..<3 {
      let range = chunk * 512..<(chunk + 1) * 512
      for part in stride(from: range.lowerBound, to: range.upperBound, by: 16) {
        #expect(!disk.bytes.contains(old[part..<part + 16]))
      }
    }
    #expect(Array(disk.bytes[book.share(.personal)])[1536...] == old[1536...])
    #expect(try open.attachments(.personal)[other] == [UInt8](repeating: 8, count: 1000))
    #expect(try open.fileRoom(.personal)?.used == 3 * ArenaTests.piece)
    try open.close()
    #expect(try Set(book.open(disk, .private).attachments(.personal).keys) == [other])
  }

  @Test func `free chunks are used lowest first, in as many runs as it takes`() throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    var ids: [RecordID] = []
    for fill in 0..<16 { ids.append(try open.attach([UInt8(fill)], to: .private)) }
    for place in [13, 2, 3, 7] { try open.remove(ids[place], in: .private) }
    let bytes = [UInt8](repeating: 99, count: 4 * ArenaTests.piece)
    let id = try open.attach(bytes, to: .private, isMeasured: false)
    #expect(try open.stored(id, in: .private).chunks == [2, 3, 7, 13])
    #expect(try open.data(of: id, in: .private) == bytes)
  }

  @Test func `a new revision of the record keeps the data`() throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    let id = try open.attach([1, 2, 3], to: .private)
    var record = try open.record(open.find(id.description, in: .private), in: .private)
    record.fields["takenBy"] = .string("me")
    try open.replace(record, in: .private, now: OpenBook.now)
    try open.close()
    open = try book.open(disk, .private)
    #expect(try open.attachments(.private) == [id: [1, 2, 3]])
    #expect(try open.records([.attachment], in: .private).map { $0.fields["takenBy"]?.text } == ["me"])
  }

  @Test func `an attachment can be taken over into another notebook and another book`() throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    let bytes = [UInt8](repeating: 5, count: 1234)
    let id = try open.attach(bytes, to: .everyday, name: "photo.jpg")
    let owner = RecordID.random()
    try open.moveAttachment(id, from: .everyday, to: .private, owner: owner, now: OpenBook.now)
    #expect(try open.attachments(.everyday).isEmpty)
    #expect(try open.attachments(.private) == [id: bytes])
    let other = try BookInHand()
    var copy = try other.open(other.disk, .private)
    let record = try copy.adopt(id, of: open, in: .private, to: .personal, now: OpenBook.now)
    #expect(record.id == id && record.fields["of"]?.text == owner.description)
    #expect(try copy.attachments(.personal) == [id: bytes])
  }

  @Test func `what is saved alongside is there with the attachment`() throws {
    let book = try BookInHand()
    var open = try book.open(book.disk, .private)
    var document = RecordID.random()
    try open.add([Draft(kind: .document, fields: [:])], to: .private, now: OpenBook.now) { document = $0 }
    let paper = try open.record(open.find(document.description, in: .private), in: .private)
    let source = try Source(path: folder(of: #filePath) + "/Support/Household.swift")
    let draft = Draft(kind: .attachment, fields: ["name": .string("tests")])
    let alongside = { (record: Record) in
      var named = paper
      named.fields["attachments"] = .array([.string(record.id.description)])
      return Alongside(replaced: [named])
    }
    let record = try open.attach(
      source, as: draft, to: .private, now: OpenBook.now, alongside: alongside)
    let papers = try open.records([.document], in: .private)
    #expect(papers[0].fields["attachments"] == .array([.string(record.id.description)]))
    #expect(record.fields["bytes"]?.integer == source.size)
  }
}
