internal import Sodium
internal import Text

/// One way to the file's key: what kind it is and what belongs to it, and the wrapped key.
struct Stanza: Equatable {
  let arguments: [String]
  let body: [UInt8]

  /// The stanza as it stands in a header.
  var text: [UInt8] {
    var text = Array("-> \(arguments.joined(separator: " "))\n".utf8)
    let lines = Base64.encode(body, padded: false)
    for start in stride(from: 0, through: lines.count, by: Header.lineCount) {
      text += lines[start..<min(start + Header.lineCount, lines.count)]
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }
}

/// The beginning of an age file: the version, the stanzas, and a code that only who has the file's key can
/// compute.
struct Header {
  /// The longest line of a body, in characters.
  static let lineCount = 64
  /// The longest header that is read, in bytes.
  static let longest = 1 << 20
  /// The most stanzas that are read or written.
  static let mostStanzas = 1000
  static let version = "age-encryption.org/v1"

  let stanzas: [Stanza]
  /// What the code is of: everything up to and with `---`, as it was read.
  let covered: [UInt8]
  let code: [UInt8]

  /// The whole header with `stanzas`, for a file with this key.
  static func text(_ stanzas: [Stanza], fileKey: borrowing SecretBytes) -> [UInt8] {
    let covered = Array("\(version)\n".utf8) + stanzas.flatMap(\.text) + Array("---".utf8)
    let code = Base64.encode(HMAC256.code(covered, key: codeKey(fileKey)), padded: false)
    return covered + [UInt8(ascii: " ")] + code + [UInt8(ascii: "\n")]
  }

  /// Throws unless the header is as it was written by someone with this key.
  func check(_ fileKey: borrowing SecretBytes) throws(AgeError) {
    let expected = HMAC256.code(covered, key: Self.codeKey(fileKey))
    guard equalInConstantTime(expected, code) else { throw .macWrong }
  }

  private static func codeKey(_ fileKey: borrowing SecretBytes) -> SecretBytes {
    HKDF256.key(from: fileKey, salt: [], info: Array("header".utf8))
  }
}
