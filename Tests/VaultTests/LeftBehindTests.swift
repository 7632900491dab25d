import Records
import Testing
import Text

@testable import Storage
@testable import Vault

/// What an act leaves behind that it should have written over, or gives up that it should have kept
/// (Docs/Format.md, sections 9 and 11).
@Suite struct LeftBehindTests {
  private static let none = PerLevel(everyday: 0, personal: 0, private: 0)
  /// A book without bays: no load writes over anything.
  private static let bare = Geometry(
    number: Geometry.test.number, places: 64, segment: Geometry.test.segment, chunk: 0, bays: none,
    bayChunks: none, longestBody: Geometry.test.longestBody, cost: Geometry.test.cost)

  /// A name that stands whole in one frame.
  private func long(_ name: String) -> Draft { Household.person(name + String(repeating: ".", count: 200)) }

  private func places(_ text: String, on disk: MemoryDisk, of book: BookInHand) -> Int {
    (0..<UInt64(book.geometry.places)).count { place in
      book.plain(disk, .private, place)?.contains(run: Array(text.utf8)) ?? false
    }
  }

  /// Whatever was saved, and however often the ring was written in the sitting already.
  @Test(arguments: [1, 2, 12], [0, 16, 64])
  func `a purge leaves nothing of what its own sitting wrote`(saves: Int, rewritten: Int) throws {
    let book = try BookInHand(Self.bare)
    let disk = book.disk
    var open = try book.open(disk, .private)
    var first: RecordID?
    for number in 0..<saves {
      try open.add([long(number == 0 ? "Zebulon" : "Ada \(number)")], to: .private, now: Household.now) {
        first = first ?? $0
      }
    }
    if rewritten > 0 { try open.rewrite(rewritten) }
    #expect(places("Zebulon", on: disk, of: book) > 0)
    try open.remove(try #require(first), in: .private)
    try open.purge()
    try open.close()
    #expect(places("Zebulon", on: disk, of: book) == 0)
    #expect(places("Ada", on: disk, of: book) > 0 || saves == 1)
  }

  /// While the book is open, and whoever ends the program: chunks in the page cache tell whose they are.
  @Test func `what is read of files is forgotten at once`() throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    let id = try open.attach([1, 2, 3], to: .private)
    let forgotten = { disk.log.count { $0 == .forget } }
    var before = forgotten()
    let pieces = try open.pieces(of: id, in: .private)
    #expect(try pieces.next() == [1, 2, 3])
    #expect(forgotten() > before)
    before = forgotten()
    try open.carryFiles(1, of: [.private])
    #expect(forgotten() > before)
  }

  @Test(arguments: BookSize.allCases)
  func `the lists of the loads that share a pair have room in it`(size: BookSize) {
    let geometry = size.geometry
    for level in [Level.personal, .private] where geometry.hasFiles {
      let list = Frame.headerCount + BayList.headCount + BayList.entryCount * geometry.bayChunks[level]
      #expect(4 * list <= geometry.room(level))
    }
  }

  /// A load without anything new carries on what is oldest, whatever stands in the pair of its sitting already.
  @Test(arguments: [Level.personal, .private], [0, 1, 7])
  func `loads that are asked for carry every file on`(level: Level, texts: Int) throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    var files: [RecordID: [UInt8]] = [:]
    for number in 0..<2 {
      files[try open.attach([UInt8(number)], to: level, name: "\(number)")] = [UInt8(number)]
    }
    for number in 0..<texts { try open.add([long("Ada \(number)")], to: level, now: Household.now) { _ in } }
    try open.carryFiles(2 * book.geometry.bays[level], of: [level])
    #expect(try open.attachments(level) == files)
    try open.close()
    #expect(try book.open(disk, .private).attachments(level) == files)
  }
}
