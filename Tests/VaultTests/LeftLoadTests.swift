import Foundation
import Platform
import Records
import Synchronization
import Testing

@testable import Storage
@testable import Vault

/// Files that are not wanted any more while they are written: nothing that was acknowledged is lost, and what stands in the
/// file is what loads leave (Docs/Format.md, sections 9 and 10).
@Suite struct LeftLoadTests {
  /// All that is free beside one small file: two loads.
  private func long(_ level: Level) -> Int {
    let bays = Bays(level: level, geometry: .test)
    return (bays.mostPieces - 1) * bays.payload
  }

  private func bytes(_ count: Int, _ seed: UInt64) -> [UInt8] {
    var random = Seeded(seed)
    return random.bytes(count)
  }

  @Test(arguments: [Level.personal, .private], [1, 2])
  func `a load that is left becomes a load like any other`(level: Level, bay: Int) throws {
    let book = try BookInHand()
    let slow = SlowDisk(book.disk, book.bays(level), bay: bay)
    var open = try book.open(slow, level)
    let first = try open.attach(bytes(40, 1), to: level)
    let loads = open.session.loads
    let before = slow.disk.bytes
    slow.begin()
    #expect(left(long(level), &open, level) { !slow.isAsked } == .medium(.brokenOff))
    // The bay is still being written: what is said of it waits.
    #expect(bays(before, slow.disk.bytes, book, level) == bay - 1)
    let everyday = open.descend(in: level, now: OpenBook.now)
    try everyday.finish()
    try everyday.close()
    let again = try book.open(slow.disk.afterKill(), .private)
    #expect(Level.allCases.allSatisfy { again.notes($0).isEmpty })
    #expect(again.session.loads[level] == loads[level] + UInt32(bay))
    #expect(try again.attachments(level)[first] == bytes(40, 1))
    for data in try again.attachments(level).values where data.count > 40 {
      #expect(data == bytes(long(level), 2))
    }
    #expect(bays(before, slow.disk.bytes, book, level) == bay)
  }

  @Test func `what is left before a bay is begun writes nothing of it`() throws {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    let before = disk.bytes
    #expect(left(long(.private), &open, .private) { false } == .medium(.brokenOff))
    #expect(disk.bytes == before)
    try open.close()
    let again = try book.open(disk, .private)
    #expect(try again.attachments(.private).isEmpty)
  }

  @Test func `a flaw of the disk in a bay that is written meanwhile ends the session`() throws {
    let book = try BookInHand()
    for calls in 0..<8 {
      let disk = book.disk
      var open = try book.open(disk, .private)
      let first = try open.attach(bytes(40, 1), to: .private)
      disk.callsLeft = calls
      #expect(left(long(.private), &open, .private) { true } == .medium(.disk(.other(5))))
      let after = refusal { () throws(SavingError) in try open.session.save(PerLevel { _ in [] }) }
      #expect(after == .medium(.ended))
      disk.callsLeft = nil
      let again = try book.open(disk.afterPowerLoss(keeping: []), .private)
      #expect(again.notes(.private).isEmpty)
      #expect(try again.attachments(.private)[first] == bytes(40, 1))
    }
  }

  private func left(
    _ count: Int, _ open: inout OpenBook, _ level: Level, isWanted: () -> Bool
  ) -> SavingError? {
    let draft = Draft(kind: .attachment, fields: ["name": .string("b")])
    do throws(SavingError) {
      _ = try open.attach(
        Source(bytes(count, 2)), as: draft, to: level, now: OpenBook.now, isWanted: isWanted)
      return nil
    } catch {
      return error
    }
  }

  /// How many bays of a level are others than before.
  private func bays(_ before: [UInt8], _ after: [UInt8], _ book: BookInHand, _ level: Level) -> Int {
    let size = book.geometry.bayChunks[level] * book.geometry.chunk
    return stride(from: book.bays(level).lowerBound, to: book.bays(level).upperBound, by: size).count {
      before[$0..<$0 + size] != after[$0..<$0 + size]
    }
  }
}

/// A disk that takes its time with the bays of one level, and tells when one of them is being written.
private final class SlowDisk: Disk {
  let disk: MemoryDisk
  private let bays: Range<Int>
  private let left = Mutex(-1)
  private let asked = Mutex(false)
  private let bay: Int

  /// - Parameter bay: which of the bays that are written after `begin` is told of.
  init(_ disk: MemoryDisk, _ bays: Range<Int>, bay: Int) {
    (self.disk, self.bays, self.bay) = (disk, bays, bay)
  }

  var isAsked: Bool { asked.withLock { $0 } }
  func begin() { left.withLock { $0 = bay } }

  func write(_ bytes: [UInt8], _ range: Range<Int>, at offset: Int) throws(MediumError) {
    if bays.contains(offset) {
      let isThis = left.withLock { left in
        left -= 1
        return left == 0
      }
      if isThis { asked.withLock { $0 = true } }
      Thread.sleep(forTimeInterval: isThis ? 0.2 : 0.01)
    }
    try disk.write(bytes, range, at: offset)
  }

  var isWritable: Bool { disk.isWritable }
  func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(MediumError) {
    try disk.read(count, at: offset, into: &buffer)
  }
  func sync() throws(MediumError) { try disk.sync() }
  func forget() { disk.forget() }
  func isStillThere() throws(MediumError) -> Bool { try disk.isStillThere() }
  func again(forGood: Bool) throws(OpeningError) -> any Disk { self }
}
