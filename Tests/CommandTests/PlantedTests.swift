@testable import Questions
import Phrases
import Records
import Screen
import Testing
@testable import homebook
@testable import Pages
@testable import Storage
@testable import Vault
@testable import Views

/// Records that somebody put into the everyday notebook with a program of their own.
@Suite(.serialized) final class PlantedTests: Household {
  private static let far: [JSON] = [
    .number("1000000000000000000"), .number("9223372036854775807"), .number("-9223372036854775808"),
  ]

  /// Saves a record as it is.
  private func plant(_ kind: Kind, _ fields: JSONObject, order: UInt32 = 9) throws -> RecordID {
    let record = Record(id: .random(), kind: kind, fields: fields)
    var book = try opened(Program.everyday)
    let geometry = book.session.ring.geometry
    var batches = Batches(room: geometry.room(.everyday))
    batches.append(RecordFrames(record, order: order, geometry))
    try book.save(batches, in: .everyday) { _ in }
    try book.close()
    return record.id
  }

  @Test func `no number ends the program`() throws {
    for number in PlantedTests.far {
      let entry = try plant(
        .entry,
        [
          "number": number, "happened": "2026-03-01", "account": "a", "weight": number, "severity": number,
          "formerNumber": number,
        ])
      _ = try plant(.attachment, ["name": "f", "bytes": number, "of": .string(entry.description)])
      _ = try plant(.settings, ["idle": number])
    }
    let lines = [
      "attachment list", "journal list", "journal calendar", "check", "due", "journal chain",
      "export report --plain --format html", "export report --plain --format json", "settings",
    ]
    for line in lines {
      let ended = try run(line, passphrase: Program.everyday)
      #expect([0, 3].contains(ended.status), "\(line): \(ended.status) \(ended.words)")
    }
    let numbers = try ["x", "y"].map { text in
      let id = try self.lines(
        "journal add --json -", #"{"happened":"2026","account":"\#(text)"}"#, passphrase: Program.everyday)[0]
      return try json("journal show \(id)", passphrase: Program.everyday)["number"]?.integer
    }
    #expect(numbers == [1, 2])
    let files = try self.lines("attachment list", passphrase: Program.everyday)
    #expect(files.count == 3 && files.allSatisfy { $0.contains("  –  ") })
  }

  @Test func `a sitting shows such records and stays`() throws {
    let entry = try plant(
      .entry, ["happened": "2026-03-01", "account": "Boiler", "number": PlantedTests.far[0]])
    _ = try plant(
      .attachment, ["name": "f", "bytes": PlantedTests.far[0], "of": .string(entry.description)])
    let (stage, end) = try sit(
      .press("j"), .choose("Boiler"), .press("f"), .back, .back, .back, .press("q"),
      passphrase: Program.everyday)
    #expect(end == .left && stage.pages.contains { $0.text.contains("Boiler") })
  }

  @Test func `the chord over a record that cannot be read shows what an opening shows`() throws {
    var book = try opened(Program.everyday)
    let geometry = book.session.ring.geometry
    let broken = RecordID.random()
    var batches = Batches(room: geometry.room(.everyday))
    batches.append(
      RecordFrames(
        broken, kind: .entry, order: 1, revision: 1, text: [0x7B], longestBody: geometry.longestBody))
    try book.save(batches, in: .everyday) { _ in }
    try book.close()
    let alone = try sit(.press("q"), passphrase: Program.everyday).stage
    var shown: [Panel] = []
    let (stage, _) = try sit(
      [.press("j"), .chord, .happens(.resized), .press("q")], onShow: { shown.append($0) })
    #expect(alone.pages[0].notice?.contains(broken.description) == true)
    #expect(shown == [alone.pages[0]])
    #expect(Array(stage.pages.suffix(2)) == [alone.pages[0], alone.pages[0]])
  }
}
