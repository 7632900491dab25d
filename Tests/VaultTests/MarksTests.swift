import Records
import Synchronization
import Testing

@testable import Storage
@testable import Vault

/// When a sitting was last written, what a second copy made in it shows, and how large it is: all of these are the same
/// whatever was done in which notebook (Docs/Format.md, section 10).
@Suite struct MarksTests {
  /// A clock that tests set.
  private final class Hands: Sendable {
    private let begin = ContinuousClock.Instant.now
    private let gone = Mutex(Duration.zero)

    func wait(_ time: Duration) { gone.withLock { $0 += time } }
    var now: ContinuousClock.Instant { begin + gone.withLock { $0 } }
  }

  private let now = OpenBook.now
  private let hands = Hands()

  private func open(_ book: BookInHand, _ disk: MemoryDisk, _ level: Level) throws -> OpenBook {
    let open = try book.open(disk, level)
    open.session.time = { [hands] in hands.now }
    return open
  }

  private func person(_ name: String) -> Draft { Draft(kind: .person, fields: ["name": .string(name)]) }

  /// The places of the ring in which two files differ.
  private func differences(_ one: [UInt8], _ other: [UInt8], _ geometry: Geometry = .test) -> [Int] {
    (0..<geometry.places).filter { place in
      let range = geometry.offset(place: place)..<geometry.offset(place: place) + geometry.width
      return one[range] != other[range]
    }
  }

  // MARK: When

  @Test(arguments: Level.allCases, [0, 1, 3])
  func `the file was last written when the sitting ended`(level: Level, saves: Int) throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try open(book, disk, level)
    for number in 0..<saves { try open.add([person("\(number)")], to: level, now: now) }
    hands.wait(.seconds(5))
    disk.clearLog()
    try open.close()
    #expect(disk.log == SessionTests.pair(0) + [.forget])
    #expect(try book.session(disk, level).clock == 65)
  }

  @Test func `a command that saves and ends at once writes its pair no second time`() throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try open(book, disk, .everyday)
    try open.add([person("Ada")], to: .everyday, now: now)
    disk.clearLog()
    try open.close()
    #expect(disk.log == [.forget])
  }

  @Test(arguments: Level.allCases, [0, 1])
  func `a descent writes at once, whether something was saved before or not`(level: Level, saves: Int) throws
  {
    let book = try BookInHand()
    let disk = book.disk
    var open = try open(book, disk, level)
    for _ in 0..<saves { try open.add([person("Ada")], to: level, now: now) }
    hands.wait(.seconds(5))
    disk.clearLog()
    let everyday = open.descend(in: level, now: now)
    #expect(everyday.highest == .everyday && disk.log.isEmpty)
    try everyday.finish()
    #expect(disk.log == SessionTests.pair(0))
    hands.wait(.seconds(5))
    try everyday.close()
    #expect(disk.log == SessionTests.pair(0) + [.forget])
    #expect(try book.open(disk, level).summaries([.person], in: level).count == saves)
  }

  @Test func `a keyless sitting writes only what was saved`() throws {
    let book = try BookInHand(opensOnAnything: true)
    let disk = book.disk
    var open = try book.open(disk, .everyday, isKeyless: true)
    open.session.time = { [hands] in hands.now }
    try open.add([person("Ada")], to: .everyday, now: now)
    hands.wait(.seconds(5))
    disk.clearLog()
    try open.close()
    #expect(disk.log == [.forget])
  }

  // MARK: A second copy

  @Test(arguments: Level.allCases, [[false, false], [true, false], [false, true], [true, true]])
  func `a second copy has the pair of its sitting, and the book the same pair anew`(
    level: Level, isSaving: [Bool]
  ) throws {
    let folder = try Folder()
    let book = try BookInHand()
    let disk = book.disk
    let before = disk.bytes
    var open = try open(book, disk, level)
    if isSaving[0] { try open.add([person("before")], to: level, now: now) }
    try open.backUp(to: folder.path("copy"))
    let copy = try folder.bytes("copy")
    if isSaving[1] { try open.add([person("after")], to: level, now: now) }
    try open.close()
    #expect(differences(before, copy) == [0, 1])
    #expect(differences(copy, disk.bytes) == [0, 1])
    #expect(try book.session(MemoryDisk(copy), .private).clock == 65)
    #expect(try book.session(disk, .private).clock == 65)
    #expect(
      try book.open(MemoryDisk(copy), level).summaries([.person], in: level).count == (isSaving[0] ? 1 : 0))
  }

  // MARK: How large

  private static let roomy = Geometry(
    number: 9, places: 512, segment: PerLevel<Int>(everyday: 1024, personal: 1024, private: 2048),
    chunk: 512,
    bays: PerLevel<Int>(everyday: 24, personal: 24, private: 70),
    bayChunks: PerLevel<Int>(everyday: 8, personal: 8, private: 16), longestBody: 344,
    cost: Geometry.test.cost)

  @Test(arguments: Level.allCases, [2, 16, 256, 512])
  func `a load that chance draws makes a rewrite no larger`(level: Level, size: Int) throws {
    let book = try BookInHand(Self.roomy)
    let disk = book.disk
    let session = try book.session(disk, level)
    session.chance = Chance { $0 == 64 ? 0 : 1 }
    let clock = session.clock
    let loads = session.loads
    try session.rewrite(size)
    try session.end()
    #expect(session.clock == clock + UInt64(size))
    #expect(session.loads.personal == loads.personal + 1 && session.loads.private == loads.private + 1)
  }

  @Test(arguments: Level.allCases, [0, 2])
  func `a load that chance draws makes a descent no larger`(level: Level, saves: Int) throws {
    let book = try BookInHand(Self.roomy)
    let disk = book.disk
    var open = try open(book, disk, level)
    let session = open.session
    for _ in 0..<saves { try open.add([person("Ada")], to: level, now: now) }
    session.chance = Chance { $0 == 64 ? 0 : 1 }
    let (clock, loads) = (session.clock - UInt64(saves == 0 ? 0 : 2), session.loads)
    let everyday = open.descend(in: level, now: now)
    try everyday.finish()
    try everyday.close()
    let after = try book.session(disk, .everyday)
    #expect(after.clock == clock + 2)
    #expect(after.loads.personal == loads.personal + 1 && after.loads.private == loads.private + 1)
  }

  @Test(arguments: Level.allCases)
  func `a purge writes one lap, and keeps as many small files as there is room for`(level: Level) throws {
    let book = try BookInHand(Self.roomy)
    let disk = book.disk
    let most = Bays(level: level, geometry: Self.roomy).mostPieces
    var open = try book.open(disk, level)
    var kept: [RecordID: [UInt8]] = [:]
    for number in 0..<most {
      let bytes = Array("file \(number)".utf8)
      kept[try open.attach(bytes, to: level)] = bytes
    }
    try open.close()
    var again = try book.open(disk, level)
    let clock = again.session.clock
    let loads = again.session.loads
    try again.purge()
    try again.close()
    let after = try book.open(disk, level)
    #expect(after.session.clock == clock + UInt64(Self.roomy.places))
    for each in Level.allCases {
      #expect(after.session.loads[each] == loads[each] + UInt32(Self.roomy.bays[each]))
    }
    #expect(after.notes(level).isEmpty)
    #expect(try after.attachments(level) == kept)
  }
}
