extension Unicode.Scalar {
  /// How many columns a terminal adds up for the scalar: what `wcwidth` says in a UTF-8 locale.
  ///
  /// Marks that stand on a letter, joiners and controls take none; spacing marks of Indian scripts (category Mc) one.
  /// What Unicode may still give to wide characters counts as wide. `ColumnTests` compares all scalars.
  public var columns: Int {
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    switch value {
    case 0xAD, 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return 1
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    case 0x3248...0x324F, 0x4DC0...0x4DFF, 0x1F1E6...0x1F1FF, 0x20000...0x2FFFD, 0x30000...0x3FFFD: return 2
    default: break
    }
    switch CharacterData.category(of: self) {
    case .otherMark, .format, .control: return 0
    case .spacingMark: return max(1, CharacterData.width(of: self))
    case .unassigned: return 0x1F000...0x1FAFF ~= value ? 2 : 1
    case .letter, .other: return CharacterData.width(of: self)
    }
  }
}

extension Character {
  /// How many columns the character takes on a terminal: the sum over its scalars, as terminals add them up.
  ///
  /// Pictures that are joined of several are one character. xterm and VTE draw the parts side by side, others draw one:
  /// counted by its wide parts, nothing runs over the edge on any of them.
  public var columns: Int {
    if isASCII { return isNewline ? 0 : 1 }
    let scalars = unicodeScalars
    let widths = scalars.map(\.columns)
    let wide = widths.count { $0 == 2 }
    if wide > 0 { return 2 * wide }
    return scalars.contains("\u{FE0F}") ? 2 : widths.reduce(0, +)
  }

  /// How many columns the character takes in a text that is being written: a mark in the place of what a terminal
  /// would obey, and four columns for a tab.
  public var cellColumns: Int {
    if let byte = utf8.first, utf8.count == 1, 0x20..<0x7F ~= byte { return 1 }
    return self == "\t" ? 4 : cell.columns
  }

  /// What is shown of the character in a text that is being written.
  public var cell: String { self == "\t" ? "    " : String(self).shown }
}

extension String {
  /// How many columns the text takes on a terminal, or on a page of fixed pitch.
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
}
