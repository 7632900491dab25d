import Sodium
import Testing

@testable import Screen

/// Secret words on a screen: where their lines break, and that no picture holds them as text.
@Suite struct SecretWordsTests {
  private func secret(_ text: String) -> SecretWords {
    var made = SecretText(limit: text.utf8.count)
    made.append(text.utf8)
    return SecretWords(made.finish())
  }

  private func lines(_ text: String, width: Int, taken: Int = 0) -> [String] {
    let bytes = Array(text.utf8)
    return secret(text).lines(width: width, taken: taken).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func `lines break between words`() {
    #expect(lines("one two three", width: 20) == ["one two three"])
    #expect(lines("one two three", width: 7) == ["one two", "three"])
    #expect(lines("one two three", width: 8) == ["one two", "three"])
    #expect(lines("one two three", width: 10, taken: 5) == ["one", "two three"])
    #expect(lines("", width: 10) == [])
  }

  @Test func `a word that is longer than a line is broken`() {
    #expect(lines("abcdef gh", width: 4) == ["abcd", "ef", "gh"])
    #expect(lines("abc def", width: 3, taken: 3) == ["a", "bc", "def"])
  }

  @Test func `no text of a picture holds them`() {
    var panel = Panel(title: "T", rows: [Row("A suggestion: ", secret: secret("frost jaguar day origin"))])
    let picture = Picture(&panel, Picture.Size(columns: 60, rows: 18), .plain)
    let parts = picture.lines.flatMap(\.parts)
    #expect(!parts.contains { $0.text.contains("frost") })
    #expect(parts.contains { $0.text == "A suggestion: " && $0.secret?.range == 0..<23 })
  }
}
