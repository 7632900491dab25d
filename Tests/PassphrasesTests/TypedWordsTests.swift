import Passphrases
import Records
import Sodium
import Testing

/// What helps whoever chooses a passphrase or checks words.
@Suite struct TypedWordsTests {
  static let seven = "walnut grid pencil lamp otter seven tide"

  @Test(arguments: [
    (seven, 7, []), ("Walnut, GRID pencil-lamp", 4, []), ("walnut grid pensil lamp", 4, [2]),
    ("walnut grid pencil abeto", 4, [3]), ("", 0, []), ("  , ", 0, []), ("caf\u{E9} walnut", 2, [0]),
  ])
  func `words of no list are known by their number`(typed: String, count: Int, unknown: [Int]) {
    let words = TypedWords(secret(typed))
    #expect(words.count == count)
    #expect(words.unknown == unknown)
  }

  @Test func `a word that is not ended yet is not looked up`() {
    #expect(TypedWords(secret("walnut gri"), isGoingOn: true).unknown.isEmpty)
    #expect(TypedWords(secret("walnut gri "), isGoingOn: true).unknown == [1])
    #expect(TypedWords(secret("walnut gri"), isGoingOn: true).count == 1)
  }

  @Test(arguments: [
    ("pensil", "pencil"), ("pencl", "pencil"), ("pecnil", "pencil"), ("walnutt", "walnut"), ("zzzzqqqq", nil),
  ])
  func `what is near to a word is found`(wrong: String, right: String?) {
    let words = TypedWords(secret(Self.seven + " " + wrong))
    #expect(words.unknown == [7])
    var near = ""
    if let found = words.near(7) { near = text(found) }
    #expect(near.split(separator: ",").first.map(String.init) == right)
  }

  @Test(arguments: [
    ("walnut pencil waln", "ut "), ("WALN", "ut "), ("w", ""), ("walnut", " "), ("walnut ", ""), ("xqz", ""),
    ("xqz waln", ""), ("caf\u{E9}", "to "), ("", ""),
  ])
  func `a word is completed as far as one goes on so`(typed: String, rest: String) {
    #expect(text(TypedWords.completion(of: secret(typed))) == rest)
  }

  /// Words that stand in two lists say nothing of the list that the next one is of.
  @Test func `a word of either list is completed after words of both`() throws {
    let lists = [WordList(.en).words, WordList(.es).words]
    let both = try #require(lists[0].first { lists[1].contains($0) })
    for word in lists.flatMap({ $0.filter { $0 != both }.prefix(400) }) where word.count > 3 {
      let begun = word.dropLast()
      let fitting = Set(lists.joined().filter { $0.hasPrefix(begun) })
      let rest = text(TypedWords.completion(of: secret(both + " " + begun)))
      #expect(rest.hasSuffix(" ") == (fitting.count == 1), "\(begun)")
    }
  }

  @Test func `what completes a beginning is common to all that go on so`() {
    for list in [WordList(.en), WordList(.es)] {
      for word in list.words.prefix(200) where word.count > 3 {
        let begun = "walnut grid " + word.prefix(2)
        let rest = text(TypedWords.completion(of: secret(begun)))
        let fitting = WordList(.en).words.filter { $0.hasPrefix(word.prefix(2)) }
        let wanted = word.prefix(2) + rest.filter { $0 != " " }
        #expect(fitting.allSatisfy { $0.hasPrefix(wanted) }, "\(begun)")
        #expect(rest.hasSuffix(" ") == (fitting.count == 1), "\(begun)")
      }
    }
  }

  @Test(arguments: [
    (seven, "Walnut grid pensil lamp otter seven tide", Difference.word(2)),
    (seven, "walnut grid", .count(2, before: 7)),
    (seven, seven + " caf\u{E9}", .count(8, before: 7)), ("my Own words", "my own words", .word(1)),
    ("onlyone", "onlyOne", .somewhere), ("two  spaces", "two spaces", .somewhere),
  ])
  func `a repetition says in which word it differs`(first: String, second: String, difference: Difference) {
    #expect(Difference(secret(first), secret(second)) == difference)
  }

  private func secret(_ text: String) -> SecretBytes { SecretBytes(copying: Array(text.utf8)) }

  private func text(_ secret: borrowing SecretBytes) -> String {
    secret.withBytes { bytes in String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self) }
  }
}
