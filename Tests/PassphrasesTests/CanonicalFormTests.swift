import Foundation
import Passphrases
import Sodium
import Testing

/// Docs/Format.md, section 4, "The canonical form".
@Suite struct CanonicalFormTests {
  /// A row of Tests/Vectors/passphrases.json.
  struct Row: Decodable {
    let name: String
    let typed: String
    let form: String
  }

  private struct Rows: Decodable {
    let passphrases: [Row]
  }

  @Test func `every passphrase of the vectors has its form`() throws {
    let path = URL(filePath: #filePath).appending(path: "../../Vectors/passphrases.json").standardized
    let rows = try JSONDecoder().decode(Rows.self, from: Data(contentsOf: path)).passphrases
    #expect(rows.count > 200)
    for row in rows { #expect(form([UInt8](hex: row.typed)) == [UInt8](hex: row.form), "\(row.name)") }
  }

  @Test func `a form is its own form`() {
    let ways = Ways(seed: 7)
    for typed in ways.all(of: ways.suggestion) + ways.others(of: ways.suggestion, 200) {
      let once = form(typed)
      #expect(form(once) == once)
    }
  }

  @Test(arguments: [1, 2])
  func `200 ways of writing words have one form, and none of 10,000 others has it`(seed: UInt64) {
    let ways = Ways(seed: seed)
    let words = seed % 2 == 0 ? ways.suggestion : ways.phrase
    let written = ways.all(of: words)
    #expect(Set(written).count >= 200)
    for typed in written { #expect(form(typed) == Array(words.joined(separator: " ").utf8), "\(typed)") }
    for typed in ways.others(of: words, 10_000) {
      #expect(form(typed) != Array(words.joined(separator: " ").utf8), "\(typed)")
    }
  }

  @Test func `an own passphrase is taken apart or together, with what stands at its ends`() {
    let own = "Maceta junto al balcón de la tía Ñusta"
    let ends = ["", " ", "\n", "\r\n", "\t", "\u{A0}", "\u{FEFF}", "\u{200B} "]
    for before in ends {
      for after in ends {
        for text in [own.precomposedStringWithCanonicalMapping, own.decomposedStringWithCanonicalMapping] {
          for space in [" ", "\u{A0}", "\u{2003}", "\u{202F}"] {
            let typed = before + text.replacing(" ", with: space) + after
            #expect(form(Array(typed.utf8)) == Array(own.precomposedStringWithCanonicalMapping.utf8))
          }
        }
      }
    }
    for other in [own.lowercased(), own.replacing(" ", with: "  "), own.replacing("ó", with: "o"), own + "."]
    {
      #expect(form(Array(other.utf8)) != form(Array(own.utf8)))
    }
  }

  @Test func `what is no UTF-8 is its own form`() {
    for bytes in [[0xFF, 0x20], [0x20, 0xC3], [0xED, 0xA0, 0x80], [0xC0, 0xAF, 0x0A]] as [[UInt8]] {
      #expect(form(bytes) == bytes)
    }
  }

  @Test func `two that are one are known as such`() {
    let one = SecretBytes(copying: Array("Walnut-grid-pencil-lamp-otter-seven-tide".utf8))
    let other = SecretBytes(copying: Array("walnut grid pencil lamp otter seven tide\n".utf8))
    let isLike = one.opensLike(other)
    #expect(isLike)
    let isOther = one.opensLike(SecretBytes(copying: Array("walnut grid pencil lamp otter seven".utf8)))
    #expect(!isOther)
  }

  private func form(_ typed: [UInt8]) -> [UInt8] {
    SecretBytes(copying: typed).inCanonicalForm().withBytes { form in form.indices.map { form[$0] } }
  }
}

extension [UInt8] {
  fileprivate init(hex: String) {
    let digits = hex.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
    self = stride(from: 0, to: digits.count, by: 2).map { (place: Int) -> UInt8 in
      digits[place] << 4 | digits[place + 1]
    }
  }
}
