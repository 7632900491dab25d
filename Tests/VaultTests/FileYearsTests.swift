import Records
import Testing

@testable import Storage
@testable import Vault

/// Years of files in the bays of the classes L and X, with chunks of another length: what the model of bays and loads
/// foretold is met by real loads.
///
/// Five photographs of 46 pieces go in together every 35 days until a third of the ring is full; the everyday notebook is
/// opened three times a day; up to six loads that are offered are accepted at an opening.
@Suite struct FileYearsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let bays: Int
    let days: Int
    let accepts: Bool
    /// What the model says: the least margin, how many files are lost (it counts five that go in together as one), how
    /// many MiB are held after five years.
    let margin: Int
    let lost: Int
    let held: Int

    var testDescription: String {
      "\(bays) bays, every \(days) days, \(accepts ? "offers accepted" : "no offer accepted")"
    }
  }

  static let rows = [
    Row(bays: 70, days: 7, accepts: true, margin: 15, lost: 0, held: 181),
    Row(bays: 70, days: 30, accepts: true, margin: 11, lost: 0, held: 181),
    Row(bays: 286, days: 7, accepts: true, margin: 94, lost: 0, held: 752),
    Row(bays: 286, days: 30, accepts: true, margin: 88, lost: 0, held: 752),
    Row(bays: 70, days: 30, accepts: false, margin: 0, lost: 90, held: 173),
    Row(bays: 286, days: 30, accepts: false, margin: 17, lost: 0, held: 752),
  ]

  @Test(arguments: isLongRun ? FileYearsTests.rows : [FileYearsTests.rows[1]])
  func `files live as long as the model says`(row: Row) throws {
    var life = try FileYears(bays: row.bays, days: row.days, accepts: row.accepts)
    try life.pass(years: isLongRun ? 5 : 1)
    print("FILES \(row.testDescription): \(life)")
    if row.accepts { #expect(life.lost.isEmpty && life.margin >= row.margin * 2 / 3) }
    if !isLongRun { return }
    #expect(abs(life.lost.count - row.lost) <= row.lost / 6)
    #expect(abs(life.held - row.held) <= row.held / 12)
  }
}

/// A private notebook with photographs.
struct FileYears: CustomStringConvertible {
  private static let pieces = 46

  private let book: BookInHand
  private let disk: MemoryDisk
  private let days: Int
  private let accepts: Bool
  private var random = Seeded(3)
  private(set) var margin = Int.max
  private(set) var lost: Set<RecordID> = []
  private var kept: [RecordID: [UInt8]] = [:]
  private var loads = (chance: 0, new: 0, extra: 0)
  private var isWaiting = false

  init(bays: Int, days: Int, accepts: Bool) throws {
    let geometry = Geometry(
      number: 9, places: 128, segment: PerLevel<Int>(everyday: 512, personal: 512, private: 32_768),
      chunk: 512,
      bays: PerLevel<Int>(everyday: 2, personal: 2, private: bays),
      bayChunks: PerLevel<Int>(everyday: 1, personal: 1, private: 128), longestBody: 8000,
      cost: Geometry.test.cost)
    book = try BookInHand(geometry)
    disk = book.disk
    (self.days, self.accepts) = (days, accepts)
  }

  /// In MiB, as chunks of 64 KiB would have it.
  var held: Int { (kept.count - lost.count) * FileYears.pieces / 16 }

  var description: String {
    "margin \(margin), \(lost.count) lost, \(held) MiB held, loads by chance \(loads.chance), "
      + "new \(loads.new), extra \(loads.extra)"
  }

  /// How many loads chance brings to a sitting.
  private mutating func drawn() -> Int {
    var count = 0
    if random.below(64) == 0 { repeat { count += 1 } while random.below(2) == 0 }
    loads.chance += count
    return count
  }

  mutating func pass(years: Int) throws {
    for day in 1...365 * years {
      for _ in 0..<3 {
        let count = drawn()
        if count > 0 { try sit(.everyday, count) }
      }
      isWaiting = isWaiting || day % 35 == 0
      if day % days == 0 { try open() }
    }
    try look()
  }

  private func sit(_ level: Level, _ count: Int) throws {
    var open = try book.open(disk, level)
    try open.carryFiles(count, of: [.private])
    try open.close()
  }

  /// She opens it: chance, what is new, what is offered.
  private mutating func open() throws {
    disk.clearLog()
    let count = drawn()
    var open = try book.open(disk, .private)
    try open.carryFiles(count, of: [.private])
    if isWaiting { try keep(&open) }
    for _ in 0..<6 where accepts {
      guard let room = try open.fileRoom(.private), room.isLow else { break }
      try open.carryFiles(1, of: [.private])
      loads.extra += 1
    }
    margin = min(margin, try open.fileRoom(.private)?.margin ?? 0)
    try open.close()
    try look()
  }

  private mutating func keep(_ open: inout OpenBook) throws {
    isWaiting = false
    let before = open.session.loads.private
    var new: [RecordID: [UInt8]] = [:]
    let files = (0..<5).map { _ in
      let record = Record(
        id: RecordID(rawValue: random.next() | 1 << 40), kind: .attachment, fields: ["name": "f"])
      let bytes = random.bytes(FileYears.pieces * 440 - 3)
      new[record.id] = bytes
      let given = Given(bytes)
      return Keeping.Incoming(record: record, size: bytes.count, expected: nil) {
        buffer throws(ReadingError) in given.read(into: &buffer)
      }
    }
    do throws(SavingError) {
      _ = try open.keep(files, in: .private, now: OpenBook.now, progress: nil) { _, _ in Alongside() }
      kept.merge(new) { one, _ in one }
      loads.new += Int(open.session.loads.private - before)
    } catch .filesFull {}
  }

  /// Which files are lost; some of the others are read.
  private mutating func look() throws {
    let open = try book.open(disk.clone(), .private)
    let map = try open.session.map(.private)
    for id in kept.keys where map.pieces(of: id.frame) == nil { lost.insert(id) }
    guard let id = kept.keys.filter({ !lost.contains($0) }).min() else { return }
    #expect(try open.data(of: id, in: .private) == kept[id])
  }
}
