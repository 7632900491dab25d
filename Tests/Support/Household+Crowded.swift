import Foundation
import Records
import Testing

extension Household {
  /// Brings the private notebook so far that what is oldest in it stands only where the next save writes: others have
  /// saved as often as it survives.
  func crowd() throws {
    for number in 1...8 { _ = try entry("\(number) " + String(repeating: "x", count: 200)) }
    while try sittingsLeft() > 0 { try lines("people list", passphrase: Program.everyday) }
  }

  /// One that fills most of a segment, and does not need two.
  static let longEntry = #"{"happened":"2026-03-01","account":"\#(String(repeating: "y", count: 420))"}"#

  /// How many sittings of others the private notebook survives, as seen in a copy of the file.
  private func sittingsLeft() throws -> Int {
    let copy = program.folder + "/look"
    try bytes.write(to: URL(fileURLWithPath: copy))
    let looked = try program.run(["check", "--json"], book: copy)
    let all = try JSON(parsing: Array(looked.output.utf8))["notebooks"]?.items ?? []
    return try #require(all.first { $0["notebook"] == "private" }?["safeFor"]?.integer)
  }
}
