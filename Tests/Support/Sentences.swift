import Foundation
import Phrases
import Records

/// The sentences that the program can say, as they stand in its sources: what a walk meets is held against them, and all
/// of them against what would tell.
struct Sentences {
  /// Where a sentence stands, and its words in each language, with a mark for what is filled in.
  struct Sentence: Hashable {
    let file: String
    let en: String
    let es: String

    /// What stands for the words that are filled in.
    static let gap: Character = "\u{1}"

    /// The words in a language.
    func words(_ language: Language) -> String { language == .en ? en : es }

    /// Whether a text holds it, whatever is filled in: its longest part tells.
    func stands(in text: String, _ language: Language) -> Bool {
      let pieces = words(language).split(separator: Self.gap)
      return pieces.max { $0.count < $1.count }.map { text.contains($0) } ?? true
    }
  }

  /// Each that is said in two languages.
  let all: [Sentence]

  /// Those of every page and every command, and of copies.
  static func ofTheProgram() throws -> [Sentence] {
    try Sentences(of: ["Phrases", "Pages", "Views", "homebook", "Handover"]).all
  }

  /// Those of the folders of `Sources`.
  init(of folders: [String]) throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources").standardized
    var all: [Sentence] = []
    for folder in folders {
      let files = FileManager.default.enumerator(
        at: sources.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
        var reader = SayReader(try String(contentsOf: file, encoding: .utf8))
        all += reader.all().map { Sentence(file: file.lastPathComponent, en: $0.en, es: $0.es) }
      }
    }
    self.all = all
  }
}

/// Reads what stands in `say(…, …)`: the string literals of each of its two arguments, joined.
private struct SayReader {
  private let text: [Character]
  private var at = 0

  init(_ text: String) { self.text = Array(text) }

  mutating func all() -> [(en: String, es: String)] {
    var found: [(en: String, es: String)] = []
    while at < text.count {
      if starts(with: "//") {
        skipLine()
      } else if starts(with: "say("), at == 0 || !text[at - 1].isLetter && text[at - 1] != "." {
        at += 4
        let start = at
        let arguments = arguments()
        // A sentence may stand in what fills another one in.
        at = start
        if arguments.count == 2 { found.append((arguments[0], arguments[1])) }
      } else {
        at += 1
      }
    }
    return found
  }

  private func starts(with mark: String) -> Bool { text[at...].starts(with: mark) }

  private mutating func skipLine() { while at < text.count, text[at] != "\n" { at += 1 } }

  /// The arguments up to the closing parenthesis, each with the literals that stand in it itself.
  private mutating func arguments() -> [String] {
    var arguments = [""]
    var depth = 1
    while at < text.count, depth > 0 {
      switch text[at] {
      case "\"": arguments[arguments.count - 1] += literal()
      case "(", "[", "{":
        depth += 1
        at += 1
      case ")", "]", "}":
        depth -= 1
        at += 1
      case "," where depth == 1:
        arguments.append("")
        at += 1
      default: at += 1
      }
    }
    return arguments.filter { !$0.isEmpty }
  }

  /// The words of a literal, with a gap for each interpolation.
  private mutating func literal() -> String {
    let isLong = starts(with: "\"\"\"")
    let end = isLong ? "\"\"\"" : "\""
    at += end.count
    var words = ""
    while at < text.count, !starts(with: end) {
      if starts(with: "\\(") {
        at += 2
        skipInterpolation()
        words.append(Sentences.Sentence.gap)
      } else if text[at] == "\\" {
        // A line goes on, or a mark is meant.
        let next = text[at + 1]
        at += 2
        if next != "\n" { words.append(next == "n" ? "\n" : next) }
        while next == "\n", text[at] == " " { at += 1 }
      } else {
        words.append(text[at])
        at += 1
      }
    }
    at += end.count
    return isLong ? words.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n") : words
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while at < text.count, depth > 0 {
      switch text[at] {
      case "(": depth += 1
      case ")": depth -= 1
      case "\"":
        _ = literal()
        continue
      default: break
      }
      at += 1
    }
  }
}
