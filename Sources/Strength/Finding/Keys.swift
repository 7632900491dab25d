/// Finds walks over neighbouring keys.
enum KeyFinder {
  private static let shortest = 4
  private static let longest = 40
  private static let fewestBits = 8.0

  /// The walks in `text`.
  static func tokens(in text: Span<UInt8>) -> [Token] {
    Keyboard.all.flatMap { keyboard in text.indices.compactMap { walk(text, $0, keyboard) } }
  }

  /// The longest walk from `start` on.
  private static func walk(_ text: Span<UInt8>, _ start: Int, _ keyboard: Keyboard) -> Token? {
    var (end, turns) = (start + 1, 0)
    var before: UInt8 = 0
    while end < text.count, end - start < longest {
      let direction = keyboard.direction(from: text[end - 1], to: text[end])
      if direction == 0 { break }
      if before != 0, direction != before { turns += 1 }
      before = direction
      end += 1
    }
    guard end - start >= shortest else { return nil }
    let bits = 4 + digits(of: end - start) + 1.5 * Double(turns)
    return Token(start: start, end: end, bits: max(bits, fewestBits), kind: .keys)
  }
}

/// Which keys lie beside which.
struct Keyboard: Sendable {
  /// For each pair of keys a direction from 1 to 6; 0 where they are no neighbours.
  private var directions = [UInt8](repeating: 0, count: 128 * 128)

  /// The keyboards of English, Spanish, German and French, what Shift gives on the first two, and the block of digits.
  static let all = [
    Keyboard(["1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"]),
    Keyboard(["1234567890'", "qwertyuiop`+", "asdfghjkln", "zxcvbnm,.-"]),
    Keyboard(["1234567890", "qwertzuiop", "asdfghjkl", "yxcvbnm,.-"]),
    Keyboard(["1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn,;:!"]),
    Keyboard(["!@#$%^&*()_+"]), Keyboard(["!\".$%&/()=?"]), Keyboard(["789", "456", "123"]),
  ]

  /// Keys of one row are neighbours, and each key of the two above it and the two below it.
  init(_ rows: [String]) {
    let rows = rows.map { Array($0.utf8) }
    for (number, row) in rows.enumerated() {
      for (place, key) in row.enumerated() {
        join(key, row, place + 1, 1)
        join(key, row, place - 1, 2)
        guard number + 1 < rows.count else { continue }
        join(key, rows[number + 1], place, 3, back: 4)
        join(key, rows[number + 1], place - 1, 5, back: 6)
      }
    }
  }

  private mutating func join(_ key: UInt8, _ row: [UInt8], _ place: Int, _ there: UInt8, back: UInt8 = 0) {
    guard row.indices.contains(place) else { return }
    directions[Int(key) << 7 | Int(row[place])] = there
    if back != 0 { directions[Int(row[place]) << 7 | Int(key)] = back }
  }

  /// The direction from one key to another; 0 where they are no neighbours.
  func direction(from first: UInt8, to second: UInt8) -> UInt8 {
    first < 128 && second < 128 ? directions[Int(first) << 7 | Int(second)] : 0
  }
}
