internal import Records

/// Reads the fields of a record as labelled words of a language.
struct FactReader: Sendable {
  /// Where the identifier of a record leads.
  struct Target: Sendable {
    let label: String
    /// The name of the place in the copy; `nil` where the record has none.
    let anchor: String?
  }

  let language: Language
  let targets: [String: Target]

  private var words: CopyWords { CopyWords(language) }

  /// Fields that are for the program and for the writer: they say nothing to the reader of a copy.
  private static let silent: Set<String> = [
    "number", "recorded", "localOffset", "entry", "language", "share",
  ]

  /// The same inside plans and documents: marks that tie a step to its template.
  private static let silentParts: Set<String> = ["key", "area", "home"]

  /// The same of whole plans: from which template one was begun.
  private static let silentOfPlans: Set<String> = ["template"]

  /// The facts of the fields of a kind, in the order of the schema; fields that it does not know come last.
  func facts(_ fields: JSONObject, of kind: Kind, without skipped: Set<String> = []) -> [Fact] {
    var known: [(place: Int, fact: Fact)] = []
    var others: [Fact] = []
    for member in fields.sorted where !skipped.contains(member.name) {
      guard let row = FieldTable.row(member.name, of: kind) else {
        others += [unknown(member.name, member.value)].compactMap(\.self)
        continue
      }
      if (kind.isChained ? FactReader.silent : FactReader.silentOfPlans).contains(member.name) { continue }
      if let fact = fact(member.value, row.field) { known.append((row.place, fact)) }
    }
    return known.sorted { $0.place < $1.place }.map(\.fact) + others
  }

  /// The facts of an object inside a record, as a step of a plan.
  func facts(_ object: JSONObject, ofPart path: [String], of kind: Kind, without skipped: Set<String>)
    -> [Fact]
  {
    var parts = Schema.of(kind)
    for name in path { parts = parts.first { $0.name == name }?.parts ?? [] }
    return facts(
      object, of: parts.filter { !skipped.contains($0.name) && !FactReader.silentParts.contains($0.name) })
  }

  private func facts(_ object: JSONObject, of fields: [Field]) -> [Fact] {
    fields.compactMap { field in object[field.name].flatMap { fact($0, field) } }
  }

  /// One field of a kind.
  func fact(_ name: String, _ value: JSON, of kind: Kind) -> Fact? {
    guard let field = FieldTable.row(name, of: kind)?.field else { return unknown(name, value) }
    return fact(value, field)
  }

  private func fact(_ value: JSON, _ field: Field) -> Fact? {
    content(value, field, field.type).map { Fact(name: field.name, label: label(of: field), content: $0) }
  }

  /// What a field is called to a reader: some labels of the schema speak to the writer.
  func label(of field: Field) -> String {
    words.label(of: field.name) ?? field.label[language]
  }

  private func unknown(_ name: String, _ value: JSON) -> Fact? {
    let text = value.text ?? String(decoding: value.compact, as: UTF8.self)
    return text.isEmpty || value == .null ? nil : Fact(name: name, label: name, content: .text(text))
  }

  private func content(_ value: JSON, _ field: Field, _ type: FieldType) -> Fact.Content? {
    switch (type, value) {
    case (_, .null): .text(words.takenOut)
    case (.list(.id), .array(let items)) where field.name == "records": .text(String(items.count))
    case (.list, .array(let items)) where field.name == "forms":
      // A form that nobody has yet is none to a reader.
      list(
        items.filter { Item.Form($0.object ?? [:]).isThere }.compactMap { content($0, field, .parts) },
        of: .parts)
    case (.list(let inner), .array(let items)):
      list(items.compactMap { content($0, field, inner) }, of: inner)
    case (.parts, .object(let object)): group(object, field)
    case (.flag, .bool(let flag)): .text(flag ? words.yes : words.no)
    case (.choice, .string(let name)): .text(field.choice(name)?.label[language] ?? name)
    case (.whole, .number(let digits)): .text(digits)
    case (.when, _): (try? When(value)).map { .text($0.shown(in: language)) } ?? plain(value)
    case (.hex, .string(let digits)): .digits(digits)
    case (.instant, .string(let text)): .text(Instant(text)?.shown(in: language) ?? text)
    case (.id, .string(let id)): targets[id].map { content(of: $0) }
    case (.line, .string(let text)): targets[text].map { content(of: $0) } ?? plain(value)
    default: plain(value)
    }
  }

  private func plain(_ value: JSON) -> Fact.Content? {
    let text = value.text ?? String(decoding: value.compact, as: UTF8.self)
    return text.isEmpty ? nil : .text(text)
  }

  private func content(of target: Target) -> Fact.Content {
    target.anchor.map { .link(target.label, to: $0) } ?? .text(target.label)
  }

  /// Several words stand in a row, anything more in a list.
  private func list(_ items: [Fact.Content], of type: FieldType) -> Fact.Content? {
    switch (items.count, type) {
    case (0, _): nil
    case (1, _): items[0]
    case (_, .choice), (_, .line): .text(items.map(\.line).joined(separator: ", "))
    default: .list(items)
    }
  }

  /// Parts that the schema does not know are there only where the field was named: they go in under their names.
  private func group(_ object: JSONObject, _ field: Field) -> Fact.Content? {
    let known = facts(object, of: field.parts.filter { !FactReader.silentParts.contains($0.name) })
    let others = object.members.filter { field.part($0.name) == nil }.compactMap {
      unknown($0.name, $0.value)
    }
    return known.isEmpty && others.isEmpty ? nil : .facts(known + others)
  }
}
