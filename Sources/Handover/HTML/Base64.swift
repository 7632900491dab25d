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
