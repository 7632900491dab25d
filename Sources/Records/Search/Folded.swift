/// Text without the difference between capital and small letters and without accents, to search in.
///
/// Texts that a person takes for the same word fold to the same bytes: `ÁRBOL`, `Arbol` and `a\u{301}rbol`.
public struct Folded: Hashable, Sendable {
  /// The folded text as UTF-8.
  public let bytes: [UInt8]

  /// Folds a text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// Folds UTF-8; bytes that are not UTF-8 stay as they are.
  public init(_ text: [UInt8]) {
    // Folding never lengthens, so that the bytes are folded where they lie.
    var bytes = text
    var (read, write) = (0, 0)
    while read < bytes.count {
      let byte = bytes[read]
      if byte < 0x80 {
        bytes[write] = Folded.isCapital(byte) ? byte | 0x20 : byte
        read += 1
        write += 1
      } else {
        let (scalar, length) = Folded.scalar(at: read, in: bytes)
        let folded = scalar.flatMap { Folded.folded($0, within: length) }
        for index in 0..<(folded?.count ?? length) {
          bytes[write] = folded?[index] ?? bytes[read + index]
          write += 1
        }
        read += length
      }
    }
    bytes.removeLast(bytes.count - write)
    self.bytes = bytes
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  private static func scalar(at index: Int, in bytes: [UInt8]) -> (UInt32?, length: Int) {
    let lead = UInt32(bytes[index])
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else { return (nil, 1) }
    var value = lead & (0x7F >> UInt32(length))
    for next in bytes[(index + 1)..<(index + length)] {
      guard next & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, length)
  }

  /// What a scalar becomes; `nil` if it stays.
  private static func folded(_ value: UInt32, within length: Int) -> [UInt8]? {
    if value < UInt32(table.count), let folded = table[Int(value)] { return folded }
    guard !hasNoCase(value), let scalar = Unicode.Scalar(value) else { return nil }
    let lower = scalar.properties.lowercaseMapping
    if let first = lower.unicodeScalars.first?.value, first != value, first < UInt32(table.count),
      let folded = table[Int(first)]
    {
      return folded
    }
    return lower.utf8.count <= length ? Array(lower.utf8) : nil
  }

  /// Whether a scalar is in the blocks of Chinese, Japanese, Korean and of pictures, where asking would be slow.
  private static func hasNoCase(_ value: UInt32) -> Bool {
    (0x2E80..<0xA640).contains(value) || (0xAC00..<0xD800).contains(value) || value >= 0x1F000
  }

  /// The folded form of scalars up to U+1EFF where it is known; combining marks fold to nothing.
  private static let table: [[UInt8]?] = {
    var table = [[UInt8]?](repeating: nil, count: 0x1F00)
    for (start, letters) in runs {
      for (index, letter) in letters.unicodeScalars.enumerated() {
        table[start + index] = Array((pairs[letter] ?? String(Character(letter))).utf8)
      }
    }
    for mark in [0x300..<0x370, 0x1AB0..<0x1B00, 0x1DC0..<0x1E00].joined() { table[mark] = [] }
    return table
  }()

  private static let pairs: [Unicode.Scalar: String] = [
    "æ": "ae", "œ": "oe", "ß": "ss", "ẞ": "ss", "þ": "th", "ĳ": "ij",
  ]

  /// Runs of scalars, given by their first one, and what each becomes: small and without accent.
  private static let runs: [(Int, String)] = [
    (
      0xC0,
      "aaaaaaæceeeeiiiidnooooo×ouuuuyþßaaaaaaæceeeeiiiidnooooo÷ouuuuyþyaaaaaaccccccccddddee"
        + "eeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllŀŀllnnnnnnŉŋŋooooooœœrrrrrrsssssssstttttt"
        + "uuuuuuuuuuuuwwyyyzzzzzzs"
    ),
    (
      0x180,
      "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioou"
        + "uuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææooaaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaa"
        + "eeooooooooyyȴȵȶȷȸȹȺȼȼƚȾȿɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ"
    ),
    (
      0x386,
      "α·εηι·ο·υωιαβγδεζηθικλμνξοπρ·στυφχψωιυαεηιυαβγδεζηθικλμνξοπρσστυφχψωιυουω"
    ),
    (
      0x400,
      "ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяабвгдежзииклмнопрстуфхцчшщъыьэюяееђг"
        + "єѕііјљњћкиуџ"
    ),
    (
      0x1E00,
      "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooo"
        + "pppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyẚsẜẝẞẟaaaaaaaa"
        + "aaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻ"
        + "ỽỽỿỿ"
    ),
  ]
}
