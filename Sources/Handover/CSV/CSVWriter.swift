/// Rows of cells as RFC 4180 has them, with no cell that a spreadsheet would read as a formula.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  /// Hands out what was written so far and goes on with nothing.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell.harmless.neutralised)
    }
    bytes += "\r\n".utf8
  }

  private mutating func write(_ cell: String) {
    guard cell.utf8.contains(where: needsQuotes) else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Semicolon and tab too: some programs take them for the end of a cell.
  private func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}

extension String {
  /// This cell with an apostrophe before it where its first character would begin a formula.
  ///
  /// The wide forms of those characters count too: spreadsheets of East Asia read them alike. White space before
  /// them is skipped by some programs.
  var neutralised: String {
    guard let first = unicodeScalars.first else { return self }
    if first == "\t" || first == "\r" { return "'" + self }
    let start = unicodeScalars.first { !$0.properties.isWhitespace }
    return switch start {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": "'" + self
    default: self
    }
  }
}
