/// Where the rows of one line of text begin, when it is broken between words to fit a width.
///
/// Offsets count bytes of UTF-8. Where a row ends depends only on where it begins, so that after a change only the rows
/// around it are measured again. Characters are measured by ``Swift/Character/cellColumns``.
public struct RowBreaks: Equatable, Sendable {
  /// The width for which this was measured, in columns.
  public let width: Int
  /// Where each row begins; the first at 0.
  public private(set) var starts = [0]

  /// Measures all of `text`.
  public init(_ text: String, width: Int) {
    self.width = max(width, 4)
    extend(text, until: { _ in nil })
  }

  /// The row in which a caret at `offset` stands: at a break, the one that begins there.
  public func row(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where the row behind `row` begins; `nil` for the last one.
  public func end(of row: Int) -> Int? { row + 1 < starts.count ? starts[row + 1] : nil }

  /// Measures again what a change of `text` may have moved.
  ///
  /// - Parameters:
  ///   - offset: where the change begins.
  ///   - removed: how many bytes were taken away there.
  ///   - inserted: how many bytes stand there instead.
  public mutating func change(_ text: String, at offset: Int, removed: Int, inserted: Int) {
    let word = text.startOfWord(before: offset)
    let kept = max(0, row(at: word) - 1)
    let (old, shift) = (starts, inserted - removed)
    starts.removeSubrange((kept + 1)...)
    var next = kept + 1
    extend(text) { start in
      while next < old.count, old[next] + shift < start || old[next] < offset + removed { next += 1 }
      guard next < old.count, old[next] + shift == start, start >= offset + inserted else { return nil }
      return old[next...].map { $0 + shift }
    }
  }

  /// Adds rows up to the end, or until `rest` knows the others from a start on.
  private mutating func extend(_ text: String, until rest: (Int) -> [Int]?) {
    while let start = text.rowBreak(from: starts[starts.count - 1], width: width, measuring: \.cellColumns) {
      if let known = rest(start) {
        starts += known
        return
      }
      starts.append(start)
    }
  }
}

extension String {
  /// The place `offset` bytes behind the beginning.
  public func at(_ offset: Int) -> Index { utf8.index(startIndex, offsetBy: offset) }

  /// Where the row that begins at `start` must be broken: behind its last space, inside a word that is wider than the
  /// row, or nowhere. One space more than the width may stand at the end of a row, where it is not seen.
  func rowBreak(from start: Int, width: Int, measuring columns: (Character) -> Int) -> Int? {
    var (offset, taken) = (start, 0)
    var space: Int?
    for character in self[at(start)...] {
      let length = character.utf8.count
      taken += columns(character)
      if character == " " {
        if taken > width + 1 { return offset }
        space = offset + length
      } else if taken > width, offset > start {
        return space ?? offset
      }
      offset += length
    }
    return nil
  }

  /// Where the word begins that reaches up to `offset`.
  fileprivate func startOfWord(before offset: Int) -> Int {
    let head = utf8[..<at(min(offset, utf8.count))]
    guard let space = head.lastIndex(of: UInt8(ascii: " ")) else { return 0 }
    return utf8.distance(from: startIndex, to: space)
  }
}
