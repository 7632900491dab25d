extension String {
  /// This text with every character that could reorder, break or hide the text around it written out, as `‹U+202E›`.
  ///
  /// Line feed and tab stay. A copy shows words of others, and what it shows must be what was written.
  var harmless: String {
    guard utf8.contains(where: \.mayBeginUnfit), unicodeScalars.contains(where: \.isUnfit) else {
      return self
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isUnfit {
        result.append(contentsOf: scalar.name.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// ``harmless`` on one line: runs of white space become one space.
  var harmlessLine: String {
    harmless.split { $0.isWhitespace }.joined(separator: " ")
  }
}

extension UInt8 {
  /// Whether a UTF-8 sequence of an unfit character can begin with this byte.
  fileprivate var mayBeginUnfit: Bool {
    switch self {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xFF: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Controls, marks of direction, separators of lines, and code points that are no characters.
  fileprivate var isUnfit: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2061...0x206F: true
    case 0xFDD0...0xFDEF, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  fileprivate var name: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits + "›"
  }
}
