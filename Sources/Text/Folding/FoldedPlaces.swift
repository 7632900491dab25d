/// A text with what is needed to find folded terms in it and to tell where they stand.
public struct FoldedPlaces: Sendable {
  /// A place where a term stands.
  public struct Place: Hashable, Sendable {
    /// The number of the term among those that were looked for.
    public let term: Int
    /// Where it stands, in bytes of UTF-8, with the rest of the words in which it begins and ends.
    public let range: Range<Int>
  }

  private let folder: Folder

  /// The places of a text.
  public init(_ text: String) { folder = Folder(Array(text.utf8), isTraced: true) }

  /// Where terms stand, in the order of the text and without overlap. Of those that begin at one place the first of
  /// `terms` is taken.
  public func places(of terms: [FoldedTerm]) -> [Place] {
    let bytes = folder.bytes
    let firsts = Set(terms.map { $0.bytes[0] })
    var places: [Place] = []
    var (at, begin) = (0, 0)
    while at < bytes.count {
      guard firsts.contains(bytes[at]), let (term, end) = first(of: terms, at: at) else {
        at += 1
        continue
      }
      let units = wholeWords(unit(at)...unit(end - 1), from: begin)
      let range = folder.units[units.lowerBound].start..<folder.units[units.upperBound].end
      places.append(Place(term: term, range: range))
      begin = units.upperBound + 1
      at = end
      while at < bytes.count, unit(at) < begin { at += 1 }
    }
    return places
  }

  private func unit(_ byte: Int) -> Int { Int(folder.unitOfByte[byte]) }

  private func first(of terms: [FoldedTerm], at start: Int) -> (Int, end: Int)? {
    for (number, term) in terms.enumerated() {
      if let end = term.end(in: folder.bytes, from: start) { return (number, end) }
    }
    return nil
  }

  /// The units with the rest of the words in which they begin and end. What becomes nothing, as a hyphen, ends a word.
  private func wholeWords(_ range: ClosedRange<Int>, from begin: Int) -> ClosedRange<Int> {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first > begin, isOneWord(first - 1, first) { first -= 1 }
    while last + 1 < folder.units.count, isOneWord(last, last + 1) { last += 1 }
    return first...last
  }

  private func isOneWord(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (folder.units[one], folder.units[other])
    return one.isOfWord && other.isOfWord && one.end == other.start
  }
}
