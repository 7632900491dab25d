import Foundation
import Notebook
import Platform
import Records
import Testing
import Storage
import Vault

/// Files of records: what tells of them, and what may go.
@Suite struct FilesTests {
  private let house: House

  init() throws { house = try House() }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> GivenFile {
    let path = house.folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try GivenFile(path, name: nil)
  }

  @Test func `an entry gets a note of each file, and another when it is taken away`() throws {
    var notebook = try house.open()
    let entry = try notebook.page(notebook.entry("Rain").description, [.entry]).value.record
    #expect(try notebook.takesFirstFile())
    var saved: [RecordID] = []
    let given = [try file("door.jpg", [0xFF, 0xD8, 0xFF]), try file("note.txt", [0x61])]
    let kept = try notebook.keepTogether(given, with: entry, now: House.now, saved: { saved.append($0.id) })
    #expect(kept.map(\.id) == saved && kept.map { $0.fields[.type] } == ["image/jpeg", "text/plain"])
    #expect(try !notebook.takesFirstFile())
    try notebook.removeFile(saved[0], noting: kept[0], now: House.now)
    let notes = try notebook.page(entry.id.description, [.entry]).value.fileNotes
    #expect(notes.map { $0.fields[.change] } == ["added", "added", "removed"])
    #expect(try notebook.files(of: entry.id).value.map(\.id) == [saved[1]])
    try notebook.close()
  }

  @Test func `a file that is kept is read again as a text, where it is one`() throws {
    var notebook = try house.open()
    let entry = try notebook.page(notebook.entry("Rain").description, [.entry]).value.record
    let given = [
      try file("a.txt", Array("one".utf8)), try file("b.txt", [0xFF, 0xFE, 0x61, 0]),
      try file("c.jpg", [0xFF, 0xD8, 0xFF]),
    ]
    let kept = try notebook.keepTogether(given, with: entry, now: House.now)
    #expect(try kept.map { try notebook.text(of: $0.id) } == ["one", "a", nil])
    try notebook.close()
  }

  @Test func `a document names its files as long as it has them`() throws {
    var notebook = try house.open()
    let id = try notebook.keep(.document, ["name": "Passport"])[0]
    func document(_ notebook: borrowing Notebook) throws -> Record {
      try notebook.page(id.description, [.document]).value.record
    }
    let first = try notebook.keep(file("a.pdf", [1]), with: document(notebook), now: House.now)
    let second = try notebook.keep(file("b.pdf", [2]), with: document(notebook), now: House.now)
    let names = [first, second].map { JSON.string($0.id.description) }
    #expect(try document(notebook).fields[.attachments] == .array(names))
    try notebook.removeFile(first.id, noting: first, now: House.now)
    #expect(try document(notebook).fields[.attachments] == .array([names[1]]))
    try notebook.removeFile(second.id, noting: second, now: House.now)
    #expect(try document(notebook).fields[.attachments] == nil)
    try notebook.close()
  }

  @Test func `what a second copy holds is told by the turn, whatever the clocks said`() throws {
    var notebook = try house.open()
    let entry = try notebook.page(notebook.entry("Rain").description, [.entry]).value.record
    func keep(_ name: String, in notebook: inout Notebook) throws {
      _ = try notebook.keepTogether([try file(name, Array(name.utf8))], with: entry, now: House.now)
    }
    try keep("before.jpg", in: &notebook)
    // A clock that is a year ahead at the copy, and right again afterwards; or far behind.
    for ahead: Int64 in [365 * 86_400, 7200, 0, -7200, -30 * 365 * 86_400] {
      let copied = WallClock(seconds: House.now.seconds + ahead, offsetMinutes: 60)
      _ = try notebook.book.noteSecondCopy(copied)
      let inIt = Set(try notebook.originals().map(\.path))
      try keep("after\(ahead).jpg", in: &notebook)
      #expect(Set(try notebook.originals().map(\.path)) == inIt && !inIt.isEmpty, "\(ahead)")
    }
    try notebook.close()
    // Whoever opens only the everyday notebook makes a copy of all of them.
    var everyday = try house.open(House.everyday)
    _ = try everyday.book.noteSecondCopy(House.now)
    try everyday.close()
    let again = try house.open()
    #expect(try again.originals().count == 6)
    try again.close()
  }

  @Test func `a copy of a day that has not come yet is due again`() throws {
    var notebook = try house.open()
    let year: Int64 = 365 * 86_400
    _ = try notebook.book.noteSecondCopy(WallClock(seconds: House.now.seconds + year, offsetMinutes: 60))
    #expect(try notebook.due(now: House.now).map(\.what).contains(.backup))
    _ = try notebook.book.noteSecondCopy(House.now)
    #expect(try !notebook.due(now: House.now).map(\.what).contains(.backup))
    try notebook.close()
  }

  @Test func `an original may go only when its file is in a second copy, and only if it is the same`() throws
  {
    var notebook = try house.open()
    let entry = try notebook.page(notebook.entry("Rain").description, [.entry]).value.record
    let kept = try notebook.keepTogether(
      [try file("a.jpg", [1, 2]), try file("b.jpg", [3])], with: entry, now: House.now)
    #expect(try notebook.originals().isEmpty)
    let later = WallClock(seconds: House.now.seconds + 60, offsetMinutes: 60)
    _ = try notebook.book.noteSecondCopy(later)
    #expect(try notebook.originals(but: [kept[0].id]).map(\.path) == [house.folder + "/b.jpg"])
    let originals = try notebook.originals()
    try Data([9, 9]).write(to: URL(fileURLWithPath: house.folder + "/a.jpg"))
    #expect(try notebook.remove(originals[0], now: later) == .changed)
    #expect(try notebook.remove(originals[1], now: later) == .done)
    #expect(File.Identity(path: house.folder + "/b.jpg") == nil)
    #expect(File.Identity(path: house.folder + "/a.jpg") != nil)
    #expect(try notebook.originals().isEmpty)
    try notebook.close()
  }
}
