/// The sequences of bytes that terminals write for keys.
enum KeySequence {
  /// The key of one byte, if it is one. 13 comes from Enter; 10 from Ctrl-J and from pastes that are not marked.
  static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 8, 0x7F: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 0: .control(" ")
    case 1...26: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 27..<32: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "F"): .end, UInt8(ascii: "H"): .home, UInt8(ascii: "M"): .enter, UInt8(ascii: "Z"): .backTab,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
    UInt8(ascii: "S"): .function(4), UInt8(ascii: "c"): .wordRight, UInt8(ascii: "d"): .wordLeft,
  ]

  private static let numbers: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// The key at the beginning of `bytes`, which begin with an Esc, and how many bytes it takes; `nil` where more must
  /// come. An Esc before anything else is the key itself.
  static func first(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> (Typed?, Int)? {
    guard let second = bytes.dropFirst().first else { return isLast ? (.key(.esc), 1) : nil }
    switch second {
    case UInt8(ascii: "O"): return single(bytes, isLast: isLast)
    case UInt8(ascii: "["): return sequence(bytes, isLast: isLast)
    default: return (.key(.esc), 1)
    }
  }

  /// Esc O and a letter.
  private static func single(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> (Typed?, Int)? {
    guard let third = bytes.dropFirst(2).first else { return isLast ? (nil, 2) : nil }
    return (letters[third].map(Typed.key), 3)
  }

  /// Esc [, parameters, and a last byte; or Esc [ [ and a letter, as the Linux console writes F1 to F5.
  private static func sequence(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> (Typed?, Int)? {
    let rest = bytes.dropFirst(2)
    if rest.first == UInt8(ascii: "[") {
      guard let letter = rest.dropFirst().first else { return isLast ? (nil, 3) : nil }
      let number = Int(letter) - 0x40
      return ((1...5).contains(number) ? .key(.function(number)) : nil, 4)
    }
    guard let last = rest.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      return isLast ? (nil, bytes.count) : nil
    }
    let count = last - bytes.startIndex + 1
    // What interrupts a sequence begins something new.
    guard (0x40..<0x7F).contains(bytes[last]) else { return (nil, count - 1) }
    let parameters = rest[..<last].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    return (key(parameters, bytes[last]).map(Typed.key), count)
  }

  private static func key(_ parameters: [Int?], _ last: UInt8) -> Key? {
    let isNumbered = [UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$")].contains(last)
    let plain = isNumbered ? parameters.first.flatMap { $0.flatMap { numbers[$0] } } : letters[last]
    let withControl = parameters.count > 1 && ((parameters[1] ?? 1) - 1) & 0b110 != 0
    switch plain {
    case .left? where withControl: return .wordLeft
    case .right? where withControl: return .wordRight
    default: return plain
    }
  }
}
