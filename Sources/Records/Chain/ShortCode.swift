extension Chain {
  /// A code of a digest that can be told on the telephone: four groups of four characters, 80 bits.
  ///
  /// The characters are those of Crockford's base 32: no `I`, `L`, `O` or `U`. The code stands for the first ten
  /// bytes of the digest. Nobody can find another journal with the code of a given one; whoever writes the journal
  /// could, with much computing, prepare two with one code. The whole digest excludes that too.
  public static func shortCode(of head: String) -> String? {
    guard isHex(head, count: 64) else { return nil }
    var bits: UInt32 = 0
    var bitCount = 0
    var code = ""
    for digit in head.utf8.prefix(20) {
      bits = bits << 4 | UInt32(hexDigit(digit) ?? 0)
      bitCount += 4
      guard bitCount >= 5 else { continue }
      bitCount -= 5
      if code.utf8.count % 5 == 4 { code += "-" }
      code.append(letters[Int(bits >> UInt32(bitCount) & 31)])
    }
    return code
  }

  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
}

/// Bytes as lower-case hexadecimal digits.
public func hex(_ bytes: [UInt8]) -> String {
  var digits: [UInt8] = []
  digits.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    digits.append(hexDigits[Int(byte >> 4)])
    digits.append(hexDigits[Int(byte & 15)])
  }
  return String(decoding: digits, as: UTF8.self)
}

private let hexDigits = Array("0123456789abcdef".utf8)
