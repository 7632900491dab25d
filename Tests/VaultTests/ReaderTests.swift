import Foundation
import Platform
import Records
import Testing

@testable import Storage
@testable import Vault

/// What this program writes, Tests/Reader/read_book.py reads: another language, other libraries, the same document.
@Suite struct ReaderTests {
  private typealias Process = Foundation.Process

  @Test func `the other reader finds in a book what was saved in it`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var new = NewBook(size: .test, opensOnAnything: false)
    for level in Level.allCases { try new.add(Household.secret(Household.words[level] ?? ""), for: level) }
    try new.write(to: path)
    for round in 0..<5 { try sit(path, round) }
    for level in Level.allCases {
      let book = try OpenBook(path: path, passphrase: Household.secret(Household.words[level] ?? ""))
      let expected = try book.levels.map { try Seen(book, $0) }
      let clock = book.session.clock
      try leave(book)
      let found = try read(path, Household.words[level] ?? "")
      #expect(found.clock == clock && found.level == level.rawValue && !found.readOnly)
      #expect(found.levels.map(Seen.init) == expected)
    }
  }

  /// Ends a session without its look, so that the other reader finds the book as it was read here.
  private func leave(_ book: consuming OpenBook) throws {}

  private func sit(_ path: String, _ round: Int) throws {
    var book = try OpenBook(path: path, passphrase: Household.secret("garden"))
    let now = WallClock(seconds: 1_772_000_000 + Int64(round), offsetMinutes: 60)
    for level in book.levels where level == .private || round == level.rawValue {
      let longer = String(repeating: "ñandú, café, 20 °C ", count: level == .private ? 30 : round)
      let fields = JSONObject([("happened", .string("2026-03-0\(round + 1)")), ("account", .string(longer))])
      try book.add([Draft(kind: .entry, fields: fields)], to: level, now: now)
      let person = JSONObject([("name", .string("Ana \(round)"))])
      try book.add([Draft(kind: .person, fields: person)], to: level, now: now)
      let people = try book.summaries([.person], in: level)
      if people.count > 1 { try book.remove(people[0].id, in: level) }
      var changed = try book.record(people[people.count - 1], in: level)
      changed.fields["role"] = .string("baker")
      try book.replace(changed, in: level, now: now)
    }
    try book.close()
  }

  // MARK: The other reader

  private struct Found: Decodable {
    let level: Int
    let clock: UInt64
    let readOnly: Bool
    let levels: [FoundLevel]
  }

  fileprivate struct FoundLevel: Decodable {
    let notes: [String]
    let liveCount: Int
    let lostCount: Int
    let margin: Int
    let notUnderstood: Int
    let records: [Vectors.Named]
  }

  private func read(_ path: String, _ words: String) throws -> Found {
    let script = Vectors.folder.appending(path: "../Reader/read_book.py").standardized.path
    let python = Platform.Process.environment("HOMEBOOK_PYTHON") ?? "python3"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, script, path, "--passphrase-fd", "0"]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    input.fileHandleForWriting.write(Data((words + "\n").utf8))
    try input.fileHandleForWriting.close()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(
      !complaint.contains("ModuleNotFoundError"),
      "\(python) lacks a module that the other reader needs: run `make deps` first.")
    try #require(process.terminationStatus == 0, "\(complaint)")
    return try JSONDecoder().decode(Found.self, from: text)
  }
}

/// What either reader sees of a level.
private struct Seen: Equatable {
  let notes: Int
  let live: Int
  let lost: Int
  let margin: Int
  let notUnderstood: Int
  let records: Set<JSON>

  init(_ book: borrowing OpenBook, _ level: Level) throws {
    let standing = try book.standing(level)
    notes = book.notes(level).count
    live = try book.session.state(level).live.count
    lost = standing.lost
    margin = try book.session.margin(level)
    notUnderstood = standing.notUnderstood
    records = try Set(book.records([.entry, .person, .settings], in: level).map(\.json))
  }

  init(_ found: ReaderTests.FoundLevel) {
    notes = found.notes.count
    live = found.liveCount
    lost = found.lostCount
    margin = found.margin
    notUnderstood = found.notUnderstood
    records = Set(found.records.map(Vectors.shown))
  }
}
