import Testing

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
    let refusal = Household.refusal { () throws(VaultError) in try book.backUp(to: folder.path("copy")) }
    #expect(refusal == .exists)
    #expect(try folder.bytes("copy") == [7])
  }

  @Test func `what does not come back as it was written is not kept`() throws {
    let disk = MemoryDisk(try Household.book())
    let book = try Household.open(disk)
    let refusal = Household.refusal { () throws(VaultError) in
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
}
