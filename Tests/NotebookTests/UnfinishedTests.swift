@testable import Storage
import Notebook
import Platform
import Records
import Testing
import Vault

/// What is being written is kept, and only as long as it is unfinished.
@Suite struct UnfinishedTests {
  private let house: House
  private let begin = ContinuousClock.now

  init() throws { house = try House() }

  @Test func `what was written so far comes back as it was, until it is finished`() throws {
    var notebook = try house.open()
    let manuscript = Manuscript(.entry)
    let written: JSONObject = ["happened": "2026-03-01", "account": "The boi"]
    let draft = manuscript.draft(written)
    #expect(notebook.holds(draft) == false)
    try notebook.book.keepDraft(draft, in: notebook.level, now: House.now)
    #expect(notebook.holds(draft) && !notebook.holds(manuscript.draft(["account": "The boil"])))
    let found = try #require(try notebook.unfinished().first)
    #expect(found.manuscript == manuscript && found.fields == written)
    try notebook.book.add(
      [Draft(kind: .entry, fields: written)], to: notebook.level, now: House.now, finishing: manuscript.id)
    #expect(try notebook.unfinished().isEmpty)
    try notebook.close()
  }

  @Test func `a change of a record keeps which record it was`() throws {
    var notebook = try house.open()
    let entry = try notebook.entry("Rain")
    let manuscript = Manuscript(.amendment, beside: entry)
    try notebook.book.keepDraft(manuscript.draft(["title": "Wa"]), in: notebook.level, now: House.now)
    let found = try #require(try notebook.unfinished().first)
    #expect(found.manuscript.record == entry && found.manuscript.shownKind == .entry)
    try notebook.forget(manuscript)
    try notebook.forget(manuscript)
    #expect(try notebook.unfinished().isEmpty)
    try notebook.close()
  }

  @Test func `a text is kept when its time has come, once, and not without a key`() throws {
    var notebook = try house.open()
    var keeping = Keeping(begin)
    let draft = Manuscript(.entry).draft(["account": "The boi"])
    #expect(keeping.wait(begin) == nil)
    try keeping.keep(draft, in: &notebook, at: begin + .seconds(600))
    #expect(try notebook.unfinished().isEmpty)
    keeping.key(at: begin + .seconds(601), isChange: true)
    let wait = try #require(keeping.wait(begin + .seconds(601)))
    #expect(!keeping.isDue(at: begin + .seconds(601)))
    let due = begin + .seconds(601) + wait
    #expect(keeping.isDue(at: due))
    try keeping.keep(draft, in: &notebook, at: due)
    #expect(notebook.holds(draft) == true)
    let saves = notebook.book.saves
    try keeping.keep(draft, in: &notebook, at: due + .seconds(1))
    #expect(notebook.book.saves == saves)
    try notebook.close()
  }

  @Test func `the everyday notebook goes on without what was written above it`() throws {
    var notebook = try house.open()
    try notebook.entry("Rain")
    let draft = Manuscript(.entry).draft(["account": "The boi"])
    let below = notebook.descended(keeping: draft, now: House.now)
    #expect(below.level == .everyday && below.book.levels == [.everyday])
    #expect(try below.pages(.entry).value.isEmpty && below.unfinished().isEmpty)
    try below.book.finish()
    try below.close()
    let again = try house.open()
    #expect(again.holds(draft) == true)
    try again.close()
  }
}
