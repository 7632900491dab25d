import Platform
import Records
import Testing

@testable import Storage
@testable import Vault

/// A process that ends at any chunk of a load, and a descent in the middle of one: what was acknowledged is there
/// (Docs/Format.md, section 9).
@Suite struct LoadTests {
  /// Bays of several chunks, which are written in more than one part.
  private static let geometry = Geometry(
    number: 9, places: 16, segment: PerLevel<Int>(everyday: 768, personal: 1024, private: 2048), chunk: 512,
    bays: PerLevel<Int>(everyday: 3, personal: 5, private: 6),
    bayChunks: PerLevel<Int>(everyday: 4, personal: 9, private: 20), longestBody: 900,
    cost: Geometry.test.cost)

  /// What writes loads.
  enum Deed: CaseIterable { case keep, carry, foreign, chance, descent }

  private func bytes(_ count: Int, _ seed: UInt64 = 1) -> [UInt8] {
    var random = Seeded(seed)
    return random.bytes(count)
  }

  /// A book with a file in each of the higher notebooks, and an entry.
  private func furnished() throws -> (book: BookInHand, disk: MemoryDisk, files: [(Level, RecordID)]) {
    let book = try BookInHand(Self.geometry)
    let disk = book.disk
    var files: [(Level, RecordID)] = []
    var open = try book.open(disk, .private)
    for level in [Level.personal, .private] {
      files.append((level, try open.attach(bytes(2000), to: level)))
      let entry = Draft(kind: .entry, fields: ["happened": "2026", "account": .string("\(level)")])
      try open.add([entry], to: level, now: OpenBook.now)
    }
    try open.close()
    return (book, disk, files)
  }

  private func run(_ deed: Deed, _ book: BookInHand, _ disk: MemoryDisk) throws {
    var open = try book.open(disk, deed == .foreign ? .everyday : .private)
    switch deed {
    case .keep: try open.attach(bytes(11_000, 2), to: .private)
    case .carry: try open.carryFiles(2, of: [.personal, .private])
    case .foreign: try open.carryFiles(1, of: [.personal, .private])
    case .chance, .descent: open.session.chance = Chance { $0 == 64 ? 0 : 1 }
    }
    if deed == .descent {
      let draft = `An unfinished text`.text("typed", .random())
      try open.descend(keeping: draft, in: .private, now: OpenBook.now).close()
    } else {
      try open.close()
    }
  }

  @Test(arguments: Deed.allCases)
  func `wherever in a load the process ends, every file that was kept is there`(deed: Deed) throws {
    let (book, disk, files) = try furnished()
    var (calls, ends) = (0, 0)
    let step = isLongRun ? 128 : 512
    while true {
      var cut = 0
      while true {
        let trial = disk.clone()
        trial.callsLeft = calls
        trial.cut = cut
        // Some of what fails is no error: reading does not depend on writing. So it ends where no call failed.
        let error = refusal { try run(deed, book, trial) }
        if trial.failedCall == nil {
          #expect(error == nil && ends > 10)
          return
        }
        try check(book, trial, files, seed: UInt64(calls * 100 + cut / 100))
        ends += 1
        guard case .write(_, let count) = trial.failedCall, cut + step < count else { break }
        cut += step
      }
      calls += 1
    }
  }

  /// The notebooks as their owner opens them next: everything is there, and goes on being there.
  private func check(
    _ book: BookInHand, _ broken: MemoryDisk, _ files: [(Level, RecordID)], seed: UInt64
  ) throws {
    var random = Seeded(seed)
    let kept = Set(broken.unsyncedSectors.filter { _ in random.chance(0.5) })
    for left in [broken.afterKill(), broken.afterPowerLoss(keeping: kept)] {
      var open = try book.open(left, .private)
      #expect(Level.allCases.allSatisfy { open.notes($0).isEmpty })
      for (level, id) in files {
        #expect(try open.data(of: id, in: level) == bytes(2000))
        #expect(try open.summaries([.entry], in: level).count == 1)
      }
      if seed % 7 > 0 { continue }
      for (level, _) in files { try open.carryFiles(Self.geometry.bays[level], of: [level]) }
      let new = try open.attach(bytes(700, 3), to: .private)
      try open.close()
      let again = try book.open(left, .private)
      #expect(try again.data(of: new, in: .private) == bytes(700, 3))
      for (level, id) in files { #expect(try again.data(of: id, in: level) == bytes(2000)) }
    }
  }

  @Test(arguments: [0, 1, 3, 19, 20, 24, 39, 40])
  func `a descent in the middle of keeping files loses nothing that was acknowledged`(pieces: Int) throws {
    let (book, disk, files) = try furnished()
    var open = try book.open(disk, .private)
    let first = bytes(440 * 3 - 1, 4)
    let given = Counted(first + bytes(440 * 50, 5))
    var saved: [RecordID] = []
    let records = ["one", "two"].map {
      Record(id: .random(), kind: .attachment, fields: ["name": .string($0)])
    }
    let incoming = [first.count, nil].enumerated().map { index, size in
      Keeping.Incoming(record: records[index], size: size, expected: nil) { buffer throws(ReadingError) in
        try given.next(into: &buffer, most: index == 0 ? first.count : .max, stopAfter: pieces)
      }
    }
    let failure = refusal { () throws(SavingError) in
      _ = try open.keep(
        incoming, in: .private, now: OpenBook.now, progress: nil, alongside: { _, _ in Alongside() },
        saved: { saved.append($0.id) })
    }
    #expect(failure == .medium(.disk(.stopped)))
    // What is read ahead of a load and breaks off takes with it what was not written yet.
    #expect(saved == (pieces < 20 ? [] : [records[0].id]))
    let draft = `An unfinished text`.text("typed", .random())
    let everyday = open.descend(keeping: draft, in: .private, now: OpenBook.now)
    try everyday.finish()
    try everyday.close()
    let again = try book.open(disk, .private)
    #expect(Level.allCases.allSatisfy { again.notes($0).isEmpty })
    #expect(try `An unfinished text`.kept(again, .private) == ["typed"])
    for (level, id) in files { #expect(try again.data(of: id, in: level) == bytes(2000)) }
    for id in saved { #expect(try again.data(of: id, in: .private) == first) }
    #expect(try again.summaries([.attachment], in: .private).count == 1 + saved.count)
  }
}

/// Gives bytes piece by piece, and stops after some pieces. One thread at a time reads it.
private final class Counted: @unchecked Sendable {
  private var rest: ArraySlice<UInt8>
  private var given = 0

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  func next(into buffer: inout [UInt8], most: Int, stopAfter pieces: Int) throws(ReadingError) -> Int {
    if given == pieces { throw .medium(.disk(.stopped)) }
    given += 1
    // The first file ends in the middle of its third piece.
    let left = most == .max ? buffer.count : min(buffer.count, max(0, most - (given - 1) * buffer.count))
    let next = rest.prefix(left)
    buffer.replaceSubrange(0..<next.count, with: next)
    rest = rest.dropFirst(next.count)
    return next.count
  }
}
