import Foundation

/// A list of texts in `Tests/Texts` or `Tests/Outside`: one a line, without remarks.
func listed(_ name: String) throws -> [String] {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
  let text = try String(contentsOf: tests.appendingPathComponent(name).standardized, encoding: .utf8)
  return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
}

/// The words and phrases that the everyday notebook never says.
struct Telling {
  private let all: NSRegularExpression
  private let each: [(name: String, pattern: NSRegularExpression)]

  /// Those of both lists.
  init() throws {
    let lines = try listed("Texts/telling.txt") + listed("Outside/telling.txt")
    each = try lines.map { ($0, try Telling.pattern([$0])) }
    all = try Telling.pattern(lines)
  }

  private static func pattern(_ lines: [String]) throws -> NSRegularExpression {
    let phrases = lines.map { line in
      line.split(separator: " ").map { word in
        let stem = String(word.filter { $0 != "*" })
        return NSRegularExpression.escapedPattern(for: stem) + (word.last == "*" ? "\\w*" : "")
      }.joined(separator: "\\s+")
    }
    let options: NSRegularExpression.Options = [.caseInsensitive, .useUnicodeWordBoundaries]
    return try NSRegularExpression(
      pattern: "\\b(?:" + phrases.joined(separator: "|") + ")\\b", options: options)
  }

  /// Which of them stand in a text.
  func found(in text: String) -> [String] {
    let range = NSRange(text.startIndex..., in: text)
    if all.firstMatch(in: text, range: range) == nil { return [] }
    return each.filter { $0.pattern.firstMatch(in: text, range: range) != nil }.map(\.name)
  }
}
