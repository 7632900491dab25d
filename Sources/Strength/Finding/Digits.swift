internal import Text

/// Finds long numbers: of telephones, of papers, of accounts.
enum DigitFinder {
  private static let fewest = 6
  private static let most = 15

  /// The numbers in `text`, also those written in groups.
  static func tokens(in text: Span<UInt8>) -> [Token] {
    text.indices.compactMap { number(text, $0) }
  }

  private static func number(_ text: Span<UInt8>, _ start: Int) -> Token? {
    guard text[start].isDigit, start == 0 || !text[start - 1].isDigit else { return nil }
    var (place, count, end) = (start, 0, start)
    while place < text.count, count < most {
      if text[place].isDigit {
        count += 1
        end = place + 1
      } else if !text[place].isSeparator || end != place {
        break
      }
      place += 1
    }
    return count >= fewest ? Token(start: start, end: end, bits: 17, kind: .digits) : nil
  }
}
