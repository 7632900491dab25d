import Testing

@testable import Text

@Suite struct `What may stand in a text` {
  @Test func `each strictness takes less than the one before`() {
    for value in 0..<0x110000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let fits = Strictness.allCases.map { scalar.isFit($0) }
      if fits[2] && !fits[1] || fits[1] && !fits[0] { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test(arguments: Strictness.allCases)
  func `no strictness takes controls or what turns the direction`(strictness: Strictness) {
    let never = [0...8, 0x0B...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069] as [ClosedRange<UInt32>]
    for value in never.joined() { #expect(Unicode.Scalar(value)?.isFit(strictness) == false) }
    for scalar in "\t\n aé日🙂\u{200D}\u{200E}\u{200F}\u{61C}".unicodeScalars {
      #expect(scalar.isFit(strictness))
    }
  }

  @Test(
    arguments: [
      (0x2027...0x2027, 3), (0x2028...0x2029, 1), (0x202F...0x202F, 3), (0x2061...0x2065, 2),
      (0x206A...0x206F, 2),
      (0xFEFF...0xFEFF, 2), (0xE0000...0xE007F, 2), (0xFFFE...0xFFFF, 2), (0x1FFFE...0x1FFFF, 2),
    ] as [(ClosedRange<UInt32>, Int)])
  func `what is not seen may be kept, and what breaks lines only that`(
    values: ClosedRange<UInt32>, taken: Int
  ) {
    for value in values {
      #expect(Strictness.allCases.count { Unicode.Scalar(value)?.isFit($0) == true } == taken)
    }
  }

  @Test func `what is not fit to be shown is written out, and nothing else is changed`() {
    for value in 0..<0x110000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = String(scalar).shown
      let isRight =
        scalar.isFit(.shown) ? shown == String(scalar) : shown.hasPrefix("‹U+") && shown.shown == shown
      if !isRight { Issue.record("U+\(String(value, radix: 16))") }
    }
    #expect("a\u{202E}b\u{7}\u{E0041}".shown == "a‹U+202E›b‹U+0007›‹U+E0041›")
  }
}

@Suite struct `Digits and white space` {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `base64 is that of RFC 4648`(text: String, expected: String) {
    let bytes = Array(text.utf8)
    #expect(Base64.text(bytes) == expected)
    #expect(Base64.decode(Array(expected.utf8).span, padded: true) == bytes)
  }

  @Test(arguments: ["Zg", "Zg=", "Zh==", "Zm9*", "Z===", "=", "Zm9v\n", "Zm9=", "Zm8"])
  func `base64 is read in no other form`(text: String) {
    #expect(Base64.decode(Array(text.utf8).span, padded: true) == nil)
  }

  @Test func `hexadecimal digits are read as they are written`() {
    let bytes = (0...255).map { UInt8($0) }
    #expect(hex(bytes).hasPrefix("000102") && hex(bytes).hasSuffix("fdfeff"))
    #expect([UInt8](hex: hex(bytes)) == bytes)
    for text in ["0", "0G", "AB", " 00", "é"] { #expect([UInt8](hex: text) == nil, "\(text)") }
  }

  @Test(arguments: [("  a b\n", "a b"), ("\u{A0}x\u{2003}", "x"), (" \t ", ""), ("", ""), ("é", "é")])
  func `white space at both ends is taken off`(text: String, expected: String) {
    #expect(text.trimmed == expected)
  }
}
