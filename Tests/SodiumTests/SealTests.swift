import Sodium
import Testing

@Suite struct SealTests {
  let key = SecretBytesBox()
  let label = [UInt8](repeating: 7, count: 48)
  let nonce = [UInt8](0..<24)

  func sealed(_ plain: [UInt8]) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: plain.count + Seal.overhead)
    Seal.seal(plain.span, key: key.bytes, label: label, nonce: nonce, into: &out, at: 0)
    return out
  }

  func failure(_ record: [UInt8], key: SecretBytesBox? = nil, label: [UInt8]? = nil) -> Seal.Failure? {
    do {
      _ = try Seal.open(record, 0..<record.count, key: (key ?? self.key).bytes, label: label ?? self.label)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [0, 1, 63, 64, 4096])
  func `what was sealed opens`(count: Int) throws {
    let plain = randomBytes(count)
    let opened = try Seal.open(sealed(plain), 0..<count + Seal.overhead, key: key.bytes, label: label)
    #expect(opened == plain)
  }

  @Test func `every flipped bit is refused and named`() throws {
    let record = sealed(Array("a dated line".utf8))
    for bit in 0..<record.count * 8 {
      var flipped = record
      flipped[bit / 8] ^= 1 << (bit % 8)
      let expected: Seal.Failure = bit / 8 < Seal.headCount ? .notMine : .unreadable
      #expect(failure(flipped) == expected)
    }
  }

  @Test func `another label, another key and a short record are not mine`() {
    let record = sealed([1, 2, 3])
    let other = [UInt8](repeating: 8, count: 48)
    #expect(failure(record, label: other) == .notMine)
    #expect(failure(record, key: SecretBytesBox()) == .notMine)
    #expect(failure(Array(record[..<71])) == .notMine)
  }

  @Test func `noise never repeats and never opens`() {
    var blocks = Set<[UInt8]>()
    for _ in 0..<64 {
      var out = [UInt8](repeating: 0, count: 512)
      Seal.noise(into: &out, 0..<512)
      let mine = Seal.isMine(out, at: 0, key: key.bytes, label: label)
      #expect(!mine)
      for start in stride(from: 0, to: 512, by: 16) { blocks.insert(Array(out[start..<start + 16])) }
    }
    #expect(blocks.count == 64 * 32)
  }

  @Test func `the construction is the one the document gives`() throws {
    // Worked out with Python's hashlib and an independent ChaCha20-Poly1305: see Docs/Format.md, section 3.
    let fixed = SecretBytes(count: 32) { (span: inout MutableSpan<UInt8>) throws(Never) in
      for index in span.indices { span[index] = UInt8(index) }
    }
    var out = [UInt8](repeating: 0, count: 3 + Seal.overhead)
    Seal.seal(Array("abc".utf8).span, key: fixed, label: label, nonce: nonce, into: &out, at: 0)
    var message = label
    message += nonce
    let derived = BLAKE2b.hash(message, key: fixed, count: 64)
    #expect(Array(out[24..<56]) == Array(derived[32...]))
  }
}

/// A key that a suite can hold.
final class SecretBytesBox: Sendable {
  let bytes = SecretBytes(random: 32)
}
