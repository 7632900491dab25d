import Testing

@testable import Text

private func folded(_ text: String) -> String { String(decoding: Folded(text).bytes, as: UTF8.self) }

@Suite struct `Folding a text` {
  @Test(arguments: [
    ("ÁRBOL", "arbol"), ("a\u{301}rbol", "arbol"), ("Niño", "nino"), ("STRASSE straße", "strasse strasse"),
    ("Œuvre Ærø", "oeuvre aero"), ("Łódź", "lodz"), ("İstanbul ılık", "istanbul ilik"),
    ("Việt Ơ ư Ștefan Țara", "viet o u stefan tara"), ("Å", "a"), ("ΆΛΦΑ λόγος", "αλφα λογοσ"),
    ("Ёлка Йод", "елка иод"), ("ＡＢＣ ﬁn", "abc fin"), ("日本 🏠 x×y", "日本 🏠 x×y"), ("", ""),
  ])
  func `capitals and accents make no difference`(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test(arguments: [
    ("don’t", "don't"), ("O`Brien", "O´Brien"), ("e‑mail", "e-mail"), ("e-mail", "email"),
    ("Ana–Mar", "ana-mar"),
    ("zero\u{200B}width", "zerowidth"), ("soft\u{AD}hyphen", "softhyphen"), ("\u{202A}Ana\u{200F}", "ana"),
    ("שָׁלוֹם", "שלום"), ("مُحَمَّد", "محمد"), ("ज़रूर", "जरूर"), ("a \u{A0}\n b", "A B"), ("a - b", "a b"),
    ("1\u{301}2", "12"),
  ])
  func `what telephones and word processors put in makes no difference`(text: String, other: String) {
    #expect(folded(text) == folded(other))
  }

  @Test(arguments: [("माता", "मत"), ("कि", "कु"), ("मूल्य", "मूलय"), ("ดี", "ดู"), ("が", "か"), ("Ana", "Ann")])
  func `other words stay others`(text: String, other: String) {
    #expect(folded(text) != folded(other))
  }

  @Test func `the two normal forms of every scalar fold alike`() {
    for value in 0..<0x32000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let parts = CharacterData.decomposed(scalar)
      guard parts != [scalar] else { continue }
      let taken = String(String.UnicodeScalarView(parts))
      if folded(String(scalar)) != folded(taken) { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test func `folding twice changes nothing more`() {
    for value in 0x20..<0x32000 as Range<UInt32> {
      guard let once = Unicode.Scalar(value).map({ folded(String($0)) }) else { continue }
      if folded(once) != once { Issue.record("U+\(String(value, radix: 16))") }
    }
    // From there on are signs such as U+2474, "(1)" in one: what they hold is not put together with the next one.
    let all = String(String.UnicodeScalarView((0x20..<0x2474).compactMap(Unicode.Scalar.init)))
    #expect(folded(folded(all)) == folded(all))
  }

  @Test func `bytes that are not UTF-8 stay`() {
    #expect(Folded([0x41, 0xFF, 0xC3, 0x41, 0xE2, 0x82]).bytes == [0x61, 0xFF, 0xC3, 0x61, 0xE2, 0x82])
  }

  @Test func `a letter whose name has a stroke, a hook or a tail folds to its plain one`() {
    var count = 0
    for value in 0x80..<0x20000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value), let name = scalar.properties.name,
        CharacterData.category(of: scalar) == .letter
      else { continue }
      let words = name.split(separator: " ")
      guard words.starts(with: ["LATIN", "SMALL", "LETTER"]), words.count > 4, words[3].count == 1,
        words[4] == "WITH"
      else { continue }
      // The middle dot of Catalan is a sign of its own.
      if scalar == "ŀ" { continue }
      count += 1
      if folded(String(scalar)) != words[3].lowercased() { Issue.record("\(name)") }
    }
    #expect(count > 300)
  }
}

@Suite struct `Looking for a term` {
  private func finds(_ term: String, in text: String) throws -> Bool {
    Folded(text).holds(try #require(FoldedTerm(term)))
  }

  @Test(arguments: [
    ("600 111 222", "tel. 600111222"), ("600111222", "600-111-222!"), ("600 111 222", "(600) 111.222"),
    ("600111222", "+34 600 111\n222"), ("0034600", "00 34/600"), ("５-５", "5 5"), ("15:30", "at 15.30"),
    ("11122", "1 1122 3"),
  ])
  func `spaces and punctuation between digits do not matter`(term: String, text: String) throws {
    #expect(try finds(term, in: text))
  }

  @Test(arguments: [("12", "2026-01-23"), ("1530", "15:30"), ("600111222", "600 x 111222"), ("5 6", "5x6")])
  func `short numbers are not put together`(term: String, text: String) throws {
    #expect(try !finds(term, in: text))
  }

  @Test(arguments: ["Ruiz Gil", "Ruiz-Gil", "Ruiz’Gil"])
  func `a term may be parted where its parts meet, by any signs and no letters`(term: String) throws {
    for text in ["ruiz, gil", "Ruiz_Gil", "RuizGil", "ruiz. gil", "Ruiz/Gil", "Ruiz , / Gil"] {
      #expect(try finds(term, in: text))
    }
    for text in ["Ru,iz Gil", "r.uiz gil", "Ruiz G_il", "Ruiz; Gil", "Ruiz, y Gil"] {
      #expect(try !finds(term, in: text), "\(text)")
    }
  }

  @Test func `a sign that the term has itself is found behind others`() throws {
    for text in ["Ana .es", "Ana, .es", "ana,.es", "ana_, .es"] {
      #expect(try finds("Ana .es", in: text), "\(text)")
    }
    #expect(try !finds("Ana .es", in: "Ana, es"))
  }

  @Test(arguments: ["Ana2 came", "2Ana came", "Ana½ came", "Anabel came"])
  func `a place is the whole word, its digits too`(text: String) throws {
    let places = FoldedPlaces(text).places(of: [try #require(FoldedTerm("Ana"))])
    #expect(places.map(\.range) == [0..<text.utf8.count - " came".utf8.count])
  }

  @Test(arguments: [
    ("aa", "aaaa", 2), ("aa", "aaa", 1), ("a", "banana", 3), ("Gil", "Ruiz, Gil", 1), ("x", "a", 0),
  ])
  func `a term is counted one behind the other`(term: String, text: String, count: Int) throws {
    #expect(Folded(text).count(of: try #require(FoldedTerm(term))) == count)
  }

  @Test func `of what does not count nothing is left to look for`() {
    for text in ["", " \t\n", "\u{301}", "'", "--", "\u{200B}"] {
      #expect(FoldedTerm(text) == nil, "\(text)")
    }
  }

  @Test func `texts in JSON fold as by themselves`() {
    let texts = ["a\"b", "back\\slash", "two\nlines", "1\n2", "tab\t5", "nul\u{1}x", "don’t 5-5"]
    for text in texts {
      let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
        "\n", with: "\\n"
      )
      .replacing("\t", with: "\\t").replacing("\u{1}", with: "\\u0001")
      let json = Folded(json: Array("{\"\(escaped)\"}".utf8)).bytes
      #expect(json == Array("{\"".utf8) + Folded(text).bytes + Array("\"}".utf8), "\(text)")
    }
  }

  @Test func `a run is found at both ends and in the middle`() {
    let bytes = Array("aabaac".utf8)
    for run in ["a", "aa", "aab", "aac", "baa", "c", "aabaac", "ab"] {
      #expect(bytes.contains(run: Array(run.utf8)), "\(run)")
    }
    for run in ["ca", "aaa", "aabaaca", "d"] { #expect(!bytes.contains(run: Array(run.utf8)), "\(run)") }
  }
}
