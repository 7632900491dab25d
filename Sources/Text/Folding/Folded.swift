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

  /// How often a term stands in the text, one behind the other.
  public func count(of term: FoldedTerm) -> Int {
    guard term.isIn(bytes) else { return 0 }
    var (count, at) = (0, 0)
    while at < bytes.count {
      if let end = term.end(in: bytes, from: at) {
        (count, at) = (count + 1, end)
      } else {
        at += 1
      }
    }
    return count
  }
}

extension [UInt8] {
  /// Without spaces at the ends.
  var trimmed: [UInt8] {
    var rest = self[...]
    while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
    while rest.last == UInt8(ascii: " ") { rest.removeLast() }
    return Array(rest)
  }

  /// The bytes in runs, in turn of those for which a condition holds and of others.
  func runs(where isMeant: (UInt8) -> Bool) -> [ArraySlice<UInt8>] {
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
