/// The cheapest way to put a passphrase together from parts that follow a pattern and single bytes.
struct Cover {
  /// The parts, first to last.
  private(set) var tokens: [Token] = []
  /// What all of them take together.
  private(set) var bits = 0.0

  /// What a byte takes that is part of nothing, and a sign between words.
  private static let (single, separator) = (3.3, 0.5)

  /// Chooses among `tokens` and the repetitions.
  init(_ text: Span<UInt8>, _ capitals: Span<UInt8>, _ tokens: [Token], _ echoes: Echoes) {
    var best = [Double](repeating: .infinity, count: text.count + 1)
    var last = [Token?](repeating: nil, count: text.count + 1)
    best[0] = 0
    func offer(_ token: Token) {
      let sum = best[token.start] + token.bits
      if sum < best[token.end] { (best[token.end], last[token.end]) = (sum, token) }
    }
    let sorted = tokens.sorted { $0.start < $1.start }
    var next = 0
    for start in text.indices {
      let plain = text[start].isSeparator ? Cover.separator : Cover.single
      let bits = plain + worth(of: capitals, start, start + 1)
      offer(Token(start: start, end: start + 1, bits: bits, kind: .other))
      while next < sorted.count, sorted[next].start == start {
        var token = sorted[next]
        token.bits += worth(of: capitals, token.start, token.end)
        offer(token)
        next += 1
      }
      for length in Echoes.shortest..<max(Echoes.shortest, echoes.lengths[start] + 1) {
        offer(Token(start: start, end: start + length, bits: Echoes.bits(length), kind: .echo))
      }
    }
    bits = best[text.count]
    self.tokens = Cover.way(last)
  }

  private static func way(_ last: [Token?]) -> [Token] {
    var (tokens, end) = ([Token](), last.count - 1)
    while end > 0, let token = last[end] {
      tokens.append(token)
      end = token.start
    }
    return tokens.reversed()
  }
}
