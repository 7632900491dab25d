import Platform
import Testing

@testable import Storage
@testable import Vault

/// Files that are too short, too long or partly zeros: what is left is shown, read-only, and what is missing is counted, all
/// of it alike whoever opens (Docs/Format.md, section 2).
@Suite struct ShapeTests {
  private func open(
    _ bytes: [UInt8], _ level: Level, _ book: BookInHand, whole: Bool = false
  ) throws -> (Session, MemoryDisk) {
    let disk = MemoryDisk(bytes)
    return (try book.session(disk, level, whole: whole), disk)
  }

  /// Opens at every level and lets the sitting end: nothing is written, and the everyday notebook looks the same.
  private func checkAlike(_ bytes: [UInt8], _ book: BookInHand, _ what: String) throws -> Session {
    var screens: [[String]] = []
    var last: Session?
    for level in Level.allCases {
      let (session, disk) = try open(bytes, level, book, whole: level == .personal)
      screens.append(try Worlds.screen(OpenBook(session)))
      try session.end()
      #expect(disk.log.allSatisfy { $0 == .forget || $0 == .sync } && disk.bytes == bytes, "\(what)")
      last = session
    }
    #expect(Set(screens).count == 1, "\(what): \(screens)")
    return try #require(last)
  }

  /// Whether everything that is shown is what was saved, or a note says that it is not: so it is where less than a quarter
  /// of the ring is gone.
  private func check(
    _ session: Session, without gone: Range<Int>, shows whole: [Contents], _ what: String
  ) throws {
    let ring = Geometry.headerCount..<session.ring.geometry.files
    guard gone.clamped(to: ring).count < ring.count / 4 else { return }
    for level in session.ring.levels {
      let contents = try Contents(session, level)
      #expect(contents == whole[level.rawValue] || contents.notes.contains(where: \.isGrave), "\(what)")
    }
  }

  @Test(arguments: seeds(20, long: 1000))
  func `of a file of any length what is left is shown`(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let (book, disk) = try BookInHand.inItsSecondLap()
    let (whole, size) = (try book.contents(disk), disk.bytes.count)
    for _ in 0..<8 {
      let count = random.pick([
        Geometry.headerCount + random.below(size), size - 1 - random.below(4096), size + 1 + random.below(9),
      ])
      let bytes = Array(disk.bytes.prefix(count)) + random.bytes(max(0, count - size))
      let what = "seed \(seed), \(count) bytes"
      let session = try checkAlike(bytes, book, what)
      #expect(session.shape.missing == max(0, size - count) && session.shape.surplus == max(0, count - size))
      #expect(session.shape.isToBeKept == (count != size) && session.isWritable == (count == size))
      try check(session, without: count..<max(count, size), shows: whole, what)
      if count >= size { #expect(try Level.allCases.map { try Contents(session, $0) } == whole, "\(what)") }
    }
  }

  @Test(arguments: seeds(20, long: 1000))
  func `zeros are counted to the byte, and agreed to before anything is written`(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let (book, disk) = try BookInHand.inItsSecondLap()
    let (whole, size) = (try book.contents(disk), disk.bytes.count)
    // Longer than the way from one sample to the next.
    let count = size / 64 + 64 + random.below(size / 2)
    let start = random.pick([0, size - count, random.below(size - count)])
    var bytes = disk.bytes
    bytes.replaceSubrange(start..<start + count, with: [UInt8](repeating: 0, count: count))
    let what = "seed \(seed), \(count) zeros at \(start)"
    let session = try checkAlike(bytes, book, what)
    // A byte beside them may be a zero by chance.
    #expect((count...count + 4).contains(session.shape.zeros), "\(what): \(session.shape.zeros)")
    #expect(!session.isWritable)
    try check(session, without: start..<start + count, shows: whole, what)
    let (again, _) = try open(bytes, .everyday, book)
    try again.agree(.everyday)
    #expect(again.isWritable == (again.clock > 0))
  }

  @Test func `a whole book is whole, and zeros that a check alone finds are written over`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    #expect(try open(disk.bytes, .everyday, book, whole: true).0.shape.isWhole)
    var bytes = disk.bytes
    bytes.replaceSubrange(6000..<6300, with: [UInt8](repeating: 0, count: 300))
    let (ordinary, _) = try open(bytes, .private, book)
    let (checked, _) = try open(bytes, .private, book, whole: true)
    #expect(ordinary.shape.isWhole && ordinary.isWritable)
    #expect(checked.shape.zeros >= 300 && !checked.shape.isWhole && checked.isWritable)
  }

  @Test func `the layout is that of the slot, whatever the length says`() throws {
    for size in BookSize.allCases {
      #expect(Geometry.layouts(ofLength: size.fileSize).first == size.geometry)
      let cut = Geometry.layouts(ofLength: size.fileSize / 2 + 1)
      #expect(cut.contains(size.geometry) && cut.contains(size.earlier))
    }
    // As long as another: both are tried.
    #expect(Geometry.layouts(ofLength: BookSize.small.fileSize).contains(BookSize.extraLarge.geometry))
  }
}
