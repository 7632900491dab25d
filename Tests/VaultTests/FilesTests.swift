import Records
import Sodium
import Testing

@testable import Storage
@testable import Vault

/// Files in bays: what comes out is what went in, whoever wrote loads in between (Docs/Format.md, section 9).
@Suite struct FilesTests {
  private static let payload = Geometry.test.chunk - Seal.overhead

  private func bytes(_ count: Int, _ seed: UInt64 = 1) -> [UInt8] {
    var random = Seeded(seed)
    return random.bytes(count)
  }

  /// A load of `level` by somebody who opens only the everyday notebook.
  private func foreignLoad(_ book: BookInHand, _ disk: MemoryDisk, _ level: Level) throws {
    let session = try book.session(disk, .everyday)
    session.chance = .never
    try session.load(level)
    try session.end()
  }

  @Test(arguments: [Level.personal, .private])
  func `files of every length come out as they went in`(level: Level) throws {
    for length in [0, 1, Self.payload - 1, Self.payload, Self.payload + 1, 3 * Self.payload] {
      let book = try BookInHand()
      let disk = book.disk
      var open = try book.open(disk, level)
      let id = try open.attach(bytes(length), to: level, isMeasured: length % 2 == 0)
      #expect(try open.data(of: id, in: level) == bytes(length))
      try open.close()
      let again = try book.open(disk, .private)
      #expect(try again.data(of: id, in: level) == bytes(length))
      #expect(Level.allCases.allSatisfy { again.notes($0).isEmpty })
    }
  }

  @Test func `several files share one load`() throws {
    let test = Geometry.test
    let roomy = Geometry(
      number: 9, places: 16, segment: PerLevel(everyday: 512, personal: 512, private: 8192), chunk: 512,
      bays: test.bays, bayChunks: test.bayChunks, longestBody: 344, cost: test.cost)
    let book = try BookInHand(roomy)
    let disk = book.disk
    var open = try book.open(disk, .private)
    let before = open.session.loads.private
    let records = ["a", "b", "c"].map {
      Record(id: .random(), kind: .attachment, fields: ["name": .string($0)])
    }
    var saved: [RecordID] = []
    let files = records.map { record in
      let all = bytes(100, UInt64(record.id.frame))
      return Keeping.Incoming(record: record, size: 100, expected: nil) { buffer throws(ReadingError) in
        buffer.replaceSubrange(0..<100, with: all)
        return 100
      }
    }
    _ = try open.keep(
      files, in: .private, now: OpenBook.now, progress: nil, alongside: { _, _ in Alongside() },
      saved: { saved.append($0.id) })
    #expect(open.session.loads.private == before + 1)
    #expect(saved == records.map(\.id))
    for record in records {
      #expect(try open.data(of: record.id, in: .private) == bytes(100, UInt64(record.id.frame)))
    }
    try open.close()
  }

  @Test func `a third of the bays is the limit, and a refusal leaves everything as it was`() throws {
    let book = try BookInHand()
    var open = try book.open(book.disk, .private)
    var kept: [RecordID: [UInt8]] = [:]
    var failure: SavingError?
    for seed in UInt64(0)..<20 where failure == nil {
      let data = bytes(Self.payload, seed)
      do throws(SavingError) { kept[try open.attach(data, to: .private)] = data } catch { failure = error }
    }
    #expect(failure == .filesFull(.private))
    #expect(kept.count == Geometry.test.chunks(.private) / 3)
    #expect(try open.attachments(.private) == kept)
    try open.close()
  }

  @Test func `files survive as many loads by others as their margin says, and what is lost is known`() throws
  {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    let id = try open.attach(bytes(900), to: .private)
    try open.close()
    let margin = try #require(try book.open(disk.clone(), .private).fileRoom(.private)).margin
    #expect(margin > 0)
    for _ in 0..<margin { try foreignLoad(book, disk, .private) }
    #expect(try book.open(disk.clone(), .private).data(of: id, in: .private) == bytes(900))
    try foreignLoad(book, disk, .private)
    try foreignLoad(book, disk, .private)
    let late = try book.open(disk, .private)
    #expect(
      refusal { () throws(ReadingError) in _ = try late.data(of: id, in: .private) } == .attachmentDamaged(id)
    )
  }

  @Test func `no file is kept under the name of a list`() throws {
    let book = try BookInHand()
    var open = try book.open(book.disk, .private)
    let name = RecordID(rawValue: 3 << 56)
    #expect(name.frame < Frame.firstID && !name.isName)
    let planted = Keeping.Incoming(
      record: Record(id: name, kind: .attachment, fields: [:]), size: 0, expected: nil
    ) { _ throws(ReadingError) in 0 }
    let found = refusal { () throws(SavingError) in
      _ = try open.keep(
        [planted], in: .private, now: OpenBook.now, progress: nil, alongside: { _, _ in Alongside() })
    }
    #expect(found == .reading(.attachmentDamaged(name)))
  }

  @Test func `loads that carry on keep files through many laps of the bays`() throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    let id = try open.attach(bytes(900), to: .private)
    try open.close()
    for _ in 0..<20 {
      for _ in 0..<3 { try foreignLoad(book, disk, .private) }
      let session = try book.session(disk, .private)
      session.chance = .never
      for _ in 0..<3 { try session.load(.private) }
      try session.end()
    }
    #expect(try book.open(disk, .private).data(of: id, in: .private) == bytes(900))
  }

  @Test(arguments: [UInt32(3), 40, 1000, Segment.loadLimit - 1])
  func `a planted number of loads makes no file unreadable`(number: UInt32) throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    let id = try open.attach(bytes(900), to: .private)
    try open.close()
    let clock = try book.session(disk.clone(), .everyday).clock
    for generation in clock - 1...clock {
      var plain = try #require(book.plain(disk, .everyday, generation))
      for (place, byte) in withUnsafeBytesOf(number).enumerated() { plain[36 + place] = byte }
      book.put(plain, on: disk, .everyday, generation)
    }
    let later = try book.open(disk, .private)
    #expect(later.session.loads.private == number)
    #expect(try later.data(of: id, in: .private) == bytes(900))
  }

  private func withUnsafeBytesOf(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  @Test func `wherever keeping a file breaks off, what was acknowledged is there and nothing is half`() throws
  {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    let first = try open.attach(bytes(900), to: .private)
    try open.close()
    try breakingOff(book, disk, .private) { (open: inout OpenBook) in
      try open.attach(bytes(600, 2), to: .private)
    } check: { again, isDone in
      let found = try again.attachments(.private)
      #expect(found[first] == bytes(900))
      #expect(found.count == (isDone ? 2 : found.count) && found.count <= 2)
      #expect(found.values.allSatisfy { $0 == bytes(900) || $0 == bytes(600, 2) })
    }
  }

  @Test func `lists of the everyday notebook that an enemy wrote end nothing`() throws {
    let book = try BookInHand()
    let start = book.disk
    var open = try book.open(start, .everyday)
    try open.attach(bytes(700), to: .everyday)
    try open.close()
    var random = Seeded(5)
    for _ in 0..<(isLongRun ? 20_000 : 300) {
      let disk = start.clone()
      let clock = try book.session(disk, .everyday).clock
      for generation in clock - 1...clock {
        guard var plain = book.plain(disk, .everyday, generation) else { continue }
        for _ in 0...random.below(6) {
          let offset = 72 + random.below(200)
          plain[offset] = random.pick([0, 1, 2, 0x7F, 0x80, 0xFF, UInt8(random.below(256))])
        }
        book.put(plain, on: disk, .everyday, generation)
      }
      let again = try book.open(disk, .private)
      for file in (try? again.summaries([.attachment], in: .everyday)) ?? [] {
        _ = try? again.data(of: file.id, in: .everyday)
      }
      _ = try again.fileRoom(.everyday)
      #expect(again.notes(.private).isEmpty)
    }
  }

  @Test func `a load comes by chance in one sitting of 64, and then another in one of two`() {
    var random = Seeded(9)
    let draws = isLongRun ? 100_000 : 20_000
    let chance = Chance.seeded(random.next())
    let first = (0..<draws).count { _ in chance.first() }
    let another = (0..<draws).count { _ in chance.another() }
    let (one, two) = (Double(draws) / 64, Double(draws) / 2)
    // Four standard deviations.
    #expect(abs(Double(first) - one) < 4 * one.squareRoot())
    #expect(abs(Double(another) - two) < 4 * (two / 2).squareRoot())
  }
}
