/// One block of a text: the lines "key: value" between two blank lines. Section "The format" of `Docs/Guidance.md`.
struct TextBlock: Sendable {
  /// The key of the first line.
  let kind: String
  /// The value of the first line, without the mark.
  let id: String
  /// Whether the first line ends with the mark `!`.
  let isMarked: Bool
  private var lines: [(key: Substring, value: Substring)] = []

  private init(_ first: Substring) {
    let (key, value) = first.keyAndValue
    let words = value.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    kind = String(key)
    id = words.first ?? ""
    isMarked = words.last == "!"
  }

  /// The value of a key; empty where there is none.
  subscript(key: String) -> String { all(key).first ?? "" }

  /// Every value of a key that may stand several times.
  func all(_ key: String) -> [String] {
    lines.compactMap { $0.key == key ? String($0.value) : nil }
  }

  /// The value of a key as a list of words.
  func words(_ key: String) -> [String] { self[key].split(separator: " ").map(String.init) }

  /// The value of a key, or `nil` where there is none.
  func optional(_ key: String) -> String? { all(key).first }

  /// The blocks of a text in their order; remarks are left out.
  static func blocks(of text: String) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var isInside = false
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard let first = line.first else {
        isInside = false
        continue
      }
      if first == UInt8(ascii: "#") { continue }
      if isInside {
        blocks[blocks.count - 1].lines.append(Substring(line).keyAndValue)
      } else {
        blocks.append(TextBlock(Substring(line)))
        isInside = true
      }
    }
    return blocks
  }
}

extension Substring {
  /// What stands before the first colon, and after it and its space.
  fileprivate var keyAndValue: (Substring, Substring) {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return (self, "") }
    let value = utf8[colon...].dropFirst().drop { $0 == UInt8(ascii: " ") }
    return (self[..<colon], Substring(value))
  }
}

extension String {
  /// The parts between bars.
  var cells: [String] {
    var cells: [String] = []
    var rest = self[...]
    while let bar = rest.firstRange(of: " | ") {
      cells.append(String(rest[..<bar.lowerBound]))
      rest = rest[bar.upperBound...]
    }
    return cells + [String(rest)]
  }
}
