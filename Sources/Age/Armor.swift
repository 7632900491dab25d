internal import Text

/// The form of a file that survives as text: lines of base64 between a first and a last line (RFC 7468,
/// figure 3).
enum Armor {
  static let begin = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
  static let end = Array("-----END AGE ENCRYPTED FILE-----".utf8)
  /// The length of a line, in characters, and how many bytes that is.
  static let lineCount = 64
  static let lineBytes = 48
}

/// Puts a file in armor as it comes.
struct ArmorWriter {
  private var held: [UInt8] = []
  private var isBegun = false

  /// Takes the next part of the file; gives the lines that it completes.
  mutating func append(_ bytes: [UInt8]) -> [UInt8] {
    held += bytes
    let count = held.count / Armor.lineBytes
    let first = isBegun ? [] : Armor.begin + [UInt8(ascii: "\n")]
    isBegun = true
    var text = [UInt8](repeating: UInt8(ascii: "\n"), count: first.count + count * (Armor.lineCount + 1))
    text.replaceSubrange(..<first.count, with: first)
    for line in 0..<count {
      let bytes = held.span.extracting(line * Armor.lineBytes..<(line + 1) * Armor.lineBytes)
      Base64.encode(bytes, into: &text, at: first.count + line * (Armor.lineCount + 1))
    }
    held.removeFirst(count * Armor.lineBytes)
    return text
  }

  /// The rest and the last line.
  func finish() -> [UInt8] {
    let rest = held.isEmpty ? [] : Base64.encode(held, padded: true) + [UInt8(ascii: "\n")]
    return rest + Armor.end + [UInt8(ascii: "\n")]
  }
}

/// Takes a file out of its armor as it comes, and refuses every way to write it but one.
///
/// Lines end with LF or CR LF; white space is allowed before and behind the armor, up to 1,024 bytes each.
struct ArmorReader {
  private enum Place { case before, begin, lines, lastLine, behind }

  private static let mostBlank = 1024
  private var place = Place.before
  private var held: [UInt8] = []
  private var blank = 0

  /// Takes the next part of the text; gives the bytes of the lines that it completes.
  mutating func append(_ text: [UInt8]) throws(AgeError) -> [UInt8] {
    held += text
    var bytes: [UInt8] = []
    bytes.reserveCapacity(held.count / 4 * 3)
    var start = try skipBlank(from: 0)
    while place != .behind, let end = held[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let isCRLF = end > start && held[end - 1] == UInt8(ascii: "\r")
      try take(start..<(isCRLF ? end - 1 : end), &bytes)
      start = try skipBlank(from: end + 1)
    }
    held.removeFirst(start)
    guard held.count <= Armor.lineCount + 1 else { throw place == .begin ? .armorBegin : .armorLine }
    return bytes
  }

  /// The bytes of a last line that has no end of line behind it are none, so there is nothing to give.
  mutating func finish() throws(AgeError) {
    if place == .behind { return }
    guard place == .lines || place == .lastLine, held.elementsEqual(Armor.end) else {
      throw place == .before || place == .begin ? .armorBegin : .armorCutShort
    }
  }

  /// The first place from `start` on that is not white space, where white space may be.
  private mutating func skipBlank(from start: Int) throws(AgeError) -> Int {
    guard place == .before || place == .behind else { return start }
    var start = start
    while start < held.count, held[start].isBlank {
      start += 1
      blank += 1
    }
    guard blank <= Self.mostBlank else { throw place == .before ? .armorBegin : .armorTrailing }
    guard start < held.count else { return start }
    guard place == .before else { throw .armorTrailing }
    place = .begin
    blank = 0
    return start
  }

  private mutating func take(_ range: Range<Int>, _ bytes: inout [UInt8]) throws(AgeError) {
    let line = held[range]
    if place == .begin {
      guard line.elementsEqual(Armor.begin) else { throw .armorBegin }
      place = .lines
    } else if line.first == UInt8(ascii: "-") {
      guard line.elementsEqual(Armor.end) else { throw .armorEnd }
      place = .behind
    } else {
      guard place == .lines, (1...Armor.lineCount).contains(line.count) else { throw .armorLine }
      let isRight = Base64.decode(held.span.extracting(range), padded: true, into: &bytes)
      guard isRight else { throw .armorEncoding }
      let isLast = line.count < Armor.lineCount || line.last == UInt8(ascii: "=")
      if isLast { place = .lastLine }
    }
  }
}
