import SplitMix

/// Random numbers that a seed makes again.
struct Dice: RandomNumberGenerator {
  private var numbers: SplitMix64

  init(_ seed: Int) { numbers = SplitMix64(state: UInt64(seed) &* SplitMix64.step) }

  mutating func next() -> UInt64 { numbers.next() }

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
