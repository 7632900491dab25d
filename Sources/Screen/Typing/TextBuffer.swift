internal import Text

/// A text that is being written: its lines, where the caret stands, and what can be undone.
///
/// It holds only what a record takes: controls other than tab and new line, and marks that turn the direction of
/// writing, never get in. It measures what is seen of it and what was changed, never the whole.
public struct TextBuffer: Equatable, Sendable {
  /// A place between two characters.
  struct Caret: Comparable, Sendable {
    /// The number of the line, from 0.
    var line: Int
    /// How many bytes of it stand before.
    var offset: Int

    static func < (a: Caret, b: Caret) -> Bool { (a.line, a.offset) < (b.line, b.offset) }
  }

  /// The lines without their new lines; there is one at least.
  var lines: [String]
  /// Where it is typed.
  var caret = Caret(line: 0, offset: 0)
  /// Where a selection began that ends at the caret; `nil` where nothing is selected.
  var anchor: Caret?
  /// What was taken away last by more than a character, or copied.
  var taken = ""
  /// The column that ↑ and ↓ aim at, while they follow each other.
  var aim: Int?
  /// What was done and can be undone.
  var history = History()
  /// The breaks of lines that were seen or changed; those of the others are not known.
  var measured: [RowBreaks?]
  /// How many columns a row has.
  var width = 78
  /// The first row that is seen.
  var top = RowPlace(line: 0, row: 0)

  /// A text with the caret at its end.
  public init(_ text: String = "") {
    lines = Self.lines(of: Typeable(text).text)
    measured = Array(repeating: nil, count: lines.count)
    caret = end
  }

  /// The text.
  public var text: String { lines.joined(separator: "\n") }

  /// Whether nothing was written.
  public var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }

  /// The two are equal when their texts, carets and selections are.
  public static func == (a: TextBuffer, b: TextBuffer) -> Bool {
    a.caret == b.caret && a.selection == b.selection && a.lines == b.lines
  }

  var start: Caret { Caret(line: 0, offset: 0) }
  var end: Caret { Caret(line: lines.count - 1, offset: lines[lines.count - 1].utf8.count) }

  static func lines(of text: String) -> [String] {
    text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}

// MARK: What is between two places

extension TextBuffer {
  /// The text from `from` to `to`.
  func text(from: Caret, to: Caret) -> String {
    if from.line == to.line { return String(line(from.line, from.offset, to.offset)) }
    let head = line(from.line, from.offset, nil)
    let middle = lines[(from.line + 1)..<to.line].map { $0 + "\n" }.joined()
    return head + "\n" + middle + line(to.line, 0, to.offset)
  }

  private func line(_ number: Int, _ from: Int, _ to: Int?) -> Substring {
    let text = lines[number]
    return text[text.at(from)..<(to.map(text.at) ?? text.endIndex)]
  }

  /// Puts `new` in the place of what stands between `from` and `to`, and gives the place behind it.
  mutating func replace(from: Caret, to: Caret, with new: String) -> Caret {
    if from.line == to.line, !new.utf8.contains(10) {
      return replaceInside(from.line, from.offset, to.offset, with: new)
    }
    var parts = Self.lines(of: new)
    let last = parts.count - 1
    let offset = parts[last].utf8.count + (last == 0 ? from.offset : 0)
    parts[last] += line(to.line, to.offset, nil)
    parts[0] = line(from.line, 0, from.offset) + parts[0]
    lines.replaceSubrange(from.line...to.line, with: parts)
    measured.replaceSubrange(from.line...to.line, with: Array(repeating: nil, count: parts.count))
    return Caret(line: from.line + last, offset: offset)
  }

  private mutating func replaceInside(_ number: Int, _ from: Int, _ to: Int, with new: String) -> Caret {
    let range = lines[number].at(from)..<lines[number].at(to)
    lines[number].replaceSubrange(range, with: new)
    let inserted = new.utf8.count
    measured[number]?.change(lines[number], at: from, removed: to - from, inserted: inserted)
    return Caret(line: number, offset: from + inserted)
  }
}
