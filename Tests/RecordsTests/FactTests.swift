import Testing

@testable import Records

/// What a record says, to its writer and to somebody else.
@Suite struct `Facts of a record` {
  private static let somebody = Audience(
    takenOut: Wording(en: "out", es: "fuera"), labels: ["notes": Wording(en: "Note", es: "Nota")],
    silent: { $0 == nil ? ["home"] : ["template"] })

  private func reader(_ audience: Audience, in language: Language = .en) -> FactReader {
    FactReader(for: audience, in: language, clock: UTCOffset(minutes: 60)) { text, _ in
      text == "00000000000000aa" ? .link("Ana", to: "p1") : nil
    }
  }

  private func lines(_ fields: JSONObject, of kind: Kind, for audience: Audience) -> [String] {
    reader(audience).facts(fields, of: kind).map(\.line)
  }

  @Test func `stand in the order of the schema, and last what the schema does not know`() {
    let fields: JSONObject = ["zz": 1, "notes": "n", "aa": true, "name": "Passport", "group": "identity"]
    let known = ["Name: Passport", "Group: identity"]
    #expect(lines(fields, of: .document, for: .writer) == known + ["Notes: n", "aa: yes", "zz: 1"])
    #expect(lines(fields, of: .document, for: Self.somebody) == known + ["Note: n", "aa: true", "zz: 1"])
    let spanish = reader(.writer, in: .es).facts(fields, of: .document).map(\.line)
    #expect(spanish == ["Nombre: Passport", "Grupo: identidad", "Notas: n", "aa: sí", "zz: 1"])
  }

  @Test func `say what is empty, taken out or not there yet to the writer alone`() {
    let fields: JSONObject = [
      "name": "", "for": .null, "forms": [["kind": "original"], ["kind": "copy", "where": "desk"]],
      "later": .null,
      "attachments": [],
    ]
    let own = ["Name: ", "Whose: taken away", "Where it is: Form: original; Form: copy, Where: desk"]
    #expect(
      lines(fields, of: .document, for: .writer) == own + ["Files kept with it: ", "later: taken away"])
    #expect(
      lines(fields, of: .document, for: Self.somebody) == [
        "Whose: out", "Where it is: Form: copy, Where: desk",
      ])
  }

  @Test func `name what an identifier stands for, and of one without a name say nothing to others`() {
    let (known, unknown): (JSON, JSON) = ("00000000000000aa", "00000000000000ab")
    let one: JSONObject = ["links": [known, known], "witnesses": [["person": unknown]]]
    #expect(
      lines(one, of: .entry, for: .writer)
        == ["Who saw or heard it: Entry under people: 00000000000000ab", "Belongs with: Ana, Ana"])
    #expect(lines(one, of: .entry, for: Self.somebody) == ["Belongs with: Ana; Ana"])
    let other: JSONObject = ["links": [known, unknown]]
    #expect(
      lines(other, of: .entry, for: .writer) == ["Belongs with: 00000000000000aa, 00000000000000ab"])
    #expect(lines(other, of: .entry, for: Self.somebody) == ["Belongs with: Ana"])
    let copy: JSONObject = ["records": [known, unknown]]
    #expect(lines(copy, of: .handedOver, for: Self.somebody) == ["Records in it: 2"])
  }

  @Test func `leave out the marks that say nothing, of records and of their parts`() {
    let step: JSON = ["text": "Ask", "home": "places", "key": "k", "later": 1]
    let fields: JSONObject = [
      "template": "journey", "sections": [["heading": "All", "area": "x", "steps": [step]]],
    ]
    #expect(
      lines(fields, of: .plan, for: .writer)
        == ["Parts of the plan: Heading: All, Steps: Step: Ask, later: 1"])
    #expect(
      lines(fields, of: .plan, for: Self.somebody)
        == ["Parts of the plan: Heading: All, Area: x, Steps: Step: Ask, Suggested as: k, later: 1"])
    let facts = reader(.writer).facts(step.object ?? [:], of: Plan.stepFields, without: ["text"])
    #expect(facts.isEmpty)
  }

  @Test func `say moments by the clock that is given, and digits as digits`() throws {
    let digest = String(repeating: "ab", count: 32)
    let facts = reader(.writer).facts(
      ["sha256": .string(digest), "added": "2026-03-01T20:30:00Z"], of: .attachment)
    #expect(facts.map(\.content.line) == ["1 March 2026, 21:30 (UTC+01:00)", digest])
    guard case .digits = try #require(facts.last).content else { Issue.record(); return }
  }

  @Test func `stand on one line, and in short by what comes first`() throws {
    let fact = try #require(
      reader(.writer).fact(
        "places", [["where": "Ana's\n house", "first": true], ["first": false]], of: .plan))
    #expect(fact.line == "Places to go: Where: Ana's house, First choice: yes; First choice: no")
    #expect(fact.content.brief == "Ana's house; no")
    #expect(fact.content.words == nil)
    #expect(fact.content.items.map { $0.facts.map(\.isSo) } == [[nil, true], [false]])
    // The name of a field that another program gave is a text like others.
    let strange = try #require(reader(.writer).fact("a\u{1B}\nb", "c", of: .plan))
    #expect(strange.line == "a‹U+001B› b: c")
  }
}
