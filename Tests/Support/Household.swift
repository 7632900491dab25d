import Foundation
import Phrases
import Records
import Testing
@testable import Pages
@testable import Views

/// A book of its own with an everyday and a private notebook, for tests of commands about records.
class Household {
  let program: Program

  /// A book of the smallest size unless another is named; `isLong` where very much is done with it.
  init(size: String = "T", isLong: Bool = false) throws {
    program = try Program(isLong: isLong)
    try program.create(size: size)
  }

  deinit { program.remove() }

  /// All bytes of the file.
  var bytes: Data {
    get throws { try Data(contentsOf: URL(fileURLWithPath: program.book)) }
  }

  /// Runs a command line, its words separated by single spaces, in the private notebook.
  func run(_ line: String, _ input: String = "", passphrase: String = Program.hers) throws -> Program.Ended {
    try program.run(line.split(separator: " ").map(String.init), passphrase: passphrase, input: input)
  }

  /// Runs a command that must succeed, and gives the lines of its output.
  @discardableResult
  func lines(_ line: String, _ input: String = "", passphrase: String = Program.hers) throws -> [String] {
    let ended = try run(line, input, passphrase: passphrase)
    try #require(ended.status == 0, "\(line): \(ended.words)")
    return ended.output.split(separator: "\n").map(String.init)
  }

  /// Runs a command that must succeed, and gives its output as JSON.
  func json(_ line: String, _ input: String = "", passphrase: String = Program.hers) throws -> JSON {
    let ended = try run(line + " --json", input, passphrase: passphrase)
    try #require(ended.status == 0, "\(line): \(ended.words)")
    return try JSON(parsing: Array(ended.output.utf8))
  }

  /// Adds an entry and gives its identifier.
  func entry(_ account: String, happened: String = "2026-03-01", _ more: String = "") throws -> String {
    let text = #"{"happened":"\#(happened)","account":"\#(account)"\#(more)}"#
    return try #require(try lines("journal add --json -", text).first)
  }
}

extension JSON {
  /// The value of a member, where this is an object that has it.
  subscript(name: String) -> JSON? { object?[name] }
}
