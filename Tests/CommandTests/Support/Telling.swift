import Foundation

/// A list of texts in `Tests/Texts` or `Tests/Outside`: one a line, without remarks.
func listed(_ name: String) throws -> [String] {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
  let text = try String(contentsOf: tests.appendingPathComponent(name).standardized, encoding: .utf8)
  return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
}

/// The words and phrases that the everyday notebook never says.
struct Telling {
  private let patterns: [(name: String, pattern: Regex<Substring>)]

  /// Those of both lists.
  init() throws {
    patterns = try (listed("Texts/telling.txt") + listed("Outside/telling.txt")).map { line in
      let words = line.split(separator: " ").map { word in
        let stem = word.filter { $0 != "*" }
        return NSRegularExpression.escapedPattern(for: String(stem)) + (word.last == "*" ? "\\w*" : "")
      }
      return (
        line, try Regex("\\b" + words.joined(separator: "\\s+") + "\\b", as: Substring.self).ignoresCase()
      )
    }
  }

  /// Which of them stand in a text.
  func found(in text: String) -> [String] {
    patterns.filter { text.firstMatch(of: $0.pattern) != nil }.map(\.name)
  }
}
