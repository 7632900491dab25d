extension String {
  /// How many columns the text takes on a terminal.
  public var columns: Int {
    utf8.allSatisfy { 0x20..<0x7F ~= $0 } ? utf8.count : reduce(0) { $0 + $1.columns }
  }

  /// The text cut to at most `width` columns; what was cut is told by an ellipsis.
  public func cut(to width: Int) -> String {
    if columns <= width { return self }
    var (kept, taken) = ("", 1)
    for character in self {
      taken += character.columns
      if taken > width { break }
      kept.append(character)
    }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept + "…"
  }

  /// The text with spaces after it up to `width` columns.
  public func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns))
  }

  /// The text on one line: runs of white space become one space.
  public var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The lines of the text, broken between words where they are longer than `width` columns; a terminal that is
  /// narrower than any is taken to have a few.
  public func wrapped(to width: Int) -> [String] {
    let width = max(4, width)
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      String(line.map { $0 == "\t" ? " " : $0 }).brokenLine(width)
    }
  }

  /// One line broken between words, set in as it was; a word that is longer than the line is broken inside.
  private func brokenLine(_ width: Int) -> [String] {
    if columns <= width { return [self] }
    let margin = String(prefix { $0 == " " }.prefix(width / 2))
    let room = width - margin.count
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      var word = String(word)
      if !line.isEmpty, line.columns + 1 + word.columns <= room {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while word.columns > room, let head = word.head(room) {
        lines.append(head)
        word.removeFirst(head.count)
      }
      line = word
    }
    return (lines + [line]).map { margin + $0 }
  }

  /// As many characters as fit into `width` columns, at least one.
  private func head(_ width: Int) -> String? {
    var (head, taken) = ("", 0)
    for character in self {
      taken += character.columns
      if taken > width && !head.isEmpty { break }
      head.append(character)
    }
    return head.isEmpty ? nil : head
  }
}

extension Character {
  /// How many columns the character takes on a terminal: none, one, or two for each wide part.
  ///
  /// Pictures that are joined of several are one character. xterm and VTE draw the parts side by side, others draw one:
  /// counted by its parts, nothing runs over the edge on any of them.
  public var columns: Int {
    if isASCII { return isNewline ? 0 : 1 }
    let scalars = unicodeScalars
    let wide = scalars.count { $0.isWide }
    if wide > 0 { return 2 * wide }
    if scalars.contains("\u{FE0F}") { return 2 }
    return scalars.contains { !$0.takesNoColumn } ? 1 : 0
  }
}

extension Unicode.Scalar {
  fileprivate var takesNoColumn: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }

  /// Whether the scalar is wide or full-width (Unicode Standard Annex #11), or shown as a picture.
  fileprivate var isWide: Bool {
    if properties.isEmojiPresentation { return true }
    return switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F1E6...0x1F1FF,
      0x1F200...0x1F320, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
