import Sodium
import Testing

@testable import Storage

/// The header pages: which slot counts, and what is no header as it was written (Docs/Format.md, sections 2 and 4).
@Suite struct HeaderTests {
  private static let geometry = BookSize.test.geometry

  /// A page of noise in which `key` opens slots of some levels.
  private func page(_ key: borrowing SecretBytes, _ slots: [(slot: Int, level: Level)]) -> [UInt8] {
    var page = randomBytes(Geometry.headerCount)
    let label = Label(salt: Array(page[..<KeySlot.saltCount]), geometry: Self.geometry)
    for (slot, level) in slots {
      LevelKeys(newUpTo: .private).slot(for: level).withBytes { plain in
        Seal.seal(
          plain, key: key, label: label.bytes(.keySlot, level: 0, place: slot),
          nonce: randomBytes(Seal.nonceCount), into: &page, at: KeySlot.range(slot).lowerBound)
      }
    }
    return page
  }

  private func highest(_ page: [UInt8], _ key: borrowing SecretBytes, onlyEveryday: Bool = false) -> Level? {
    let keys = KeySlot.open(page, with: key, geometry: Self.geometry, onlyEveryday: onlyEveryday)
    return switch consume keys {
    case .some(let keys): keys.highest
    case .none: nil
    }
  }

  @Test func `of several slots that a key opens the first counts`() {
    let key = SecretBytes(random: LevelKeys.count)
    let first = highest(page(key, [(3, .everyday), (7, .private)]), key)
    #expect(first == .everyday)
    let other = highest(page(key, [(3, .private), (7, .everyday)]), key)
    #expect(other == .private)
    let everyday = highest(page(key, [(3, .private), (7, .everyday)]), key, onlyEveryday: true)
    #expect(everyday == .everyday)
    let none = highest(page(key, [(3, .private)]), key, onlyEveryday: true)
    #expect(none == nil)
  }

  @Test func `zeros are damage, never a wrong passphrase`() {
    let noise = randomBytes(Geometry.headerCount)
    let zeros = [UInt8](repeating: 0, count: Geometry.headerCount)
    var half = noise
    for index in 1024..<2048 { half[index] = 0 }
    for (page, refusal) in [(noise, OpeningError.noEntry), (zeros, .damaged), (half, .damaged)] {
      let header = Header(first: page, others: [(page, Self.geometry)], length: Self.geometry.fileSize)
      #expect(header.refusal == refusal)
      let disk = MemoryDisk(randomBytes(Self.geometry.fileSize))
      disk.overwrite(page, at: Self.geometry.secondHeader)
      #expect(header.isDamaged(Self.geometry, disk) == (refusal == .damaged))
    }
    let other = Header(
      first: noise, others: [(randomBytes(noise.count), Self.geometry)], length: Self.geometry.fileSize)
    #expect(other.refusal == .damaged)
  }

  @Test func `in a file of a length that no book has the second page of each shorter size is tried`() throws {
    let length = Self.geometry.fileSize + 512
    let disk = MemoryDisk(randomBytes(length))
    let second = randomBytes(Geometry.headerCount)
    disk.overwrite(second, at: Self.geometry.secondHeader)
    #expect(!Geometry.isALength(length))
    let header = try Header(disk, length: length)
    #expect(header.pages.contains { $0.bytes == second && $0.layouts == [Self.geometry] })
    #expect(header.pages.count > 1)
  }
}
