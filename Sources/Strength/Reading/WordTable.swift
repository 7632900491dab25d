internal import Records

/// The kept words, sorted, and what each of them is.
struct WordTable: Sendable {
  /// What a word is.
  enum Kind: UInt8 {
    case small = 0x46
    case name = 0x4E
    case place = 0x4C
    case club = 0x43
    case password = 0x50
    case word = 0x57
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

  /// Reads what `pack.py` wrote.
  init(_ packed: String) {
    var word: [UInt8] = []
    var begins = true
    for byte in packed.utf8 {
      if begins {
        word.removeLast(word.count - Int(byte - 0x61))
        begins = false
      } else if let kind = Kind(rawValue: byte) {
        letters += word
        starts.append(letters.count)
        kinds.append(kind)
        begins = true
      } else {
        word.append(byte)
      }
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

  /// Unpacked when it is first asked for.
  static let kept = WordTable(Packed.strength.text(named: "table"))
}

extension [Packed] {
  /// The text of this name; a program that was built without it finds nothing.
  func text(named name: String) -> String {
    first { $0.name == name }?.text(named: name) ?? ""
  }
}
