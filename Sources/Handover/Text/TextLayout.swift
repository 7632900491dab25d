/// Lines of a page of fixed pitch, 80 columns wide.
struct TextLayout {
  static let width = 80

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
    line(String(repeating: character, count: TextLayout.width))
  }

  /// A text, wrapped; `first` stands before its first line, as many spaces before the others.
  mutating func wrap(_ text: String, first: String = "") {
    let indent = String(repeating: " ", count: first.columns)
    var lead = first
    for paragraph in text.harmless.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
    {
      for piece in TextLayout.lines(of: Substring(paragraph), width: TextLayout.width - indent.columns) {
        line((lead + piece).withoutTail)
        lead = indent
      }
    }
  }

  /// A paragraph in lines no wider than `width`; a word that is wider is broken.
  static func lines(of paragraph: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var (line, used) = ("", 0)
    for scalars in paragraph.unicodeScalars.split(whereSeparator: \.isSpace) {
      let word = String(scalars)
      let columns = word.columns
      if used == 0 ? columns <= width : used + 1 + columns <= width {
        line += used == 0 ? word : " " + word
        used += used == 0 ? columns : columns + 1
        continue
      }
      if used > 0 { lines.append(line) }
      let broken = columns <= width ? [word] : word.broken(to: width)
      lines += broken.dropLast()
      line = broken.last ?? ""
      used = line.columns
    }
    return lines + [line]
  }
}

extension Unicode.Scalar {
  /// White space, but for spaces that hold words together.
  fileprivate var isSpace: Bool {
    isASCII ? value == 0x20 || value == 0x09 : properties.isWhitespace && value != 0xA0 && value != 0x202F
  }
}

extension String {
  /// Without spaces at the end.
  var withoutTail: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Pieces no wider than `width`.
  fileprivate func broken(to width: Int) -> [String] {
    var pieces = [""]
    var used = 0
    for character in self {
      if used + character.columns > width {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += character.columns
    }
    return pieces
  }
}
