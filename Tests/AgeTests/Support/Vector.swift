import Foundation

/// A file or a key with one flaw, and what it must be refused for; `opens` where there is none.
struct Vector: Sendable, CustomStringConvertible {
  let name: String
  let expect: String
  let identities: [String]
  let passphrase: String?
  let recipient: String?
  let text: String?
  let file: [UInt8]
  var description: String { name }

  /// The vectors of one file in the folder Vectors.
  static func all(_ section: String) -> [Vector] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Vectors/\(section).txt")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    return text.components(separatedBy: "\n\n").filter { !$0.isEmpty }.map(Vector.init)
  }

  private init(_ block: String) {
    var values: [String: [String]] = [:]
    var file: [UInt8] = []
    for line in block.split(separator: "\n") {
      if line.hasPrefix("| ") {
        file += Self.unescaped(line.dropFirst(2))
      } else if let colon = line.range(of: ": ") {
        values[String(line[..<colon.lowerBound]), default: []].append(String(line[colon.upperBound...]))
      }
    }
    name = values["name"]?.first ?? ""
    expect = values["expect"]?.first ?? ""
    identities = values["identity"] ?? []
    passphrase = values["passphrase"]?.first
    recipient = values["recipient"]?.first
    text = values["text"]?.first.map { String(decoding: Self.unescaped($0[...]), as: UTF8.self) }
    self.file = file
  }

  private static func unescaped(_ text: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch kind {
      case UInt8(ascii: "n"): bytes.append(10)
      case UInt8(ascii: "r"): bytes.append(13)
      case UInt8(ascii: "x"):
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      default: bytes.append(kind)
      }
    }
    return bytes
  }
}
