import Notebook
import Records
import Testing

/// The order in which a journal stands.
@Suite struct OrderTests {
  private let house: House

  init() throws { house = try House() }

  @Test func `what happened last stands first, by what holds today, and what has no time behind it`() throws {
    var notebook = try house.open()
    try notebook.entry("middle", ["happened": "2026-03-10"])
    let moved = try notebook.entry("moved", ["happened": "2026-03-20"])
    try notebook.entry("timeless", ["happened": ["words": "once upon a day"]])
    try notebook.entry("newest", ["happened": "2026-03-15T08:00"])
    try notebook.keep(
      .amendment, ["entry": .string(moved.description), "happened": "2026-03-01", "reason": "a slip"])
    let pages = try notebook.pages(.entry).value
    func accounts(_ order: JournalOrder) -> [String?] {
      pages.inOrder(order).map { $0.fields["account"]?.text }
    }
    #expect(accounts(.written) == ["newest", "timeless", "moved", "middle"])
    #expect(accounts(.happened) == ["newest", "middle", "moved", "timeless"])
    try notebook.close()
  }
}
