import Guidance
import Notebook
package import Phrases
package import Records
import Screen
import Text

extension Words {
  /// A value that stands on one line, in words; `nil` where it has parts of its own.
  package func shown(_ value: JSON, _ field: Field?) -> String? {
    switch field?.type {
    case .parts?, .list(.parts)?: value.object == nil && value.items == nil ? bare(value) : nil
    case .list? where field?.name == FieldName.templates.name: value.items.map(titles) ?? bare(value)
    case .list?: value.items.map { list($0, field) } ?? bare(value)
    case .when?: (try? When(value))?.shown(in: language).shown ?? bare(value)
    case .choice?: choice(value, field)
    default: bare(value)
    }
  }

  private func list(_ items: [JSON], _ field: Field?) -> String {
    items.map { field?.choices.isEmpty == false ? choice($0, field) : bare($0) }.joined(separator: ", ")
  }

  /// The titles of templates, which a record names by what stands for them in every language.
  private func titles(_ items: [JSON]) -> String {
    let known =
      Guidance(language: language, full: true).templates + Guidance(language: language, full: false).templates
    return items.map { item in known.first { $0.id == item.text }?.title ?? bare(item) }.joined(
      separator: ", ")
  }

  private func choice(_ value: JSON, _ field: Field?) -> String {
    value.text.flatMap { field?.choice($0) }?.label[language] ?? bare(value)
  }

  /// A value about which the schema says nothing.
  private func bare(_ value: JSON) -> String {
    switch value {
    case .string(let text): text.shown
    case .bool(let flag): flag ? yesWord : noWord
    case .number(let digits): digits
    case .null: takenAway
    case .array, .object: String(decoding: value.compact, as: UTF8.self)
    }
  }

  /// When something was recorded, by the clock of the place where it was.
  func recorded(_ record: Record, at name: String = "recorded") -> String? {
    guard let text = record.fields[name]?.text, let moment = Instant(text) else { return nil }
    let offset = record.fields[.localOffset]?.text.flatMap { UTCOffset($0) }
    let local = Instant(seconds: moment.seconds + Int64(offset?.minutes ?? 0) * 60).description
    let point = try? TimePoint(local.prefix(16) + (offset?.description ?? "Z"))
    return point?.shown(in: language) ?? text.shown
  }
}

extension Record {
  /// A few words by which a person knows the record: its title or name, or else how its text begins.
  package func heading(_ words: Words) -> String {
    for name in ["title", "name", "account", "reason", "to"] {
      if let text = fields[name]?.text?.shown.onOneLine, !text.isEmpty { return text }
    }
    return Schema.label(of: kind)?[words.language] ?? kind.description
  }

  /// The date where there is little room: of a time in words the day or the month, where it lies within one.
  package func shortDate(_ words: Words) -> String {
    guard let when = fields[.happened].flatMap({ try? When($0) }), case .words(let text, _, _) = when else {
      return date(words)
    }
    guard let first = when.earliest?.day, let last = when.latest?.day else {
      return text.shown.onOneLine.cut(to: 24)
    }
    if first == last { return first.shown(in: words.language) }
    return first.monthStart == last.monthStart
      ? first.monthShown(in: words.language) : text.shown.onOneLine.cut(to: 24)
  }

  /// The date in lists: when it happened, or else when it was recorded.
  package func date(_ words: Words) -> String {
    if let happened = fields[.happened], let when = try? When(happened) {
      return when.shown(in: words.language).shown.onOneLine
    }
    return time?.earliest?.day.shown(in: words.language) ?? ""
  }
}

extension Words {
  /// A value on one line.
  package func inShort(_ value: JSON, _ field: Field) -> String {
    if let text = shown(value, field) { return text.onOneLine }
    let items = (value.items ?? [value]).compactMap(\.object)
    return items.map { item in
      let texts = field.parts.compactMap { part in item[part.name].map { inShort($0, part) } }
      return texts.first { !$0.isEmpty } ?? ""
    }.joined(separator: "; ")
  }
}
