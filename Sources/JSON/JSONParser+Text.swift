internal import Text

extension JSONParser {
  /// Reads a text from its opening to its closing quotation mark.
  mutating func text() throws(JSON.Fault) -> String {
    position += 1
    let start = position
    skipPlain()
    if next == UInt8(ascii: "\"") {
      defer { position += 1 }
      return try validated(bytes[start..<position], at: start)
    }
    return try textWithMarks(from: start)
  }

  private mutating func skipPlain() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      position += 1
    }
  }

  private mutating func textWithMarks(from start: Int) throws(JSON.Fault) -> String {
    var text = Array(bytes[start..<position])
    while true {
      switch next {
      case nil: throw fault(.endsEarly)
      case UInt8(ascii: "\""):
        position += 1
        return try validated(text[...], at: start)
      case UInt8(ascii: "\\"): try mark(into: &text)
      case let byte? where byte < 0x20: throw fault(.control(byte))
      default:
        let plain = position
        skipPlain()
        text += bytes[plain..<position]
      }
    }
  }

  private func validated(_ slice: ArraySlice<UInt8>, at start: Int) throws(JSON.Fault) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else { throw fault(.notUTF8, at: start) }
    return text
  }

  private mutating func mark(into text: inout [UInt8]) throws(JSON.Fault) {
    position += 1
    guard let letter = next else { throw fault(.endsEarly) }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += Character(try scalar()).utf8
    default: throw fault(.escape, at: position - 2)
    }
  }

  /// The scalar after `\u`, joined from a pair of surrogates where it is one.
  private mutating func scalar() throws(JSON.Fault) -> Unicode.Scalar {
    let start = position - 2
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      throw fault(.halfPair, at: start)
    }
    position += 2
    let second = try fourDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault(.halfPair, at: start) }
    return scalar
  }

  private mutating func fourDigits() throws(JSON.Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next else { throw fault(.endsEarly) }
      guard let digit = byte.hexValue else { throw fault(.escape) }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  /// Reads a number and gives it as written.
  mutating func number() throws(JSON.Fault) -> String {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    if let byte = next, byte.isDigit { throw fault(.number) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(JSON.Fault) {
    guard let byte = next else { throw fault(.endsEarly) }
    guard byte.isDigit else { throw fault(.number) }
    while let byte = next, byte.isDigit { position += 1 }
  }
}

extension JSONParser {
  /// The fault with the line and column of a position (the current one if none is given).
  func fault(_ problem: JSON.Problem, at place: Int? = nil) -> JSON.Fault {
    let before = bytes[..<(place ?? position)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 }
    return JSON.Fault(problem: problem, line: before.count { $0 == 0x0A } + 1, column: column + 1)
  }

  func unexpected() -> JSON.Fault {
    fault(next.map { .unexpected($0) } ?? .endsEarly)
  }

  /// How many lines end between a place and here.
  func newlines(from place: Int) -> Int { bytes[place..<position].count { $0 == 0x0A } }
}
