internal import Sodium
internal import Text

/// Finds pieces of known lines, whatever stands between their words.
enum PhraseFinder {
  /// The pieces in `text`.
  static func tokens(in text: Span<UInt8>) -> [Token] {
    let places = text.indices.filter { text[$0].isLetter || text[$0].isDigit }
    if places.count < PhraseTable.shortest { return [] }
    let joined = SecretBytes(count: places.count) { bytes in
      for (index, place) in places.enumerated() { bytes[index] = text[place] }
    }
    let table = PhraseTable.kept
    return joined.withBytes { letters in
      letters.indices.compactMap { start in
        let count = table.length(of: letters, from: start)
        if count == 0 { return nil }
        return Token(start: places[start], end: places[start + count - 1] + 1, bits: 11, kind: .phrase)
      }
    }
  }
}
