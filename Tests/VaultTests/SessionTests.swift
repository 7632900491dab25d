import Foundation
import Platform
import Sodium
import Testing

@testable import Storage
@testable import Vault

@Suite struct SessionTests {
  @Test func `a new book has the size of its class and opens empty at every level`() throws {
    let book = try Household.book()
    #expect(book.count == 96_256)
    for level in Level.allCases {
      let session = try Household.session(MemoryDisk(book), level)
      #expect(session.ring.keys.highest == level)
      #expect(session.clock == 63)
      for known in session.ring.levels {
        #expect(try Household.content(session, known).isEmpty)
        #expect(try session.state(known).notes.isEmpty)
      }
    }
  }

  @Test func `what was saved at a level is there for it and for those above`() throws {
    let disk = MemoryDisk(try Household.book())
    for level in Level.allCases {
      let session = try Household.session(disk, level)
      try session.save(level, [UInt64(level.rawValue + 1): [UInt8(level.rawValue), 7]])
      try session.end()
    }
    let session = try Household.session(disk, .private)
    for level in Level.allCases {
      #expect(
        try Household.content(session, level) == [UInt64(level.rawValue + 1): [UInt8(level.rawValue), 7]])
      #expect(try session.state(level).notes.isEmpty)
    }
    #expect(session.clock == 69)
  }

  @Test(arguments: [false, true])
  func `a passphrase opens in whatever form it is typed, and when it is new`(opensOnAnything: Bool) throws {
    // "café río" with accents as letters of their own, one word in which Unicode has no letter for both, words of a list.
    let own = ["caf\u{E9} r\u{ED}o q\u{301}", " cafe\u{301}\u{A0}ri\u{301}o q\u{301}\r\n"]
    let listed = [
      "walnut grid pencil lamp otter seven tide", "Walnut-Grid, pencil\nLAMP  otter seven t\u{ED}de ",
    ]
    for forms in [own, listed] {
      for made in forms {
        var book = NewBook(size: .test, opensOnAnything: opensOnAnything)
        try book.add(Household.secret("all may know"), for: .everyday)
        try book.add(Household.secret(made), for: .private)
        for taken in forms {
          #expect(throws: CreationError.passphraseTaken) {
            try book.add(Household.secret(taken), for: .personal)
          }
        }
        var bytes: [UInt8] = []
        try book.pour { (piece: [UInt8], _: Double) throws(PlatformError) in bytes += piece }
        for typed in forms {
          let session = try Household.session(MemoryDisk(bytes), words: typed)
          #expect(session.ring.keys.highest == .private)
        }
      }
    }
  }

  @Test func `only renew takes a passphrase as it is typed, as files had it before the canonical form`()
    throws
  {
    let books = URL(filePath: #filePath).appending(path: "../../Books").standardized
    let disk = MemoryDisk([UInt8](try Data(contentsOf: books.appending(path: "format-2.book"))))
    let typed = "seven lanterns over the harbour "
    #expect(throws: OpeningError.noEntry) { try Household.session(disk, words: typed) }
    for words in [typed, "maceta junto al balc\u{F3}n", "green kettle, blue door"] {
      let session = try Session(
        disk: disk, length: disk.bytes.count, passphrase: Household.secret(words), takesEarlier: true)
      #expect(
        session.ring.keys.highest
          == (words == typed ? .private : words.hasPrefix("m") ? .personal : .everyday))
    }
  }

  @Test func `a wrong passphrase opens nothing, or the everyday notebook where the owner chose so`() throws {
    #expect(throws: OpeningError.noEntry) {
      try Household.session(MemoryDisk(Household.book()), words: "guess")
    }
    let session = try Household.session(
      MemoryDisk(Household.book(opensOnAnything: true)), words: "guess")
    #expect(session.ring.keys.highest == .everyday && session.isKeyless)
  }

  @Test func `a keyed look writes exactly the next two places and a keyless one nothing`() throws {
    let book = try Household.book(opensOnAnything: true)
    for level in Level.allCases {
      let disk = MemoryDisk(book)
      let session = try Household.session(disk, level)
      session.chance = .never
      try session.end()
      #expect(disk.log == SessionTests.opening + SessionTests.pair(0))
    }
    let disk = MemoryDisk(book)
    try Household.session(disk, words: "guess").end()
    #expect(disk.bytes == book)
  }

  /// What an opening does before it reads, and after.
  static let opening: [MemoryDisk.Event] = [.sync, .forget, .forget]
  /// What writing the pair that begins in `place` does.
  static func pair(_ place: Int) -> [MemoryDisk.Event] {
    (place...place + 1).flatMap { place -> [MemoryDisk.Event] in
      let start = Household.geometry.offset(place: place % Household.geometry.places)
      return [.write(offset: start, count: Household.geometry.width), .sync]
    }
  }

  @Test(arguments: Level.allCases)
  func `whatever is done in a sitting, it writes two places`(level: Level) throws {
    let book = try BookInHand()
    let acts: [(Session) throws -> Void] = [
      { _ in },
      { try $0.save(level, [70: [1]]) },
      { session in for round in UInt8(0)..<12 { try session.save(level, [70: [round]]) } },
      { session in for id in UInt64(70)..<75 { try session.save(level, [id: [1, 2, 3]]) } },
      {
        try $0.save(level, [70: [1], 71: [1]]); try $0.save(level, [70: nil])
      },
    ]
    for act in acts {
      let disk = book.disk
      let before = disk.bytes
      let session = try book.session(disk, level)
      session.chance = .never
      try act(session)
      try session.end()
      #expect(session.clock == 65)
      let changed = (0..<book.geometry.places).filter { place in
        let start = book.geometry.offset(place: place)
        let range = start..<start + book.geometry.width
        return disk.bytes[range] != before[range]
      }
      #expect(changed == [0, 1])
    }
  }

  @Test func `what does not fit makes the sitting one of sixteen places`() throws {
    let book = try BookInHand()
    for level in Level.allCases {
      let disk = book.disk
      let session = try book.session(disk, level)
      session.chance = .never
      let body = [UInt8](repeating: 1, count: 300)
      for id in UInt64(70)..<75 { try session.save(level, [id: body]) }
      try session.end()
      #expect(session.clock == 63 + 16)
      let again = try book.session(disk, level)
      #expect(try again.state(level).live.count == 5)
    }
  }

  @Test func `records survive many laps of the ring while their notebook is used`() throws {
    let disk = MemoryDisk(try Household.book())
    var expected: [UInt64: [UInt8]] = [:]
    for turn in 0..<200 {
      let session = try Household.session(disk, turn % 3 == 0 ? .private : .everyday)
      if turn % 3 == 0 {
        let id = UInt64(turn % 20)
        expected[id] = [UInt8(turn)]
        try session.save(.private, [id: [UInt8(turn)]])
      } else {
        try session.save(.everyday, [1: [UInt8(turn)]])
      }
    }
    #expect(try Household.content(Household.session(disk, .private), .private) == expected)
  }
}
