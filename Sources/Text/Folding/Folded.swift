/// Text as one compares and searches it: what a person takes for the same word folds to the same bytes.
///
/// NFKC case folding, with accents off. `ß` is `ss`, `æ` is `ae`, `œ` is `oe`, `ı` is `i`, `ё` is `е`, `й` is `и`.
/// Apostrophes, hyphens and what is not seen (soft hyphens, joiners, marks of direction) do not count; runs of white
/// space are one space; any spaces and punctuation between digits are one mark, U+001F, which ``FoldedTerm`` may skip.
public struct Folded: Hashable, Sendable {
  /// The folded text as UTF-8. It may be longer than the text.
  public let bytes: [UInt8]

  /// Folds a text.
  public init(_ text: String) { bytes = Folder(Array(text.utf8)).bytes }

  /// Folds UTF-8; bytes that are not UTF-8 stay as they are.
  public init(_ text: [UInt8]) { bytes = Folder(text).bytes }

  /// Folds the canonical bytes of a JSON value: the texts in it as they are by themselves, among names and signs.
  public init(json: [UInt8]) { bytes = Folder(json, isJSON: true).bytes }

  /// Folds a name, a tag, a word: what stands at its ends does not count.
  public init(name: String) { bytes = Folder(Array(name.utf8)).bytes.trimmed }

  /// Whether nothing is left to compare.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Whether a term stands somewhere in the text, also inside a word.
  public func holds(_ term: FoldedTerm) -> Bool { term.isIn(bytes) }
}

/// A word or a phrase that is looked for in folded texts.
public struct FoldedTerm: Hashable, Sendable {
  let bytes: [UInt8]
  /// Whether the term has a number so long that its digits may stand in the text with anything between them.
  public let skipsGaps: Bool

  /// The term of a text, without white space at its ends; `nil` if nothing is left of it.
  public init?(_ text: String) {
    let folded = Folder(Array(text.utf8)).bytes.trimmed
    if folded.isEmpty { return nil }
    bytes = FoldedTerm.joined(folded)
    skipsGaps = bytes != folded || FoldedTerm.hasNumber(folded)
  }

  /// What is compared.
  public var folded: String { String(decoding: bytes, as: UTF8.self) }

  /// How many bytes it has, for an order by length.
  public var length: Int { bytes.count }

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
    if !skipsGaps { return text.contains(run: bytes) }
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
      } else {
        return nil
      }
    }
    return read
  }
}

extension [UInt8] {
  /// Without spaces at the ends.
  fileprivate var trimmed: [UInt8] {
    var rest = self[...]
    while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
    while rest.last == UInt8(ascii: " ") { rest.removeLast() }
    return Array(rest)
  }

  /// The bytes in runs, in turn of those for which a condition holds and of others.
  fileprivate func runs(where isMeant: (UInt8) -> Bool) -> [ArraySlice<UInt8>] {
    var runs: [ArraySlice<UInt8>] = []
    var start = startIndex
    for index in indices where index > start && isMeant(self[index]) != isMeant(self[start]) {
      runs.append(self[start..<index])
      start = index
    }
    return runs + [self[start...]]
  }

  /// Whether the bytes of a run stand here one after another.
  public func contains(run: [UInt8]) -> Bool {
    guard let first = run.first, let last = run.last else { return true }
    let span = run.count - 1
    guard count > span else { return false }
    for start in 0..<(count - span) where self[start] == first && self[start + span] == last {
      var offset = 1
      while offset < span, self[start + offset] == run[offset] { offset += 1 }
      if offset >= span { return true }
    }
    return false
  }
}
