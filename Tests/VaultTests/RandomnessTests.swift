import Platform
import Testing

@testable import Storage
@testable import Vault

/// To whoever has no key, every byte of a book looks random.
@Suite struct RandomnessTests {
  @Test func `used books of the test size look random, alone and beside one another`() throws {
    var look = RandomLook()
    for _ in 0..<12 {
      let book = try BookInHand()
      let disk = book.disk
      for level in [Level.private, .everyday, .personal] {
        try book.session(disk, level).save(level, [1: [UInt8](repeating: 0, count: 300)])
        try book.session(disk, level).rewrite(11)
      }
      // The second header page is the first one once more.
      look.take(Array(disk.bytes.dropLast(Geometry.headerCount)))
    }
    look.expectRandom()
  }

  @Test func `a new book of class S looks random`() throws {
    var book = NewBook(size: .small, opensOnAnything: true)
    try book.add(Household.secret("bread"), for: .everyday)
    var look = RandomLook()
    var pieces = 0
    try book.pour { (piece: [UInt8], share: Double) throws(PlatformError) in
      pieces += 1
      // One mebibyte in eight, but for a long run; the last piece repeats the first.
      if share < 1 && (isLongRun || pieces % 8 == 1) { look.take(piece) }
    }
    look.expectRandom()
  }

  @Test func `a run of zeros, a repeated block and a lean are seen`() {
    var zeros = RandomLook()
    zeros.take([1, 2, 3] + [UInt8](repeating: 0, count: 9))
    #expect(zeros.longestZeroRun == 9)
    var blocks = RandomLook()
    blocks.take(Array(0..<16) + Array(0..<16))
    #expect(blocks.repeatedBlocks == 1)
    var lean = RandomLook()
    lean.take((0..<65_536).map { UInt8(truncatingIfNeeded: $0 % 128) })
    #expect(lean.chiSquare > 400)
  }
}

/// What a stranger would measure.
struct RandomLook {
  private var counts = [Int](repeating: 0, count: 256)
  private var blocks: [UInt64] = []
  private(set) var longestZeroRun = 0

  /// The eight first bytes of each aligned block of sixteen stand for it.
  mutating func take(_ bytes: [UInt8]) {
    var run = 0
    for byte in bytes {
      counts[Int(byte)] += 1
      run = byte == 0 ? run + 1 : 0
      if run > longestZeroRun { longestZeroRun = run }
    }
    for start in stride(from: 0, to: bytes.count - 15, by: 16) {
      blocks.append(bytes.littleEndian(UInt64.self, at: start))
    }
  }

  var repeatedBlocks: Int { blocks.count - Set(blocks).count }

  /// Over the counts of the 256 byte values: 255 degrees of freedom.
  var chiSquare: Double {
    let expected = Double(counts.reduce(0, +)) / 256
    return counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
  }

  /// The bounds are seven standard deviations wide: a sound book misses them once in a hundred thousand million.
  func expectRandom() {
    #expect(chiSquare > 97 && chiSquare < 413)
    #expect(longestZeroRun <= 8)
    #expect(repeatedBlocks == 0)
  }
}
