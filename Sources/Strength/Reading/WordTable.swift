internal import Embedded

/// The kept words, sorted, and what each of them is.
struct WordTable: Sendable {
  /// What a word is.
  enum Kind {
    case small
    case name
    case place
    case club
    case password
    case word
  }

  /// The words that begin with some letters.
  struct Range {
    fileprivate var low: Int
    fileprivate var high: Int
    fileprivate var depth: Int

    var isEmpty: Bool { low >= high }
  }

  private var letters: [UInt8] = []
  private var starts: [Int] = [0]
  private var kinds: [Kind] = []

  /// All words.
  var all: Range { Range(low: 0, high: kinds.count, depth: 0) }

  /// Joins lists into one table. A word that stands on several is what the first of them says.
  init(_ lists: [(kind: Kind, text: String)]) {
    var entries: [Entry] = []
    for (rank, list) in lists.enumerated() {
      for line in list.text.split(separator: "\n") where !line.hasPrefix("#") {
        for word in line.split(separator: " ") {
          entries.append(Entry(word: Letters.plain(word.utf8), rank: rank))
        }
      }
    }
    var last: [UInt8] = []
    for entry in entries.sorted() where entry.word.count >= WordTable.shortest && entry.word != last {
      last = entry.word
      letters += entry.word
      starts.append(letters.count)
      kinds.append(lists[entry.rank].kind)
    }
  }

  /// Those of `range` that go on with `letter`.
  func narrowed(_ range: Range, by letter: UInt8) -> Range {
    let low = first(range) { $0 >= letter }
    let rest = Range(low: low, high: range.high, depth: range.depth)
    let high = first(rest) { $0 > letter }
    return Range(low: low, high: high, depth: range.depth + 1)
  }

  /// What the word is that is all of the letters narrowed by.
  func kind(of range: Range) -> Kind? {
    guard !range.isEmpty, starts[range.low + 1] - starts[range.low] == range.depth else { return nil }
    return kinds[range.low]
  }

  /// The first word of `range` whose next letter, 0 at its end, is as asked.
  private func first(_ range: Range, where isRight: (UInt8) -> Bool) -> Int {
    var (low, high) = (range.low, range.high)
    while low < high {
      let middle = (low + high) / 2
      let place = starts[middle] + range.depth
      if isRight(place < starts[middle + 1] ? letters[place] : 0) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// How many letters a word has at least.
  private static let shortest = 3

  /// Read when it is first asked for. The words from which the program draws come first: they are never names, and
  /// three of them that somebody chose are three everyday words. After them the cheapest kind.
  static let kept = WordTable(
    [
      (.word, ["drawn.en", "drawn.es"]),
      (.small, ["function"]),
      (.name, ["given.en", "given.es", "surnames.en", "surnames.es", "pets"]),
      (.place, ["places"]),
      (.club, ["clubs"]),
      (.password, ["passwords", "passwords.es"]),
      (.word, ["words.en", "words.es"]),
    ].map { kind, names in
      (kind, names.map { EmbeddedText.lists.text(named: "\($0).txt") }.joined())
    })
}

/// A word of a list, sorted by its letters and then by the rank of the list.
private struct Entry: Comparable {
  let word: [UInt8]
  let rank: Int
  /// The first eight letters as a number, by which most words differ.
  private let key: UInt64

  init(word: [UInt8], rank: Int) {
    self.word = word
    self.rank = rank
    key = (0..<8).reduce(0) { $0 << 8 | UInt64($1 < word.count ? word[$1] : 0) }
  }

  static func < (one: Entry, other: Entry) -> Bool {
    if one.key != other.key { return one.key < other.key }
    if one.word != other.word { return one.word.lexicographicallyPrecedes(other.word) }
    return one.rank < other.rank
  }
}
