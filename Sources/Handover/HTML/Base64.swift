/// Bytes as RFC 4648 writes them, four characters for three bytes.
func base64(_ bytes: [UInt8]) -> String { String(decoding: base64Characters(bytes[...]), as: UTF8.self) }

/// The same as the bytes of the characters.
func base64Characters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  var at = bytes.startIndex
  while at + 2 < bytes.endIndex {
    let group = UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
    for shift in [18, 12, 6, 0] as [UInt32] { text.append(alphabet[Int(group >> shift & 63)]) }
    at += 3
  }
  if at < bytes.endIndex { appendEnd(bytes[at...], to: &text) }
  return text
}

/// One or two bytes at the end, filled up with `=`.
private func appendEnd(_ rest: ArraySlice<UInt8>, to text: inout [UInt8]) {
  let group = rest.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - rest.count))
  for shift in ([18, 12, 6] as [UInt32]).prefix(rest.count + 1) {
    text.append(alphabet[Int(group >> shift & 63)])
  }
  text += [UInt8](repeating: UInt8(ascii: "="), count: 3 - rest.count)
}

private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

extension [UInt8] {
  /// The bytes that characters of base64 stand for; `nil` where they are none.
  init?(base64 characters: ArraySlice<UInt8>) {
    guard characters.count.isMultiple(of: 4) else { return nil }
    let body = characters.dropLast(characters.suffix(2).count { $0 == UInt8(ascii: "=") })
    var (bytes, bits, count) = ([UInt8](), UInt32(0), 0)
    bytes.reserveCapacity(characters.count / 4 * 3)
    for character in body {
      guard let value = values[Int(character)] else { return nil }
      (bits, count) = (bits << 6 | value, count + 6)
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    self = bytes
  }
}

private let values: [UInt32?] = (0...255).map { byte in
  alphabet.firstIndex(of: byte).map { UInt32($0) }
}
