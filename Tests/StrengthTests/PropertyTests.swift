import Strength
import Testing
import Timing

/// What holds for every passphrase.
@Suite struct PropertyTests {
  private static let pool = Examples.guessable + Examples.doubtful + Examples.others

  /// Numbers that are the same in each run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test func `two phrases take no more than both`() {
    var numbers = Numbers(state: 20)
    for _ in 0..<60 {
      let first = Self.pool.randomElement(using: &numbers) ?? ""
      let second = Self.pool.randomElement(using: &numbers) ?? ""
      #expect(strength("\(first)¿\(second)").bits <= strength(first).bits + strength(second).bits + 6.7)
    }
  }

  @Test(arguments: ["Maria Garcia", "kitchen table", "kX9$vQ2!m", "12 June 1984"])
  func `saying it again adds next to nothing`(phrase: String) {
    let once = strength(phrase).bits
    let often = strength(String(repeating: phrase + "/", count: 20)).bits
    #expect(often >= once)
    #expect(often <= once + 13)
  }

  @Test(arguments: ["sandwich", "maria garcia", "qwertyuiop", "to be or not to be"])
  func `capitals and accents add little and take nothing away`(phrase: String) {
    let plain = strength(phrase).bits
    let capitals = strength(phrase.uppercased()).bits
    #expect(capitals >= plain && capitals <= plain + 6)
    #expect(strength(phrase.replacing("a", with: "á")).bits == plain)
  }

  @Test func `more words of chance take more`() {
    let words = ["frost", "jaguar", "origin", "thread", "finger", "lemon", "violin", "crater", "ribbon"]
    let bits = words.indices.map { strength(words[...$0].joined(separator: " ")).bits }
    #expect(zip(bits, bits.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `reasons are named where something is said, and only there`() {
    for phrase in Self.pool {
      let seen = strength(phrase)
      #expect(seen.reasons.isEmpty == (seen.band == .nothingFound))
    }
  }

  // MARK: Bytes that nobody types

  @Test func `nothing at all is soon found`() {
    #expect(strength("").band == .guessable)
    #expect(strength("").reasons == [.short])
  }

  @Test(arguments: [0x00, 0x20, 0x31, 0x61, 0x80, 0xC3, 0xCC, 0xFF] as [UInt8])
  func `one byte over and over is soon found`(byte: UInt8) {
    #expect(strength([UInt8](repeating: byte, count: 1024)).band == .guessable)
  }

  @Test(
    arguments: [
      [0xC3], [0xC3, 0x28], [0xCC], [0xCD, 0xFF], [0xE2, 0x82], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0, 0, 0],
      [0x61, 0xC3], [0xCC, 0x81], [0xFF, 0xFE, 0xFD],
    ] as [[UInt8]])
  func `bytes that are no text are borne`(bytes: [UInt8]) {
    #expect(strength(bytes).band == .guessable)
  }

  @Test func `an accent by itself is as one in its letter`() {
    #expect(strength("Mari\u{301}a Garci\u{301}a") == strength("María García"))
  }

  @Test func `bytes by chance are borne, and the longest are not found`() {
    var numbers = Numbers(state: 7)
    for count in [1, 2, 3, 7, 19, 64, 255, 1023, 1024, 1025, 5000] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      let seen = strength(bytes)
      #expect(seen.bits.isFinite && seen.bits >= 0)
      #expect(count < 64 || seen.band == .nothingFound)
    }
  }

  @Test(
    .enabled(if: isBench),
    arguments: ["1", "12", "qw", "@4", "a1b2", "maria", "31-12-", "12 june ", "io1l!|"])
  func `the longest passphrases are looked at in a moment`(part: String) {
    let text = String(String(repeating: part, count: 1024).prefix(1024))
    _ = strength("once")
    let time = secondsWorked { _ = strength(text) }
    // A debug build is some fifty times slower than the program.
    #expect(time < 5, "\(time)")
  }
}
