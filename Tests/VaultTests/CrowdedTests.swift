import Platform
import Records
import Testing

@testable import Storage
@testable import Vault

/// Saves that would write over what stands nowhere else (Docs/Format.md, section 10, "A save that is crowded").
@Suite struct CrowdedTests {
  private let book: BookInHand
  private let disk: MemoryDisk

  init() throws {
    book = try BookInHand()
    disk = book.disk
  }

  /// Fills `level` with pieces of which three fill a segment, and lets others write until its margin is `margin`.
  private func crowd(_ level: Level, margin: Int = 0) throws {
    try crowd(level, margin: margin, in: book, disk)
  }

  private func crowd(_ level: Level, margin: Int = 0, in book: BookInHand, _ disk: MemoryDisk) throws {
    let count = book.geometry.room(level) / 3 - Frame.headerCount
    let full = try book.session(disk, level)
    for id in UInt64(70_001)...70_012 { try full.save(level, [id: [UInt8](repeating: 0, count: count)]) }
    try full.rewrite(book.geometry.places)
    let left = try book.session(disk.clone(), level).margin(level)
    if level > .everyday { return try book.session(disk, .everyday).rewrite(left - margin) }
    // Nobody writes without the everyday notebook: here it is its own new text that leaves no room for the old one.
    let whole = [UInt8](repeating: 1, count: min(book.geometry.longestBody, book.geometry.room(level) - 24))
    while try book.session(disk.clone(), level).margin(level) > 1 {
      try book.session(disk, level).save(level, [80_000: whole])
    }
  }

  /// A ring in which what arrives takes one segment everywhere, with an entry in `source`, and crowded above.
  private func crowded(
    withEntryIn source: Level
  ) throws -> (book: BookInHand, disk: MemoryDisk, id: RecordID) {
    let book = try BookInHand(Geometry.rings[2])
    let disk = book.disk
    var open = try book.open(disk, .private)
    var id = RecordID.random()
    try open.add([entry(60)], to: source, now: OpenBook.now) { id = $0 }
    try open.close()
    try crowd(.private, in: book, disk)
    return (book, disk, id)
  }

  private func entry(_ count: Int) -> Draft {
    Draft(
      kind: .entry, fields: ["happened": "2026", "account": .string(String(repeating: "y", count: count))])
  }

  private func pieces(_ open: borrowing OpenBook, _ level: Level = .private) throws -> Int {
    try open.session.state(level).live.keys.count { 70_001...70_012 ~= $0 }
  }

  private func refusal(_ work: () throws(SavingError) -> Void) -> SavingError? {
    do throws(SavingError) { try work() } catch { return error }
    return nil
  }

  @Test(arguments: [0, 1], [100, 420, 700])
  func `nothing is written of a save that is refused, and a long one makes room first`(
    margin: Int, length: Int
  ) throws {
    try crowd(.private, margin: margin)
    var open = try book.open(disk, .private)
    let before = disk.bytes
    let refused = refusal { () throws(SavingError) in
      try open.add([entry(length)], to: .private, now: OpenBook.now)
    }
    guard case .crowded(.private, let count, let rewrite)? = refused else {
      // It makes the sitting larger, and what is oldest is carried on in the places before its batches.
      #expect(length == 700 && refused == nil && open.places == 16)
      #expect(try pieces(open) == 12)
      return
    }
    #expect(count > 0 && disk.bytes == before && open.places == 0)
    try open.rewrite(rewrite)
    try open.add([entry(length)], to: .private, now: OpenBook.now)
    #expect(try pieces(open) == 12 && open.givenUp(.private) == 0)
    try open.close()
    #expect(try pieces(book.open(disk, .private)) == 12)
  }

  @Test(arguments: [2, 16])
  func `the rewrite that is named works in a sitting that has written already`(places: Int) throws {
    try crowd(.private, margin: places)
    var open = try book.open(disk, .private)
    try open.rewrite(places)
    var saved = 0
    for _ in 0..<40 {
      do throws(SavingError) { try open.add([entry(100)], to: .private, now: OpenBook.now) } catch {
        guard case .crowded(_, _, let rewrite) = error else { throw error }
        #expect(rewrite >= open.places + 2)
        try open.rewrite(rewrite)
        try open.add([entry(100)], to: .private, now: OpenBook.now)
      }
      saved += 1
      if try open.session.state(.private).byteCount > book.geometry.limit(.private) * 3 / 4 { break }
    }
    #expect(try saved > 2 && pieces(open) == 12 && open.givenUp(.private) == 0)
  }

  @Test func `what its owner gave up is not refused again`() throws {
    try crowd(.private)
    var open = try book.open(disk, .private)
    let draft = `An unfinished text`.text(String(repeating: "z", count: 200), .random())
    #expect(throws: SavingError.self) { try open.keepDraft(draft, in: .private, now: OpenBook.now) }
    open.consenting = [.private]
    try open.keepDraft(draft, in: .private, now: OpenBook.now)
    let left = try pieces(open)
    #expect(left < 12 && open.givenUp(.private) == 12 - left)
    open.consenting = []
    try open.keepDraft(draft, in: .private, now: OpenBook.now)
    #expect(try pieces(open) == left)
  }

  @Test func `who consents in one notebook gives up nothing in another`() throws {
    try crowd(.private)
    var open = try book.open(disk, .private)
    open.consenting = [.everyday]
    #expect(try open.noteSecondCopy(OpenBook.now) == [.private])
    #expect(try open.records([.settings], in: .everyday).count == 1)
    #expect(try pieces(open) == 12 && open.givenUp(.private) == 0)
  }

  @Test func `the everyday note of a second copy goes by the everyday notebook alone`() throws {
    try crowd(.everyday)
    var open = try book.open(disk, .private)
    #expect(try open.noteSecondCopy(OpenBook.now).contains(.everyday))
    #expect(try pieces(open, .everyday) == 12)
  }

  @Test(arguments: [Level.everyday, .private])
  func `a move that is refused leaves nothing anywhere, and is made once after the rewrite`(target: Level)
    throws
  {
    let source: Level = target == .private ? .everyday : .private
    let (book, disk, id) = try crowded(withEntryIn: source)
    let before = disk.bytes
    var open = try book.open(disk, .private)
    let refused = refusal { () throws(SavingError) in
      _ = try open.move(id, from: source, to: target, now: OpenBook.now)
    }
    guard case .crowded(.private, _, let rewrite)? = refused else {
      Issue.record("\(String(describing: refused))")
      return
    }
    #expect(disk.bytes == before)
    try open.rewrite(rewrite)
    _ = try open.move(id, from: source, to: target, now: OpenBook.now)
    #expect(try open.records([.entry], in: target).count == 1 && pieces(open) == 12)
    #expect(try open.emptiedCount(in: source) == 1 && open.givenUp(.private) == 0)
  }

  @Test(arguments: 18...30)
  func `a long save in one notebook gives up nothing of another`(entries: Int) throws {
    let book = try BookInHand(Geometry.rings[2])
    let disk = book.disk
    try crowd(.private, in: book, disk)
    var open = try book.open(disk, .private)
    try open.add([entry(10)], to: .everyday, now: OpenBook.now)
    // With some of these numbers no places come before the batches.
    try open.add((0..<entries).map { _ in entry(20) }, to: .personal, now: OpenBook.now)
    #expect(open.places > 2 && open.givenUp(.private) == 0)
    #expect(try pieces(open) == 12)
    try open.close()
    #expect(try pieces(book.open(disk, .private)) == 12)
  }

  @Test func `a merge that is refused goes on after the rewrite, and brings each record once`() throws {
    let other = disk.clone()
    var there = try book.open(other, .private)
    try there.add([entry(100)], to: .private, now: OpenBook.now)
    try there.close()
    try crowd(.private)
    var open = try book.open(disk, .private)
    guard let copy = try open.otherCopy(on: other) else { throw OpeningError.noEntry }
    let plan = try open.plan(merging: copy, in: .private)
    let refused = refusal { () throws(SavingError) in
      _ = try open.take(plan, in: .private, now: OpenBook.now)
    }
    guard case .crowded(.private, _, let rewrite)? = refused else {
      Issue.record("\(String(describing: refused))")
      return
    }
    #expect(open.places == 0)
    try open.rewrite(rewrite)
    _ = try open.take(open.plan(merging: copy, in: .private), in: .private, now: OpenBook.now)
    #expect(try open.records([.entry], in: .private).count == 1 && pieces(open) == 12)
    #expect(try open.plan(merging: copy, in: .private).new.isEmpty)
  }

  @Test(arguments: [Level.personal, .private])
  func `consent in both notebooks of a move lets it be made`(target: Level) throws {
    let source: Level = target == .private ? .personal : .private
    let (book, disk, id) = try crowded(withEntryIn: source)
    var open = try book.open(disk, .private)
    open.consenting = [source, target]
    _ = try open.move(id, from: source, to: target, now: OpenBook.now)
    #expect(try open.records([.entry], in: target).count == 1)
    #expect(open.consenting == [source, target] && open.givenUp(.private) > 0)
  }

  @Test func `an unfinished everyday text is kept at a descent whatever stands above`() throws {
    var kept: [Int] = []
    for isCrowded in [false, true] {
      let book = try BookInHand()
      let disk = book.disk
      if isCrowded { try crowd(.private, in: book, disk) }
      let open = try book.open(disk, .private)
      open.session.chance = .never
      let draft = `An unfinished text`.text(String(repeating: "z", count: 900), .random())
      try open.descend(keeping: draft, in: .everyday, now: OpenBook.now).close()
      kept.append(try book.open(disk, .everyday).records([.draft], in: .everyday).count)
    }
    #expect(kept == [1, 1])
  }

  @Test(arguments: [0, 1], [40, 1200])
  func `a descent leaves what a look leaves where its text is crowded`(margin: Int, length: Int) throws {
    try crowd(.private, margin: margin)
    let clock = try book.session(disk.clone(), .everyday).clock
    let open = try book.open(disk, .private)
    open.session.chance = .never
    let draft = `An unfinished text`.text(String(repeating: "z", count: length), .random())
    let everyday = open.descend(keeping: draft, in: .private, now: OpenBook.now)
    try everyday.finish()
    try everyday.close()
    let again = try book.open(disk, .private)
    #expect(again.session.clock == clock + 2 && again.notes(.private).isEmpty)
    #expect(try pieces(again) == 12)
  }
}
