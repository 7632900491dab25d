/// How strictly is decided what may stand in a text. Each of them takes less than the one before.
public enum Strictness: CaseIterable, Sendable {
  /// In a record. No controls but tab and the end of a line, nothing that turns the direction of the text around it.
  case kept
  /// In what is being typed: no separators of lines and paragraphs either, which become ends of lines.
  case typed
  /// In what a terminal or a reader shows as it is: nothing either that is not seen and means something, no tags, and no
  /// code points that are no characters. The marks U+200E, U+200F and U+061C stay: they turn nothing around them, and
  /// names in two scripts need them; so do the joiners U+200C and U+200D.
  case shown
}

extension Unicode.Scalar {
  /// Whether the scalar may stand in a text.
  public func isFit(_ strictness: Strictness) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x20..<0x7F: true
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
    case 0x2028...0x2029: strictness == .kept
    case 0x2061...0x206F, 0xFDD0...0xFDEF, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: strictness != .shown
    default: strictness != .shown || value & 0xFFFE != 0xFFFE
    }
  }

  /// The scalar written out, as `‹U+202E›`.
  fileprivate var mark: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "›"
  }
}

extension String {
  /// This text with everything that a terminal would obey, or that would reorder, break or hide what stands around it,
  /// turned into a visible mark such as `‹U+202E›`. Tabs and ends of lines stay.
  ///
  /// What stands in a book may have been written by someone else: it is shown, never acted on.
  public var shown: String {
    guard utf8.contains(where: \.mayBeginUnfit), unicodeScalars.contains(where: { !$0.isFit(.shown) }) else {
      return self
    }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isFit(.shown) {
        result.append(scalar)
      } else {
        result.append(contentsOf: scalar.mark.unicodeScalars)
      }
    }
    return String(result)
  }
}

extension UInt8 {
  /// Whether the UTF-8 of a scalar that is not fit to be shown can begin with this byte.
  public var mayBeginUnfit: Bool {
    switch self {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xFF: true
    default: false
    }
  }
}
