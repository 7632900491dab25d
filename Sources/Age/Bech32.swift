internal import Sodium

/// The text form of keys (BIP 173), here for texts of any length: a prefix, `1`, and data with a checksum.
///
/// What is decoded and encoded may be an identity, so data goes from and to guarded memory only.
struct Bech32: ~Copyable {
  /// What is before the last `1`, in small letters.
  let prefix: String
  let data: SecretBytes

  /// Reads `text`.
  init(_ text: Span<UInt8>) throws(AgeError) {
    try Self.refuseMixedCase(text)
    var place = text.count
    repeat { place -= 1 } while place >= 0 && text[place] != UInt8(ascii: "1")
    guard place > 0, text.count - place > Self.checksumCount else { throw .notAKey }
    let prefix = String(decoding: (0..<place).map { text[$0].small }, as: UTF8.self)
    try Self.check(text.extracting((place + 1)...), prefix: prefix)
    let data = try Self.bytes(text.extracting(place + 1..<text.count - Self.checksumCount))
    self.prefix = prefix
    self.data = data
  }

  /// Writes `data` behind `prefix`, in small letters or, if `isCapital`, in capital ones.
  static func encode(prefix: String, _ data: Span<UInt8>, isCapital: Bool = false) -> SecretBytes {
    let digits = (data.count * 8 + 4) / 5
    let start = prefix.utf8.count + 1
    return SecretBytes(count: start + digits + checksumCount) {
      (text: inout MutableSpan<UInt8>) throws(Never) in
      var checksum = Checksum(prefix)
      for (index, character) in prefix.utf8.enumerated() { text[index] = character }
      text[start - 1] = UInt8(ascii: "1")
      for index in 0..<digits {
        let digit = fiveBits(index, of: data)
        checksum.append(digit)
        text[start + index] = alphabet[Int(digit)]
      }
      for (index, digit) in checksum.digits.enumerated() {
        text[start + digits + index] = alphabet[Int(digit)]
      }
      guard isCapital else { return }
      for index in text.indices where text[index] >= UInt8(ascii: "a") { text[index] &= 0xDF }
    }
  }

  private static func refuseMixedCase(_ text: Span<UInt8>) throws(AgeError) {
    var (hasSmall, hasCapital) = (false, false)
    for index in text.indices {
      guard (33...126).contains(text[index]) else { throw .notAKey }
      hasCapital = hasCapital || text[index] != text[index].small
      hasSmall = hasSmall || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[index])
    }
    if hasSmall && hasCapital { throw .keyMixesCase }
  }

  private static func check(_ digits: Span<UInt8>, prefix: String) throws(AgeError) {
    var checksum = Checksum(prefix)
    for index in digits.indices { checksum.append(try value(digits[index])) }
    guard checksum.isRight else { throw .keyChecksum }
  }

  private static func bytes(_ digits: Span<UInt8>) throws(AgeError) -> SecretBytes {
    let count = digits.count * 5 / 8
    return try SecretBytes(count: count) { (bytes: inout MutableSpan<UInt8>) throws(AgeError) in
      var (held, bits, place) = (0, 0, 0)
      for index in digits.indices {
        held = (held << 5 | Int(try value(digits[index]))) & 0xFFF
        bits += 5
        guard bits >= 8 else { continue }
        bits -= 8
        bytes[place] = UInt8(truncatingIfNeeded: held >> bits)
        place += 1
      }
      guard bits < 5, held & (1 << bits - 1) == 0 else { throw .keyPadding }
    }
  }

  private static func fiveBits(_ index: Int, of data: Span<UInt8>) -> UInt8 {
    let (byte, bit) = (index * 5 / 8, index * 5 % 8)
    let pair = Int(data[byte]) << 8 | (byte + 1 < data.count ? Int(data[byte + 1]) : 0)
    return UInt8(pair >> (11 - bit) & 31)
  }

  private static func value(_ character: UInt8) throws(AgeError) -> UInt8 {
    guard let value = alphabet.firstIndex(of: character.small) else { throw .notAKey }
    return UInt8(value)
  }

  private static let alphabet = [UInt8]("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let checksumCount = 6
}

extension UInt8 {
  /// The small letter, if this is a capital one.
  fileprivate var small: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}

/// The checksum of BIP 173, which finds any four wrong characters.
private struct Checksum {
  private var state: UInt32 = 1

  init(_ prefix: String) {
    for character in prefix.lowercased().utf8 { append(character >> 5) }
    append(0)
    for character in prefix.lowercased().utf8 { append(character & 31) }
  }

  mutating func append(_ digit: UInt8) {
    let top = state >> 25
    state = (state & 0x1FF_FFFF) << 5 ^ UInt32(digit)
    let generator: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
    for bit in 0..<5 where top >> bit & 1 == 1 { state ^= generator[bit] }
  }

  var isRight: Bool { state == 1 }

  var digits: [UInt8] {
    var whole = self
    for _ in 0..<6 { whole.append(0) }
    let mask = whole.state ^ 1
    return (0..<6).map { UInt8(mask >> (25 - 5 * $0) & 31) }
  }
}
