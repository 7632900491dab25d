import Foundation
import Testing

@testable import Storage
@testable import Vault

@Suite struct BackupTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `a copy is the file byte for byte`() throws {
    let disk = MemoryDisk(try Household.book())
    let book = try Household.open(disk)
    var shares: [Double] = []
    try book.backUp(to: folder.path("copy")) { shares.append($0) }
    #expect(try folder.bytes("copy") == disk.bytes)
    #expect(shares == [0.5, 1])
    #expect(folder.names == ["copy"])
  }

  @Test func `a copy never takes the place of another file`() throws {
    try folder.put([7], "copy")
    let book = try Household.open(MemoryDisk(Household.book()))
    let refusal = Household.refusal { () throws(MediumError) in try book.backUp(to: folder.path("copy")) }
    #expect(refusal == .exists)
    #expect(try folder.bytes("copy") == [7])
  }

  @Test func `a copy that is open somewhere keeps its place, and so does what is no file`() throws {
    let book = try Household.open(MemoryDisk(Household.book()))
    try book.backUp(to: folder.path("copy"))
    func refusal(_ name: String) -> MediumError? {
      Household.refusal { () throws(MediumError) in try book.backUp(to: folder.path(name)) }
    }
    let before = try folder.bytes("copy")
    let other = try FileDisk(path: folder.path("copy"))
    #expect(refusal("copy") == .inUse)
    #expect(other.size == before.count)
    #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
    #expect(refusal("pipe") == .exists)
    #expect(try folder.bytes("copy") == before && folder.names == ["copy", "pipe"])
  }

  @Test func `what does not come back as it was written is not kept`() throws {
    let disk = MemoryDisk(try Household.book())
    let book = try Household.open(disk)
    let refusal = Household.refusal { () throws(MediumError) in
      try book.backUp(to: folder.path("copy")) { if $0 == 0.5 { disk.flip(9000) } }
    }
    #expect(refusal == .notAsWritten)
    #expect(folder.names.isEmpty)
  }

  @Test func `a book that takes no writing is copied all the same`() throws {
    let disk = MemoryDisk(try Household.book())
    disk.isWritable = false
    try Household.open(disk).backUp(to: folder.path("copy"))
    #expect(try folder.bytes("copy") == disk.bytes)
  }

  /// What is wrong with the book everybody sees who has it: that the older copy is kept tells nothing.
  @Test(arguments: ["zeros", "cut off", "header", "level 0"])
  func `a damaged book does not take the place of its last whole copy`(fault: String) throws {
    let disk = MemoryDisk(try Household.book())
    try Household.open(disk).backUp(to: folder.path("copy"))
    let good = try folder.bytes("copy")
    let again: SecondCopy
    switch fault {
    case "cut off":
      let cut = MemoryDisk(Array(disk.bytes.dropLast(8192)))
      again = try OpenBook(
        disk: cut, length: cut.bytes.count, passphrase: Household.secret(Household.words[.private] ?? "")
      ).backUp(to: folder.path("copy"))
    case "header":
      disk.flip(100)
      again = try Household.open(disk).backUp(to: folder.path("copy"))
    case "zeros":
      disk.overwrite([UInt8](repeating: 0, count: 40_000), at: 20_000)
      again = try Household.open(disk).backUp(to: folder.path("copy"))
    default:
      let geometry = Household.geometry
      for place in 0..<geometry.places {
        disk.flip(geometry.offset(place: place) + geometry.offset(.everyday) + 60)
      }
      again = try Household.open(disk).backUp(to: folder.path("copy"))
    }
    #expect(again.setAside == folder.path("copy.1"))
    #expect(try folder.bytes("copy.1") == good)
  }
}
