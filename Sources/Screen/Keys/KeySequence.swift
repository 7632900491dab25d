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

  /// What rxvt writes for arrows with Shift.
  private static let shifted: [UInt8: Key] = [
    UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down, UInt8(ascii: "c"): .right, UInt8(ascii: "d"): .left,
  ]

  private static let numbers: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// The key at the beginning of `bytes`, which begin with an Esc, and how many bytes it takes; `nil` where more must
  /// come. An Esc with a key right behind it is how terminals write Alt.
  static func first(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> (Typed?, Int)? {
    guard let second = bytes.dropFirst().first else { return isLast ? (.key(.esc), 1) : nil }
    switch second {
    case UInt8(ascii: "O"): return single(bytes, isLast: isLast)
    case UInt8(ascii: "["): return sequence(bytes, isLast: isLast)
    case 0x1B: return (.key(.esc), 1)
    default: return withAlt(bytes.dropFirst(), isLast: isLast)
    }
  }

  /// Esc and a key that is none of the sequences. The chord counts with Alt too: whoever leaves at once may hold any key.
  private static func withAlt(_ rest: ArraySlice<UInt8>, isLast: Bool) -> (Typed?, Int)? {
    guard let first = rest.first else { return nil }
    if let key = control(first) { return (.key(key == .control("x") ? key : .alt(key)), 2) }
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let letter = rest.prefix(length)
    if letter.count < length, !isLast { return nil }
    let text = String(validating: letter, as: UTF8.self)
    // What is no letter ends before the next thing that is one.
    guard let character = text?.first else {
      return (nil, 2 + letter.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count)
    }
    return (.key(.alt(.letter(character))), 1 + length)
  }

  /// Esc O and a letter.
  private static func single(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> (Typed?, Int)? {
    guard let third = bytes.dropFirst(2).first else { return isLast ? (nil, 2) : nil }
    return (letters[third].map(Typed.key), 3)
  }

  /// Esc [, parameters, and a last byte; or Esc [ [ and a letter, as the Linux console writes F1 to F5.
  private static func sequence(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> (Typed?, Int)? {
    let rest = bytes.dropFirst(2)
    if rest.first == UInt8(ascii: "M") { return oldMouse(rest.dropFirst(), isLast: isLast) }
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
    if rest.first == UInt8(ascii: "<") {
      return (mouse(rest[..<last].dropFirst(), bytes[last]).map(Typed.mouse), count)
    }
    let parameters = rest[..<last].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    return (key(parameters, bytes[last]).map(Typed.key), count)
  }

  /// What a mouse did, as terminals write it that count rows and columns in digits: a button, a column, a row, and `M` for
  /// what is pressed.
  private static func mouse(_ parameters: ArraySlice<UInt8>, _ last: UInt8) -> Mouse? {
    let numbers = parameters.split(separator: UInt8(ascii: ";")).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard numbers.count == 3, last == UInt8(ascii: "M") else { return nil }
    return mouse(numbers[0], numbers[1], numbers[2])
  }

  /// The same as older terminals write it: three bytes, each 32 more than what it tells.
  private static func oldMouse(_ told: ArraySlice<UInt8>, isLast: Bool) -> (Typed?, Int)? {
    guard told.count >= 3 else { return isLast ? (nil, 3 + told.count) : nil }
    let numbers = told.prefix(3).map { Int($0) - 32 }
    return (mouse(numbers[0], numbers[1], numbers[2]).map(Typed.mouse), 6)
  }

  private static func mouse(_ button: Int, _ column: Int, _ row: Int) -> Mouse? {
    let acts: [Int: Mouse.Act] = [0: .click, 64: .wheelUp, 65: .wheelDown]
    // Other buttons are the terminal's, and so is what is done with Shift held.
    guard let act = acts[button], (1...9999).contains(column), (1...9999).contains(row) else { return nil }
    return Mouse(act: act, row: row - 1, column: column - 1)
  }

  private static func key(_ parameters: [Int?], _ last: UInt8) -> Key? {
    if let key = shifted[last] { return .shift(key) }
    let isNumbered = [UInt8(ascii: "~"), UInt8(ascii: "^")].contains(last)
    let plain = isNumbered ? parameters.first.flatMap { $0.flatMap { numbers[$0] } } : letters[last]
    let held = parameters.count > 1 ? max(1, parameters[1] ?? 1) - 1 : 0
    let key = held & 0b110 != 0 || last == UInt8(ascii: "^") ? plain?.withControl : plain
    return key.map { held & 1 != 0 && $0.moves ? .shift($0) : $0 }
  }
}

extension Key {
  /// What it is with Ctrl or Alt.
  fileprivate var withControl: Key {
    switch self {
    case .left: .wordLeft
    case .right: .wordRight
    case .home: .start
    case .end: .finish
    default: self
    }
  }

  /// Whether it moves a caret.
  fileprivate var moves: Bool {
    switch self {
    case .up, .down, .left, .right, .wordLeft, .wordRight, .home, .end, .start, .finish, .pageUp, .pageDown:
      true
    default: false
    }
  }
}
