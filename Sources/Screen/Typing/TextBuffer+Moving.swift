internal import Text

/// The ways of a caret.
public enum Motion: Sendable {
  case left, right, up, down
  case wordLeft, wordRight
  case pageUp, pageDown
  case startOfRow, endOfRow
  case startOfText, endOfText
  /// The edges of the line, over all rows that it takes.
  case startOfLine, endOfLine
}

extension TextBuffer {
  /// Moves the caret; a page has `height` rows. What it passes is selected where it is `selecting`.
  public mutating func move(_ motion: Motion, height: Int = 10, selecting: Bool = false) {
    history.close()
    let former = selection
    anchor = selecting ? anchor ?? caret : nil
    // Without Shift, the caret leaves a selection at its edge.
    if !selecting, let edge = former?.edge(motion) { put(edge) } else { go(motion, height) }
  }

  private mutating func go(_ motion: Motion, _ height: Int) {
    switch motion {
    case .left: put(before(caret))
    case .right: put(behind(caret))
    case .wordLeft: put(wordBefore(caret))
    case .wordRight: put(wordBehind(caret))
    case .startOfRow: put(edges(of: rowPlace(caret)).start)
    case .endOfRow: put(edges(of: rowPlace(caret)).end)
    case .startOfText: put(start)
    case .endOfText: put(end)
    case .startOfLine: put(Caret(line: caret.line, offset: 0))
    case .endOfLine: put(Caret(line: caret.line, offset: lines[caret.line].utf8.count))
    case .up: climb(-1)
    case .down: climb(1)
    case .pageUp: climb(-max(1, height - 1))
    case .pageDown: climb(max(1, height - 1))
    }
  }

  private mutating func put(_ place: Caret) {
    caret = place
    aim = nil
  }

  /// Goes `rows` rows up or down, as near to the aimed-at column as the row lets it.
  private mutating func climb(_ rows: Int) {
    let here = rowPlace(caret)
    let column = aim ?? self.column(caret)
    let there = walk(from: here, rows)
    let edges = self.edges(of: there)
    if there != here {
      caret = place(in: edges, column: column)
    } else {
      caret = rows < 0 ? edges.start : edges.end
    }
    aim = column
  }

  /// Where the first `column` columns of a row end.
  private func place(in edges: (start: Caret, end: Caret), column: Int) -> Caret {
    var (offset, taken) = (edges.start.offset, 0)
    let line = lines[edges.start.line]
    for character in line[line.at(offset)..<line.at(edges.end.offset)] {
      taken += character.cellColumns
      if taken > column { break }
      offset += character.utf8.count
    }
    return Caret(line: edges.start.line, offset: offset)
  }
}

// MARK: Selecting

extension TextBuffer {
  /// What is selected, from its first place to the one behind it; `nil` where nothing is.
  var selection: Range<Caret>? {
    guard let anchor, anchor != caret else { return nil }
    return min(anchor, caret)..<max(anchor, caret)
  }

  /// Whether something can be undone.
  var canUndo: Bool { !history.done.isEmpty }

  /// Whether something can be done again.
  var canRedo: Bool { !history.undone.isEmpty }
}

extension Range<TextBuffer.Caret> {
  /// The edge to which a caret goes from a selection.
  fileprivate func edge(_ motion: Motion) -> TextBuffer.Caret? {
    switch motion {
    case .left: lowerBound
    case .right: upperBound
    default: nil
    }
  }
}

// MARK: Neighbours

extension TextBuffer {
  func before(_ place: Caret) -> Caret {
    let line = lines[place.line]
    if let last = line[..<line.at(place.offset)].last {
      return Caret(line: place.line, offset: place.offset - last.utf8.count)
    }
    return place.line == 0 ? place : Caret(line: place.line - 1, offset: lines[place.line - 1].utf8.count)
  }

  func behind(_ place: Caret) -> Caret {
    let line = lines[place.line]
    if let next = line[line.at(place.offset)...].first {
      return Caret(line: place.line, offset: place.offset + next.utf8.count)
    }
    return place.line + 1 == lines.count ? place : Caret(line: place.line + 1, offset: 0)
  }

  func wordBefore(_ place: Caret) -> Caret {
    let line = lines[place.line]
    var head = line[..<line.at(place.offset)]
    if head.isEmpty { return before(place) }
    while head.last?.isOfWord == false { head.removeLast() }
    while head.last?.isOfWord == true { head.removeLast() }
    return Caret(line: place.line, offset: head.utf8.count)
  }

  func wordBehind(_ place: Caret) -> Caret {
    let line = lines[place.line]
    var rest = line[line.at(place.offset)...]
    if rest.isEmpty { return behind(place) }
    while rest.first?.isOfWord == false { rest.removeFirst() }
    while rest.first?.isOfWord == true { rest.removeFirst() }
    return Caret(line: place.line, offset: line.utf8.count - rest.utf8.count)
  }
}

extension Character {
  fileprivate var isOfWord: Bool { isLetter || isNumber }
}
