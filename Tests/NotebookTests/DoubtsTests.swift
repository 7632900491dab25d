import Age
import Platform
import Records
import Sodium
import Testing
import Storage
import Vault

@testable import Notebook

/// What a notebook says of clocks and second copies, and what it keeps but once.
@Suite struct DoubtsTests {
  private let house: House
  private let day: Int64 = 86_400

  init() throws { house = try House() }

  private func clock(_ seconds: Int64) -> WallClock { WallClock(seconds: seconds, offsetMinutes: 0) }

  @Test func `a second copy is due after thirty days, and where its day is more than a day ahead`() {
    let now = clock(1_800_000_000)
    func isDue(_ seconds: Int64) -> Bool {
      DueItem(lastBackup: Instant(seconds: now.seconds - seconds), now: now) != nil
    }
    #expect(DueItem(lastBackup: nil, now: now) != nil)
    #expect([0, 30 * day - 1, -day].map(isDue) == [false, false, false])
    #expect([30 * day, -day - 1].map(isDue) == [true, true])
  }

  @Test func `a clock is doubted before the newest record, and years behind it or behind the program`() throws
  {
    let (program, years) = (Instant.thisProgram.seconds, 3 * 366 * day)
    var notebook = try house.open()
    let fresh: [(Int64, ClockDoubt?)] = [
      (program - 1, .early), (program, nil), (program + years, nil), (program + years + 1, .ahead),
    ]
    for (seconds, doubt) in fresh { #expect(try notebook.clockDoubt(now: clock(seconds)) == doubt) }
    let (newest, slack) = (program + 100 * day, Instant.clockSlack)
    let fields: JSONObject = ["happened": "2026", "account": "Rain"]
    try notebook.book.add([Draft(kind: .entry, fields: fields)], to: .private, now: clock(newest))
    let later: [(Int64, ClockDoubt?)] = [
      (newest - slack, nil), (newest - slack - 1, .before(Instant(seconds: newest))), (newest + years, nil),
      (newest + years + 1, .ahead),
    ]
    for (seconds, doubt) in later { #expect(try notebook.clockDoubt(now: clock(seconds)) == doubt) }
    try notebook.close()
  }

  @Test func `what is due by a day is due until the end of it`() throws {
    var notebook = try house.open()
    let today = CivilDay(number: House.now.seconds / day).description
    let tomorrow = CivilDay(number: House.now.seconds / day + 1).description
    for by in [today, tomorrow] {
      let step: JSON = ["text": .string(by), "status": "idea", "by": .string(by)]
      try notebook.keep(.plan, ["title": "Plan", "sections": [["steps": [step]]]])
    }
    let steps = try notebook.due(now: House.now).filter { $0.what == .step }
    #expect(steps.map(\.title) == [today])
    try notebook.close()
  }

  @Test func `a notebook has one identity, however often it is asked for`() throws {
    var notebook = try house.open()
    #expect(throws: OwnKeyError.noneYet) { try notebook.ownIdentities() }
    let first = try notebook.ownIdentity(now: House.now).recipient
    let second = try notebook.ownIdentity(now: House.now).recipient
    #expect(first.description == second.description)
    #expect(try notebook.ownIdentities().count == 1)
    try notebook.close()
  }

  @Test func `a matter counts the entries that were not withdrawn`() throws {
    var notebook = try house.open()
    try notebook.entry("one", ["thread": "the lease"])
    let second = try notebook.entry("two", ["thread": "The Lease"])
    let alone = try notebook.entry("three", ["thread": "the car"])
    for id in [second, alone] { try notebook.keep(.withdrawal, ["entry": .string(id.description)]) }
    let matters = try notebook.pages(.entry).value.matters
    #expect(matters.map(\.name) == ["the lease"] && matters.map(\.entries) == [1])
    try notebook.close()
  }

  @Test func `a leaf is found by the notebook for which it was typed, and by no other`() throws {
    var notebook = try house.open()
    let manuscript = Manuscript(.entry)
    for level in [Level.everyday, .private] {
      let leaf = try notebook.book.leaf(of: manuscript.draft(["account": "Rain"]), for: level)
      try leaf.write(to: house.folder + "/\(level)")
    }
    #expect(notebook.leaves(in: [house.folder]).map(\.path) == [house.folder + "/private"])
    #expect(try notebook.takeIn(leafAt: house.folder + "/private", now: House.now))
    #expect(notebook.leaves(in: [house.folder]).isEmpty)
    try notebook.close()
  }
}
