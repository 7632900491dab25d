/// Finds kept words: forwards, backwards, and with digits and signs in the place of letters.
struct WordFinder {
  private let table = WordTable.kept
  private var found: [Token] = []
  private let isBackwards: Bool

  private static let mostSigns = 4

  private init(isBackwards: Bool) { self.isBackwards = isBackwards }

  /// The words of `text`.
  static func tokens(in text: Span<UInt8>) -> [Token] {
    var all: [Token] = []
    for isBackwards in [false, true] {
      var finder = WordFinder(isBackwards: isBackwards)
      for start in text.indices { finder.walk(text, start, 0, 0, finder.table.all) }
      all += finder.found
    }
    return all
  }

  /// Goes on from the `count` letters of `range`, of which `signs` were written as signs.
  private mutating func walk(
    _ text: Span<UInt8>, _ start: Int, _ count: Int, _ signs: Int, _ range: WordTable.Range
  ) {
    if let kind = table.kind(of: range) { add(start, count, signs, kind) }
    let place = isBackwards ? start - count : start + count
    guard text.indices.contains(place) else { return }
    let byte = text[place]
    step(text, start, count, signs, table.narrowed(range, by: byte))
    guard signs < WordFinder.mostSigns else { return }
    for letter in WordFinder.letters(of: byte) {
      step(text, start, count, signs + 1, table.narrowed(range, by: letter))
    }
  }

  private mutating func step(
    _ text: Span<UInt8>, _ start: Int, _ count: Int, _ signs: Int, _ range: WordTable.Range
  ) {
    if !range.isEmpty { walk(text, start, count + 1, signs, range) }
  }

  private mutating func add(_ start: Int, _ count: Int, _ signs: Int, _ kind: WordTable.Kind) {
    let (bits, token) = WordFinder.cost(of: kind)
    let first = isBackwards ? start - count + 1 : start
    let extra = Double(signs) + (isBackwards ? 2 : 0)
    found.append(Token(start: first, end: first + count, bits: bits + extra, kind: token))
  }

  /// Who knows the owner tries the names and places of her life first, and there are not many of them.
  private static func cost(of kind: WordTable.Kind) -> (Double, Token.Kind) {
    switch kind {
    case .small: (5, .small)
    case .name: (6, .name)
    case .place: (6, .place)
    case .club: (6, .club)
    case .password: (8, .password)
    case .word: (10, .word)
    }
  }

  /// The letters for which a digit or sign stands.
  private static func letters(of byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "4"), UInt8(ascii: "@"): [UInt8(ascii: "a")]
    case UInt8(ascii: "8"): [UInt8(ascii: "b")]
    case UInt8(ascii: "("): [UInt8(ascii: "c")]
    case UInt8(ascii: "3"): [UInt8(ascii: "e")]
    case UInt8(ascii: "6"), UInt8(ascii: "9"): [UInt8(ascii: "g")]
    case UInt8(ascii: "1"), UInt8(ascii: "!"), UInt8(ascii: "|"): [UInt8(ascii: "i"), UInt8(ascii: "l")]
    case UInt8(ascii: "0"): [UInt8(ascii: "o")]
    case UInt8(ascii: "5"), UInt8(ascii: "$"): [UInt8(ascii: "s")]
    case UInt8(ascii: "7"), UInt8(ascii: "+"): [UInt8(ascii: "t")]
    case UInt8(ascii: "2"): [UInt8(ascii: "z")]
    default: []
    }
  }
}
