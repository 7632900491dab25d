/// A word or a phrase that is looked for in folded texts.
public struct FoldedTerm: Hashable, Sendable {
  /// The folded text without the spaces in it.
  let bytes: [UInt8]
  /// Where one part of the term ends and the next begins, by the bytes before: at a space, a hyphen, an apostrophe.
  private let seams: Set<Int>
  /// Whether the term has a number so long that its digits may stand in the text with anything between them.
  public let skipsGaps: Bool

  /// The term of a text, without white space at its ends; `nil` if nothing is left of it.
  public init?(_ text: String) {
    let folded = Folder(Array(text.utf8)).bytes.trimmed
    if folded.isEmpty { return nil }
    let joined = FoldedTerm.joined(folded)
    skipsGaps = joined != folded || FoldedTerm.hasNumber(folded)
    bytes = joined.filter { $0 != UInt8(ascii: " ") }
    seams = FoldedTerm.seams(of: text, in: bytes)
  }

  /// The places in the bytes of a text at which one part of it begins behind another.
  private static func seams(of text: String, in bytes: [UInt8]) -> Set<Int> {
    var (ends, count): (Set<Int>, Int) = ([], 0)
    for part in text.unicodeScalars.split(whereSeparator: { Folding.parts($0) }) {
      count += Folder(Array(String(part).utf8)).bytes.count { $0 != UInt8(ascii: " ") && $0 != Folding.gap }
      ends.insert(count)
    }
    var (seams, before): (Set<Int>, Int) = ([], 0)
    for (place, byte) in bytes.enumerated() where byte != Folding.gap {
      if place > 0, bytes[place - 1] != Folding.gap, ends.contains(before) { seams.insert(place) }
      before += 1
    }
    return seams
  }

  /// What is compared.
  public var folded: String { String(decoding: bytes, as: UTF8.self) }

  /// How many bytes it has, for an order by length.
  public var length: Int { bytes.count }

  /// Whether it is a number that stands in many texts by chance.
  public var isShortNumber: Bool {
    !skipsGaps && bytes.allSatisfy { $0.isDigit || $0 == Folding.gap || $0 < 0x41 }
  }

  /// How many digits make a number that is found however it is grouped: telephones, accounts, registrations. Shorter
  /// ones would be found in every date.
  private static let digitsOfNumber = 5

  /// The bytes without what stands between the digits of long numbers.
  private static func joined(_ folded: [UInt8]) -> [UInt8] {
    var joined: [UInt8] = []
    for run in folded.runs(where: { $0.isDigit || $0 == Folding.gap }) {
      let isNumber = run.count(where: \.isDigit) >= digitsOfNumber
      joined += isNumber ? run.filter { $0 != Folding.gap } : Array(run)
    }
    return joined
  }

  private static func hasNumber(_ folded: [UInt8]) -> Bool {
    folded.runs(where: \.isDigit).contains { $0.first?.isDigit == true && $0.count >= digitsOfNumber }
  }

  func isIn(_ text: [UInt8]) -> Bool {
    if !skipsGaps && seams.isEmpty { return text.contains(run: bytes) }
    return text.indices.contains { end(in: text, from: $0) != nil }
  }

  /// Where the term ends that begins at `start` of a folded text; `nil` if it does not stand there.
  func end(in text: [UInt8], from start: Int) -> Int? {
    guard text[start] == bytes[0] else { return nil }
    var (read, place) = (start, 0)
    while place < bytes.count {
      guard read < text.count else { return nil }
      if text[read] == bytes[place] {
        (read, place) = (read + 1, place + 1)
      } else if skipsGaps, text[read] == Folding.gap, place > 0, bytes[place - 1].isDigit,
        bytes[place].isDigit
      {
        read += 1
      } else if seams.contains(place), FoldedTerm.seam.contains(text[read]) {
        read += 1
      } else {
        return nil
      }
    }
    return read
  }

  /// What may stand in a text between the parts of a term, as often as it does: `ruiz_gil`, `Ruiz, Gil`, `Ruiz . . Gil`.
  private static let seam = Set(" .,_/:".utf8)
}
