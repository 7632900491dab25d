import Testing

@testable import Age

/// Armor is read in the one way in which it is written (RFC 7468).
@Suite struct ArmorTests {
  private let begin = "-----BEGIN AGE ENCRYPTED FILE-----\n"
  private let end = "-----END AGE ENCRYPTED FILE-----\n"
  private let whole = String(repeating: "A", count: 64) + "\n"
  /// 47 bytes: as long as a whole line, and the last.
  private let padded = String(repeating: "A", count: 63) + "=\n"

  private func fault(_ text: String) -> AgeError? {
    var reader = ArmorReader()
    do throws(AgeError) {
      _ = try reader.append(Array(text.utf8))
      try reader.finish()
      return nil
    } catch {
      return error
    }
  }

  @Test func `lines are whole but the last, and none is empty`() {
    for lines in [whole, padded, "AA==\n", whole + "AAA=\n", whole + padded, whole + whole] {
      #expect(fault(begin + lines + end) == nil, "\(lines)")
    }
    for lines in ["\n", whole + "\n", "\n" + whole, "AA==\n" + whole, padded + whole, padded + "AA==\n"] {
      #expect(fault(begin + lines + end) == .armorLine, "\(lines)")
    }
    #expect(fault(begin + "A" + whole + end) == .armorLine)
  }

  @Test func `up to 1,024 bytes of white space stand before it, and as many behind`() {
    let blank = String(repeating: " ", count: 1023) + "\n"
    #expect(fault(blank + begin + whole + end + blank) == nil)
    #expect(fault(" " + blank + begin + whole + end) == .armorBegin)
    #expect(fault(begin + whole + end + blank + " ") == .armorTrailing)
    #expect(fault(begin + whole + end + "x") == .armorTrailing)
  }
}
