/// Finds what was said before in the same passphrase.
struct Echoes {
  /// The fewest bytes that count.
  static let shortest = 3

  /// For each place, how many bytes from there on stand also further ahead.
  private(set) var lengths: [Int]

  /// Compares `text` with itself, moved by each number of bytes.
  init(_ text: Span<UInt8>) {
    lengths = [Int](repeating: 0, count: text.count)
    for distance in text.indices.dropFirst() {
      var length = 0
      var place = text.count - 1
      while place >= distance {
        length = text[place] == text[place - distance] ? length + 1 : 0
        if length > lengths[place] { lengths[place] = length }
        place -= 1
      }
    }
  }

  /// What a repetition of `length` bytes takes.
  static func bits(_ length: Int) -> Double { 5 + digits(of: length / 4) }
}
