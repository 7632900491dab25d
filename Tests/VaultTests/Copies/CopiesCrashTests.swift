import Platform
import Records
import Testing

@testable import Storage
@testable import Vault

/// Stops at the writes and flushes of merging, importing, purging and carrying forward.
@Suite struct CopiesCrashTests {
  /// A book with records and a file, and a copy of it that has gone its own way since.
  private func household() throws -> (book: BookInHand, here: MemoryDisk, there: MemoryDisk) {
    let book = try BookInHand()
    let here = book.disk
    var open = try book.open(here, .private)
    try open.add([Household.entry("one"), Household.person("Ada")], to: .private, now: Household.now)
    try open.attach([UInt8](repeating: 1, count: 700), to: .private)
    try open.close()
    let there = here.clone()
    try add(book, here, "here")
    var other = try book.open(there, .private)
    try other.attach([UInt8](repeating: 2, count: 900), to: .private)
    try other.close()
    try add(book, there, "there")
    return (book, here, there)
  }

  private func add(_ book: BookInHand, _ disk: MemoryDisk, _ name: String) throws {
    var open = try book.open(disk, .private)
    try open.add([Household.entry(name), Household.person(name)], to: .private, now: Household.now)
    try open.close()
  }

  /// What a notebook holds: its records without their links, whose seeds are made anew, and the data of its files.
  private struct Content: Equatable {
    let records: Set<Record>
    let files: Set<[UInt8]>
  }

  private func content(_ book: borrowing OpenBook) throws -> Content {
    let records = try book.records(Kind.known, in: .private).map { record in
      var text = Chain.unlinked(record)
      text.fields["formerLink"] = nil
      return text
    }
    return Content(records: Set(records), files: Set(try book.attachments(.private).values))
  }

  private func merge(_ other: borrowing OpenBook, into book: inout OpenBook) throws {
    let plan = try book.plan(merging: other, in: .private)
    let damaged = try book.takeFiles(plan, of: other, in: .private, now: Household.now)
    if !damaged.isEmpty { throw MediumError.notAsWritten }
    try book.take(plan, in: .private, now: Household.now)
  }

  @Test func `a merge that breaks off has lost nothing, and the next one completes it`() throws {
    let (book, here, there) = try household()
    let other = try book.open(there, .private)
    let before = try content(try book.open(here.clone(), .private))
    var whole = try book.open(here.clone(), .private)
    try merge(other, into: &whole)
    let wanted = try content(whole)
    #expect(wanted.files.count == 2 && wanted.records.count > before.records.count)
    try breakingOff(book, here, .private, losses: 2) { open in
      try merge(other, into: &open)
    } check: { again, isDone in
      let found = try content(again)
      #expect(before.records.isSubset(of: found.records) && before.files.isSubset(of: found.files))
      let isWhole = found == wanted
      #expect(isWhole || !isDone)
      try merge(other, into: &again)
      let completed = try content(again)
      let isCompleted = completed == wanted
      #expect(isCompleted)
    }
  }

  @Test(arguments: [true, false])
  func `purging and carrying forward change nothing, wherever they break off`(isPurge: Bool) throws {
    let (book, here, _) = try household()
    let before = try content(try book.open(here.clone(), .private))
    try breakingOff(book, here, .private, every: isLongRun ? 1 : 7, losses: 1) { open in
      if isPurge { try open.purge() } else { try open.rewrite(16) }
    } check: { again, _ in
      let found = try content(again)
      let isSame = found == before
      #expect(isSame)
    }
  }

  @Test func `records that are imported and break off come as a beginning of their row`() throws {
    let (book, here, _) = try household()
    let drafts = (0..<30).map { Household.person("person \($0) " + String(repeating: "x", count: 60)) }
    let count = try content(try book.open(here.clone(), .private)).records.count
    try breakingOff(book, here, .private) { open in
      try open.add(drafts, to: .private, now: Household.now)
    } check: { again, isDone in
      let names = try again.records([.person], in: .private).compactMap { $0.fields["name"]?.text }
      let new = names.filter { $0.hasPrefix("person ") }
      #expect(new == drafts.prefix(new.count).compactMap { $0.fields["name"]?.text })
      if isDone { #expect(new.count == drafts.count) }
      let found = try content(again)
      #expect(found.records.count == count + new.count)
    }
  }
}
