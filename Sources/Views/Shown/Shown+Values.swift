import Guidance
import Notebook
package import Phrases
package import Records
import Screen
import Text

extension Words {
  /// Reads records for whoever wrote them. `names` stand in the place of identifiers, and titles in that of templates,
  /// which a record names by what stands for them in every language.
  func reader(naming names: [String: String] = [:], clock: UTCOffset? = nil) -> FactReader {
    FactReader(for: .writer, in: language, clock: clock) { [language] text, field in
      let isRecord = !field.isAutomatic && [.id, .list(.id)].contains(field.type)
      let isTemplate = field.name == FieldName.templates.name
      let name = isRecord ? names[text] : isTemplate ? Guidance.title(of: text, in: language) : nil
      return name.map(Fact.Content.text)
    }
  }

  /// A value in words, with its lines; `nil` where it has parts of its own.
  package func shown(_ value: JSON, _ field: Field?) -> String? {
    field.flatMap { reader().content(value, $0) }?.words?.shown
  }

  /// A value on one line.
  package func inShort(_ value: JSON, _ field: Field) -> String {
    reader().content(value, field)?.brief ?? ""
  }
}

extension Guidance {
  fileprivate static func title(of template: String, in language: Language) -> String? {
    [true, false].lazy.compactMap { Guidance(language: language, full: $0).template(named: template) }
      .first { !$0.isLibraryOnly }?.title
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
    // A night lies in two days.
    if last.number == first.number + 1, first.monthStart == last.monthStart {
      return "\(first.day)–\(last.shown(in: words.language))"
    }
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
