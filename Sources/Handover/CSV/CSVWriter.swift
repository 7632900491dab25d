internal import Text

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
      write(cell.shown.neutralised)
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
  /// This cell with an apostrophe before everything in it that would begin a formula.
  ///
  /// A spreadsheet that is told another separator begins a cell behind every semicolon, tab and line break as well. White
  /// space and quotes before a formula are skipped by some programs, and the wide forms of its first character are read
  /// alike in East Asia.
  var neutralised: String {
    var result = ""
    var beginning: String? = ""
    for scalar in unicodeScalars {
      if let skipped = beginning {
        beginning = scalar.isSkipped ? skipped + String(scalar) : nil
        if scalar.beginsFormula { result += "'" }
        if beginning == nil { result += skipped }
      }
      if beginning == nil { result.unicodeScalars.append(scalar) }
      if scalar.endsCell { (result, beginning) = (result + (beginning ?? ""), "") }
    }
    result += beginning ?? ""
    return beginsFormula || first == "\t" ? result.quotedOnce : result
  }

  /// Whether its first character that is neither white space nor the end of a cell begins a formula.
  private var beginsFormula: Bool {
    unicodeScalars.first { !$0.properties.isWhitespace && !$0.endsCell }?.beginsFormula ?? false
  }

  private var quotedOnce: String { first == "'" ? self : "'" + self }
}

extension Unicode.Scalar {
  fileprivate var isSkipped: Bool { properties.isWhitespace || self == "\"" }
  fileprivate var endsCell: Bool { [";", "\t", "\n", "\r"].contains(self) }
  fileprivate var beginsFormula: Bool {
    ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(self)
  }
}
