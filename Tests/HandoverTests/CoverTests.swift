@testable import Inspection
import Records
import Testing

@testable import Handover
import Text

@Suite struct CoverTests {
  private func covered(_ text: String, _ lines: String) -> String {
    Cover(lines: lines, language: .en).covering(text)
  }

  @Test(arguments: [
    ("Ana came.", "ana", "[left out 1] came."),
    ("ÁNA, anä and A\u{301}na", "Ana", "[left out 1], [left out 1] and [left out 1]"),
    ("Ana's banana", "Ana", "[left out 1]'s [left out 1]"),
    ("Mill\n  Lane 12", "mill lane", "[left out 1] 12"),
    ("Ana Ruiz and Ana", "Ana\nAna Ruiz", "[left out 2] and [left out 1]"),
    ("A\u{AD}na", "Ana", "[left out 1]"),
    ("田中さんが来た", "田中", "[left out 1]さんが来た"),
    ("anaana", "ana", "[left out 1]"),
    (
      "Алёна and Семён came. Weiß rang.", "Алена\nСемен\nWeiss",
      "[left out 1] and [left out 2] came. [left out 3] rang."
    ),
    (
      "Kılıç, İpek, Cœur, Æsa", "kilic\nipek\ncoeur\naesa",
      "[left out 1], [left out 2], [left out 3], [left out 4]"
    ),
    ("Then O’Brien came in.", "O'Brien", "Then [left out 1] came in."),
    ("Anna‑Maria saw it.", "Anna-Maria", "[left out 1] saw it."),
    ("Anna Maria, annamaria, Anna, Maria", "Anna-Maria", "[left out 1], [left out 1], [left out 1]"),
    ("ruiz_gil.jpg RUIZ‑GIL Ruiz y Gil", "Ruiz Gil", "[left out 1].jpg [left out 1] Ruiz y Gil"),
    ("O Brien of 5-7 Mill Lane", "O'Brien\n5-7 Mill", "[left out 1] of [left out 2] Lane"),
    ("la navaja, a Nail", "Ana", "la navaja, a Nail"),
    ("Anna-Maria, O’Brien", "anna\nbrien", "[left out 1]-Maria, O’[left out 2]"),
    ("call 600111222 or 600-111-222", "600 111 222", "call [left out 1] or [left out 1]"),
    ("on 2026-01-23", "12", "on 2026-01-23"),
    ("He lives at STRASSE 5.", "Straße 5", "He lives at [left out 1]."),
    ("nothing", "Ana\n\n  \n", "nothing"),
    ("Straße 5, Łódź", "lodz", "Straße 5, [left out 1]"),
  ])
  func `a term is covered whatever its case and accents`(text: String, lines: String, expected: String) {
    #expect(covered(text, lines) == expected)
  }

  @Test func `what the search finds, a redaction covers`() throws {
    var count = 0
    // Nothing above is assigned but tags and private use, which nobody searches.
    for value in 0x21..<0x32000 as Range<UInt32> {
      guard let letter = Unicode.Scalar(value).map({ Character($0) }), let words = SearchWords(String(letter))
      else { continue }
      let text = "☆ \(letter) ☆"
      let forms = [String(letter), letter.lowercased(), letter.uppercased()] + words.folded
      // What folds to itself alone is found and covered as it is.
      if forms.allSatisfy({ $0.utf8.elementsEqual(letter.utf8) }) { continue }
      count += 1
      for form in forms {
        guard let search = SearchWords(form), search.matches(Folded(text)) else { continue }
        let isCovered = covered(text, form) == "☆ [left out 1] ☆"
        if !isCovered { Issue.record("\(form) in \(text), U+\(String(value, radix: 16))") }
      }
    }
    #expect(count > 15_000)
  }

  @Test func `a search finds the names of others where a redaction covers them`() throws {
    let names = [
      "Алёна", "Андрей", "Weiß", "Kılıç", "İpek", "Cœur", "Æsa", "O’Brien", "Anna‑Maria", "Łódź", "Núñez",
      "שָׁלוֹם", "مُحَمَّد", "ज़ोया", "600 111 222",
    ]
    for name in names {
      let plain = String(decoding: Folded(name).bytes, as: UTF8.self).replacing("\u{1F}", with: "")
      for form in [name, plain, name.uppercased()] {
        #expect(SearchWords(form)?.matches(Folded("x \(name).")) == true, "\(form)")
        #expect(covered("x \(name).", form) == "x [left out 1].", "\(form)")
      }
    }
  }

  @Test(arguments: [Language.en, .es])
  func `the preview says where terms stand, and which stand nowhere`(language: Language) {
    let records = [
      Sample.entry(1, ["account": "Marta came. MARTA went.", "title": "Marta Ruiz"]),
      Sample.entry(2, ["account": "Marta", "share": "nobody"]), Sample.entry(3, ["private": "Marta"]),
    ]
    let cover = Cover(lines: "Marta\nMarat\n\nMarta Ruiz\n-", language: language)
    let copy = Copy(
      .report, of: records, covering: cover, note: "Call Marta.", in: language, made: Sample.made)
    #expect(copy.covered.map(\.places) == [4, 0, 1, 0])
    let lines = copy.outline.goingIn.suffix(4)
    let expected =
      language == .en
      ? [
        "covered at 4 places: \"Marta\"", "\"Marat\" stands nowhere in this copy",
        "covered at 1 place: \"Marta Ruiz\"", "\"-\" stands nowhere in this copy",
      ]
      : [
        "cubierto en 4 lugares: «Marta»", "«Marat» no está en ninguna parte de esta copia",
        "cubierto en 1 lugar: «Marta Ruiz»", "«-» no está en ninguna parte de esta copia",
      ]
    #expect(Array(lines) == expected)
  }

  @Test func `what nearly is a term, and is not covered, is named`() {
    let account = """
      Martha came. Marta went, and Mrta, Matra, Matro. Ruiz de Castro rang, Ana too. Anna and Joaqim, O’Brian: 12 Mill Road, \
      lane of mills. Алёма.
      """
    let lines = "Marta\nMaría Ruiz\nAna\nJoaquim\nO'Brien\n12 Mill Lane\nАлена\nCastro\nde la Peña\nzu"
    let copy = Copy(
      .report, of: [Sample.entry(1, ["account": .string(account)])],
      covering: Cover(lines: lines, language: .en),
      in: .en, made: Sample.made)
    let near = copy.nearMisses.map { "\($0.term): \($0.words.map(\.term).joined(separator: " "))" }
    #expect(
      near == [
        "Marta: Martha Matra Mrta", "María Ruiz: Ruiz", "Ana: Anna", "Joaquim: Joaqim",
        "O'Brien: Brian O’Brian",
        "12 Mill Lane: Mill lane", "Алена: Алёма",
      ])
    #expect(
      copy.outline.goingIn.contains(
        "like \"Marta\", and not covered: \"Martha\" (1 place), \"Matra\" (1 place), \"Mrta\" (1 place)"))
    let spanish = Copy(
      .report, of: [Sample.entry(1, ["account": "Martha, Martha"])],
      covering: Cover(lines: "Marta", language: .es),
      in: .es, made: Sample.made)
    #expect(
      spanish.outline.goingIn.contains("se parece a «Marta» y no está cubierto: «Martha» (2 lugares)"))
  }

  @Test func `names and places of the notebook that stand uncovered are named`() {
    let namers = [
      Sample.record(
        .person, 1, ["name": "Ana Ruiz", "telephones": ["600 111 222"], "address": "14 Mill Lane"]),
      Sample.record(.person, 2, ["name": "Bea", "notes": "It rained."]),
      Sample.record(
        .plan, 3, ["title": "It rained", "places": [["where": "The hotel"], ["where": "ANA RUIZ"]]]),
    ]
    #expect(Copy.names(in: namers) == ["Ana Ruiz", "14 Mill Lane", "600 111 222", "Bea", "The hotel"])
    let entry = Sample.entry(
      1, ["account": "I rang 600111222 from the hotel. Ana Ruiz answered.", "private": "Bea"])
    func uncovered(_ lines: String) -> [String] {
      let copy = Copy(
        .report, of: [entry], covering: Cover(lines: lines, language: .en), in: .en, made: Sample.made)
      return copy.outline(knowing: namers).goingIn.filter { $0.hasPrefix("kept in this notebook") }
    }
    #expect(
      uncovered("")
        == ["Ana Ruiz", "600 111 222", "The hotel"].map {
          "kept in this notebook, and not covered: \"\($0)\" (1 place)"
        })
    #expect(
      uncovered("ana ruiz\nhotel") == ["kept in this notebook, and not covered: \"600 111 222\" (1 place)"])
  }

  @Test func `a covered name is in no form of a copy`() {
    let cover = Cover(lines: "Ruiz\nMill Lane\nOsei\ndoor.jpg\nhinge", language: .es)
    let copy = Copy(
      .report, of: Sample.journalWithLater(), covering: cover, note: "Ruiz knows.", in: .es, made: Sample.made
    )
    for form in Form.allCases {
      let text = Sample.text(copy, as: form)
      for name in ["Ruiz", "Mill Lane", "Osei", "door.jpg", "hinge"] {
        let isShown = text.contains(name)
        #expect(!isShown, "\(name) in \(form)")
      }
      let isMarked = text.contains("[omitido 1]")
      #expect(isMarked)
    }
  }
}

extension SearchWords {
  /// The words as they are compared.
  fileprivate var folded: [String] { terms.map(\.folded) }
}
