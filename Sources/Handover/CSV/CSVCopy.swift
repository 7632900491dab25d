internal import Records

/// A copy as rows for a spreadsheet: one record a row, one field a column, labels of the copy's language above.
struct CSVCopy: CopyForm {
  let copy: Copy
  let reader: FactReader
  private let columns: [Field]

  init(_ copy: Copy) {
    self.copy = copy
    reader = copy.reader
    columns = Schema.of(copy.product.subject).filter { field in
      copy.rules.carries(field.name, of: copy.product.subject) && field.name != "share"
    }
  }

  /// The head, then each record with what came later, then the places of entries whose words were taken out.
  var pieces: Pieces {
    Pieces(count: copy.items.count + copy.emptied.count + 1) { index in
      var writer = CSVWriter()
      if index == 0 {
        writer.row(head)
      } else if index <= copy.items.count {
        write(copy.items[index - 1], into: &writer)
      } else {
        writer.row(row(emptied: copy.emptied[index - copy.items.count - 1]))
      }
      return writer.take()
    }
  }

  private func row(emptied record: Record) -> [String] {
    var row = row(record, of: Copy.Item(record, later: []))
    row[row.count - 2] = words.wordsTakenOut
    return row
  }

  private var words: CopyWords { copy.words }
  private var isReport: Bool { copy.product == .report }

  private var head: [String] {
    let labels = columns.map { reader.label(of: $0) }
    return isReport
      ? [words.record, words.belongsTo] + labels + [words.reason, words.otherFields, words.digest]
      : labels + [words.otherFields]
  }

  private func write(_ item: Copy.Item, into writer: inout CSVWriter) {
    writer.row(row(item.record, of: item))
    for record in item.later { writer.row(row(record, of: item)) }
  }

  private func row(_ record: Record, of item: Copy.Item) -> [String] {
    let fields = copy.rules.portion(of: record)
    let cells = columns.map { cell(fields, $0.name, of: record.kind) }
    let known = Set(columns.map(\.name))
    let others = fields.members.filter {
      !known.contains($0.name) && !["entry", "reason", "share"].contains($0.name)
    }
    let other = others.compactMap { reader.fact($0.name, $0.value, of: record.kind) }
      .map { "\($0.label): \($0.content.cell)" }.joined(separator: "\n")
    guard isReport else { return cells + [other] }
    let label = Schema.label(of: record.kind)?[copy.language] ?? record.kind.description
    let owner = record.kind == .entry ? "" : copy.label(of: item)
    return [label, owner] + cells + [
      cell(fields, "reason", of: record.kind), other, record.fields[.digest]?.text ?? "",
    ]
  }

  private func cell(_ fields: JSONObject, _ name: String, of kind: Kind) -> String {
    guard let value = fields[name] else { return "" }
    if let text = value.text, ["account", "number", "recorded"].contains(name) { return text }
    return reader.fact(name, value, of: kind)?.content.cell ?? ""
  }
}

extension Fact.Content {
  /// All of it in one cell; texts keep their lines.
  fileprivate var cell: String {
    switch self {
    case .text(let text), .link(let text, _), .digits(let text): text
    case .list(let items): items.map(\.cell).joined(separator: "\n")
    case .facts(let facts): facts.map { "\($0.label): \($0.content.cell)" }.joined(separator: "; ")
    }
  }
}
