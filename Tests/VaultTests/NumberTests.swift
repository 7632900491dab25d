import Platform
import Records
import Testing

@testable import Storage
@testable import Vault

/// Numbers and places that no program wrote: planted by whoever has the key, or damaged.
@Suite struct NumberTests {
  /// A book with two entries, and `records` saved beside them as they are.
  private func disk(_ records: [(Record, order: UInt32)]) throws -> MemoryDisk {
    let disk = MemoryDisk(try Household.book())
    try add(["one", "two"], to: disk)
    var book = try Household.open(disk)
    var batches = Batches(room: book.session.ring.geometry.room(.private))
    for (record, order) in records {
      batches.append(RecordFrames(record, order: order, book.session.ring.geometry))
    }
    try book.save(batches, in: .private) { _ in }
    try book.close()
    return disk
  }

  private func add(_ texts: [String], to disk: MemoryDisk) throws {
    var book = try Household.open(disk)
    try book.add(texts.map { Household.entry($0) }, to: .private, now: Household.now)
    try book.close()
  }

  private func entry(number: JSON) -> Record {
    Record(id: .random(), kind: .entry, fields: ["account": "planted", "happened": "2026", "number": number])
  }

  /// The numbers of the entries that were not planted, in the order in which they were recorded.
  private func numbers(_ disk: MemoryDisk) throws -> [Int?] {
    let book = try Household.open(disk)
    let entries = try book.records([.entry], in: .private).filter { $0.fields["account"] != "planted" }
    return entries.map { $0.whole("number") }
  }

  private func orders(_ disk: MemoryDisk) throws -> [UInt32] {
    let book = try Household.open(disk)
    return try book.summaries(Kind.known, in: .private).map(\.order)
  }

  @Test(arguments: [
    "4294967295", "9223372036854775807", "99999999999999999999", "1000000000", "999999999", "999999998", "0",
    "-1", "1e3",
  ])
  func `a number that is none, or leaves no room, is passed over`(digits: String) throws {
    let disk = try disk([(entry(number: .number(digits)), 3)])
    try add(["three", "four"], to: disk)
    try add(["five"], to: disk)
    #expect(try numbers(disk) == [1, 2, 3, 4, 5])
  }

  @Test func `the next number is above the highest of any entry, wherever that stands`() throws {
    let disk = try disk([(entry(number: 70), 3), (entry(number: 5), 4)])
    try add(["three", "four"], to: disk)
    #expect(try numbers(disk) == [1, 2, 71, 72])
  }

  @Test func `an entry that cannot be read keeps the number that it had`() throws {
    let disk = MemoryDisk(try Household.book())
    try add(["one", "two"], to: disk)
    var book = try Household.open(disk)
    var batches = Batches(room: book.session.ring.geometry.room(.private))
    batches.append(
      RecordFrames(
        .random(), kind: .entry, order: 3, revision: 1, text: [0x7B],
        longestBody: book.session.ring.geometry.longestBody))
    try book.save(batches, in: .private) { _ in }
    try book.close()
    try add(["four"], to: disk)
    #expect(try numbers(disk) == [1, 2, 4])
  }

  @Test(arguments: [UInt32.max, UInt32.max - 1, UInt32.max - 1 << 24, UInt32.max - 1 << 21, 1 << 31, 0])
  func `no place is given twice, and what is added stays one chain`(order: UInt32) throws {
    let person = Record(id: .random(), kind: .person, fields: ["name": "planted"])
    let disk = try disk([(person, order)])
    for text in ["three", "four", "five"] { try add([text, text], to: disk) }
    let orders = try orders(disk)
    #expect(Set(orders).count == orders.count)
    #expect(try numbers(disk) == [1, 2, 3, 4, 5, 6, 7, 8])
    let book = try Household.open(disk)
    let links = try book.records([.entry], in: .private).compactMap(\.json.object)
    #expect(Chain.verify(links).differences.isEmpty)
  }

  @Test func `records that fill the end of the range do not stop the count`() throws {
    let planted = (0..<4).map { index in
      (Record(id: .random(), kind: .person, fields: [:]), order: UInt32.max - UInt32(index) * 900_000)
    }
    let disk = try disk(planted)
    try add(["three", "four"], to: disk)
    #expect(try orders(disk).filter { $0 < 1 << 20 } == [1, 2, 3, 4])
  }

  @Test func `what comes in beside a planted number is counted as what is added`() throws {
    let disk = try disk([(entry(number: .number("9223372036854775807")), 3)])
    var book = try Household.open(disk)
    let plan = try book.plan(
      importing: [Arrival(entry(number: .number("4294967295"))), Arrival(entry(number: 9))], in: .private)
    #expect(plan.new.map { $0.fields["formerNumber"] } == [nil, 9])
    try book.take(plan, in: .private, now: Household.now)
    let entries = try book.records([.entry], in: .private)
    #expect(entries.map { $0.whole("number") } == [1, 2, nil, 3, 4])
    try book.close()
  }

  @Test func `the count goes on where there is room, and else where there is most`() {
    #expect(Counting.last(of: [], upTo: 1 << 30) == 0)
    #expect(Counting.last(of: [3, 1, 2], upTo: 1 << 30) == 3)
    #expect(Counting.last(of: [3, 1 << 30], upTo: 1 << 30) == 3)
    #expect(Counting.last(of: [3, 1 << 30, 1 << 20], upTo: 1 << 30) == 1 << 20)
    #expect(Counting.last(of: [10, 60, 100], upTo: 100) == 10)
    #expect(Counting.last(of: [1, 2, 100], upTo: 100) == 2)
  }
}
