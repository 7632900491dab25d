internal import Text

extension Chain {
  /// How many characters a short code has, hyphens not counted.
  public static let codeLength = 26

  /// A code of a digest that can be told on the telephone: its first 128 bits as 26 characters, in groups of four.
  ///
  /// The characters are those of Crockford's base 32: no `I`, `L`, `O` or `U`. Nobody can find another journal with
  /// the code of a given one. Who prepares two journals with one code tries about 2^64 times; the whole digest makes
  /// that 2^128.
  public static func shortCode(of head: String) -> String? {
    guard isHex(head, count: 64) else { return nil }
    var characters: [Character] = []
    // Two bits of zero behind the 128 fill up the last character.
    var bits: UInt32 = 0
    var bitCount = 0
    for digit in head.utf8.prefix(32) + [UInt8(ascii: "0")] {
      bits = bits << 4 | UInt32(digit.hexValue ?? 0)
      bitCount += 4
      guard bitCount >= 5, characters.count < codeLength else { continue }
      bitCount -= 5
      characters.append(letters[Int(bits >> UInt32(bitCount) & 31)])
    }
    let groups = stride(from: 0, to: codeLength, by: 4).map { String(characters[$0...].prefix(4)) }
    return groups.joined(separator: "-")
  }

  /// A short code as somebody typed it, in one form: capitals, without hyphens and spaces, and with digits where
  /// letters look like them. `nil` where that is no code.
  public static func plainCode(_ typed: String) -> String? {
    let kept = typed.uppercased().filter { !$0.isWhitespace && !dashes.contains($0) }
    let plain = String(kept.map { $0 == "O" ? "0" : $0 == "I" || $0 == "L" ? "1" : $0 })
    return plain.count == codeLength && plain.allSatisfy(letters.contains) ? plain : nil
  }

  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  /// What stands for a hyphen in texts that went through a word processor or a telephone.
  private static let dashes = Set("-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}")
}
