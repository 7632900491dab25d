/// Base64 (RFC 4648, section 4), only in the one way that is canonical.
public enum Base64 {
  /// `bytes` as text, filled up with `=` to a multiple of four characters if `padded`.
  public static func encode(_ bytes: [UInt8], padded: Bool) -> [UInt8] {
    var text = [UInt8](repeating: UInt8(ascii: "="), count: (bytes.count + 2) / 3 * 4)
    encode(bytes.span, into: &text, at: 0)
    if !padded { text.removeLast((3 - bytes.count % 3) % 3) }
    return text
  }

  /// `bytes` as a padded text.
  public static func text(_ bytes: [UInt8]) -> String {
    String(decoding: encode(bytes, padded: true), as: UTF8.self)
  }

  /// Writes `bytes` into `text` at `start`, without padding.
  public static func encode(_ bytes: Span<UInt8>, into text: inout [UInt8], at start: Int) {
    let alphabet = alphabet
    var place = start
    var index = 0
    while index + 3 <= bytes.count {
      let group = Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
      text[place] = alphabet[group >> 18]
      text[place + 1] = alphabet[group >> 12 & 63]
      text[place + 2] = alphabet[group >> 6 & 63]
      text[place + 3] = alphabet[group & 63]
      place += 4
      index += 3
    }
    guard index < bytes.count else { return }
    let isTwo = index + 2 == bytes.count
    let group = Int(bytes[index]) << 16 | (isTwo ? Int(bytes[index + 1]) << 8 : 0)
    text[place] = alphabet[group >> 18]
    text[place + 1] = alphabet[group >> 12 & 63]
    if isTwo { text[place + 2] = alphabet[group >> 6 & 63] }
  }

  /// The bytes that `text` stands for; `nil` if it is not exactly what `encode` would write.
  public static func decode(_ text: Span<UInt8>, padded: Bool) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3 + 2)
    return decode(text, padded: padded, into: &bytes) ? bytes : nil
  }

  /// Appends the bytes that `text` stands for; `false` if it is not exactly what `encode` would write.
  public static func decode(_ text: Span<UInt8>, padded: Bool, into bytes: inout [UInt8]) -> Bool {
    guard let count = digits(of: text, padded: padded) else { return false }
    let values = values
    var index = 0
    while index + 4 <= count {
      let (a, b) = (values[Int(text[index])], values[Int(text[index + 1])])
      let (c, d) = (values[Int(text[index + 2])], values[Int(text[index + 3])])
      guard (a | b | c | d) < 64 else { return false }
      bytes.append(a << 2 | b >> 4)
      bytes.append(b << 4 | c >> 2)
      bytes.append(c << 6 | d)
      index += 4
    }
    return index == count || decodeRest(text.extracting(index..<count), into: &bytes)
  }

  /// How many characters of `text` are before its padding; `nil` where there can be no such text.
  private static func digits(of text: Span<UInt8>, padded: Bool) -> Int? {
    var count = text.count
    if padded {
      guard count.isMultiple(of: 4) else { return nil }
      for _ in 0..<2 where count > 0 && text[count - 1] == UInt8(ascii: "=") { count -= 1 }
    }
    return count % 4 == 1 ? nil : count
  }

  /// Two or three last characters, whose unused bits must be zeros.
  private static func decodeRest(_ text: Span<UInt8>, into bytes: inout [UInt8]) -> Bool {
    let (a, b) = (values[Int(text[0])], values[Int(text[1])])
    let c = text.count == 3 ? values[Int(text[2])] : 0
    guard (a | b | c) < 64 else { return false }
    bytes.append(a << 2 | b >> 4)
    guard text.count == 3 else { return b & 15 == 0 }
    bytes.append(b << 4 | c >> 2)
    return c & 3 == 0
  }

  private static let alphabet = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The value of each character, 255 for those that are not of the alphabet.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()
}
