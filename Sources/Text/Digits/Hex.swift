/// Bytes as lower-case hexadecimal digits (RFC 4648, section 8, in small letters), two for each.
///
/// The text is ordinary memory: nothing that must stay in guarded memory goes through here.
public func hex(_ bytes: [UInt8]) -> String {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}

private let digits = Array("0123456789abcdef".utf8)

extension [UInt8] {
  /// The bytes that lower-case hexadecimal digits stand for; `nil` where these are anything else.
  public init?(hex digits: String) {
    let digits = Array(digits.utf8)
    guard digits.count.isMultiple(of: 2), digits.allSatisfy(\.isLowerHex) else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map { index in
      (digits[index].hexValue ?? 0) << 4 | (digits[index + 1].hexValue ?? 0)
    }
  }
}
