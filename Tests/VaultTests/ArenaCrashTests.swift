import Platform
import Records
import Testing

@testable import Vault

/// Stops at every write and flush of attaching and removing, with sets of sectors that had not reached the medium.
@Suite struct ArenaCrashTests {
  private enum Step: CaseIterable {
    case attach
    case remove
  }

  /// What there is at every level, and the file that the deed removes.
  private struct Before {
    let book: BookInHand
    let disk: MemoryDisk
    let files: [RecordID: [UInt8]]
    let removed: RecordID
  }

  /// A book with two files in every notebook and a free chunk between them.
  private func household(_ level: Level) throws -> Before {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    var removed = RecordID.random()
    for each in Level.allCases {
      removed = try open.attach([UInt8](repeating: 1, count: 500), to: each)
      let gap = try open.attach([2], to: each)
      try open.attach([UInt8](repeating: 3, count: 441), to: each)
      try open.remove(gap, in: each)
      if each == level { break }
    }
    let files = try open.attachments(level)
    try open.close()
    return Before(book: book, disk: disk, files: files, removed: removed)
  }

  @Test(arguments: Level.allCases)
  func `a crash while attaching leaves all files, and the new one whole or not at all`(level: Level) throws {
    let before = try household(level)
    let new = [UInt8](repeating: 9, count: 3 * 440)
    try crashes(before, level) { book throws(VaultError) in
      try book.attach(new, to: level)
    } check: { found, isDone in
      let others = found.filter { before.files[$0.key] == nil }
      #expect(found.count - others.count == before.files.count)
      #expect(others.isEmpty ? !isDone : Array(others.values) == [new])
      for (id, bytes) in before.files { #expect(found[id] == bytes) }
    }
  }

  @Test(arguments: Level.allCases)
  func `a crash while removing leaves the file whole or not at all, and the others`(level: Level) throws {
    let before = try household(level)
    try crashes(before, level) { book throws(VaultError) in
      try book.remove(before.removed, in: level)
    } check: { found, isDone in
      for (id, bytes) in before.files where id != before.removed { #expect(found[id] == bytes) }
      let left = found[before.removed]
      #expect(left == nil || (!isDone && left == before.files[before.removed]))
    }
  }

  /// Breaks `deed` off at every call, and checks what the next opening finds; the book then takes a file again.
  private func crashes(
    _ before: Before, _ level: Level, _ deed: (inout OpenBook) throws(VaultError) -> Void,
    check: ([RecordID: [UInt8]], Bool) -> Void
  ) throws {
    try breakingOff(before.book, before.disk, level, deed) { again, isDone in
      check(try again.attachments(level), isDone)
      let id = try again.attach([4, 5], to: level)
      #expect(try again.data(of: id, in: level) == [4, 5])
    }
  }

  @Test func `everyday sessions with files of their own change nothing in the shares of others`() throws {
    let book = try BookInHand(Geometry.longTest)
    let disk = book.disk
    var open = try book.open(disk, .private)
    let kept = try open.attach([UInt8](repeating: 6, count: 3000), to: .private)
    let letter = try open.attach([UInt8](repeating: 5, count: 3000), to: .personal)
    try open.close()
    let others = book.share(.personal).lowerBound..<book.share(.private).upperBound
    let before = Array(disk.bytes[others])
    var seeded = Seeded(3)
    var fullTimes = 0
    for session in 0..<1500 {
      // Now and then the owner of the rest comes by: the ring holds a thousand turns.
      if session % 250 == 249 { try book.open(disk, .private).close() }
      var everyday = try book.open(disk, .everyday)
      fullTimes += try live(&everyday, &seeded)
      try everyday.close()
      if session % 100 == 0 { #expect(Array(disk.bytes[others]) == before) }
    }
    #expect(fullTimes > 20)
    #expect(Array(disk.bytes[others]) == before)
    open = try book.open(disk, .private)
    #expect(try open.data(of: kept, in: .private) == [UInt8](repeating: 6, count: 3000))
    #expect(try open.data(of: letter, in: .personal) == [UInt8](repeating: 5, count: 3000))
    for level in Level.allCases { #expect(open.notes(level).isEmpty) }
  }

  /// Attaches something, or makes room where there is none; says how often there was none.
  private func live(_ book: inout OpenBook, _ seeded: inout Seeded) throws -> Int {
    let bytes = seeded.bytes(seeded.below(900))
    let refusal = refusal { () throws(VaultError) in try book.attach(bytes, to: .everyday) }
    guard let refusal else { return 0 }
    #expect(refusal == .filesFull(.everyday) || refusal == .full(.everyday))
    for summary in try book.summaries([.attachment], in: .everyday) where seeded.chance(0.7) {
      try book.remove(summary.id, in: .everyday)
    }
    return 1
  }

  @Test func `openings without a key change no byte of a book with files`() throws {
    let book = try BookInHand(opensOnAnything: true)
    let disk = book.disk
    var open = try book.open(disk, .private)
    for level in Level.allCases { try open.attach([UInt8](repeating: 6, count: 1000), to: level) }
    try open.close()
    let before = disk.bytes
    for _ in 0..<10_000 {
      let guess = try book.open(disk, .everyday, isKeyless: true)
      try guess.close()
    }
    #expect(disk.bytes == before)
    #expect(try book.open(disk, .everyday, isKeyless: true).attachments(.everyday).count == 1)
  }
}

extension Geometry {
  /// The test size with a ring as long as it takes to let others save many times.
  fileprivate static let longTest = Geometry(
    number: 0, turns: 1024, segment: test.segment, chunk: test.chunk, chunks: test.chunks,
    longestBody: test.longestBody, cost: test.cost)
}
