import Platform
import Records
import Testing

@testable import Storage
@testable import Vault

/// A save that fails at any call, once or for good: the book is opened anew with the keys in hand, and what was to be
/// saved is saved into what is there (Docs/Format.md, section 10, "After an error").
@Suite struct SaveAgainTests {
  private static let now = WallClock(seconds: 1_800_000_000, offsetMinutes: 0)
  private static let errors: [MediumError] = [.diskFull, .readOnly, .disk(.other(5)), .disk(.other(22))]

  private func entry(_ number: Int) -> Draft {
    let fields: JSONObject = ["happened": "2026", "account": .string("Number \(number)")]
    return Draft(kind: .entry, fields: fields, id: RecordID(rawValue: UInt64(500_000 + number)))
  }

  private func accounts(_ open: borrowing OpenBook, _ level: Level) throws -> [String] {
    try open.records([.entry], in: level).map { $0.fields[.account]?.text ?? "" }
  }

  /// A book, opened at `level`, in which one entry was saved.
  private struct Begun: ~Copyable {
    let book: BookInHand
    let disk: MemoryDisk
    var open: OpenBook
  }

  private func begun(_ level: Level) throws -> Begun {
    let (book, disk) = try BookInHand.inItsSecondLap()
    var open = OpenBook(try book.session(disk, level))
    open.session.chance = .never
    try open.add([entry(1)], to: level, now: SaveAgainTests.now)
    return Begun(book: book, disk: disk, open: open)
  }

  private func save(_ number: Int, _ open: inout OpenBook, _ level: Level) throws(SavingError) {
    try open.add([entry(number)], to: level, now: SaveAgainTests.now)
  }

  // MARK: At any call

  @Test(arguments: Level.allCases, [true, false])
  func `what could not be saved is saved after the file was opened anew`(level: Level, once: Bool) throws {
    for number in 0..<4 {
      for error in SaveAgainTests.errors {
        for cut in [0, 700] {
          var now = try begun(level)
          let (book, disk) = (now.book, now.disk)
          (disk.error, disk.failsOnce, disk.cut) = (error, once, cut)
          (disk.believesFailedFlushes, disk.callsLeft) = (true, number)
          #expect(throws: SavingError.medium(error)) { try save(2, &now.open, level) }
          #expect(now.open.failure == error && now.open.atThePath() == .asLeft)
          #expect(throws: SavingError.medium(.ended)) { try save(2, &now.open, level) }
          #expect(try accounts(now.open, level) == ["Number 1"])
          if !once {
            #expect(throws: ReopeningError.opening(.medium(error))) {
              try now.open.reopen(now: SaveAgainTests.now)
            }
          }
          disk.callsLeft = nil
          try now.open.reopen(now: SaveAgainTests.now)
          try save(2, &now.open, level)
          try now.open.close(now: SaveAgainTests.now)
          let left = OpenBook(try book.session(disk.afterPowerLoss(keeping: []), level))
          #expect(try accounts(left, level) == ["Number 1", "Number 2"])
          #expect(left.notes(level).isEmpty)
        }
      }
    }
  }

  @Test func `what is closed after an error ends its sitting`() throws {
    for number in 0..<4 {
      let now = try begun(.private)
      let (book, disk) = (now.book, now.disk)
      let before = disk.bytes
      (disk.callsLeft, disk.failsOnce) = (number, true)
      // The pair is written once more where time went by.
      now.open.session.time = { ContinuousClock.Instant.now + .seconds(9) }
      try now.open.close(now: SaveAgainTests.now)
      #expect(disk.bytes != before)
      #expect(try accounts(OpenBook(book.session(disk, .private)), .private) == ["Number 1"])
    }
  }

  @Test func `what does not go away is said at the end`() throws {
    let now = try begun(.private)
    let disk = now.disk
    (disk.callsLeft, disk.error) = (0, .diskFull)
    now.open.session.time = { ContinuousClock.Instant.now + .seconds(9) }
    #expect(closing(now) == .opening(.medium(.diskFull)))
  }

  private func closing(_ begun: consuming Begun) -> ReopeningError? {
    do throws(ReopeningError) {
      try begun.open.close(now: SaveAgainTests.now)
      return nil
    } catch {
      return error
    }
  }

  // MARK: Many at once

  /// Twelve entries take several segments: some of them are durable when a call fails.
  @Test(arguments: [true, false]) func `of many that were broken off none comes twice`(once: Bool) throws {
    let many = (10..<22).map { number in
      let fields: JSONObject = [
        "happened": "2026", "account": .string("Number \(number) " + String(repeating: "rain ", count: 30)),
      ]
      return Draft(kind: .entry, fields: fields, id: RecordID(rawValue: UInt64(500_000 + number)))
    }
    for number in 0..<40 {
      var now = try begun(.private)
      (now.disk.callsLeft, now.disk.failsOnce) = (number, once)
      var told: [RecordID] = []
      do throws(SavingError) {
        try now.open.add(many, to: .private, now: SaveAgainTests.now) { told.append($0) }
        #expect(now.disk.failedCall == nil)
      } catch {
        now.disk.callsLeft = nil
        try now.open.reopen(now: SaveAgainTests.now)
        let there = Set(try now.open.summaries([.entry], in: .private).map(\.id))
        #expect(there.isSuperset(of: told))
        try now.open.add(many, to: .private, now: SaveAgainTests.now)
      }
      now.disk.callsLeft = nil
      let left = OpenBook(try now.book.session(now.disk.afterPowerLoss(keeping: []), .private))
      let numbers = try left.records([.entry], in: .private).map { $0.whole("number") ?? 0 }
      #expect(numbers == Array(1...13) && left.notes(.private).isEmpty)
    }
  }

  // MARK: Another file

  @Test func `another version keeps what it has and gets what was saved here`() throws {
    var now = try begun(.private)
    let (book, disk) = (now.book, now.disk)
    let other = MemoryDisk(disk.bytes)
    var theirs = OpenBook(try book.session(other, .private))
    try theirs.remove(RecordID(rawValue: 500_001), in: .private)
    try save(7, &theirs, .private)
    try theirs.close(now: SaveAgainTests.now)
    disk.successor = other
    #expect(throws: SavingError.medium(.changed)) { try save(2, &now.open, .private) }
    #expect(now.open.atThePath() == .otherVersion)
    try now.open.reopen(now: SaveAgainTests.now)
    try save(2, &now.open, .private)
    #expect(Set(try accounts(now.open, .private)) == ["Number 7", "Number 1", "Number 2"])
    #expect(disk.bytes != other.bytes)
  }

  @Test func `an older version gets what was saved since`() throws {
    let (book, disk) = try BookInHand.inItsSecondLap()
    let older = MemoryDisk(disk.bytes)
    var open = OpenBook(try book.session(disk, .private))
    try save(1, &open, .private)
    try open.add([Draft(kind: .person, fields: ["name": "Bea"])], to: .everyday, now: SaveAgainTests.now)
    disk.successor = older
    #expect(throws: SavingError.medium(.changed)) { try save(2, &open, .private) }
    try open.reopen(now: SaveAgainTests.now)
    try save(2, &open, .private)
    let left = OpenBook(try book.session(older, .private))
    #expect(try accounts(left, .private) == ["Number 1", "Number 2"])
    #expect(try left.records([.person], in: .everyday).count == 1)
  }

  @Test func `another book, a shorter file and none are told apart`() throws {
    var now = try begun(.everyday)
    let disk = now.disk
    disk.isThere = false
    #expect(throws: SavingError.medium(.changed)) { try save(2, &now.open, .everyday) }
    #expect(now.open.atThePath() == .nothing(.medium(.notFound)))
    #expect(throws: ReopeningError.opening(.medium(.notFound))) {
      try now.open.reopen(now: SaveAgainTests.now)
    }
    disk.successor = try BookInHand().disk
    #expect(now.open.atThePath() == .nothing(.otherBook))
    #expect(throws: ReopeningError.opening(.otherBook)) { try now.open.reopen(now: SaveAgainTests.now) }
    disk.successor = MemoryDisk(disk.bytes)
    disk.successor?.isWritable = false
    #expect(now.open.atThePath() == .nothing(.medium(.readOnly)))
    #expect(try accounts(now.open, .everyday) == ["Number 1"])
  }

  // MARK: In a file

  @Test func `a file that grows or goes under the program is seen before a write`() throws {
    let folder = Process.environment("TMPDIR") ?? "/tmp"
    let path = folder + "/homebook-again-\(RecordID.random())"
    let book = try BookInHand()
    let file = try NewFile(path)
    try file.append(book.bytes)
    try file.commit()
    defer { try? removeFile(path) }
    var open = OpenBook(try book.session(FileDisk(path: path), .private))
    let inPlace = try File(path, for: .writing)
    try inPlace.write([1], 0..<1, at: book.bytes.count)
    #expect(throws: SavingError.medium(.changed)) { try save(1, &open, .private) }
    let grown = OpeningError.notABook(found: book.bytes.count + 1, nearest: book.bytes.count)
    #expect(open.atThePath() == .nothing(grown))
    #expect(throws: ReopeningError.opening(grown)) { try open.reopen(now: SaveAgainTests.now) }
    try removeFile(path)
    #expect(open.atThePath() == .nothing(.medium(.notFound)))
    let again = try NewFile(path)
    try again.append(book.bytes)
    try again.commit()
    #expect(open.atThePath() == .otherVersion)
    try open.reopen(now: SaveAgainTests.now)
    try save(1, &open, .private)
    #expect(throws: OpeningError.medium(.inUse)) { _ = try FileDisk(path: path) }
    #expect(try accounts(open, .private) == ["Number 1"])
  }
}
