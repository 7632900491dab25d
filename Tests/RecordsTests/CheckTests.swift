import Testing

@testable import Records

private func flaw(_ kind: Kind, _ input: JSONObject, _ manner: Record.Manner = []) -> Flaw? {
  do throws(Flaw) {
    _ = try Record.checked(kind, input, manner)
    return nil
  } catch { return error }
}

private func entry(_ fields: JSONObject) -> JSONObject {
  JSONObject([("happened", "2026-03-01"), ("account", "x")] + fields.members.map { ($0.name, $0.value) })
}

private func members(_ count: Int) -> JSONObject {
  JSONObject((0..<count).map { ("member \($0)", .integer($0)) })
}

@Suite struct `Checking what is given` {
  @Test func `a record that is given has at most a thousand members`() throws {
    var fields = members(998)
    (fields["happened"], fields["account"]) = ("2026", "a")
    #expect(try Record.checked(.entry, fields).count == 1000)
    fields["one more"] = 1
    #expect(throws: Flaw(path: "", problem: .members(1000))) { try Record.checked(.entry, fields) }
    let most: JSONObject = ["happened": "2026", "account": "a", "x": .object(members(1000))]
    #expect(try Record.checked(.entry, most)["x"]?.object?.count == 1000)
    let nested: JSONObject = ["happened": "2026", "account": "a", "x": [.object(members(1001))]]
    #expect(throws: Flaw(path: "x[0]", problem: .members(1000))) { try Record.checked(.entry, nested) }
  }

  @Test func `an entry with every field is kept as given`() throws {
    let input = entry([
      "ended": "2026-03-01T22:00+01:00", "precision": "about", "title": "t",
      "pattern": ["from": "2025", "to": "2026-02", "howOften": "weekly"], "words": "a\n\tb", "place": "p",
      "kinds": ["verbal", "money"], "who": ["name": "n", "relationship": "r", "others": "o", "vehicle": "v"],
      "object": "o", "fear": "f", "weight": "afraid",
      "messages": [
        "direction": "both", "count": 31, "first": "2026-03-01", "last": "2026-03-02", "answered": "no",
        "kept": "k",
      ],
      "visit": [
        "child": "c", "due": "2026-03-01", "began": "2026-03-01T10:20", "ended": "2026", "missed": false,
        "handedOver": "h", "state": "s", "words": "w",
      ],
      "sums": [["amount": "600 EUR", "what": "w", "owedTo": "o", "signed": "s", "wentTo": "t"]],
      "belongings": [["what": "w", "whose": "mine", "value": "v", "where": "x"]],
      "misused": [["what": "w", "noticed": "n", "changed": "c"]],
      "neck": [
        "with": "w", "howLong": "l", "breath": "b", "voice": "v", "swallowing": "s", "sight": "s",
        "passedOut": "p", "wet": true, "marks": "m",
      ],
      "injuries": [["where": "w", "size": "s", "colour": "c", "pain": "p", "seen": "2026-03-02"]],
      "care": [["where": "w", "who": "d", "when": "2026-03-02", "found": "f", "writtenDown": true]],
      "witnesses": [["name": "n", "saw": "s", "person": "0123456789abcdef"]], "childrenPresent": "no",
      "pets": "p", "damage": "d", "cost": "c", "effect": "e", "before": "b", "after": "a",
      "police": [
        [
          "called": "2026", "force": "f", "officer": "o", "number": "1", "reference": "2", "did": "d",
          "statement": "s", "outcome": "o", "copy": "asked",
        ]
      ],
      "told": [["who": "w", "role": "r", "when": "2026-03", "advised": "a"]],
      "order": ["which": "w", "document": "0123456789abcdef", "term": "t"],
      "technology": ["device": "d", "account": "a", "number": "n", "address": "x", "platform": "p"],
      "source": "saw", "typedBy": "me", "language": "es", "attachments": ["0123456789abcdef"], "private": "p",
      "tags": ["a", "b"], "thread": "t", "links": ["0123456789abcdef"], "share": "nobody",
    ])
    #expect(try Record.checked(.entry, input) == input)
    let names = Set(Schema.of(.entry).filter { !$0.isAutomatic }.map(\.name))
    #expect(names == Set(input.names))
  }

  @Test func `unknown fields are kept as given`() throws {
    let input = entry(["later": ["a": [1, .null, .number("1e999")]], "who": ["name": "n", "later": 1]])
    #expect(try Record.checked(.entry, input) == input)
    #expect(try Record.checked(Kind(rawValue: 900), ["x": 1]) == ["x": 1])
  }

  @Test func `a required field may not be absent, null or empty`() {
    #expect(flaw(.entry, ["account": "x"]) == Flaw(path: "happened", problem: .missing))
    #expect(flaw(.entry, ["happened": "2026", "account": ""]) == Flaw(path: "account", problem: .missing))
    #expect(flaw(.person, ["name": .null]) == Flaw(path: "name", problem: .missing))
    let plan: JSONObject = ["title": "t", "sections": [["steps": [["text": "a"], ["detail": "b"]]]]]
    #expect(flaw(.plan, plan) == Flaw(path: "sections[0].steps[1].text", problem: .missing))
  }

  @Test(arguments: [
    "id", "kind", "number", "recorded", "localOffset", "seed", "salts", "previous", "digest", "withheld",
  ])
  func `an automatic field is refused unless it is restored`(name: String) {
    #expect(flaw(.entry, entry([name: 1])) == Flaw(path: name, problem: .automatic))
    #expect(flaw(.entry, entry([name: .null])) == Flaw(path: name, problem: .automatic))
  }

  @Test func `automatic fields may be restored`() throws {
    let input = entry(["number": 7, "recorded": "2026-03-01T20:30:00Z", "localOffset": "+01:00"])
    #expect(try Record.checked(.entry, input, .restored) == input)
    #expect(flaw(.entry, entry(["number": 0]), .restored)?.path == "number")
    #expect(flaw(.entry, entry(["recorded": "2026"]), .restored)?.problem == .type(.instant))
  }

  @Test(
    arguments: [
      ("title", 1, .type(.line)), ("tags", "a", .type(.list(.line))),
      ("weight", 6, .choice([])),
      ("who", "Sam", .type(.parts)), ("links", ["12"], .type(.id)),
      ("care", [["writtenDown": "yes"]], .type(.flag)),
      ("share", "all", .choice([])),
      ("ended", "2026-02-30", .when(.noSuchDate)), ("ended", "soon", .when(.notADate)),
      ("title", "a\u{1b}[2J", .control(0x1B)), ("title", "a\rb", .control(0x0D)),
      ("title", "\u{9b}", .control(0x9B)),
      ("title", "\u{0}", .control(0)), ("title", "\u{7f}", .control(0x7F)),
      ("title", "a\u{202e}b", .direction(0x202E)), ("later", "\u{2066}", .direction(0x2066)),
    ] as [(String, JSON, Flaw.Problem)])
  func `a flaw is told for what it is`(name: String, value: JSON, problem: Flaw.Problem) {
    #expect(flaw(.entry, entry([name: value]))?.problem == problem)
  }

  @Test func `a value that is none is told with those that every notebook may name, and with no other`() {
    var told = 0
    for kind in Kind.known {
      for field in Schema.of(kind) where field.type == .choice && !field.isAutomatic {
        guard case .choice(let named)? = flaw(kind, [field.name: "xyzzy"], .changes)?.problem else {
          Issue.record("\(kind) \(field.name)")
          continue
        }
        let wanted = field.asked == .full ? [] : field.choices.filter { $0.asked != .full }
        #expect(named == wanted, "\(kind) \(field.name)")
        told += named.count
      }
    }
    #expect(told > 5)
  }

  @Test func `a flaw names the path to its place`() {
    #expect(flaw(.entry, entry(["witnesses": [["name": "a"], ["name": 1]]]))?.path == "witnesses[1].name")
    #expect(flaw(.entry, entry(["told": [["when": "2026-13"]]]))?.path == "told[0].when")
    #expect(flaw(.entry, entry(["kinds": ["verbal", "x"]]))?.path == "kinds[1]")
    #expect(flaw(.entry, entry(["later": ["a": ["\u{1}"]]]))?.path == "later.a[0]")
    #expect(flaw(.entry, entry(["a\u{202a}": 1]))?.problem == .direction(0x202A))
  }

  @Test func `text of any script is kept`() throws {
    let input = entry(["title": "مرحبا שלום 你好 👩‍👧 e\u{301}\u{200f}"])
    #expect(try Record.checked(.entry, input) == input)
  }

  @Test func `null takes nothing into a new record`() throws {
    #expect(try Record.checked(.person, ["name": "n", "address": .null]) == ["name": "n"])
  }

  @Test func `changes may leave out required fields and take others away`() throws {
    let changes: JSONObject = ["address": .null, "knows": "k"]
    #expect(try Record.checked(.person, changes, .changes) == changes)
    #expect(flaw(.person, ["name": .null], .changes) == Flaw(path: "name", problem: .missing))
    #expect(flaw(.person, ["name": ""], .changes) == Flaw(path: "name", problem: .missing))
    #expect(flaw(.person, [:], .changes)?.problem == .nothing)
    #expect(flaw(.plan, ["sections": [["steps": [["detail": "b"]]]]], .changes)?.problem == .missing)
  }

  @Test func `an amendment holds changed fields of an entry beside its reason`() throws {
    let amendment: JSONObject = ["reason": "r", "account": "new", "title": .null]
    #expect(try Record.checked(.amendment, amendment) == amendment)
    #expect(flaw(.amendment, ["messages": ["count": -1]])?.problem == .bounds(0...99_999))
    #expect(flaw(.amendment, ["account": .null])?.problem == .missing)
    #expect(flaw(.amendment, [:])?.problem == .nothing)
    #expect(flaw(.amendment, ["entry": "0123456789abcdef"])?.problem == .automatic)
  }
}
