internal import Text

/// One row of a broken line.
struct RowPlace: Comparable, Sendable {
  var line: Int
  var row: Int

  static func < (a: RowPlace, b: RowPlace) -> Bool { (a.line, a.row) < (b.line, b.row) }
}

/// A row as it is to be shown: what is before a selection, in it, and behind it. Without one, all is before it.
public struct TextRow: Equatable, Sendable {
  /// What stands before what is selected.
  public var before = ""
  /// What is selected.
  public var selected = ""
  /// What stands behind it.
  public var behind = ""

  /// The whole row.
  public var text: String { before + selected + behind }
}

/// What is seen of a text: rows without their ends, and where the caret stands among them.
public struct TextView: Equatable, Sendable {
  /// The rows from the top, in what is selected of them and what is not.
  public let parts: [TextRow]
  /// The row of the caret, from 0.
  public let caretRow: Int
  /// The column of the caret, from 0; at the most the width.
  public let caretColumn: Int

  /// The rows as they are to be shown, from the top.
  public var rows: [String] { parts.map(\.text) }
}

extension TextBuffer {
  /// What `height` rows of `width` columns show, the caret among them. Lines are measured as they come into view.
  public mutating func view(width: Int, height: Int) -> TextView {
    if self.width != width {
      self.width = width
      measured = Array(repeating: nil, count: lines.count)
    }
    let here = rowPlace(caret)
    scroll(to: here, height)
    var (rows, at, caretRow) = ([TextRow](), top, 0)
    while rows.count < height {
      if at == here { caretRow = rows.count }
      rows.append(shownRow(at))
      let next = walk(from: at, 1)
      if next == at { break }
      at = next
    }
    return TextView(parts: rows, caretRow: caretRow, caretColumn: min(width, column(caret)))
  }

  /// Moves the top as little as it takes for `here` to be seen.
  private mutating func scroll(to here: RowPlace, _ height: Int) {
    top.line = min(top.line, lines.count - 1)
    top.row = min(top.row, breaks(top.line).starts.count - 1)
    if here < top { top = here }
    let highest = walk(from: here, -(height - 1))
    if top < highest { top = highest }
  }

  private mutating func shownRow(_ place: RowPlace) -> TextRow {
    let breaks = breaks(place.line)
    let line = lines[place.line]
    let end = breaks.end(of: place.row).map(line.at) ?? line.endIndex
    var row = line[line.at(breaks.starts[place.row])..<end]
    if row.last == " " { row.removeLast() }
    return self.row(row, of: place.line)
  }

  /// A stretch of a line, with what of it is selected.
  func row(_ shown: Substring, of number: Int) -> TextRow {
    guard let selection, selection.lowerBound.line <= number, number <= selection.upperBound.line else {
      return TextRow(before: shown.cells)
    }
    let line = lines[number]
    let from = selection.lowerBound.line < number ? line.startIndex : line.at(selection.lowerBound.offset)
    let to = selection.upperBound.line > number ? line.endIndex : line.at(selection.upperBound.offset)
    let (first, last) = (shown.clamped(from), shown.clamped(to))
    return TextRow(
      before: shown[..<first].cells, selected: shown[first..<last].cells, behind: shown[last...].cells)
  }

  mutating func breaks(_ line: Int) -> RowBreaks {
    if let known = measured[line], known.width == max(4, width) { return known }
    let made = RowBreaks(lines[line], width: width)
    measured[line] = made
    return made
  }

  mutating func rowPlace(_ caret: Caret) -> RowPlace {
    RowPlace(line: caret.line, row: breaks(caret.line).row(at: caret.offset))
  }

  /// How many columns stand before `caret` in its row.
  mutating func column(_ caret: Caret) -> Int {
    let line = lines[caret.line]
    let start = edges(of: rowPlace(caret)).start
    return line[line.at(start.offset)..<line.at(caret.offset)].reduce(0) { $0 + $1.cellColumns }
  }

  /// The first and the last place of a caret in a row. What stands behind its last character, in the middle of a line,
  /// belongs to the next row.
  mutating func edges(of place: RowPlace) -> (start: Caret, end: Caret) {
    let breaks = breaks(place.line)
    let start = Caret(line: place.line, offset: breaks.starts[place.row])
    guard let next = breaks.end(of: place.row) else {
      return (start, Caret(line: place.line, offset: lines[place.line].utf8.count))
    }
    return (start, before(Caret(line: place.line, offset: next)))
  }

  /// The row that is `count` rows below `place`, or above it where it is less than nothing; the last one on the way.
  mutating func walk(from place: RowPlace, _ count: Int) -> RowPlace {
    var at = place
    for _ in 0..<abs(count) {
      if count > 0 {
        if at.row + 1 < breaks(at.line).starts.count {
          at.row += 1
        } else if at.line + 1 < lines.count {
          at = RowPlace(line: at.line + 1, row: 0)
        }
      } else if at.row > 0 {
        at.row -= 1
      } else if at.line > 0 {
        at = RowPlace(line: at.line - 1, row: breaks(at.line - 1).starts.count - 1)
      }
    }
    return at
  }
}

extension Substring {
  /// The characters as they are shown.
  fileprivate var cells: String { map(\.cell).joined() }

  /// The place in it that is nearest to `index`.
  fileprivate func clamped(_ index: Index) -> Index { Swift.max(startIndex, Swift.min(index, endIndex)) }
}
