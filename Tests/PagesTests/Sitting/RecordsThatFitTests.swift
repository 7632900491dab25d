import Records
import Screen
import Testing
@testable import Pages

/// Orders, sums, the short form, and the code of the journal, in a sitting.
@Suite(.serialized) struct `Records that fit` {
  private let house: Household

  init() throws { house = try Household() }

  private func newest() throws -> JSON { try #require(try house.json("journal list").items?.first) }

  private func write(_ account: String, _ more: [Act]) -> [Act] {
    [.press("j"), .press("n"), .type("1 March 2026"), .enter, .type(account), .done] + more
  }

  private static let order = """
    {"name":"Order of March","group":"legal","expires":"2030-01-01","terms":[{"number":"2","text":"Not to come
    near the house."},{"text":"No calls."}]}
    """.split(separator: "\n").joined(separator: " ")

  @Test func `an entry points to the term of an order in the words that it had`() throws {
    let id = try #require(try house.lines("documents add --json -", Self.order).first)
    try house.lines("documents add --json -", #"{"name":"Passport","group":"identity"}"#)
    let broken: [Act] = [.press("k"), .choose("an order was broken"), .back, .choose("Order in force")]
    let (stage, _) = try house.sit(
      write("came by", broken + [.choose("Order of March"), .choose("2. Not to come near"), .press("s")]))
    #expect(!stage.pages.contains { $0.text.contains("Passport") && $0.text.contains("Order of March") })
    #expect(
      try newest()["order"] == [
        "which": "Order of March", "document": .string(id), "term": "2. Not to come near the house.",
      ])
    let calls: [Act] = [.choose("Order of March"), .choose("Not one of these"), .press("s")]
    try house.sit(write("called", broken + calls))
    #expect(try newest()["order"]?["term"] == nil && newest()["order"]?["document"] == .string(id))
    try house.sit(write("again", broken + [.choose("Order of March"), .choose("2. Not"), .press("s")]))
    #expect(
      try house.lines("journal calendar").contains(
        "  Which term, 2. Not to come near the house.: 2 entries in 1 month"))
  }

  @Test func `without an order in the list it is told in words`() throws {
    let told: [Act] = [.choose("Which order"), .type("the one of May"), .enter, .back, .press("s")]
    try house.sit(
      write(
        "came by", [.press("k"), .choose("an order was broken"), .back, .choose("Order in force")] + told))
    #expect(try newest()["order"] == ["which": "the one of May"])
  }

  @Test func `a new entry has a short form, and one key shows all`() throws {
    let (stage, _) = try house.sit(write("quiet", [.press("l"), .press("l"), .press("s")]))
    let forms = stage.pages.filter { $0.text.contains("That is enough") }
    let counts = forms.map { $0.rows.count(where: \.isChoice) }
    #expect(counts.count == 3 && counts[0] == 6 && counts[1] > 25 && counts[2] == 6)
    #expect(forms[1].text.contains("Who saw or heard it") && !forms[1].text.contains("Lost water"))
  }

  @Test func `sums are added by currency and by what happened with them`() throws {
    for text in [
      #"{"happened":"2026-03-01","account":"a","sums":[{"amount":"600 EUR","how":"debt"},{"amount":"a lot"}]}"#,
      #"{"happened":"2026-03-02","account":"b","sums":[{"amount":"€1.250,50","how":"debt"},{"amount":"20 $"}]}"#,
      #"{"happened":"2026-03-03","account":"c","belongings":[{"what":"lamp","value":"30"}]}"#,
      #"{"happened":"2026-03-04","account":"gone","sums":[{"amount":"5 EUR","how":"debt"}]}"#,
    ] { try house.lines("journal add --json -", text) }
    let gone = try #require(try newest()["id"]?.text)
    try house.lines("journal withdraw \(gone) --json -", "{}")
    let lines = try house.lines("journal calendar")
    let begin = try #require(lines.firstIndex(of: "Sums, added as they stand"))
    #expect(
      lines[(begin + 1)...].prefix(4) == [
        "  Value: 30 (1 sum)", "  Sum, a debt was made: 1,850.50 € (2 sums)", "  Sum: 20 $ (1 sum)",
        "  Not added, for it is no number with a currency: 1",
      ])
    let json = try house.json("journal calendar")
    #expect(json["sums"]?.items?.count == 3 && json["sumsNotAdded"] == 1)
  }

  @Test func `the journal shows its code, and who has it is kept`() throws {
    let empty = try house.sit([.press("j")]).stage.pages.last
    #expect(empty?.text.contains("Code today") == false)
    try house.lines("journal add --json -", #"{"happened":"2026-03-01","account":"one"}"#)
    let code = try #require(try house.lines("check --code").first)
    let (stage, _) = try house.sit([.press("j"), .press("k"), .press("g"), .type("Joanne"), .enter, .back])
    let list = stage.pages.filter { $0.text.contains("Code today: \(code).") }
    #expect(list.first?.text.contains("Nobody has one yet.") == true)
    #expect(list.last?.text.contains(", Joanne.") == true)
    let log = try house.lines("export log --plain --format json").joined(separator: "\n")
    let line = try #require(try JSON(parsing: Array(log.utf8))["records"]?.items?.first)
    #expect(line["product"] == "code" && line["to"] == "Joanne")
    let everyday = try house.sit([.press("j")], passphrase: Program.everyday).stage.pages.last
    #expect(everyday?.text.contains("Code") == false)
  }
}
