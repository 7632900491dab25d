extension Pieces {
  /// How many words the pieces of secrets of 16 and of 32 bytes have.
  private static let usualCounts = [20, 33]

  /// The pieces in a text as people keep them: one a line, with or without its number (`1/3`), or over several lines.
  public static func read(_ text: String) -> [String] {
    let lines = text.split(whereSeparator: \.isNewline).map { words(of: String($0)) }.filter { !$0.isEmpty }
    let all = lines.flatMap(\.self)
    let isBroken = lines.contains { $0.count < usualCounts[0] }
    guard isBroken, let count = usualCounts.first(where: { all.count % $0 == 0 }) else {
      return lines.map { $0.joined(separator: " ") }
    }
    return stride(from: 0, to: all.count, by: count).map { all[$0..<$0 + count].joined(separator: " ") }
  }

  /// The words of a text in small letters; whatever is no letter parts them, unless it cannot be seen.
  static func words(of text: String) -> [String] {
    let seen = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
    return seen.split { !$0.properties.isAlphabetic }.map { word in
      String(String.UnicodeScalarView(word)).lowercased()
    }
  }
}
