/// Bytes as RFC 4648 writes them, four characters for three bytes.
func base64(_ bytes: [UInt8]) -> String {
  var text = ""
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    let characters = [18, 12, 6, 0].map { alphabet[bits >> $0 & 63] }
    text += String(characters.prefix(group.count + 1)) + String(repeating: "=", count: 3 - group.count)
  }
  return text
}

private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
