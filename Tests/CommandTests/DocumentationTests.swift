import Foundation
import Phrases
import Testing

@testable import homebook

@Suite(.timeLimit(.minutes(2))) struct DocumentationTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: DocumentationTests.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `manual pages and completions are what the program says today`() throws {
    let folder = NSTemporaryDirectory() + "homebook-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let script = DocumentationTests.root.appendingPathComponent("Tests/Tools/docs.sh").path
    #expect(try Running(["/bin/sh", script, Program.path, folder]).end().status == 0)
    for page in [
      "completions/homebook.bash", "completions/_homebook", "completions/homebook.fish", "man/homebook.1",
      "man/es/homebook.1",
    ] {
      let made = try String(contentsOfFile: folder + "/" + page, encoding: .utf8)
      #expect(try made == text("Docs/" + page), "make docs writes \(page) anew")
    }
  }

  @Test func `the document for scripts names every status and every command`() throws {
    let document = try text("Docs/CommandLine.md")
    for status in Phrases.ExitStatus.allCases { #expect(document.contains("| \(status.rawValue) |")) }
    for command in Set(try commands([]).compactMap(\.first)) {
      #expect(document.contains("`\(command)"), "\(command)")
    }
  }

  /// The commands that the English help of `path` lists.
  private func commands(_ path: [String]) throws -> [[String]] {
    let help = try Running([Program.path] + path + ["--help", "--language", "en"]).end().output
    guard let list = help.range(of: "SUBCOMMANDS:\n") else { return [path] }
    let names = help[list.upperBound...].split(separator: "\n").compactMap { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.contains("See '")
        ? line.split(separator: " ").first : nil
    }
    return try [path] + names.flatMap { try commands(path + [String($0)]) }
  }

  @Test func `help is there in both languages, and none of it in the other one`() throws {
    let all = try commands([])
    #expect(all.count > 20)
    for path in all {
      let english = try Running([Program.path] + path + ["--help", "--language", "en"]).end()
      let spanish = try Running([Program.path] + path + ["--help", "--language", "es"]).end()
      #expect(english.status == 0 && spanish.status == 0)
      #expect(english.output.contains("OVERVIEW: "))
      for word in [
        "OVERVIEW", "USAGE", "OPTIONS", "COMMANDS", "Show", "default", "values:", "See '", "the ", " of ",
        " and ",
      ] {
        #expect(!spanish.output.contains(word), "\(path): \(word)")
      }
    }
  }

  @Test(arguments: ["en", "es"])
  func `usage errors are told in the language`(language: String) throws {
    let unknown = try Running([Program.path, "--language", language, "--bogus"]).end().words
    #expect(
      unknown.contains(language == "es" ? "no conozco la opción '--bogus'" : "Unknown option '--bogus'"))
    let missing = try Running([Program.path, "journal", "attach", "--language", language]).end().words
    #expect(missing.contains(language == "es" ? "falta el argumento" : "Missing expected argument"))
    let value = try Running([Program.path, "create", "--size", "9", "--language", language]).end().words
    #expect(value.contains(language == "es" ? "no sirve para" : "is invalid for"))
  }
}
