import Notebook
import Platform
import Records
import Testing
import Vault

/// What wants attention, and when.
@Suite struct DueTests {
  private let house: House
  private static let day: Int64 = 86_400

  init() throws { house = try House() }

  /// What is due that many days after the day of the tests, without the second copy that there never is.
  private func due(_ notebook: borrowing Notebook, after days: Int64 = 0) throws -> [String] {
    let now = WallClock(seconds: House.now.seconds + days * DueTests.day, offsetMinutes: 60)
    return try notebook.due(now: now).filter { $0.what != .backup }.map { "\($0.what) \($0.title)" }
  }

  @Test func `open steps are due on their day, and those done or not wanted never`() throws {
    var notebook = try house.open()
    func step(_ text: String, _ status: String, _ by: String) -> JSON {
      ["text": .string(text), "status": .string(status), "by": .string(by)]
    }
    let steps: [JSON] = [
      step("soon", "idea", "2026-02-26"), step("now", "idea", "2026-02-25"),
      step("done", "done", "2026-02-01"), step("not for me", "notForMe", "2026-02-01"),
    ]
    try notebook.keep(.plan, ["title": "Summer", "sections": [["steps": .array(steps)]]])
    #expect(try due(notebook) == ["step now"])
    #expect(try due(notebook, after: 1) == ["step now", "step soon"])
    try notebook.close()
  }

  @Test func `a paper is named ninety days before it expires, and an order as one to renew`() throws {
    var notebook = try house.open()
    try notebook.keep(
      .document, ["name": "Passport", "expires": "2026-05-26"],
      ["name": "Lease", "group": "legal", "expires": "2026-05-27"])
    #expect(try due(notebook) == ["expiry Passport"])
    #expect(try due(notebook, after: 1) == ["expiry Passport", "renewal Lease"])
    try notebook.close()
  }

  @Test func `an order at hand wants its copies handed out, and what nobody looked at is looked at`() throws {
    var notebook = try house.open()
    try notebook.keep(
      .document,
      [
        "name": "Order", "group": "legal",
        "forms": [["kind": "original", "where": "drawer"], ["kind": "copy"]],
      ],
      ["name": "Bag", "forms": [["kind": "thing", "packed": true, "checked": "2025-08-01"]]])
    #expect(try due(notebook) == ["handOut Order", "check Bag"])
    try notebook.close()
  }

  @Test func `the code is given to someone each month in which something was written`() throws {
    var notebook = try house.open()
    try notebook.entry("one")
    #expect(try due(notebook, after: 40) == [])
    try notebook.change(try notebook.settings(), by: ["fields": "full"], now: House.now)
    #expect(try due(notebook, after: 29) == [] && due(notebook, after: 30) == ["code "])
    let given = WallClock(seconds: House.now.seconds + 31 * DueTests.day, offsetMinutes: 60)
    try notebook.noteCode(givenTo: "Joanne", now: given)
    #expect(try notebook.givenCodes().map(\.reader) == ["Joanne"])
    #expect(try notebook.givenCodes().first?.digest == notebook.book.lastDigest(in: notebook.level))
    // Nothing was written since.
    #expect(try due(notebook, after: 80) == [])
    let code = try notebook.code()
    try notebook.entry("two")
    #expect(try notebook.code() != code && code?.count == 32)
    #expect(try due(notebook, after: 60) == [] && due(notebook, after: 61) == ["code "])
    #expect(throws: Flaw.self) { try notebook.noteCode(givenTo: "a\u{7}", now: given) }
    try notebook.close()
  }

  @Test func `what was begun comes first, and no copy is one to make`() throws {
    var notebook = try house.open()
    let draft = Manuscript(.entry).draft(["account": "The boi"])
    try notebook.book.keepDraft(draft, in: notebook.level, now: House.now)
    #expect(try notebook.due(now: House.now).map(\.what) == [.draft, .backup])
    try notebook.close()
  }

  @Test func `a paper is looked at again by the last look at any of its forms`() throws {
    var notebook = try house.open()
    try notebook.keep(
      .document,
      [
        "name": "Keys",
        "forms": [["kind": "thing", "checked": "2025-08-01"], ["kind": "copy", "checked": "2026-02-01"]],
      ],
      [
        "name": "Bag",
        "forms": [["kind": "thing", "checked": "2025-08-01"], ["kind": "copy", "checked": "2025-07"]],
      ])
    #expect(try due(notebook) == ["check Bag"])
    #expect(try due(notebook, after: 180) == ["check Bag", "check Keys"])
    try notebook.close()
  }
}
