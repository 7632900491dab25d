import Platform
import Records
import Sodium
import Testing

@testable import Storage
@testable import Vault

@Suite struct RenewalTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  func new(_ levels: [Level], size: BookSize = .test) throws -> NewBook {
    var new = NewBook(size: size, opensOnAnything: false)
    for level in levels { try new.add(Household.secret("new \(level)"), for: level) }
    return new
  }

  /// Renews `book` with passphrases for `levels`, and opens what comes of it.
  func renew(
    _ book: borrowing OpenBook, _ levels: [Level] = Level.allCases, size: BookSize = .test
  ) throws -> OpenBook {
    let passphrase = Household.secret("new \(levels.last ?? .everyday)")
    _ = try book.renew(try new(levels, size: size), at: folder.path("new"), passphrase: passphrase)
    return try OpenBook(path: folder.path("new"), passphrase: passphrase)
  }

  /// The refusal of a renewal that is read back with the everyday passphrase.
  func refusal(of book: borrowing OpenBook, _ levels: [Level]) throws -> CreationError? {
    let new = try new(levels)
    do throws(CreationError) {
      _ = try book.renew(new, at: folder.path("new"), passphrase: Household.secret("new everyday"))
    } catch {
      return error
    }
    return nil
  }

  func filled() throws -> OpenBook {
    var book = try Household.open(MemoryDisk(Household.book()))
    try book.add([Household.entry("bread")], to: .everyday, now: Household.now)
    let long = String(repeating: "long ", count: 200)
    try book.add(
      [Household.entry("one"), Household.entry(long), Household.person("before")], to: .private,
      now: Household.now)
    let person = try #require(try book.records([.person], in: .private).first)
    var changed = person
    changed.fields["name"] = "after"
    try book.replace(changed, in: .private, now: Household.now)
    return book
  }

  @Test(arguments: [BookSize.test, .small])
  func `records keep their names, order, revisions and chain, in another size too`(size: BookSize) throws {
    let book = try filled()
    let renewed = try renew(book, size: size)
    for level in Level.allCases {
      #expect(try renewed.records(Kind.known, in: level) == book.records(Kind.known, in: level))
      let there = try renewed.index(level).items
      let here = try book.index(level).items
      #expect(there.mapValues(\.revision) == here.mapValues(\.revision))
      #expect(there.mapValues(\.summary) == here.mapValues(\.summary))
      #expect(renewed.notes(level).isEmpty)
    }
    let links = try renewed.records([.entry], in: .private).compactMap(\.json.object)
    #expect(Chain.verify(links).differences.isEmpty)
  }

  @Test func `a size in which there is no room is refused before anything is asked`() throws {
    var book = try filled()
    try book.checkFits(.small)
    _ = try book.attach([1, 2, 3], to: .private, name: "one")
    let refused: SavingError?
    do throws(SavingError) {
      try book.checkFits(.small)
      refused = nil
    } catch { refused = error }
    #expect(refused == .noRoomForFiles)
    try book.checkFits(.test)
    try book.checkFits(.large)
  }

  @Test func `nothing of the old file opens the new one`() throws {
    let book = try filled()
    _ = try renew(book)
    let salt = try folder.bytes("new")[..<16]
    #expect(Array(salt) != book.session.ring.label.salt)
    let refusal = Household.refusal { () throws(OpeningError) in
      _ = try OpenBook(path: folder.path("new"), passphrase: Household.secret("garden"))
    }
    #expect(refusal == .noEntry)
  }

  @Test func `the number of turns says nothing of the higher notebooks`() throws {
    let empty = try renew(Household.open(MemoryDisk(Household.book())))
    let clock = empty.session.clock
    try empty.close()
    let other = try RenewalTests()
    let book = try filled()
    let full = try other.renew(book)
    #expect(full.session.clock == clock)
    try full.close()
  }

  @Test func `a new notebook begins as it was told, one with settings keeps them`() throws {
    var book = try filled()
    let mine = Draft(kind: .settings, fields: ["title": "mine"])
    try book.add([mine], to: .private, now: Household.now)
    var new = try new(Level.allCases)
    for level in Level.allCases {
      new.begin(level, with: Draft(kind: .settings, fields: ["title": "new"]), now: Household.now)
    }
    let passphrase = Household.secret("new private")
    let renewal = try book.renew(new, at: folder.path("new"), passphrase: passphrase)
    #expect(renewal == Renewal(carried: 5, leftBehind: 0))
    let renewed = try OpenBook(path: folder.path("new"), passphrase: passphrase)
    let titles = try Level.allCases.map { level in
      try renewed.records([.settings], in: level).map { $0.fields["title"] }
    }
    #expect(titles == [["new"], ["new"], ["mine"]])
  }

  @Test func `a notebook that holds something must keep a passphrase`() throws {
    let book = try filled()
    let refusal = try refusal(of: book, [.everyday])
    #expect(refusal == .noPassphrase(.private))
    #expect(folder.names.isEmpty)
  }

  @Test func `what cannot be read back whole is not kept`() throws {
    let book = try filled()
    let refusal = try refusal(of: book, Level.allCases)
    // With the passphrase of a lower notebook, what is above it could not be compared.
    #expect(refusal == .saving(.medium(.notAsWritten)))
    #expect(folder.names.isEmpty)
  }

  @Test func `a frame that is not understood goes along`() throws {
    let disk = MemoryDisk(try Household.book())
    let session = try Household.session(disk, .private)
    try session.save(.private, [70_005: [1, 2, 3]])
    let book = try Household.open(disk)
    let renewed = try renew(book)
    #expect(try renewed.session.state(.private).live[70_005]?.frame.body == [1, 2, 3])
  }

  @Test func `attachments go along, a damaged one stays behind and is counted`() throws {
    let disk = MemoryDisk(try Household.book())
    var book = try Household.open(disk)
    let data = (0..<3).map { number in (0..<700).map { UInt8(truncatingIfNeeded: $0 * (number + 3)) } }
    var ids: [RecordID] = []
    for bytes in data { ids.append(try keep(bytes, in: &book)) }
    let pieces = try #require(try book.session.map(.private).pieces(of: ids[1].frame))
    for copy in pieces[0] { disk.flip(Bays(level: .private, geometry: .test).offset(copy.chunk) + 100) }
    let passphrase = Household.secret("new private")
    let renewal = try book.renew(try new(Level.allCases), at: folder.path("new"), passphrase: passphrase)
    #expect(renewal == Renewal(carried: 2, leftBehind: 1))
    let renewed = try OpenBook(path: folder.path("new"), passphrase: passphrase)
    for index in [0, 2] { #expect(try renewed.data(of: ids[index], in: .private) == data[index]) }
    #expect(try renewed.index(.private).items.count == 2)
  }

  func keep(_ bytes: [UInt8], in book: inout OpenBook) throws -> RecordID {
    try folder.put(bytes, "file")
    let source = try Source(path: folder.path("file"))
    let draft = Draft(kind: .attachment, fields: ["name": "file"])
    return try book.attach(source, as: draft, to: .private, now: Household.now).id
  }

  @Test func `after a purge no chunk is what it was, and the files are there`() throws {
    let disk = MemoryDisk(try Household.book())
    var book = try Household.open(disk)
    let id = try keep([1, 2, 3], in: &book)
    let geometry = Geometry.test
    let before = disk.bytes
    try book.purge()
    for level in Level.allCases {
      let bays = Bays(level: level, geometry: geometry)
      for chunk in 0..<geometry.chunks(level) {
        let range = bays.offset(chunk)..<bays.offset(chunk) + geometry.chunk
        #expect(disk.bytes[range] != before[range])
      }
    }
    #expect(try book.data(of: id, in: .private) == [1, 2, 3])
  }

  @Test func `after a purge no place of before is left`() throws {
    let disk = MemoryDisk(try Household.book())
    var book = try Household.open(disk)
    var id = RecordID.random()
    try book.add([Household.person("Ada")], to: .private, now: Household.now) { id = $0 }
    try book.remove(id, in: .private)
    let clock = book.session.clock
    try book.purge()
    let geometry = Geometry.test
    for place in 0..<geometry.places {
      for level in Level.allCases {
        let segment = try #require(book.session.ring.segment(level, at: place).segment)
        #expect(segment.generation > clock && segment.frames.isEmpty)
      }
    }
  }
}
