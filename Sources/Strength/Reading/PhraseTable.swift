internal import Embedded

/// The kept lines, letter by letter without what stands between words.
struct PhraseTable: Sendable {
  /// How many letters must be the same before a line counts as known.
  static let shortest = 10
  private static let fewestWords = 3
  private static let keyed = 8

  /// The letters; a 0 ends a line.
  private var letters: [UInt8] = []
  /// Whether a word begins at a letter.
  private var begins: [Bool] = []
  /// The first letters of all words that begin somewhere, sorted, and where they stand.
  private var places: [(key: UInt64, at: Int)] = []

  /// Reads lines of words; one that begins with `#` is a remark.
  init(_ text: String) {
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    for line in lines.map({ Letters.plain($0.utf8) }) {
      for word in line.split(separator: 0x20) {
        begins += word.indices.map { $0 == word.startIndex }
        letters += word
      }
      letters.append(0)
      begins.append(true)
    }
    let keys = begins.indices.compactMap { at in
      begins[at] ? PhraseTable.key(count: letters.count - at) { letters[at + $0] }.map { ($0, at) } : nil
    }
    places = keys.sorted { $0.0 < $1.0 }
  }

  /// How many letters of `text` from `start` on are those of a known line, up to the end of one of its words.
  func length(of text: Span<UInt8>, from start: Int) -> Int {
    guard let key = PhraseTable.key(count: text.count - start, { text[start + $0] }) else { return 0 }
    var best = 0
    var index = firstPlace(of: key)
    while index < places.count, places[index].key == key {
      best = max(best, same(text, start, places[index].at))
      index += 1
    }
    return best
  }

  private func same(_ text: Span<UInt8>, _ start: Int, _ place: Int) -> Int {
    var (count, words, ended) = (0, 0, 0)
    while start + count < text.count, letters[place + count] == text[start + count] {
      count += 1
      if begins[place + count] {
        words += 1
        ended = count
      }
    }
    return words >= PhraseTable.fewestWords && ended >= PhraseTable.shortest ? ended : 0
  }

  private func firstPlace(of key: UInt64) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].key >= key { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Eight letters as a number, where there are as many in one line.
  private static func key(count: Int, _ letter: (Int) -> UInt8) -> UInt64? {
    guard count >= keyed else { return nil }
    var key: UInt64 = 0
    for index in 0..<keyed {
      if letter(index) == 0 { return nil }
      key = key << 8 | UInt64(letter(index))
    }
    return key
  }

  /// Read when it is first asked for.
  static let kept = PhraseTable(EmbeddedText.lists.text(named: "phrases.txt"))
}
