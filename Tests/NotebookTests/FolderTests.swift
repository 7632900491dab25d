import Foundation
import Notebook
import Platform
import Testing

/// A folder that is brought in: what of it is taken, and that the rest is named.
@Suite struct FolderTests {
  private let house: House
  private var folder: String { house.folder + "/in" }

  init() throws {
    house = try House()
    try makeFolder(folder)
    for (name, text) in [("again.jpg", "a"), ("door.jpg", "a"), (".hidden", "b"), ("empty.txt", "")] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    try makeFolder(folder + "/inner")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/to-nothing", withDestinationPath: folder + "/nothing")
  }

  @Test func `what is no file of its own is left out by its name`() throws {
    let found = try FolderFiles(folder)
    #expect(found.files.map(\.name) == ["again.jpg", "door.jpg", "empty.txt"])
    #expect(found.leftOut.map(\.reason) == [.hidden, .folder, .notAFile])
  }

  @Test func `a file gets the same record whenever it comes, and another one than its twin`() throws {
    let files = try FolderFiles(folder).files
    let ids = try files.prefix(2).map { try FolderFiles.given($0).get().id }
    #expect(try files.prefix(2).map { try FolderFiles.given($0).get().id } == ids)
    #expect(ids[0] != nil && ids[0] != ids[1])
  }

  @Test func `what is empty or went away meanwhile is left out alone`() throws {
    let files = try FolderFiles(folder).files
    try FileManager.default.removeItem(atPath: files[0].path)
    let reasons = files.map { file -> LeftOut.Reason? in
      if case .failure(let error) = FolderFiles.given(file) { error.leftOut.reason } else { nil }
    }
    #expect(reasons == [.unreadable, nil, .empty])
  }
}
