import Foundation
import Handover
import Notebook
import Phrases
import Testing
import Times
@testable import homebook
@testable import Pages
@testable import Views

struct DocumentationTests {
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

  /// What options take, and what stands before it where the document lists it.
  private static let values: [(before: String, names: [String])] = [
    ("--format ", Form.allCases.map(\.rawValue)), ("`export ", Product.allCases.map(\.rawValue)),
    ("--kind ", ImportKind.allCases.map(\.rawValue)), ("--dates ", DateOrder.allCases.map(\.rawValue)),
  ]

  @Test(arguments: values)
  func `what an option takes is taken, completed and written down`(before: String, names: [String]) throws {
    #expect(try text("Docs/CommandLine.md").contains(before + names.joined(separator: "\\|")))
    let completed = names.map { "'\($0)'" }.joined(separator: "$'\\n'")
    #expect(try text("Docs/completions/homebook.bash").contains("-W " + completed))
    for page in ["homebook.1", "es/homebook.1"] {
      // A hyphen of an option is written with a backslash there.
      let page = try text("Docs/man/" + page).replacing("\\-", with: "-")
      #expect(page.contains(names.joined(separator: ", ")))
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

  @Test func `no line of usage is wider than eighty columns`() throws {
    for language in ["en", "es"] {
      for path in try commands([]) {
        let help = try Running([Program.path] + path + ["--help", "--language", language]).end().output
        let usage = help.split(separator: "\n").drop { !$0.hasPrefix("US") }.prefix {
          $0.hasPrefix("US") || $0.hasPrefix("  ")
        }
        #expect(!usage.isEmpty && usage.allSatisfy { $0.count <= 80 }, "\(path) \(language)")
      }
    }
  }

  @Test(arguments: [
    (["jornal"], "homebook journal"), (["journal", "lst"], "homebook journal list"),
    (["exprot"], "homebook export"),
  ])
  func `a command that was nearly typed is named`(typed: [String], meant: String) throws {
    for (language, question) in [("en", "Did you mean"), ("es", "¿Querías decir")] {
      let ended = try Running([Program.path] + typed + ["--language", language]).end()
      #expect(
        ended.status == 64 && ended.words.contains(question) && ended.words.contains(meant), "\(ended.words)")
    }
    #expect(try !Running([Program.path, "something"]).end().words.contains("Did you mean"))
  }

  @Test func `letters put in, taken out, exchanged and swapped are counted`() {
    let pairs = [
      ("list", "list", 0), ("lst", "list", 1), ("lists", "list", 1), ("lust", "list", 1), ("lits", "list", 1),
    ]
    for (one, other, count) in pairs { #expect(Usage.distance(one, other) == count) }
    #expect(Usage.distance("", "list") == 4)
  }

  @Test func `who stops reading is no mistake`() throws {
    for line in ["guide", "passphrase --json", "--help"] {
      let ended = try Running([
        "/bin/sh", "-c", "exec 3>&1; { sleep 0.3; \"$0\" \(line); echo $? >&3; } | true", Program.path,
      ]).end()
      #expect(ended.words.isEmpty, "\(line): \(ended.words)")
      #expect(["141", "0"].contains(ended.output.trimmingCharacters(in: .whitespacesAndNewlines)), "\(line)")
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
