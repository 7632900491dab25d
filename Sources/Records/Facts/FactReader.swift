/// Reads records as facts in the words of a language: the only place that says how a value of each type is told.
package struct FactReader: Sendable {
  private let audience: Audience
  private let language: Language
  private let offset: UTCOffset?
  private let named: @Sendable (String, Field) -> Fact.Content?

  /// - Parameters:
  ///   - offset: the clock by which moments are told; that of UTC without one.
  ///   - named: what is named by a text of a field, as by the identifier of a record; `nil` where nothing is.
  package init(
    for audience: Audience, in language: Language, clock offset: UTCOffset? = nil,
    naming named: @escaping @Sendable (String, Field) -> Fact.Content?
  ) {
    (self.audience, self.language, self.offset, self.named) = (audience, language, offset, named)
  }

  /// The facts of a record of some kind, in the order of the schema; what the schema does not know comes last.
  package func facts(_ fields: JSONObject, of kind: Kind, without skipped: Set<String> = []) -> [Fact] {
    facts(fields, of: Schema.of(kind), without: skipped, silent: audience.silent(kind))
  }

  /// The facts of these parts of a thing, such as a step of a plan, and no others.
  package func facts(_ object: JSONObject, of parts: [Field], without skipped: Set<String>) -> [Fact] {
    facts(object, of: parts, without: skipped, silent: audience.silent(nil)).filter { $0.field != nil }
  }

  private func facts(
    _ object: JSONObject, of fields: [Field], without skipped: Set<String>, silent: Set<String>
  ) -> [Fact] {
    let known = fields.compactMap { field in
      skipped.contains(field.name) || silent.contains(field.name)
        ? nil : object[field.name].flatMap { fact($0, field) }
    }
    let others = object.members.filter { member in
      !skipped.contains(member.name) && !fields.contains { $0.name == member.name }
    }
    return known
      + others.sorted { $0.name.precedesInBytes($1.name) }.compactMap { unknown($0.name, $0.value) }
  }

  /// One field of a record.
  package func fact(_ name: String, _ value: JSON, of kind: Kind) -> Fact? {
    guard let field = Schema.field(name, of: kind) else { return unknown(name, value) }
    return fact(value, field)
  }

  private func fact(_ value: JSON, _ field: Field) -> Fact? {
    let isSo = field.type == .flag ? value.flag : nil
    return content(value, field).map {
      Fact(name: field.name, label: label(of: field), content: $0, field: field, isSo: isSo)
    }
  }

  private func unknown(_ name: String, _ value: JSON) -> Fact? {
    if value == .null, !audience.hearsAll { return nil }
    return plain(value).map { Fact(name: name, label: name, content: $0) }
  }

  /// What a field is called.
  package func label(of field: Field) -> String { (audience.labels[field.name] ?? field.label)[language] }
}

extension FactReader {
  // MARK: Values

  /// What a field holds; `nil` where that says nothing to the audience.
  package func content(_ value: JSON, _ field: Field) -> Fact.Content? { content(value, field, field.type) }

  private func content(_ value: JSON, _ field: Field, _ type: FieldType) -> Fact.Content? {
    switch (type, value) {
    case (.list(let inner), .array(let items)): list(items, field, inner)
    case (.parts, .object(let object)): group(object, field)
    case (.flag, .bool(let flag)): .text(Wording.of(flag)[language])
    case (.choice, .string(let name)): .text(field.choice(name)?.label[language] ?? name)
    case (.when, _): (try? When(value)).map { .text($0.shown(in: language)) } ?? plain(value)
    case (.hex, .string(let digits)): .digits(digits)
    case (.instant, .string(let text)): .text(Instant(text)?.shown(in: language, offset: offset) ?? text)
    case (.id, .string(let id)): named(id, field) ?? (audience.hearsAll ? plain(value) : nil)
    case (.line, .string(let text)): named(text, field) ?? plain(value)
    default: plain(value)
    }
  }

  /// A value of which the schema does not say how it is told.
  private func plain(_ value: JSON) -> Fact.Content? {
    let text =
      switch value {
      case .string(let text): text
      case .null: audience.takenOut[language]
      case .bool(let flag) where audience.hearsAll: Wording.of(flag)[language]
      default: String(decoding: value.compact, as: UTF8.self)
      }
    return text.isEmpty && !audience.hearsAll ? nil : .text(text)
  }

  private func list(_ items: [JSON], _ field: Field, _ type: FieldType) -> Fact.Content? {
    if audience.hearsAll {
      // Where one of them has no name, all stand as they are kept.
      let isNamed = type != .id || items.allSatisfy { named($0.text ?? "", field) != nil }
      let told = items.compactMap { isNamed ? content($0, field, type) : plain($0) }
      return type == .parts ? .list(told) : .text(told.map { $0.words ?? "" }.joined(separator: ", "))
    }
    // Of records that another copy holds their number, and no form of a thing that nobody has yet.
    if type == .id, field.name == "records" { return .text(String(items.count)) }
    let isForms = field.name == FieldName.forms.name
    let there = items.filter { !isForms || Item.Form($0.object ?? [:]).isThere }
    let told = there.compactMap { content($0, field, type) }
    if told.count < 2 { return told.first }
    // Several words stand in a row, anything more in a list.
    let isRow = type == .choice || type == .line
    return isRow ? .text(told.map(\.line).joined(separator: ", ")) : .list(told)
  }

  private func group(_ object: JSONObject, _ field: Field) -> Fact.Content? {
    let facts = facts(object, of: field.parts, without: [], silent: audience.silent(nil))
    return facts.isEmpty && !audience.hearsAll ? nil : .facts(facts)
  }
}
