internal import Text
internal import Times

/// The dates before the lines of a chat that another program wrote out: `[01.03.26, 21:30:15]`, `01/03/2026, 21:30 - `.
/// They are read together, as a column of a table is.
struct ChatStamps {
  private let stamps: [String]

  /// Those of the lines of a text; `nil` where its first line has none.
  init?(_ lines: [Substring]) {
    guard let first = lines.first, ChatStamps.stamp(of: first) != nil else { return nil }
    stamps = lines.compactMap(ChatStamps.stamp)
  }

  /// When the first line was written.
  func first(_ teller: Teller) -> TimeReading {
    TimeColumn(stamps, .past, teller, nil).reading(of: stamps[0])
  }

  private static let longest = 40

  private static func stamp(of line: Substring) -> String? {
    let line = line.drop { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format } }
    let stamp: Substring
    if line.first == "[", let end = line.firstIndex(of: "]") {
      stamp = line[line.index(after: line.startIndex)..<end]
    } else if let end = line.firstRange(of: " - ") {
      stamp = line[..<end.lowerBound]
    } else {
      return nil
    }
    let isStamp = stamp.count <= longest && stamp.first?.isASCII == true && stamp.first?.isNumber == true
    return isStamp && stamp.contains(":") ? String(stamp) : nil
  }
}
