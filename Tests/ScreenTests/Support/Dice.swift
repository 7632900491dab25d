/// Random numbers that a seed makes again.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  mutating func one<C: RandomAccessCollection>(of choices: C) -> C.Element {
    choices[choices.index(choices.startIndex, offsetBy: below(choices.count))]
  }

  /// A short text of letters, spaces, new lines, wide and joined characters, and marks that join what is before them.
  mutating func text(_ most: Int = 6) -> String {
    let pieces = [
      "a", "b", " ", " ", "\n", "\t", "ñ", "e\u{301}", "\u{301}", "日", "👩‍👩‍👧", "🇪🇸", "\u{200D}", "word",
      "\u{200E}",
      "a longer word or two", "إ",
    ]
    return (0..<below(most + 1)).map { _ in one(of: pieces) }.joined()
  }
}
