import Notebook
import Platform
import Records
import Sodium
import Testing
import Storage
import Vault

/// What goes from one notebook or book to another.
@Suite struct MovingTests {
  private let house: House

  init() throws { house = try House() }

  @Test func `a record is found in the highest other notebook, and emptied places do not move`() throws {
    var notebook = try house.open()
    let id = try notebook.entry("Rain")
    let moving = try notebook.moving(id.description, from: nil, to: .everyday)
    #expect(moving.source == .private && moving.record.id == id)
    #expect(throws: MoveError.isThere) { try notebook.moving(id.description, from: nil, to: .private) }
    #expect(throws: MoveError.isThere) { try notebook.moving(id.description, from: .private, to: .private) }
    let moved = try notebook.book.move(id, from: .private, to: .everyday, now: House.now)
    #expect(throws: MoveError.reading(.unknownRecord)) {
      try notebook.moving(id.description, from: .private, to: .everyday)
    }
    #expect(try notebook.moving(moved.description, from: nil, to: .private).source == .everyday)
    try notebook.close()
  }

  @Test func `where both notebooks have one that begins alike, that of the other is meant`() throws {
    var notebook = try house.open()
    let ids = (1...2).map { RecordID(rawValue: 0xABCD_EF00_0000_0000 + UInt64($0)) }
    for (id, level) in zip(ids, [Level.private, .everyday]) {
      let draft = Draft(kind: .person, fields: ["name": "Ana"], id: id)
      try notebook.book.add([draft], to: level, now: House.now)
    }
    #expect(try notebook.moving("abcdef", from: nil, to: .private).record.id == ids[1])
    #expect(try notebook.moving("abcdef", from: nil, to: .everyday).record.id == ids[0])
    try notebook.close()
  }

  @Test func `what has no place of its own does not move, and nothing moves to what is closed`() throws {
    var notebook = try house.open()
    let entry = try notebook.entry("Rain")
    let withdrawal = try notebook.keep(.withdrawal, ["entry": .string(entry.description)])[0]
    #expect(throws: MoveError.reading(.unknownRecord)) {
      try notebook.moving(withdrawal.description, from: nil, to: .everyday)
    }
    try notebook.close()
    let below = try house.open(House.everyday)
    #expect(throws: MoveError.reading(.notOpened(.private))) {
      try below.moving(entry.description, from: nil, to: .private)
    }
    try below.close()
  }

  @Test func `taking over twice does nothing more, and counts tell what came`() throws {
    let other = try House()
    var theirs = try other.open()
    try theirs.entry("Wind")
    try theirs.keep(.person, ["name": "Ana"])
    try theirs.close()
    var ours = try house.open()
    try ours.entry("Rain")
    var counts = [MergeCounts(), MergeCounts()]
    for turn in counts.indices {
      let source = try OpenBook.reading(other.path, passphrase: SecretBytes(copying: House.hers))
      counts[turn].add(try ours.take(source, in: .private, now: House.now).value)
    }
    #expect(counts[0].new == 2 && counts[0].renumbered == 1 && counts[1] == MergeCounts())
    let finding = try Finding(.private, in: ours.book)
    #expect(finding.chain.differences.isEmpty && finding.chained == 2 && !finding.hasDamage)
    #expect(finding.code != nil)
    try ours.close()
  }
}
