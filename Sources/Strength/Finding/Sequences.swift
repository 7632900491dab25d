internal import Text

/// Finds rows such as `abcdef`, `97531` and `a b c d`.
enum SequenceFinder {
  private static let shortest = 3
  private static let widest = 3

  /// The rows in `text`, their letters one beside the other or with one sign between them.
  static func tokens(in text: Span<UInt8>) -> [Token] {
    [1, 2].flatMap { stride in text.indices.compactMap { row(text, $0, stride) } }
  }

  private static func row(_ text: Span<UInt8>, _ start: Int, _ stride: Int) -> Token? {
    var last = start
    guard let step = step(text, last, stride), step != 0, abs(step) <= widest else { return nil }
    var count = 1
    while self.step(text, last, stride) == step {
      last += stride
      count += 1
    }
    guard count >= shortest else { return nil }
    return Token(start: start, end: last + 1, bits: 6 + digits(of: count), kind: .sequence)
  }

  /// How far the next byte of the row is, where both are letters or both digits.
  private static func step(_ text: Span<UInt8>, _ place: Int, _ stride: Int) -> Int? {
    guard place + stride < text.count else { return nil }
    let (first, second) = (text[place], text[place + stride])
    guard (first.isLetter && second.isLetter) || (first.isDigit && second.isDigit) else { return nil }
    if stride == 2, !text[place + 1].isSeparator { return nil }
    return Int(second) - Int(first)
  }
}
