import Platform
import Records
import Testing

@testable import Storage
@testable import Vault

@Suite struct `A descent to the everyday notebook` {
  private let now = OpenBook.now

  /// A book with an entry in every notebook.
  private func furnished() throws -> (book: BookInHand, disk: MemoryDisk) {
    let book = try BookInHand()
    let disk = book.disk
    var open = try book.open(disk, .private)
    for level in Level.allCases {
      let entry = Draft(kind: .entry, fields: ["happened": "2026", "account": .string("\(level)")])
      try open.add([entry], to: level, now: now)
    }
    try open.close()
    return (book, disk)
  }

  private func text(_ words: String) -> Draft { `An unfinished text`.text(words, .random()) }
  private func kept(_ book: borrowing OpenBook, _ level: Level) throws -> [String] {
    try `An unfinished text`.kept(book, level)
  }

  @Test(arguments: Level.allCases)
  func `what was typed is there at the next opening`(level: Level) throws {
    let (book, disk) = try furnished()
    let everyday = try book.open(disk, level).descend(keeping: text("typed"), in: level, now: now)
    try everyday.close()
    #expect(try kept(book.open(disk, level), level) == ["typed"])
    for other in Level.allCases where other != level {
      #expect(try kept(book.open(disk, .private), other).isEmpty)
    }
  }

  @Test func `the keys of the higher notebooks are gone before anything is written`() throws {
    let (book, disk) = try furnished()
    let open = try book.open(disk, .private)
    weak let ring = open.session.ring
    weak let session = open.session
    disk.clearLog()
    let everyday = open.descend(keeping: text("typed"), in: .private, now: now)
    #expect(ring == nil && session == nil && disk.log.isEmpty)
    #expect(everyday.highest == .everyday && everyday.levels == [.everyday])
    #expect(everyday.session.levels.private == nil && everyday.session.levels.personal == nil)
    #expect(everyday.session.ring.keys.highest == .everyday)
    #expect(throws: ReadingError.notOpened(.private)) { try everyday.summaries([.entry], in: .private) }
    for place in 0..<book.geometry.places {
      let turn = everyday.session.ring.pass(at: place)
      #expect(turn.segment(.everyday).segment != nil)
    }
    try everyday.close()
  }

  @Test func `the everyday notebook is as if it had been opened by itself`() throws {
    let (book, disk) = try furnished()
    let everyday = try book.open(disk, .private).descend(in: .private, now: now)
    let alone = try book.open(disk.clone(), .everyday)
    #expect(
      try everyday.records([.entry], in: .everyday).map(\.stored)
        == alone.records([.entry], in: .everyday).map(\.stored))
    #expect(everyday.notes(.everyday) == alone.notes(.everyday) && everyday.isReadOnly == alone.isReadOnly)
    let (here, there) = (try everyday.standing(.everyday), try alone.standing(.everyday))
    #expect((here.records, here.bytes, here.foreign) == (there.records, there.bytes, there.foreign))
    try everyday.close()
    try alone.close()
  }

  @Test(arguments: 0..<8)
  func `what was sealed and could not be written is written into the file opened anew`(
    call: Int
  ) throws {
    for cut in [0, 700] {
      let (book, disk) = try furnished()
      var everyday = try book.open(disk, .private).descend(keeping: text("typed"), in: .private, now: now)
      (disk.callsLeft, disk.failsOnce, disk.cut, disk.believesFailedFlushes) = (call, true, cut, true)
      let failed = refusal { () throws(MediumError) in try everyday.finish() }
      disk.callsLeft = nil
      if failed != nil {
        #expect(everyday.failure == .disk(.other(5)) && everyday.atThePath() == .asLeft)
        try everyday.reopen(now: now)
        #expect(everyday.highest == .everyday)
      }
      try everyday.close()
      let left = try book.open(disk.afterPowerLoss(keeping: []), .private)
      #expect(
        try kept(left, .private) == ["typed"], "call \(call), \(cut) bytes, \(String(describing: failed))")
      for level in Level.allCases {
        #expect(try left.records([.entry], in: level).count == 1 && left.notes(level).isEmpty)
      }
    }
  }

  @Test func `what was sealed is written before anything else, and at the end`() throws {
    let (book, disk) = try furnished()
    var everyday = try book.open(disk, .private).descend(keeping: text("typed"), in: .private, now: now)
    let bread = Draft(kind: .entry, fields: ["happened": "2026", "account": "bread"])
    try everyday.add([bread], to: .everyday, now: now)
    try everyday.close()
    let open = try book.open(disk, .private)
    #expect(try kept(open, .private) == ["typed"])
    #expect(try open.records([.entry], in: .everyday).map { $0.fields["account"] } == ["everyday", "bread"])
    #expect(Level.allCases.allSatisfy { open.notes($0).isEmpty })
  }

  @Test(arguments: [1, 300])
  func `what ends a sitting after a descent is written before anything is saved`(length: Int) throws {
    for level in Level.allCases {
      let (book, disk) = try furnished()
      let open = try book.open(disk, level)
      let clock = open.session.clock
      open.session.chance = Chance { $0 == 64 ? 0 : 1 }
      let words = String(repeating: "typed ", count: length)
      var everyday = open.descend(keeping: text(words), in: level, now: now)
      let sealed = everyday.session.clock
      let milk = Draft(kind: .person, fields: ["name": "milk"])
      try everyday.add([milk], to: .everyday, now: now)
      // The sitting that was left is of its size; the loads that chance drew and what was saved then have two places more.
      let size = book.geometry.sitting(of: Int(sealed - clock))
      #expect(everyday.session.clock == clock + UInt64(size) + 2)
      try everyday.close()
      let again = try book.open(disk, .private)
      #expect(again.session.clock == clock + UInt64(size) + 2)
      #expect(try kept(again, level) == [words])
      #expect(try again.records([.person], in: .everyday).map { $0.fields["name"] } == ["milk"])
      #expect(Level.allCases.allSatisfy { again.notes($0).isEmpty })
    }
  }

  @Test func `a process that ends before the writing leaves the file as it was`() throws {
    let (book, disk) = try furnished()
    let before = disk.bytes
    let everyday = try book.open(disk, .private).descend(keeping: text("typed"), in: .private, now: now)
    #expect(disk.bytes == before)
    let later = try book.open(disk.clone(), .private)
    #expect(try kept(later, .private).isEmpty)
    #expect(Level.allCases.allSatisfy { later.notes($0).isEmpty })
    try everyday.close()
  }

  @Test(arguments: [0, 200])
  func `wherever the writing breaks off, every notebook has the state before or after`(length: Int) throws {
    for level in Level.allCases {
      for calls in 0..<(length == 0 ? 4 : 12) {
        let (book, disk) = try furnished()
        let words = String(repeating: "typed ", count: length)
        let everyday = try book.open(disk, level).descend(keeping: text(words), in: level, now: now)
        disk.callsLeft = calls
        _ = refusal { () throws(MediumError) in try everyday.finish() }
        disk.callsLeft = nil
        let open = try book.open(disk.afterKill(), .private)
        for each in Level.allCases {
          #expect(try open.records([.entry], in: each).count == 1)
          #expect(open.notes(each).allSatisfy { !$0.isGrave })
        }
        let found = try kept(open, level)
        #expect(found == [] || found == [words])
      }
    }
  }

  @Test func `a long text takes several places, all of them sealed`() throws {
    let (book, disk) = try furnished()
    let words = String(repeating: "typed ", count: 600)
    var everyday = try book.open(disk, .private).descend(keeping: text(words), in: .private, now: now)
    #expect(everyday.session.saves > 2)
    try everyday.finish()
    #expect(try kept(book.open(disk.clone(), .private), .private) == [words])
    try everyday.add([text("milk")], to: .everyday, now: now)
    try everyday.close()
    let open = try book.open(disk, .private)
    #expect(try kept(open, .private) == [words] && kept(open, .everyday) == ["milk"])
  }

  @Test(arguments: [false, true])
  func `the same is written at every level, and as much as by a save or a look`(isTyping: Bool) throws {
    var logs: [[MemoryDisk.Event]] = []
    for level in Level.allCases {
      let (book, disk) = try furnished()
      disk.clearLog()
      let draft = isTyping ? text("typed") : nil
      try book.open(disk, level).descend(keeping: draft, in: level, now: now).close()
      logs.append(disk.log)
    }
    let (book, disk) = try furnished()
    disk.clearLog()
    try book.open(disk, .everyday).close()
    #expect(Set(logs.map { "\($0)" }).count == 1 && logs[0] == disk.log)
  }

  @Test func `after a save and without a text nothing more is written`() throws {
    let (book, disk) = try furnished()
    var open = try book.open(disk, .private)
    try open.rewrite(2)
    disk.clearLog()
    try open.descend(in: .private, now: now).close()
    #expect(disk.log.allSatisfy { $0 == .forget })
  }

  @Test func `a file that changed in between is not written`() throws {
    let (book, disk) = try furnished()
    let everyday = try book.open(disk, .private).descend(keeping: text("typed"), in: .private, now: now)
    let clock = everyday.session.clock
    disk.flip(book.range(.everyday, clock).lowerBound)
    let changed = disk.bytes
    #expect(refusal { () throws(MediumError) in try everyday.finish() } == .changed)
    #expect(refusal { () throws(MediumError) in try everyday.session.rewrite(1) } == .ended)
    #expect(disk.bytes == changed)
  }

  @Test func `a text that cannot be kept does not hold it up`() throws {
    let (book, disk) = try furnished()
    disk.isWritable = false
    let reading = try book.open(disk, .private).descend(keeping: text("typed"), in: .private, now: now)
    #expect(reading.highest == .everyday)
    try reading.close()
    disk.isWritable = true
    let endless = text(String(repeating: "typed ", count: 4000))
    let everyday = try book.open(disk, .private).descend(keeping: endless, in: .private, now: now)
    #expect(everyday.highest == .everyday)
    try everyday.close()
    let open = try book.open(disk, .private)
    #expect(try kept(open, .private).isEmpty)
    #expect(try open.records([.entry], in: .private).count == 1)
  }

  @Test func `an opening without a passphrase of anybody's writes only what was typed`() throws {
    let book = try BookInHand(opensOnAnything: true)
    let disk = book.disk
    try book.open(disk, .everyday, isKeyless: true).descend(in: .everyday, now: now).close()
    #expect(disk.log.allSatisfy { $0 == .sync || $0 == .forget })
    let typed = try book.open(disk, .everyday, isKeyless: true)
      .descend(keeping: text("milk"), in: .everyday, now: now)
    try typed.close()
    #expect(try kept(book.open(disk, .everyday), .everyday) == ["milk"])
  }
}
