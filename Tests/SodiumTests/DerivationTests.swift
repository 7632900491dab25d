import Sodium
import Testing

/// Published examples of what was added for other programs' formats.
@Suite struct DerivationTests {
  func secret(_ hex: String) -> SecretBytes {
    let bytes = bytes(hex)
    return SecretBytes(count: bytes.count) { (span: inout MutableSpan<UInt8>) throws(Never) in
      for index in span.indices { span[index] = bytes[index] }
    }
  }

  func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  func hex(_ secret: borrowing SecretBytes) -> String {
    secret.withBytes { bytes in bytes.indices.map { hex([bytes[$0]]) }.joined() }
  }

  func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  @Test func `HMAC of RFC 4231, cases 1, 2 and 6`() {
    #expect(
      hex(HMAC256.code(Array("Hi There".utf8), key: secret(String(repeating: "0b", count: 20))))
        == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    #expect(
      hex(HMAC256.code(Array("what do ya want for nothing?".utf8), key: secret("4a656665")))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    let message = Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8)
    #expect(
      hex(HMAC256.code(message, key: secret(String(repeating: "aa", count: 131))))
        == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }

  @Test func `HKDF of RFC 5869, first 32 bytes of cases 1 and 3`() {
    let material = secret(String(repeating: "0b", count: 22))
    let first = HKDF256.key(
      from: material, salt: bytes("000102030405060708090a0b0c"), info: bytes("f0f1f2f3f4f5f6f7f8f9"))
    let third = HKDF256.key(from: material, salt: [], info: [])
    let keys = [hex(first), hex(third)]
    #expect(keys[0] == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf")
    #expect(keys[1] == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d")
  }

  // The third example of RFC 6070 with another hash, computed by Python; SealedTests has examples of SHA-512.
  @Test func `PBKDF2 with SHA-256`() {
    let key = PBKDF2.key(
      from: SecretBytes(copying: Array("password".utf8)), salt: Array("salt".utf8), rounds: 4096, .sha256)
    let digits = hex(key)
    #expect(digits == "c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a")
  }

  @Test func `X25519 of RFC 7748, sections 5 and 6`() throws {
    let bob = secret("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")
    #expect(
      hex(X25519.point(of: bob)) == "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")
    let scalar = secret("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4")
    let shared = hex(
      try X25519.shared(
        scalar, with: bytes("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c")))
    #expect(shared == "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552")
  }

  @Test func `a point of low order shares nothing`() {
    #expect(throws: X25519.Failure.lowOrder) {
      _ = try X25519.shared(SecretBytes(random: 32), with: [UInt8](repeating: 0, count: 32))
    }
  }

  @Test func `scrypt of RFC 7914, third example`() throws {
    let key = try Scrypt.key(
      from: secret("706c656173656c65746d65696e"), salt: Array("SodiumChloride".utf8), logN: 14)
    let found = hex(key)
    #expect(found == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")
  }

  @Test func `Ed25519 of RFC 8032, second example, and what is not its signature`() {
    let key = SigningKey(
      seed: secret("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    let point = key.publicKey
    #expect(hex(point) == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    var signature = key.signature(of: [0x72])
    #expect(
      hex(signature)
        == "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
    #expect(SigningKey.verify(signature, of: [0x72], by: point))
    #expect(!SigningKey.verify(signature, of: [0x73], by: point))
    #expect(!SigningKey.verify(Array(signature.dropLast()), of: [0x72], by: point))
    #expect(!SigningKey.verify(signature, of: [0x72], by: Array(point.dropLast())))
    signature[3] ^= 1
    #expect(!SigningKey.verify(signature, of: [0x72], by: point))
  }

  @Test func `a wrapped key opens under its own key only`() throws {
    let wrapping = SecretBytes(random: 32)
    let other = SecretBytes(random: 32)
    let key = SecretBytes(random: 16)
    let wrapped = KeyWrap.wrap(key, under: wrapping)
    #expect(wrapped.count == 32)
    let opened = try KeyWrap.unwrap(wrapped, under: wrapping)
    let isSame = opened.equals(key)
    #expect(isSame)
    #expect(throws: KeyWrap.Failure.notMine) { _ = try KeyWrap.unwrap(wrapped, under: other) }
    #expect(throws: KeyWrap.Failure.notMine) { _ = try KeyWrap.unwrap([1, 2], under: wrapping) }
  }

  @Test(arguments: [0, 1, 65_536, 65_537, 1_000_000])
  func `chunks open under their numbers and mark only`(count: Int) throws {
    let cipher = ChunkCipher(key: SecretBytes(random: 32))
    let plain = randomBytes(count)
    let sealed = cipher.seal(plain.span, from: 3, ending: true)
    #expect(sealed.count == count + 16 * max(1, (count + 65_535) / 65_536))
    #expect(try cipher.open(sealed.span, from: 3, ending: true) == plain)
    let last = UInt64(3 + (max(count, 1) - 1) / 65_536)
    #expect(flaw(cipher, sealed, from: 2, ending: true) == 2)
    #expect(flaw(cipher, sealed, from: 3, ending: false) == last)
  }

  @Test func `the number of a chunk stands in its nonce with the highest byte first, and the mark behind it`()
  {
    let cipher = ChunkCipher(key: secret((0..<32).map { hex([UInt8($0)]) }.joined()))
    let plain = Array("end".utf8)
    // Made with the cryptography package of Python.
    let last = cipher.seal(plain.span, from: 0x0102_0304_0506, ending: true)
    #expect(hex(last) == "81b1dd1ac9cf84b59ef36a0437ff2605cd97da")
    let other = cipher.seal(plain.span, from: 0x0102_0304_0506, ending: false)
    #expect(hex(other) == "7b74d9e5eb54066f58d4f7f2d821afbeb6429c")
  }

  private func flaw(_ cipher: ChunkCipher, _ sealed: [UInt8], from first: UInt64, ending: Bool) -> UInt64? {
    do {
      _ = try cipher.open(sealed.span, from: first, ending: ending)
      return nil
    } catch {
      return error.chunk
    }
  }
}
