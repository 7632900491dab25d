import Records
import Testing

@testable import Vault

/// Frames of attachments that break a rule of section 9, and damage to the area for attachments.
@Suite struct ArenaHostileTests {
  typealias Run = AttachmentBody.Run

  struct Flaw: Sendable {
    let name: String
    var length: UInt64 = 441
    var runs = [Run(first: 0, count: 2)]
    /// Cuts the body to this length.
    var cut: Int?
    var kind = Kind.attachment
    var isOfAnother = false
  }

  static let flaws = [
    Flaw(name: "a chunk too many", runs: [Run(first: 0, count: 3)]),
    Flaw(name: "a chunk too few", runs: [Run(first: 0, count: 1)]),
    Flaw(name: "no chunk", runs: []),
    Flaw(name: "an empty run", runs: [Run(first: 0, count: 2), Run(first: 4, count: 0)]),
    Flaw(name: "beyond the share", runs: [Run(first: 7, count: 2)]),
    Flaw(name: "far beyond the share", runs: [Run(first: .max, count: 2)]),
    Flaw(name: "endless", length: .max, runs: [Run(first: 0, count: .max)]),
    Flaw(name: "overlapping", runs: [Run(first: 1, count: 1), Run(first: 1, count: 1)]),
    Flaw(name: "other data", runs: [Run(first: 1, count: 2)]),
    Flaw(name: "cut off in the head", cut: 43),
    Flaw(name: "cut off in the runs", cut: 50),
    Flaw(name: "cut off in the record", cut: 60),
    Flaw(name: "a record of another kind", kind: .person),
    Flaw(name: "the record of another id", isOfAnother: true),
  ]

  @Test(arguments: flaws)
  func `a frame that breaks a rule is named, and everything else is as it was`(flaw: Flaw) throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .everyday)
    let good = try open.attach([UInt8](repeating: 1, count: 441), to: .everyday, name: "good")
    let bad = RecordID.random()
    try open.session.save(Household.frames(.everyday, [frame(flaw, bad)]))
    try open.close()
    open = try book.open(disk, .everyday)
    #expect(open.notes(.everyday).isEmpty)
    #expect(try Set(open.summaries([.attachment], in: .everyday).map(\.id)) == [good, bad])
    let found = refusal { () throws(VaultError) in try open.verify(bad, in: .everyday) }
    #expect(found == .attachmentDamaged(bad))
    #expect(try open.data(of: good, in: .everyday) == [UInt8](repeating: 1, count: 441))
    try open.remove(bad, in: .everyday)
    #expect(try open.data(of: good, in: .everyday) == [UInt8](repeating: 1, count: 441))
    #expect(try open.attachments(.everyday).count == 1)
  }

  private func frame(_ flaw: Flaw, _ id: RecordID) -> Frame {
    let owner = flaw.isOfAnother ? RecordID.random() : id
    let header = RecordHeader(
      id: owner.frame, revision: 1, part: 0, parts: 1, kind: flaw.kind, order: 9)
    var record: [UInt8] = []
    header.append(to: &record)
    record += Array(#"{"name":"bad"}"#.utf8)
    let data = AttachmentBody.Data(
      length: flaw.length, hash: [UInt8](repeating: 0, count: 32), runs: flaw.runs)
    let body = AttachmentBody(data, record: record).bytes
    return Frame(id: id.frame, version: 1, kind: .attachment, body: Array(body.prefix(flaw.cut ?? .max)))
  }

  @Test func `every flip in the area for attachments is found and named, and hurts one file`() throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    var ids: [RecordID] = []
    for count in [400, 900] { ids.append(try open.attach([UInt8](repeating: 1, count: count), to: .private)) }
    try open.add([Draft(kind: .person, fields: ["name": "x"])], to: .private, now: OpenBook.now)
    try open.close()
    let start = book.share(.private).lowerBound
    for offset in stride(from: 0, to: 4 * 512, by: isLongRun ? 1 : 37) {
      disk.flip(start + offset, 16)
      let damaged = try book.open(disk, .private)
      let hurt = offset / 512 == 0 ? 0 : 1
      for (index, id) in ids.enumerated() {
        let found = refusal { () throws(VaultError) in try damaged.verify(id, in: .private) }
        #expect(found == (index == hurt ? .attachmentDamaged(id) : nil))
      }
      #expect(try damaged.records([.person], in: .private).count == 1)
      #expect(damaged.notes(.private).isEmpty)
      disk.flip(start + offset, 16)
    }
  }

  @Test func `two frames that name the same chunks are both kept until both are removed`() throws {
    let book = try BookInHand()
    var open = try book.open(book.disk, .everyday)
    let good = try open.attach([UInt8](repeating: 1, count: 441), to: .everyday)
    let thief = RecordID.random()
    try open.session.save(Household.frames(.everyday, [frame(Flaw(name: "thief"), thief)]))
    open = OpenBook(open.session)
    try open.remove(thief, in: .everyday)
    #expect(try open.data(of: good, in: .everyday) == [UInt8](repeating: 1, count: 441))
  }

  @Test func `the place of a chunk cannot be told from one that was never used`() throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    try open.attach([UInt8](repeating: 0, count: 440 * 16), to: .private)
    let chunks = disk.bytes[book.share(.private)]
    let counts = chunks.reduce(into: [Int](repeating: 0, count: 256)) { $0[Int($1)] += 1 }
    let expected = Double(chunks.count) / 256
    let distance = counts.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    // Chi-square with 255 degrees of freedom: above 400 once in ten million.
    #expect(distance < 400)
  }
}
