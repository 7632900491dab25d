import Sodium
import Testing

@Suite struct SecretBytesTests {
  @Test func `bytes are filled in place and lent`() {
    let secret = SecretBytes(count: 3) { (span: inout MutableSpan<UInt8>) throws(Never) in
      for index in span.indices { span[index] = UInt8(10 + index) }
    }
    secret.withBytes { span in
      let seen = [span.count, Int(span[0]), Int(span[2])]
      #expect(seen == [3, 10, 12])
    }
  }

  @Test func `equal bytes are equal and others are not`() {
    let one = SecretBytes(zeros: 32)
    let two = SecretBytes(zeros: 32)
    let three = SecretBytes(random: 32)
    let answers = [one.equals(two), one.equals(three), one.equals(SecretBytes(zeros: 31))]
    #expect(answers == [true, false, false])
  }

  @Test func `reading erased memory ends the process`() async {
    await #expect(processExitsWith: .failure) {
      var address: UInt = 0
      do {
        let secret = SecretBytes(random: 32)
        secret.withBytes { span in
          unsafe span.withUnsafeBufferPointer { address = UInt(bitPattern: $0.baseAddress) }
        }
      }
      let stale = unsafe UnsafePointer<UInt8>(bitPattern: address)
      print(unsafe stale?.pointee ?? 0)
    }
  }

  @Test func `a key of Argon2id is the same for the same words and salt only`() throws {
    func derive(_ words: String, salt: UInt8) throws -> SecretBytes {
      let utf8 = Array(words.utf8)
      let passphrase = SecretBytes(count: utf8.count) { (span: inout MutableSpan<UInt8>) throws(Never) in
        for index in span.indices { span[index] = utf8[index] }
      }
      return try Argon2id.key(
        from: passphrase, salt: [UInt8](repeating: salt, count: 16),
        cost: Argon2id.Cost(passes: 1, memory: 8 << 20))
    }
    let first = try derive("bread and butter", salt: 1)
    let answers = [
      first.equals(try derive("bread and butter", salt: 1)),
      first.equals(try derive("bread and butter ", salt: 1)),
      first.equals(try derive("bread and butter", salt: 2)),
    ]
    #expect(answers == [true, false, false])
  }
}

@Suite struct HashTests {
  @Test func `SHA-256 of the empty message and of abc`() {
    #expect(hex(SHA256.digest([])) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      hex(SHA256.digest(Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `a digest in pieces is the digest of the whole`() {
    var stream = SHA256.Stream()
    stream.update(Array("a".utf8))
    stream.update([])
    stream.update(Array("bc".utf8))
    #expect(stream.finish() == SHA256.digest(Array("abc".utf8)))
  }

  @Test func `BLAKE2b-512 of abc`() {
    #expect(hex(BLAKE2b.hash(Array("abc".utf8), count: 64)).hasPrefix("ba80a53f981c4d0d6a2797b69f12f6e9"))
  }

  func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
