import Platform
import Synchronization

@testable import Storage
@testable import Vault

/// A disk in memory that can stop at any write or flush and lose what was not flushed.
final class MemoryDisk: Disk, @unchecked Sendable {
  enum Event: Hashable {
    case write(offset: Int, count: Int)
    case sync
    case forget
  }

  static let sector = 512

  private(set) var bytes: [UInt8]
  private var durable: [UInt8]
  private(set) var pending: [(offset: Int, bytes: [UInt8])] = []
  private(set) var log: [Event] = []
  /// What was read, in order.
  private(set) var reads: [Range<Int>] = []
  /// How many more writes and flushes succeed; `nil` for all.
  var callsLeft: Int?
  /// Which bytes cannot be read until they are written again.
  var badSectors: [Range<Int>] = []
  /// How many bytes of the write that fails are written all the same.
  var cut = 0
  /// The call that failed.
  private(set) var failedCall: Event?
  var isWritable = true
  var isThere = true
  /// Only one call fails: the next ones succeed again.
  var failsOnce = false
  /// What a call that fails says.
  var error = MediumError.disk(.other(5))
  /// What stands at the path in the place of this disk.
  var successor: MemoryDisk?
  /// After a flush that failed, what was to be flushed counts as flushed and stays in the cache, as Linux has it.
  var believesFailedFlushes = false
  /// What is written from here on in the file reaches it only when what it keeps of it is to be forgotten.
  var lateFrom = Int.max
  private var late: [(offset: Int, bytes: [UInt8])] = []
  /// Whether what is told to be forgotten is.
  var canForget = true
  /// Held by the thread that reads or writes.
  private let hold = Mutex(())

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    durable = bytes
  }

  private func tick() throws(MediumError) {
    guard let left = callsLeft else { return }
    if left == 0 {
      if failsOnce { callsLeft = nil }
      throw error
    }
    callsLeft = left - 1
  }

  func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(MediumError) {
    let read: ArraySlice<UInt8>? = hold.withLock { _ in
      reads.append(offset..<offset + count)
      let range = offset..<offset + count
      return range.upperBound <= bytes.count && !badSectors.contains { $0.overlaps(range) }
        ? bytes[range] : nil
    }
    guard let read else { throw .disk(.other(5)) }
    buffer.replaceSubrange(0..<count, with: read)
  }

  func write(_ new: [UInt8], _ range: Range<Int>, at offset: Int) throws(MediumError) {
    try hold.withLock { _ throws(MediumError) in try writeAlone(new, range, at: offset) }
  }

  private func writeAlone(_ new: [UInt8], _ range: Range<Int>, at offset: Int) throws(MediumError) {
    do throws(MediumError) {
      try tick()
    } catch {
      failedCall = .write(offset: offset, count: range.count)
      put(Array(new[range].prefix(cut)), at: offset)
      throw error
    }
    log.append(.write(offset: offset, count: range.count))
    put(Array(new[range]), at: offset)
  }

  private func put(_ new: [UInt8], at offset: Int) {
    if new.isEmpty { return }
    if offset >= lateFrom { return late.append((offset, new)) }
    bytes.replaceSubrange(offset..<offset + new.count, with: new)
    pending.append((offset, new))
    badSectors.removeAll { offset <= $0.lowerBound && $0.upperBound <= offset + new.count }
  }

  func sync() throws(MediumError) { try hold.withLock { _ throws(MediumError) in try syncAlone() } }

  private func syncAlone() throws(MediumError) {
    do throws(MediumError) {
      try tick()
    } catch {
      failedCall = .sync
      if believesFailedFlushes { pending = [] }
      throw error
    }
    log.append(.sync)
    for write in pending { copy(write, from: bytes, to: &durable) }
    pending = []
  }

  func forget() {
    hold.withLock { _ in
      log.append(.forget)
      for write in late {
        let range = write.offset..<write.offset + write.bytes.count
        bytes.replaceSubrange(range, with: write.bytes)
        durable.replaceSubrange(range, with: write.bytes)
      }
      late = []
      guard believesFailedFlushes && canForget else { return }
      var read = durable
      for write in pending { copy(write, from: bytes, to: &read) }
      bytes = read
    }
  }

  /// Where no other array has the bytes, only what was written is copied.
  private func copy(_ write: (offset: Int, bytes: [UInt8]), from: [UInt8], to: inout [UInt8]) {
    let range = write.offset..<write.offset + write.bytes.count
    to.replaceSubrange(range, with: from[range])
  }

  func isStillThere() throws(MediumError) -> Bool { isThere && successor == nil }

  func again(forGood: Bool) throws(OpeningError) -> any Disk {
    if let successor { return successor }
    guard isThere else { throw .medium(.notFound) }
    return self
  }

  /// The sectors that were written and not flushed.
  var unsyncedSectors: [Int] {
    let touched = pending.flatMap { write in
      write.offset / MemoryDisk.sector..<(write.offset + write.bytes.count + MemoryDisk.sector - 1)
        / MemoryDisk.sector
    }
    return Set(touched).sorted()
  }

  /// What is on the medium after the power fails, where of the unsynced sectors just `kept` had reached it.
  func afterPowerLoss(keeping kept: Set<Int>) -> MemoryDisk {
    var left = durable
    for sector in kept {
      let range = sector * MemoryDisk.sector..<min(bytes.count, (sector + 1) * MemoryDisk.sector)
      left.replaceSubrange(range, with: bytes[range])
    }
    let disk = MemoryDisk(left)
    disk.badSectors = badSectors
    return disk
  }

  /// What a kill leaves when it comes in the middle of the next write: the cache stays, cut where it was cut.
  func afterKill() -> MemoryDisk {
    let disk = clone()
    disk.durable = durable
    disk.pending = pending
    return disk
  }

  /// Changes bytes behind the back of whoever has the disk open.
  func overwrite(_ new: [UInt8], at offset: Int) {
    bytes.replaceSubrange(offset..<offset + new.count, with: new)
    durable.replaceSubrange(offset..<offset + new.count, with: new)
  }

  func flip(_ offset: Int, _ mask: UInt8 = 1) { overwrite([bytes[offset] ^ mask], at: offset) }
  func clone() -> MemoryDisk {
    let disk = MemoryDisk(bytes)
    disk.badSectors = badSectors
    return disk
  }
  func clearLog() {
    log = []
    reads = []
  }
}
