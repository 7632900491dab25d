import Records
import Testing

/// Records seen as what they are, and the names of their fields.
@Suite struct TypedTests {
  private static func names(_ fields: [Field]) -> [String] { fields.flatMap { [$0.name] + names($0.parts) } }

  /// Names that no field of the schema has: those of the chain, the identifier, and what an unfinished text changes.
  private static let others = Chain.carriers.union(["id", "record"])

  @Test func `every key is the name of a field, and no two are the same`() {
    let known = Set(Kind.known.flatMap { TypedTests.names(Schema.of($0)) }).union(TypedTests.others)
    for key in FieldName.all { #expect(known.contains(key.name), "\(key.name)") }
    #expect(Set(FieldName.all).count == FieldName.all.count)
    #expect(!known.contains("happend"))
  }

  @Test func `a key reads and writes the member of its name`() {
    var fields: JSONObject = ["happened": "2026"]
    #expect(fields[.happened] == "2026" && fields[.ended] == nil)
    fields[.ended] = "2027"
    fields[.happened] = nil
    #expect(fields == ["ended": "2027"])
  }

  @Test func `an entry after its amendments has what they say, and nothing of their own`() {
    let entry = Entry(["number": 3, "recorded": "2026-01-01T00:00:00Z", "place": "roof", "title": "Rain"])
    let amended = entry.amended(by: [
      Amendment([
        "entry": "0000000000000001", "recorded": "2026-02-01T00:00:00Z", "localOffset": "+01:00",
        "reason": "wrong room", "seed": "00", "previous": "01", "digest": "02", "place": "cellar",
        "title": .null,
      ]), Amendment(["place": .null, "account": "It rained"]),
    ])
    #expect(
      amended.fields == ["number": 3, "recorded": "2026-01-01T00:00:00Z", "account": "It rained"])
    #expect(amended.title == nil && amended.account == "It rained" && amended.number == 3)
  }

  @Test func `what is not as it must be counts as not there`() {
    let entry = Entry(["happened": 7, "number": .number("1e3"), "tags": "one", "title": ["x"], "kinds": [1]])
    #expect(entry.happened == nil && entry.title == nil && entry.tags.isEmpty && entry.kinds.isEmpty)
    let plan = Plan(["sections": [["steps": [["text": "a", "status": "done"], "b"]], "c", ["steps": 1]]])
    #expect(plan.sections.count == 3 && plan.steps.map(\.text) == ["a"] && !plan.steps[0].isOpen)
    #expect(NotebookSettings(["language": "xx", "lastBackup": "soon"]).language == nil)
  }

  @Test(
    arguments: [
      (["kind": "copy"], false), (["kind": "copy", "where": "drawer"], true), (["heldBy": "Ana"], true),
      (["packed": true], true), (["packed": false], false), (["packed": "yes"], false),
    ] as [(JSONObject, Bool)])
  func `a form is at hand where it has a place, a keeper, or is in the bag`(form: JSONObject, isAtHand: Bool)
  {
    #expect(Item.Form(form).isAtHand == isAtHand)
    #expect(Item(["forms": [.object(["kind": "copy"]), .object(form)]]).isAtHand == isAtHand)
  }
}
