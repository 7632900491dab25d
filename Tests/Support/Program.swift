import Foundation
import Phrases
@testable import Pages
@testable import Views

/// The built program, run from outside as a shell would run it.
struct Program {
  /// How a run ended.
  struct Ended {
    let status: Int32
    let output: String
    let words: String
  }

  /// A folder of its own for each test.
  let folder: String
  /// The book in it.
  var book: String { folder + "/book" }

  static let everyday = "kitchen table monday bread copper"
  static let hers = "seven teapots wander past the barn"
  static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()
    .appendingPathComponent("homebook").path

  /// - Parameter isLong: very many saves are made; in memory, where there is a place for files, no disk is waited for.
  init(isLong: Bool = false) throws {
    let memory = "/dev/shm/"
    let place = isLong && FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    folder = place + "homebook-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Makes the book, in the smallest size there is unless another is named.
  @discardableResult
  func create(
    size: String = "T", onWrong: String = "error", lines: String = "everyday: \(everyday)\nprivate: \(hers)\n"
  ) throws -> Ended {
    try run(["create", "--size", size, "--on-wrong", onWrong], passphrase: lines)
  }

  /// Runs the program on the book, with the passphrase on descriptor 3 where one is given, to its end.
  func run(
    _ arguments: [String], passphrase: String? = hers, input: String = "",
    environment: [String: String] = ["LANG": "C.UTF-8"], book: String? = nil
  ) throws -> Ended {
    let running = try start(
      arguments, passphrase: passphrase, environment: environment, book: book ?? self.book)
    running.give(input)
    return running.end()
  }

  /// Starts the program on the book.
  func start(
    _ arguments: [String], passphrase: String? = hers, environment: [String: String] = ["LANG": "C.UTF-8"],
    book: String? = nil
  ) throws -> Running {
    var shell = "exec \"$@\""
    var all = arguments + ["--file", book ?? self.book]
    if let passphrase {
      let file = folder + "/" + UUID().uuidString
      try Data(passphrase.utf8).write(to: URL(fileURLWithPath: file))
      shell += " 3<'\(file)'"
      all += ["--passphrase-fd", "3"]
    }
    // Without a terminal, whatever the tests are run from. With a descriptor none is looked for.
    let alone = passphrase == nil ? ["/usr/bin/setsid", "--wait"] : []
    return try Running(
      ["/usr/bin/env", "-i"] + environment.map { "\($0)=\($1)" } + alone + [
        "/bin/sh", "-c", shell, "sh", Program.path,
      ] + all)
  }
}

/// A run that has not ended.
final class Running {
  let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let words = Pipe()

  init(_ command: [String]) throws {
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = words
    try process.run()
  }

  /// Gives `text` on standard input and closes it.
  func give(_ text: String) {
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try? input.fileHandleForWriting.close()
  }

  /// Waits for the end.
  func end() -> Program.Ended {
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let told = words.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program.Ended(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      words: String(decoding: told, as: UTF8.self))
  }
}
