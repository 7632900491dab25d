import Glibc
import Sodium
import Testing

@testable import Storage
@testable import Vault

/// Books in real files: who may open them, and what is no book.
@Suite struct FileTests {
  /// A folder of its own, removed at the end of the test.
  private final class Folder {
    let path: String

    init() throws {
      path = "/tmp/homebook-tests-\(randomNumber(below: .max))-\(getpid())"
      try #require(unsafe mkdir(path, 0o755) == 0)
    }

    deinit { for name in ["book", "other"] { unsafe unlink(path + "/" + name) }; unsafe rmdir(path) }

    var book: String { path + "/book" }

    func write(_ bytes: [UInt8], as name: String = "book") throws {
      let file = unsafe Glibc.open(path + "/" + name, O_WRONLY | O_CREAT, 0o600)
      let put = unsafe Glibc.write(file, bytes, bytes.count)
      close(file)
      #expect(put == bytes.count)
    }

    func bytes() throws -> [UInt8] {
      let disk = try FileDisk(path: book)
      return try disk.bytes(0..<disk.size)
    }
  }

  private func folder() throws -> Folder {
    let folder = try Folder()
    var book = NewBook(size: .test, opensOnAnything: false)
    for level in Level.allCases { try book.add(Household.secret(Household.words[level] ?? ""), for: level) }
    try book.write(to: folder.book)
    return folder
  }

  /// As a process has that is started meanwhile, until it has become another program.
  @Test func `a descriptor that somebody else still has keeps nothing locked`() throws {
    let folder = try folder()
    var disk: FileDisk? = try FileDisk(path: folder.book)
    #expect(throws: OpeningError.medium(.inUse)) { try FileDisk(path: folder.book) }
    let descriptor = try #require(
      (0..<1024).first { number in
        var name = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink("/proc/self/fd/\(number)", &name, name.count - 1)
        return count > 0
          && String(decoding: name[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) == folder.book
      })
    let copy = dup(Int32(descriptor))
    defer { close(copy) }
    #expect(disk != nil)
    disk = nil
    _ = try FileDisk(path: folder.book)
  }

  private func open(_ path: String, _ words: String = "garden") throws(OpeningError) -> Session {
    let disk = try FileDisk(path: path)
    return try Session(disk: disk, length: disk.size, passphrase: Household.secret(words))
  }

  private func refusal(_ path: String) -> OpeningError? {
    do throws(OpeningError) {
      _ = try OpenBook(path: path, passphrase: Household.secret("garden"))
      return nil
    } catch { return error }
  }

  @Test func `what is saved in a file is there at the next opening`() throws {
    let folder = try folder()
    for round in 0..<UInt64(40) { try open(folder.book).save(.private, [round % 7: [UInt8(round)]]) }
    let content = try Household.content(open(folder.book), .private)
    #expect(content.count == 7 && content[4] == [39])
  }

  @Test func `the second opener is told at once that the book is in use`() throws {
    let folder = try folder()
    let first = try open(folder.book)
    #expect(refusal(folder.book) == .medium(.inUse))
    try first.end()
    #expect(refusal(folder.book) == .medium(.inUse))
  }

  @Test func `the lock ends with the session`() throws {
    let folder = try folder()
    do { try open(folder.book).end() }
    #expect(refusal(folder.book) == nil)
  }

  @Test func `a file that was put in the place of the open one is not written`() throws {
    let folder = try folder()
    let copy = try folder.bytes()
    let session = try open(folder.book)
    try folder.write(copy, as: "other")
    #expect(unsafe rename(folder.path + "/other", folder.book) == 0)
    #expect(throws: SavingError.medium(.changed)) { try session.save(.private, [1: [1]]) }
    #expect(throws: SavingError.medium(.ended)) { try session.save(.private, [1: [1]]) }
    #expect(try folder.bytes() == copy)
  }

  @Test func `a file that was removed is not written`() throws {
    let folder = try folder()
    let session = try open(folder.book)
    #expect(unsafe unlink(folder.book) == 0)
    #expect(throws: MediumError.changed) { try session.end() }
    #expect(refusal(folder.book) == .medium(.notFound))
  }

  @Test func `a turn that another program wrote meanwhile is noticed before anything is written`() throws {
    let folder = try folder()
    let session = try open(folder.book)
    var bytes = try {
      let disk = session.ring.disk
      return try disk.bytes(0..<96_256)
    }()
    bytes[Geometry.headerCount + 3] ^= 1
    try folder.write(bytes)
    #expect(throws: MediumError.changed) { try session.end() }
  }

  @Test func `a file that may only be read opens, says so and stays as it is`() throws {
    let folder = try folder()
    let before = try folder.bytes()
    #expect(unsafe chmod(folder.book, 0o444) == 0)
    try asNobody {
      let session = try open(folder.book)
      #expect(!session.isWritable && session.clock == 63)
      #expect(throws: SavingError.medium(.readOnly)) { try session.save(.private, [1: [1]]) }
      try session.end()
      #expect(refusal(folder.book) == .medium(.inUse))
    }
    #expect(try folder.bytes() == before)
  }

  @Test func `a file that may not be read is forbidden`() throws {
    let folder = try folder()
    #expect(unsafe chmod(folder.book, 0) == 0)
    asNobody { #expect(refusal(folder.book) == .medium(.forbidden)) }
  }

  @Test func `a size that is no book's is named with the nearest one`() throws {
    for (count, nearest) in [(0, 96_256), (96_255, 96_256), (96_257, 96_256), (40_000_000, 67_117_056)] {
      let folder = try Folder()
      try folder.write([])
      #expect(unsafe truncate(folder.book, off_t(count)) == 0)
      #expect(refusal(folder.book) == .notABook(found: count, nearest: nearest))
    }
  }

  @Test func `a file of zeros is damaged, whatever its size`() throws {
    for count in [96_256, 94_208, 67_117_056] {
      let folder = try Folder()
      try folder.write([])
      #expect(unsafe truncate(folder.book, off_t(count)) == 0)
      #expect(refusal(folder.book) == .damaged)
    }
  }

  @Test func `a book for tests that is as long as another does not open`() throws {
    let folder = try folder()
    #expect(unsafe truncate(folder.book, 67_117_056) == 0)
    #expect(refusal(folder.book) == .damaged)
  }

  @Test func `folders, devices, pipes and nothing are refused without waiting`() throws {
    let folder = try Folder()
    #expect(refusal(folder.path) == .medium(.notAFile))
    #expect(refusal("/dev/zero") == .medium(.notAFile))
    #expect(refusal("/dev/null") == .medium(.notAFile))
    #expect(refusal(folder.book) == .medium(.notFound))
    #expect(unsafe mkfifo(folder.book, 0o600) == 0)
    #expect(refusal(folder.book) == .medium(.notAFile))
  }

  @Test func `a new book never takes the place of a file`() throws {
    let folder = try Folder()
    try folder.write([1, 2, 3])
    var book = NewBook(size: .test, opensOnAnything: false)
    try book.add(Household.secret("bread"), for: .everyday)
    var refused: CreationError?
    do throws(CreationError) { try book.write(to: folder.book) } catch { refused = error }
    #expect(refused == .saving(.medium(.exists)))
    #expect(try folder.bytes() == [1, 2, 3])
  }

  /// Does `body` without a superuser's rights to files, in this thread alone.
  private func asNobody(_ body: () throws -> Void) rethrows {
    typealias SetUser = @convention(c) (uid_t) -> CInt
    let setUser = unsafe unsafeBitCast(dlsym(nil, "setfsuid"), to: SetUser.self)
    let user = setUser(65_534)
    defer { _ = setUser(uid_t(user)) }
    try body()
  }
}
