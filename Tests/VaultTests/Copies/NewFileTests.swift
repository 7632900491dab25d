import Testing

@testable import Platform

@Suite struct NewFileTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test(arguments: [true, false])
  func `a file appears whole or not at all, and never in the place of another`(nameless: Bool) throws {
    let path = folder.path("file")
    do {
      let file = try NewFile(path, mayBeNameless: nameless)
      try file.append([1, 2])
      #expect(!folder.names.contains("file"))
    }
    #expect(folder.names.isEmpty)
    let file = try NewFile(path, mayBeNameless: nameless)
    try file.append([1, 2])
    try file.append([3])
    try file.settle()
    var back: [UInt8] = [0, 0]
    try file.read(2, at: 1, into: &back)
    #expect(back == [2, 3])
    try folder.put([9], "file")
    var refusal: PlatformError?
    do throws(PlatformError) { try file.commit() } catch { refusal = error }
    #expect(refusal == .exists)
    #expect(try folder.bytes("file") == [9])
    #expect(folder.names == ["file"])
  }

  @Test func `a partial copy that a killed process left is removed by the next`() throws {
    try folder.put([1, 2, 3], "file.partial")
    let file = try NewFile(folder.path("file"), mayBeNameless: false)
    try file.append([4])
    try file.commit()
    #expect(folder.names == ["file"])
    #expect(try folder.bytes("file") == [4])
  }

  @Test func `a partial copy that someone is writing is left alone`() throws {
    let first = try NewFile(folder.path("file"), mayBeNameless: false)
    try first.append([1])
    var refusal: PlatformError?
    do throws(PlatformError) { _ = try NewFile(folder.path("file"), mayBeNameless: false) } catch {
      refusal = error
    }
    #expect(refusal == .busy)
    try first.commit()
    #expect(try folder.bytes("file") == [1])
  }
}
