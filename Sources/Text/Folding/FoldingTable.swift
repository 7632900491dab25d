internal import Synchronization

/// What each scalar is to a folding: the bytes that it becomes, or why it becomes none.
enum Folding {
  /// What a scalar does in a folded text.
  enum Class: UInt8 {
    /// It becomes its plain letters.
    case plain
    /// It becomes nothing and belongs to what stands before it: an accent, a mark of direction, a joiner.
    case mark
    /// It becomes nothing and parts what stands around it: a hyphen, an apostrophe.
    case joint
    /// White space.
    case space
    /// It stays, and may stand between the digits of a number.
    case point
  }

  /// What a scalar becomes.
  struct Piece {
    let kind: Class
    /// Its plain letters as UTF-8.
    let bytes: [UInt8]
  }

  /// What a scalar becomes.
  static func piece(_ scalar: Unicode.Scalar) -> Piece {
    if scalar.properties.isWhitespace { return Piece(kind: .space, bytes: [UInt8(ascii: " ")]) }
    if points.contains(scalar) { return Piece(kind: .point, bytes: Array(String(scalar).utf8)) }
    if joints.contains(scalar) { return Piece(kind: .joint, bytes: []) }
    if let parts = syllable(scalar) { return Piece(kind: .plain, bytes: parts) }
    if staysAsItIs(scalar) { return Piece(kind: .plain, bytes: Array(String(scalar).utf8)) }
    let plain = PlainLetters.plain(scalar)
    if plain.isEmpty { return Piece(kind: .mark, bytes: []) }
    let kept = plain.filter { !joints.contains($0) }
    if kept.isEmpty { return Piece(kind: .joint, bytes: []) }
    let isPoint = kept.count == 1 && points.contains(kept[0])
    return Piece(kind: isPoint ? .point : .plain, bytes: kept.flatMap { Array(String($0).utf8) })
  }

  /// The letters of a Hangul syllable (Unicode Standard, section 3.12) as UTF-8; `nil` for other scalars.
  private static func syllable(_ scalar: Unicode.Scalar) -> [UInt8]? {
    guard 0xAC00...0xD7A3 ~= scalar.value else { return nil }
    let index = scalar.value - 0xAC00
    let letters = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
    return letters.prefix(index % 28 == 0 ? 2 : 3).flatMap { letter in
      [0xE1, 0x80 | UInt8(letter >> 6 & 63), 0x80 | UInt8(letter & 63)]
    }
  }

  /// Whether a scalar is in the blocks of Chinese characters and of pictures, where there is nothing to look up.
  private static func staysAsItIs(_ scalar: Unicode.Scalar) -> Bool {
    0x3400...0x9FFF ~= scalar.value || 0x1F300...0x1FAFF ~= scalar.value
  }

  /// Apostrophes and what is typed for them, hyphens, and the dash that a telephone makes of a hyphen.
  private static let joints: Set<Unicode.Scalar> = [
    "'", "`", "´", "‘", "’", "‛", "′", "ʹ", "ʻ", "ʼ", "ʽ", "ʾ", "ʿ", "ˈ", "ꞌ", "＇", "`", "׳",
    "-", "‐", "‑", "‒", "–", "−", "﹘", "﹣", "－", "⁃", "־",
  ]

  /// Whether a scalar parts a name or a word that is written in parts.
  static func parts(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || joints.contains(scalar)
  }

  /// What stands in numbers beside spaces and hyphens.
  private static let points: Set<Unicode.Scalar> = [".", ",", "/", ":", "(", ")", "[", "]", "_", "·"]

  /// What scalars become, by blocks of 128; those that were not met yet are empty.
  ///
  /// The kind of a scalar is in the topmost four bits of its entry, the number of its bytes in the next four, its bytes
  /// in the others, the first one lowest; 0 for those that become more bytes than fit.
  typealias Blocks = [[UInt64]]

  /// Nothing above is known to Unicode but marks that choose a form, tags and what is private.
  static let tableEnd: UInt32 = 0x32000

  private static let known = Mutex(Blocks(repeating: [], count: Int(tableEnd >> 7)))

  /// What is known so far.
  static var blocks: Blocks { known.withLock { $0 } }

  /// What is known with the block of a scalar.
  static func blocks(with value: UInt32) -> Blocks {
    let first = value & ~127
    let block = (first..<(first + 128)).map(entry)
    return known.withLock { known in
      known[Int(value >> 7)] = block
      return known
    }
  }

  private static func entry(_ value: UInt32) -> UInt64 {
    guard let piece = Unicode.Scalar(value).map(piece), piece.bytes.count < 8 else { return 0 }
    let bytes = piece.bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return UInt64(piece.kind.rawValue) << 60 | UInt64(piece.bytes.count) << 56 | bytes
  }

  /// The points among the bytes of ASCII, which stay behind anything but a digit; else 0.
  static let loose: [UInt8] = (0..<256).map { value in
    guard value < 0x80, let scalar = Unicode.Scalar(value) else { return 0 }
    return piece(scalar).kind == .point ? UInt8(value) : 0
  }

  /// What each byte of ASCII becomes where nothing around it matters; else 0.
  static let simple: [UInt8] = (0..<256).map { value in
    guard value < 0x80, let scalar = Unicode.Scalar(value), value != 0x5C else { return 0 }
    let piece = piece(scalar)
    return piece.kind == .plain && piece.bytes.count == 1 ? piece.bytes[0] : 0
  }

  /// Stands in a folded text where something stood between the digits of a number.
  static let gap: UInt8 = 0x1F
}
