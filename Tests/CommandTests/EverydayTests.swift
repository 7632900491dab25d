import Foundation
import Phrases
import Records
import Screen
import Testing
@testable import homebook
@testable import Pages
@testable import Views

/// No fact of one notebook in another: whatever the everyday notebook shows after any act in any notebook can be made
/// by everyday acts alone. Each test does an act in one book and everyday acts in another, and compares all that shows.
@Suite(.serialized) final class `The everyday notebook shows` {
  private let acted: Household
  private let plain: Household

  init() throws { (acted, plain) = (try Household(), try Household()) }

  /// Compares what both books show, after `acts` in one and `others`, with the everyday passphrase alone, in the other.
  private func same(_ acts: (Household) throws -> Void, _ others: (Household) throws -> Void) throws {
    for house in [acted, plain] {
      let kept = #"{"happened":"2026-02-01","account":"The gate was open"}"#
      try house.lines("journal add --json -", kept, passphrase: Program.everyday)
    }
    try acts(acted)
    try others(plain)
    let (shown, expected) = (try acted.everydayViews(), try plain.everydayViews())
    for (one, other) in zip(shown, expected) where one != other { Issue.record("\(one)\n\(other)") }
    #expect(shown.count == expected.count)
  }

  /// What stands beside an entry. The book of the tests has no room for all of it at once.
  enum Beside: CaseIterable {
    case file, words
  }

  private func entry(
    _ house: Household, _ passphrase: String = Program.everyday, _ beside: Beside = .words
  ) throws -> String {
    let text = #"{"happened":"2026-03-01","account":"The boiler was loud"}"#
    let id = try #require(try house.lines("journal add --json -", text, passphrase: passphrase).first)
    if beside == .file {
      try house.lines("journal attach \(id) - --name door.jpg", "picture", passphrase: passphrase)
      return id
    }
    try house.lines("journal amend \(id) --json -", #"{"title":"Boiler"}"#, passphrase: passphrase)
    try house.lines("journal withdraw \(id) --json -", #"{"reason":"mistaken"}"#, passphrase: passphrase)
    return id
  }

  /// A plan with a former version, a document with a file, and a person.
  private func others(_ house: Household, _ passphrase: String = Program.everyday) throws -> [String] {
    let plan = try house.lines("plan add --json -", #"{"title":"Spring"}"#, passphrase: passphrase)[0]
    try house.lines("plan edit \(plan) --json -", #"{"title":"Summer"}"#, passphrase: passphrase)
    let lease = #"{"name":"Lease","number":"AB 12"}"#
    let document = try house.lines("documents add --json -", lease, passphrase: passphrase)[0]
    try house.lines("documents attach \(document) - --name page.jpg", "page", passphrase: passphrase)
    let person = try house.lines("people add --json -", #"{"name":"Ana"}"#, passphrase: passphrase)[0]
    return [plan, document, person]
  }

  private func remove(_ ids: [String], _ house: Household) throws {
    for (shelf, id) in zip(["plan", "documents", "people"], ids) {
      try house.lines("\(shelf) remove \(id)", passphrase: Program.everyday)
    }
  }

  @Test(arguments: Beside.allCases)
  func `of an entry that was moved up what taking out its words leaves`(beside: Beside) throws {
    try same { house in
      let id = try self.entry(house, Program.everyday, beside)
      // The smallest book goes round in sixteen sittings: the personal notebook may be gone by now.
      try house.lines("move \(id) --to-notebook private --accept-damage")
    } _: { house in
      let id = try self.entry(house, Program.everyday, beside)
      try house.lines("journal empty \(id)", passphrase: Program.everyday)
    }
  }

  @Test(arguments: Beside.allCases)
  func `of an entry that was moved down what writing it leaves`(beside: Beside) throws {
    try same { house in
      let id = try self.entry(house, Program.hers, beside)
      try house.lines("move \(id) --to-notebook everyday")
    } _: { house in
      _ = try self.entry(house, Program.everyday, beside)
    }
  }

  @Test func `of an entry that went up and down what taking out and writing leave`() throws {
    try same {
      let id = try $0.lines("move \(try $0.everydayBread()) --to-notebook private")[0]
      try $0.lines("move \(id) --to-notebook everyday")
    } _: {
      try $0.lines("journal empty \(try $0.everydayBread())", passphrase: Program.everyday)
      _ = try $0.everydayBread()
    }
  }

  @Test func `of plans, documents and people that were moved up what removing them leaves`() throws {
    try same { house in
      for id in try self.others(house) { try house.lines("move \(id) --to-notebook private") }
    } _: { house in
      try self.remove(try self.others(house), house)
    }
  }

  @Test func `of plans, documents and people that were moved down what writing them leaves`() throws {
    try same { house in
      for id in try self.others(house, Program.hers) { try house.lines("move \(id) --to-notebook everyday") }
    } _: { house in
      _ = try self.others(house)
    }
  }

  @Test func `of a second copy that any notebook made that it was made`() throws {
    try same {
      try $0.lines("backup \($0.program.folder)/copy")
      #expect(try $0.json("due").items == [])
    } _: {
      try $0.lines("backup \($0.program.folder)/copy", passphrase: Program.everyday)
    }
  }

  @Test func `of a merge what an everyday merge leaves`() throws {
    let bread = #"{"happened":"2026-04-01","account":"Bread"}"#
    func prepare(_ house: Household, _ passphrase: String) throws {
      let copy = house.program.folder + "/copy"
      try FileManager.default.copyItem(atPath: house.program.book, toPath: copy)
      for book in [copy, house.program.book] {
        let add = ["journal", "add", "--json", "-"]
        let added = try house.program.run(add, passphrase: Program.everyday, input: bread, book: book)
        #expect(added.status == 0)
        if passphrase == Program.hers { _ = try house.program.run(add, input: bread, book: book) }
      }
      try house.lines("merge \(copy)", passphrase: passphrase)
    }
    try same {
      try prepare($0, Program.hers)
    } _: {
      try prepare($0, Program.everyday)
    }
  }

  @Test func `nothing of what is written, taken out, copied and kept in another notebook`() throws {
    try same { house in
      _ = try self.others(house, Program.hers)
      try house.lines("journal empty \(try self.entry(house, Program.hers))")
      try house.lines("settings --json -", #"{"title":"Mine"}"#)
      try house.lines("export report --plain --format text --output \(house.program.folder)/report.txt")
      try house.lines("age key")
      try house.lines("rewrite 16")
      try house.lines("purge")
    } _: { house in
      try house.lines("rewrite 16", passphrase: Program.everyday)
      try house.lines("purge", passphrase: Program.everyday)
    }
  }

  @Test func `nothing of an unfinished text, and of steps that are marked, in another notebook`() throws {
    let garden = #"[{"heading":"Garden","steps":[{"text":"Sow beans"}]}]"#
    let steps = #"{"title":"Spring","sections":\#(garden)}"#
    try same { house in
      try house.lines("plan add --json -", steps)
      try house.sit(.press("p"), .choose("Spring"), .press("d"), .press("q"))
      try house.sit(
        .press("j"), .press("n"), .type("yesterday"), .enter, .type("The boiler was"), .happens(.hangup(1)))
      try house.sit(.press("j"), .press("n"), .type("yesterday"), .enter, .type("loud"), .chord, .press("q"))
    } _: {
      _ in
    }
  }
}

extension Household {
  /// An entry of the everyday notebook with nothing beside it.
  fileprivate func everydayBread() throws -> String {
    let bread = #"{"happened":"2026-04-01","account":"Bread"}"#
    return try #require(try lines("journal add --json -", bread, passphrase: Program.everyday).first)
  }
}
