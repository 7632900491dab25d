import Platform

@testable import Vault

/// A disk in memory that can stop at any write or flush and lose what was not flushed.
final class MemoryDisk: Disk {
  enum Event: Equatable {
    case write(offset: Int, count: Int)
    case sync
  }

  static let sector = 512

  private(set) var bytes: [UInt8]
  private var durable: [UInt8]
  private(set) var pending: [(offset: Int, bytes: [UInt8])] = []
  private(set) var log: [Event] = []
  /// How many more writes and flushes succeed; `nil` for all.
  var callsLeft: Int?
  var isWritable = true
  var isThere = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    durable = bytes
  }

  private func tick() throws(VaultError) {
    guard let left = callsLeft else { return }
    if left == 0 { throw .disk(.other(5)) }
    callsLeft = left - 1
  }

  func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(VaultError) {
    guard offset + count <= bytes.count else { throw .disk(.tooShort) }
    buffer.replaceSubrange(0..<count, with: bytes[offset..<offset + count])
  }

  func write(_ new: [UInt8], _ range: Range<Int>, at offset: Int) throws(VaultError) {
    try tick()
    log.append(.write(offset: offset, count: range.count))
    bytes.replaceSubrange(offset..<offset + range.count, with: new[range])
    pending.append((offset, Array(new[range])))
  }

  func sync() throws(VaultError) {
    try tick()
    log.append(.sync)
    durable = bytes
    pending = []
  }

  func isStillThere() throws(VaultError) -> Bool { isThere }

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
    return MemoryDisk(left)
  }

  func flip(_ offset: Int, _ mask: UInt8 = 1) { bytes[offset] ^= mask }
  func clone() -> MemoryDisk { MemoryDisk(bytes) }
  func clearLog() { log = [] }
}
