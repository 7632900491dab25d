internal import Embedded
internal import Sodium

/// Why pieces do not give back what was split.
public enum PieceFault: Error, Equatable, Sendable {
  /// A word is not of the list.
  case unknownWord(String)
  /// There are too few words, or a number of them that no piece has.
  case length
  /// The words do not fit together: one is wrong or in the wrong place.
  case checksum
  /// Its secret takes so many rounds that nobody would wait for the end; pieces of this program take few.
  case rounds
  /// The numbers in it contradict each other.
  case contradiction
  /// The pieces are not all of one set.
  case mixed
  /// There are `have` different pieces of a set that takes `need`.
  case tooFew(have: Int, need: Int)
  /// The pieces fit together and are not those of one secret.
  case digest
}

/// A share of a secret in words, as SLIP-39 writes it (Docs/Recovery.md).
struct Piece: Equatable {
  /// Random number of the set, 15 bits.
  var identifier: Int
  /// Whether the identifier stays out of the encryption.
  var isExtendable: Bool
  /// Power of two of the rounds, at most `highestExponent` in what is read.
  var exponent: Int
  var group: Int
  var groupThreshold: Int
  var groupCount: Int
  var member: Int
  var threshold: Int
  var value: [UInt8]

  private static let headCount = 4
  private static let checksumCount = 3
  private static let shortest = 20
  /// 640,000 rounds, about a second.
  private static let highestExponent = 6

  /// The piece in words, separated by spaces.
  var words: String {
    var bits = Bits()
    bits.append(identifier, 15)
    bits.append(isExtendable ? 1 : 0, 1)
    bits.append(exponent, 4)
    for number in [group, groupThreshold - 1, groupCount - 1, member, threshold - 1] {
      bits.append(number, 4)
    }
    let valueBits = value.count * 8
    bits.append(0, (10 - valueBits % 10) % 10)
    for byte in value { bits.append(Int(byte), 8) }
    let data = bits.words
    let checksum = RS1024.checksum(data, isExtendable)
    return (data + checksum).map { String(Piece.list[$0]) }.joined(separator: " ")
  }

  /// Reads a piece: words in any case, separated by whatever is no letter.
  init(words: String) throws(PieceFault) {
    let data = try Piece.numbers(words)
    guard data.count >= Piece.shortest else { throw .length }
    let padding = 10 * (data.count - Piece.headCount - Piece.checksumCount) % 16
    guard padding <= 8 else { throw .length }
    var bits = Bits(words: data)
    identifier = bits.take(15)
    isExtendable = bits.take(1) == 1
    exponent = bits.take(4)
    guard RS1024.isRight(data, isExtendable) else { throw .checksum }
    guard exponent <= Piece.highestExponent else { throw .rounds }
    group = bits.take(4)
    groupThreshold = bits.take(4) + 1
    groupCount = bits.take(4) + 1
    member = bits.take(4)
    threshold = bits.take(4) + 1
    guard groupThreshold <= groupCount, bits.take(padding) == 0 else { throw .contradiction }
    let count = (10 * (data.count - Piece.headCount - Piece.checksumCount) - padding) / 8
    guard count <= Pieces.longestSecret else { throw .length }
    value = (0..<count).map { _ in UInt8(bits.take(8)) }
  }

  init(
    identifier: Int, exponent: Int, member: Int, threshold: Int, value: [UInt8]
  ) {
    self.identifier = identifier
    self.exponent = exponent
    self.member = member
    self.threshold = threshold
    self.value = value
    isExtendable = true
    (group, groupThreshold, groupCount) = (0, 1, 1)
  }

  private static func numbers(_ words: String) throws(PieceFault) -> [Int] {
    var numbers: [Int] = []
    for word in Pieces.words(of: words) {
      guard let number = list.firstIndex(of: word[...]) else { throw .unknownWord(word) }
      numbers.append(number)
    }
    return numbers
  }

  /// The 1,024 words of the standard, sorted; any four letters tell two of them apart.
  static let list = EmbeddedText.pieces.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
}

/// Numbers of a few bits, joined, the highest bit first.
private struct Bits {
  private var bits: [UInt8] = []
  private var next = 0

  init() {}

  init(words: [Int]) {
    for word in words { append(word, 10) }
  }

  mutating func append(_ number: Int, _ count: Int) {
    for shift in (0..<count).reversed() { bits.append(UInt8(number >> shift & 1)) }
  }

  mutating func take(_ count: Int) -> Int {
    defer { next += count }
    return bits[next..<next + count].reduce(0) { $0 << 1 | Int($1) }
  }

  var words: [Int] {
    stride(from: 0, to: bits.count, by: 10).map { start in
      bits[start..<start + 10].reduce(0) { $0 << 1 | Int($1) }
    }
  }
}

/// The checksum of a piece: a Reed-Solomon code over GF(1024) that finds any three wrong words.
private enum RS1024 {
  private static let generator = [
    0xE0E040, 0x1C1C080, 0x3838100, 0x7070200, 0xE0E0009, 0x1C0C2412, 0x3808_6C24, 0x3090_FC48, 0x21B1_F890,
    0x3F3F120,
  ]

  static func checksum(_ data: [Int], _ isExtendable: Bool) -> [Int] {
    let sum = polymod(customization(isExtendable) + data + [0, 0, 0]) ^ 1
    return [sum >> 20 & 1023, sum >> 10 & 1023, sum & 1023]
  }

  static func isRight(_ data: [Int], _ isExtendable: Bool) -> Bool {
    polymod(customization(isExtendable) + data) == 1
  }

  private static func customization(_ isExtendable: Bool) -> [Int] {
    (isExtendable ? "shamir_extendable" : "shamir").utf8.map(Int.init)
  }

  private static func polymod(_ values: [Int]) -> Int {
    var sum = 1
    for value in values {
      let top = sum >> 20
      sum = (sum & 0xFFFFF) << 10 ^ value
      for bit in 0..<10 where top >> bit & 1 == 1 { sum ^= generator[bit] }
    }
    return sum
  }
}
