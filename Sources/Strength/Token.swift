/// A part of a passphrase that follows a pattern.
struct Token {
  /// What it is.
  enum Kind {
    case small, word, name, place, club, password, phrase, keys, sequence, echo, date, digits, other
  }

  /// Where it begins.
  var start: Int
  /// Behind its last byte.
  var end: Int
  /// How many guesses it takes, as a power of two.
  var bits: Double
  var kind: Kind
}

/// How many binary digits `count` has: its logarithm, rounded up.
func digits(of count: Int) -> Double { Double(Int.bitWidth - count.leadingZeroBitCount) }

/// What the capitals in a part are worth: nothing where there are none, little for one at its beginning or for all.
func worth(of capitals: Span<UInt8>, _ start: Int, _ end: Int) -> Double {
  var count = 0
  for index in start..<end where capitals[index] == 1 { count += 1 }
  if count == 0 { return 0 }
  if count == end - start || (count == 1 && capitals[start] == 1) { return 1 }
  return Double(min(count, end - start - count, 3) + 2)
}
