internal import Records
internal import Text

extension [UInt8] {
  /// JSON as a comment of HTML can hold it: `<`, `>`, the second of two hyphens, and code points that are no characters
  /// are written as escapes. They can stand in its texts only.
  var withoutMarkup: [UInt8] {
    guard needsCare else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(count + count / 16)
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "<", ">": result += scalar.escaped
      case "-" where result.last == UInt8(ascii: "-"): result += scalar.escaped
      case _ where scalar.isNoCharacter: result += scalar.escaped
      default: result += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    return result
  }

  /// Whether anything in it may have to be escaped. 0xEF and what is above begin what is no character.
  private var needsCare: Bool {
    var last: UInt8 = 0
    for byte in self {
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte >= 0xEF { return true }
      if byte == UInt8(ascii: "-") && last == byte { return true }
      last = byte
    }
    return false
  }
}

extension Unicode.Scalar {
  fileprivate var isNoCharacter: Bool { (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE }

  /// As `\u` and four digits, twice above U+FFFF.
  fileprivate var escaped: [UInt8] {
    Array(utf16).flatMap { Array("\\u".utf8) + hex([UInt8($0 >> 8), UInt8($0 & 255)]).utf8 }
  }
}
