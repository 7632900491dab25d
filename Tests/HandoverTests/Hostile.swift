import Records

@testable import Handover

/// Records in which every text attacks the page, the table or the terminal that it is shown in.
enum Hostile {
  static let text = """
    </p></style></svg><script>alert(1)</script><img src=x onerror=alert(2)>" onmouseover="alert(3)' style='x' \
    &lt;b&gt; <!-- ]]> {{x}} \u{202E}desrever\u{2066} \u{0}\u{1B}[31m\u{9B}2J\u{FFFE}\u{2028} שלום مرحبا 日本語 👩‍👩‍👧 \
    e\u{301}\u{301}\u{301} https://example.org/x.png url(https://example.org/) @import "https://example.org/a.css";
    =HYPERLINK("https://example.org";"x")
    """

  /// Asks for every field that there is, and for entries that are for nobody.
  static var everything: Selection {
    var selection = Selection()
    selection.included = Set(
      Kind.known.flatMap { Schema.of($0).map(\.name) } + [Selection.noReader, "<unknown>"])
    return selection
  }

  /// One record of every kind with every field of the schema filled with `text`, or with what its type allows.
  static func records(_ text: String = text) -> [Record] {
    let entry = filled(.entry, 1, text)
    let of = JSON.string(entry.id.description)
    var chained = [entry]
    for (number, kind) in [Kind.amendment, .withdrawal, .attachmentNote].enumerated() {
      var record = filled(kind, 10 + number, text)
      record.fields["entry"] = of
      chained.append(record)
    }
    var file = filled(.attachment, 20, text)
    file.fields["of"] = of
    let others = [Kind.plan, .document, .person, .handedOver].enumerated().map { filled($1, 30 + $0, text) }
    return Sample.linked(chained) + [file] + others
  }

  static func filled(_ kind: Kind, _ number: Int, _ text: String) -> Record {
    var fields = JSONObject(Schema.of(kind).map { ($0.name, value($0, $0.type, text)) })
    fields["<unknown>"] = .string(text)
    return Sample.record(kind, number, fields)
  }

  private static func value(_ field: Field, _ type: FieldType, _ text: String) -> JSON {
    switch type {
    case .line, .text: .string(text)
    case .any: [.string(text), ["x": .string(text)]]
    case .when: field.isRequired ? "2026-03-01T21:30" : ["words": .string(text), "earliest": "2026-03"]
    case .flag: true
    case .whole(let bounds): .integer(bounds.lowerBound)
    case .choice: .string(field.choices.first?.value ?? "")
    case .id: .string(Sample.id(32).description)
    case .instant: "2026-03-01T20:30:00Z"
    case .hex(let count): .string(String(repeating: "a", count: count))
    case .parts:
      .object(
        JSONObject(field.parts.map { ($0.name, value($0, $0.type, text)) } + [("<own>", .string(text))]))
    case .list(let inner): [value(field, inner, text), value(field, inner, text)]
    }
  }
}
