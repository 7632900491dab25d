extension String {
  /// The lines of the text, broken between words where they are longer than `width` columns and set in as they were; a
  /// terminal that is narrower than any is taken to have a few.
  public func wrapped(to width: Int) -> [String] {
    let width = max(4, width)
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      String(line.map { $0 == "\t" ? " " : $0 }).brokenLine(width)
    }
  }

  /// The same set in by so many columns, and by `more` where a line goes on; `width` is that of all.
  public func wrapped(to width: Int, indent: Int, hanging more: Int = 0) -> [String] {
    wrapped(to: width - indent - more).enumerated().map { index, row in
      String(repeating: " ", count: index == 0 ? indent : indent + more) + row
    }
  }

  private func brokenLine(_ width: Int) -> [String] {
    if columns <= width { return [self] }
    let margin = String(prefix { $0 == " " }.prefix(width / 2))
    return split(separator: " ").joined(separator: " ").rows(width - margin.count).map { margin + $0 }
  }

  /// A paragraph in lines of at most `width` columns, with single spaces between words; a word that is wider is broken.
  /// A no-break space holds words together.
  public func filled(to width: Int) -> [String] {
    unicodeScalars.split(whereSeparator: \.isBreakingSpace).map { String($0) }.joined(separator: " ")
      .rows(width)
  }

  private func rows(_ width: Int) -> [String] {
    if columns <= width { return [self] }
    if utf8.allSatisfy({ $0 < 0x80 }) { return plainRows(width) }
    var (rows, start) = ([String](), 0)
    while let end = rowBreak(from: start, width: width, measuring: \.columns) {
      rows.append(String(self[at(start)..<at(end)]).withoutTail)
      start = end
    }
    return rows + [String(self[at(start)...])]
  }

  /// The same of letters that have one byte and one column each, without looking at every one.
  private func plainRows(_ width: Int) -> [String] {
    let bytes = Array(utf8)
    var (rows, start) = ([String](), 0)
    while bytes.count - start > max(1, width) {
      let end = start + max(1, width)
      let space = bytes[start...end].lastIndex(of: UInt8(ascii: " "))
      rows.append(String(decoding: bytes[start..<(space ?? end)], as: UTF8.self))
      start = space.map { $0 + 1 } ?? end
    }
    return rows + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  /// The text on one line: runs of white space become one space.
  public var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The text in one row: ends of lines and tabs become spaces, other spaces stay.
  public var inOneRow: String { String(map { $0.isNewline || $0 == "\t" ? " " : $0 }) }

  /// The text without spaces at its end.
  public var withoutTail: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The text without white space at both ends.
  public var trimmed: String { String(self[...].trimmed) }
}

extension Substring {
  /// The text without white space at both ends.
  public var trimmed: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace
  }

  /// White space, but for spaces that hold words together.
  fileprivate var isBreakingSpace: Bool { isSpace && value != 0xA0 && value != 0x202F }
}
