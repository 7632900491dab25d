/// What the canonical form knows of scalars: the table of Docs/Format.md, section 4.
extension UInt32 {
  /// Whether nothing is seen of it at the end of a text.
  var isNothing: Bool { isWhite || isUnseen }

  /// Whether it stands between words.
  var partsWords: Bool { isWhite || isHyphen || isComma }

  /// A space other than U+0020 (general category Zs).
  var isOtherSpace: Bool {
    switch self {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  var isWhite: Bool {
    switch self {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    default: isOtherSpace
    }
  }

  var isUnseen: Bool {
    switch self {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private var isHyphen: Bool {
    switch self {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  private var isComma: Bool { [0x2C, 0x3001, 0xFF0C].contains(self) }

  /// The small letter of ASCII that it stands for, if it is a letter of ASCII.
  var smallLetter: UInt8? {
    switch self {
    case 0x41...0x5A: UInt8(self + 0x20)
    case 0x61...0x7A: UInt8(self)
    default: nil
    }
  }
}
