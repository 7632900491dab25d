extension Character {
  /// How many columns of a terminal or a fixed-pitch page this character takes: 0, 1 or 2.
  var columns: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count > 1 && scalars.contains("\u{FE0F}") { return 2 }
    if first.properties.isEmojiPresentation || first.isWide { return 2 }
    return first.takesNoColumn ? 0 : 1
  }
}

extension String {
  /// How many columns this text takes.
  var columns: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.columns } }

  /// This text with spaces behind it up to a width.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - columns)) }
}

extension Unicode.Scalar {
  fileprivate var takesNoColumn: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: (0x1160...0x11FF).contains(value)
    }
  }

  /// East Asian Wide and Fullwidth of UAX #11, by block.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    case 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F: true
    case 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
