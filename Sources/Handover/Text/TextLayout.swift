internal import Text

/// Lines of a page of fixed pitch, 80 columns wide.
struct TextLayout {
  static let width = 80

  /// How wide it is; `nil` where whoever shows the lines breaks them.
  var columns: Int? = width
  private(set) var bytes: [UInt8] = []

  /// Hands out what was written so far and goes on with nothing.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  mutating func line(_ text: String = "") {
    bytes += text.utf8
    bytes.append(0x0A)
  }

  /// A rule across the page.
  mutating func rule(_ character: Character = "-") {
    line(String(repeating: character, count: columns ?? 0))
  }

  /// A text, wrapped; `first` stands before its first line, as many spaces before the others.
  mutating func wrap(_ text: String, first: String = "") {
    let indent = String(repeating: " ", count: first.columns)
    var lead = first
    for paragraph in text.shown.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
    {
      let pieces = columns.map { String(paragraph).filled(to: $0 - indent.columns) } ?? [String(paragraph)]
      for piece in pieces {
        line((lead + piece).withoutTail)
        lead = indent
      }
    }
  }
}
