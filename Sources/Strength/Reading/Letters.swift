internal import Sodium

/// A passphrase in small letters without accents, and where capitals stood. Both in guarded memory.
struct Letters: ~Copyable {
  /// The bytes, with ASCII capitals and the accented letters of western Europe made plain.
  let text: SecretBytes
  /// 1 where a capital stood, else 0.
  let capitals: SecretBytes

  /// How many bytes of a passphrase are looked at.
  static let longest = 1024

  init(_ passphrase: borrowing SecretBytes) {
    let given = min(passphrase.count, Letters.longest)
    var text = SecretBytes(zeros: given)
    var capitals = SecretBytes(zeros: given)
    var count = 0
    passphrase.withBytes { bytes in
      text.withMutableBytes { text in
        capitals.withMutableBytes { count = Letters.fold(bytes, given, &text, &$0) }
      }
    }
    self.text = SecretBytes(copying: text, 0..<count)
    self.capitals = SecretBytes(copying: capitals, 0..<count)
  }

  /// Text that is no secret in small letters without accents.
  static func plain(_ text: Substring.UTF8View) -> [UInt8] {
    let bytes = Array(text)
    var (plain, read) = ([UInt8](), 0)
    while read < bytes.count {
      let (letter, _, length) = Letters.plain(bytes[read], read + 1 < bytes.count ? bytes[read + 1] : 0)
      if let letter { plain.append(letter) }
      read += length
    }
    return plain
  }

  /// Writes the first bytes in plain letters, and gives how many there are of them.
  private static func fold(
    _ bytes: Span<UInt8>, _ given: Int, _ text: inout MutableSpan<UInt8>, _ capitals: inout MutableSpan<UInt8>
  ) -> Int {
    var (read, write) = (0, 0)
    while read < given {
      let next = read + 1 < given ? bytes[read + 1] : 0
      let (letter, isCapital, length) = plain(bytes[read], next)
      read += length
      guard let letter else { continue }
      text[write] = letter
      capitals[write] = isCapital ? 1 : 0
      write += 1
    }
    return write
  }

  /// The plain letter, whether it was a capital, and its bytes; no letter for an accent that stands by itself.
  private static func plain(_ byte: UInt8, _ next: UInt8) -> (UInt8?, Bool, Int) {
    if (0x41...0x5A).contains(byte) { return (byte | 0x20, true, 1) }
    if byte == 0xC3, (0x80...0xBF).contains(next) {
      let letter = latin[Int(next & 0x1F)]
      if letter != 0x2E { return (letter, next < 0xA0, 2) }
    }
    let isAccent = (byte == 0xCC && next & 0xC0 == 0x80) || (byte == 0xCD && (0x80..<0xB0).contains(next))
    return isAccent ? (nil, false, 2) : (byte, false, 1)
  }

  /// U+00E0 to U+00FF without accents; a dot for what stays.
  private static let latin = Array("aaaaaaaceeeeiiiidnooooo.ouuuuy.y".utf8)
}

extension UInt8 {
  /// Whether this is a small letter of ASCII.
  var isLetter: Bool { (0x61...0x7A).contains(self) }

  /// Whether people write this between words.
  var isSeparator: Bool {
    switch self {
    case 0x20, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3B, 0x5F: true
    default: false
    }
  }
}
