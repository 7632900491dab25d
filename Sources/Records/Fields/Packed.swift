internal import Sodium

/// Text files that lie in the program in a form that `strings` cannot read; `pack.py` makes them.
///
/// The key is public and stands below: this keeps words from being seen in passing and protects nothing.
public struct Packed: Sendable {
  private let byteCount: Int
  private let characters: StaticString

  /// What `pack.py` wrote.
  public init(byteCount: Int, characters: StaticString) {
    self.byteCount = byteCount
    self.characters = characters
  }

  /// The text files by name, in the order in which they were packed.
  public var texts: [(name: String, text: String)] {
    var texts: [(name: String, text: String)] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      guard head.count == 2, let count = Int(head[1]) else { break }
      let body = rest[(end + 1)...].prefix(count)
      texts.append((String(head[0]), String(decoding: body, as: UTF8.self)))
      rest = rest[body.endIndex...]
    }
    return texts
  }

  /// The text of one file.
  public func text(named name: String) -> String? {
    texts.first { $0.name == name }?.text
  }

  /// The name of the first text; the rest stays packed.
  public var name: String? {
    let head = opened(min(64, byteCount)).split(separator: 0x0A, maxSplits: 1)
    return head.first?.split(separator: 0x20).first.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes as `pack.py` joined them.
  var bytes: [UInt8] { opened(byteCount) }

  /// The first bytes.
  private func opened(_ count: Int) -> [UInt8] {
    var bytes = Packed.decoded(characters.description.utf8.prefix((count + 2) / 3 * 4))
    bytes.removeLast(bytes.count - count)
    for start in stride(from: 0, to: bytes.count, by: 64) {
      let block = Packed.streamBlock(start / 64)
      for index in start..<min(start + 64, bytes.count) { bytes[index] ^= block[index - start] }
    }
    return bytes
  }

  private static func streamBlock(_ number: Int) -> [UInt8] {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    return BLAKE2b.hash("homebook packed text".utf8 + counter, count: 64)
  }

  private static func decoded(_ characters: Substring.UTF8View) -> [UInt8] {
    var values = [UInt8](repeating: 0, count: 256)
    for (value, letter) in alphabet.utf8.enumerated() { values[Int(letter)] = UInt8(value) }
    let text = Array(characters)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    for at in stride(from: 0, to: text.count, by: 4) {
      let group = text[at..<(at + 4)].reduce(UInt32(0)) { $0 << 6 | UInt32(values[Int($1)]) }
      for shift in [16, 8, 0] as [UInt32] { bytes.append(UInt8(group >> shift & 0xFF)) }
    }
    return bytes
  }

  private static let alphabet = "bcdfghjklmnpqrstvwxyzBCDFGHJKLMNPQRSTVWXYZ0123456789!#%&()*+,-./"
}
