internal import Text

/// One line that is being typed. What is pasted into it loses its new lines.
public struct LineText: Equatable, Sendable {
  private var buffer: TextBuffer

  /// A line with the caret at its end.
  public init(_ text: String = "") { buffer = TextBuffer(text.inOneRow) }

  /// What was typed.
  public var text: String { buffer.text }

  /// Changes the line and tells how many characters were left out that no record takes.
  mutating func write(_ given: String) -> Int { buffer.paste(given.inOneRow) }

  /// Changes the line otherwise.
  mutating func change(_ how: (inout TextBuffer) -> Void) { how(&buffer) }

  /// Whether something can be undone, and done again.
  var canUndo: Bool { buffer.canUndo }
  var canRedo: Bool { buffer.canRedo }

  /// What `width` columns show of the line, and the column of the caret.
  mutating func view(width: Int) -> (row: TextRow, caret: Int) {
    let line = buffer.lines[0]
    var before = line[..<line.at(buffer.caret.offset)]
    var taken = before.reduce(0) { $0 + $1.cellColumns }
    while taken >= width, let first = before.first {
      taken -= first.cellColumns
      before.removeFirst()
    }
    var (end, columns) = (before.startIndex, 0)
    for character in line[before.startIndex...] {
      columns += character.cellColumns
      if columns > width { break }
      end = line.index(after: end)
    }
    return (buffer.row(line[before.startIndex..<end], of: 0), taken)
  }
}
