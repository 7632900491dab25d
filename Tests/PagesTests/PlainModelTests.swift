import Foundation
import Records
import Screen
import SplitMix
import Testing
@testable import Pages

/// Whatever is done, by commands and by pages, in one notebook and the other, with ends of every kind: what is listed
/// afterwards is what a plain list of it would hold.
@Suite struct `A plain list of what was done` {
  private static let isLong = ProcessInfo.processInfo.environment["HOMEBOOK_LONG"] != nil
  private static let first = ProcessInfo.processInfo.environment["HOMEBOOK_SEED"].flatMap(Int.init)

  @Test(arguments: first.map { $0..<$0 + 1 } ?? 0..<(isLong ? 400 : 4))
  func `is what the notebooks hold`(seed: Int) throws {
    var history = try History(seed)
    for _ in 0..<20 {
      try history.step()
      try #require(try history.isRight(), "HOMEBOOK_SEED=\(seed): \(history.told.joined(separator: ", "))")
    }
  }

  /// A list that is wrong by one name has to be found.
  @Test func `would not be, were one thing forgotten`() throws {
    var history = try History(1)
    for _ in 0..<6 { try history.step() }
    history.notebooks[1].people["Nobody"] = ""
    #expect(try !history.isRight())
  }
}

/// What somebody did, all drawn from one seed, and what there must be after it.
private struct History {
  /// What an entry says, and what was added to it.
  struct Entry: Comparable {
    var account: String
    var added: [String] = []

    static func < (one: Entry, other: Entry) -> Bool { one.account < other.account }
  }

  /// What a notebook must list.
  struct Plain {
    var entries: [Entry] = []
    /// Notes by names.
    var people: [String: String] = [:]
    /// A text that was begun.
    var begun: String?
  }

  private static let passphrases = [Program.everyday, Program.hers]
  private static let names = ["everyday", "private"]
  private let house: Household
  private var dice: SplitMix64
  private var count = 0
  var notebooks = [Plain(), Plain()]
  private(set) var told: [String] = []

  init(_ seed: Int) throws {
    house = try Household()
    dice = SplitMix64(state: UInt64(seed))
  }

  /// A word that stands nowhere yet.
  private mutating func word() -> String {
    count += 1
    return "w\(count)z" + String(repeating: " and more", count: Int.random(in: 0..<4, using: &dice))
  }

  /// Does one thing and notes it.
  mutating func step() throws {
    let level = Int.random(in: 0...1, using: &dice)
    let acts: [(String, (inout History, Int) throws -> Bool)] = [
      ("add", { try $0.add($1) }), ("write", { try $0.write($1) }), ("break off", { try $0.breakOff($1) }),
      ("go on", { try $0.goOn($1) }), ("amend", { try $0.amend($1) }), ("empty", { try $0.empty($1) }),
      ("person", { try $0.addPerson($1) }), ("person on a page", { try $0.writePerson($1) }),
      ("note", { try $0.note($1) }), ("remove", { try $0.remove($1) }),
      ("undo", { try $0.removeAndUndo($1) }),
      ("move", { try $0.move($1) }), ("look", { try $0.look($1) }),
    ]
    while true {
      let (name, act) = acts[Int.random(in: 0..<acts.count, using: &dice)]
      guard try act(&self, level) else { continue }
      told.append("\(name) (\(History.names[level]))")
      return
    }
  }

  /// Whether both notebooks list what they must.
  func isRight() throws -> Bool {
    for (level, plain) in notebooks.enumerated() {
      let entries = try list("journal", level).map { entry in
        Entry(
          account: entry["account"]?.text ?? "",
          added: (entry["amendments"]?.items ?? []).map { $0["account"]?.text ?? "" })
      }
      guard entries.sorted() == plain.entries.sorted() else { return false }
      let people = try list("people", level).map { ($0["name"]?.text ?? "", $0["notes"]?.text ?? "") }
      guard people.count == plain.people.count, Dictionary(people, uniquingKeysWith: { $1 }) == plain.people
      else {
        return false
      }
      let home = try house.sit([], passphrase: Self.passphrases[level]).stage.pages.first
      let begun = home?.rows.first { $0.isChoice && $0.text.hasPrefix("Go on writing: ") }?.text
      guard (begun != nil) == (plain.begun != nil), begun?.contains(plain.begun ?? "") != false else {
        return false
      }
    }
    return true
  }

  private func list(_ kind: String, _ level: Int) throws -> [JSON] {
    let ended = try house.run("\(kind) list --json", passphrase: Self.passphrases[level])
    return try JSON(parsing: Array(ended.output.utf8)).items ?? []
  }

  private func lines(_ command: String, _ input: String, _ level: Int) throws -> [String] {
    try house.lines(command, input, passphrase: Self.passphrases[level])
  }

  private func sit(_ acts: [Act], _ level: Int) throws {
    try house.sit(acts, passphrase: Self.passphrases[level])
  }

  /// The identifier of the record whose `field` is `value`.
  private func id(_ kind: String, _ field: String, _ value: String, _ level: Int) throws -> String {
    try #require(try list(kind, level).first { $0[field]?.text == value }?["id"]?.text)
  }
}

// MARK: The journal

extension History {
  private static let begin: [Act] = [.press("j"), .press("n"), .type("yesterday"), .enter]
  private static let end: [Act] = [.done, .press("s"), .press("q")]

  private mutating func add(_ level: Int) throws -> Bool {
    let text = word()
    _ = try lines("journal add --json -", #"{"happened":"2026-03-01","account":"\#(text)"}"#, level)
    notebooks[level].entries.append(Entry(account: text))
    return true
  }

  private mutating func write(_ level: Int) throws -> Bool {
    guard notebooks[level].begun == nil else { return false }
    let text = word()
    try sit(Self.begin + [.type(text)] + Self.end, level)
    notebooks[level].entries.append(Entry(account: text))
    return true
  }

  /// The terminal goes away, or the chord is pressed, in the middle of a text.
  private mutating func breakOff(_ level: Int) throws -> Bool {
    guard notebooks[level].begun == nil else { return false }
    let text = word()
    let end: [Act] =
      [[.chord], [.happens(.hangup(1))], [.pause(.seconds(700)), .happens(.hangup(1))]]
      .randomElement(using: &dice) ?? []
    try sit(Self.begin + [.type(text)] + end, level)
    notebooks[level].begun = text
    return true
  }

  private mutating func goOn(_ level: Int) throws -> Bool {
    guard notebooks[level].begun != nil else { return false }
    let text = word()
    try sit([.choose("Go on writing: "), .choose("Go on writing"), .type(text)] + Self.end, level)
    notebooks[level].entries.append(Entry(account: text))
    notebooks[level].begun = nil
    return true
  }

  private mutating func amend(_ level: Int) throws -> Bool {
    guard let place = notebooks[level].entries.indices.randomElement(using: &dice) else { return false }
    let text = word()
    let id = try id("journal", "account", notebooks[level].entries[place].account, level)
    _ = try lines("journal amend \(id) --json -", #"{"account":"\#(text)"}"#, level)
    notebooks[level].entries[place].added.append(text)
    return true
  }

  private mutating func empty(_ level: Int) throws -> Bool {
    guard let place = notebooks[level].entries.indices.randomElement(using: &dice) else { return false }
    _ = try lines(
      "journal empty \(try id("journal", "account", notebooks[level].entries[place].account, level))", "",
      level)
    notebooks[level].entries.remove(at: place)
    return true
  }
}

// MARK: People

extension History {
  private mutating func addPerson(_ level: Int) throws -> Bool {
    let name = word()
    _ = try lines("people add --json -", #"{"name":"\#(name)"}"#, level)
    notebooks[level].people[name] = ""
    return true
  }

  private mutating func writePerson(_ level: Int) throws -> Bool {
    let name = word()
    try sit([.press("w"), .press("n"), .type(name), .enter, .press("s"), .press("q")], level)
    notebooks[level].people[name] = ""
    return true
  }

  private mutating func somebody(_ level: Int) throws -> (name: String, id: String)? {
    guard let name = notebooks[level].people.keys.sorted().randomElement(using: &dice) else { return nil }
    return (name, try id("people", "name", name, level))
  }

  private mutating func note(_ level: Int) throws -> Bool {
    guard let (name, id) = try somebody(level) else { return false }
    let text = word()
    _ = try lines("people edit \(id) --json -", #"{"notes":"\#(text)"}"#, level)
    notebooks[level].people[name] = text
    return true
  }

  private mutating func remove(_ level: Int) throws -> Bool {
    guard let (name, id) = try somebody(level) else { return false }
    _ = try lines("people remove \(id)", "", level)
    notebooks[level].people[name] = nil
    return true
  }

  private mutating func removeAndUndo(_ level: Int) throws -> Bool {
    guard let (name, _) = try somebody(level) else { return false }
    let undo = Act.happens(.key(.control("z")))
    try sit([.press("w"), .choose(name), .press("r"), .choose("Remove"), undo, .back, .press("q")], level)
    return true
  }

  /// What the private notebook has goes to the everyday one.
  private mutating func move(_ level: Int) throws -> Bool {
    guard level == 1, let (name, id) = try somebody(level) else { return false }
    _ = try lines("move \(id) --to-notebook everyday", "", level)
    notebooks[0].people[name] = notebooks[1].people.removeValue(forKey: name)
    return true
  }

  /// Looks at this and that, and changes nothing.
  private mutating func look(_ level: Int) throws -> Bool {
    let ways: [[Act]] = [
      [.press("j"), .back], [.press("w"), .back], [.press("/"), .type("w1"), .back], [.press("g"), .back],
      [.press("s"), .back], [.press("p"), .back, .press("d")], [.press("?"), .back],
      [.press("j"), .press("n"), .back],
    ]
    let ends: [[Act]] = [[.press("q")], [.chord], [.happens(.hangup(1))]]
    let chosen = (0..<3).flatMap { _ in ways.randomElement(using: &dice) ?? [] }
    try sit(chosen + (ends.randomElement(using: &dice) ?? []), level)
    return true
  }
}
