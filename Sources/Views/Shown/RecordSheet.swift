package import Notebook
package import Phrases
package import Records
import Screen
import Text

/// A record in full, for reading: headings, and under each the fields with their labels, one after another.
///
/// Plain lines without rules or columns, so that a screen reader reads them as they stand.
package struct RecordSheet {
  let words: Words
  /// How many columns a line may take.
  let width: Int
  /// What records are called that others name, by their identifiers.
  let names: [String: String]

  /// Lines of `width` columns at the most.
  ///
  /// - Parameter names: what stands in the place of identifiers, as ``OpenNotebook/names(in:)`` gives it.
  package init(words: Words, width: Int, names: [String: String] = [:]) {
    (self.words, self.width, self.names) = (words, width, names)
  }
}

extension RecordSheet {
  /// All of a page: the record, and what was written beside it.
  package func lines(_ page: Page) -> [String] {
    let record = page.record
    var lines = title(record)
    if let withdrawal = page.withdrawal { lines += self.withdrawal(withdrawal) }
    let isPlan = [.plan, .formerPlan].contains(record.kind)
    let facts = facts(
      isPlan ? Plan(record.fields).arranged(in: words.language) : record.fields, of: record.kind)
    lines += grouped(facts, of: record.kind)
    lines += [""] + line(words.identifier, record.id.description, 0) + program(facts)
    for amendment in page.amendments { lines += self.amendment(amendment) }
    return lines
  }

  /// An unfinished text in full.
  package func lines(_ unfinished: Unfinished) -> [String] {
    guard unfinished.manuscript.kind == .handedOver, let asked = unfinished.asked else {
      return lines(unfinished.fields, of: unfinished.manuscript.shownKind)
    }
    let parts = [(words.coverLabel, "covered"), (words.noteLabel, "note")]
    return parts.flatMap { (label: String, name: String) -> [String] in
      guard let text = asked[name]?.text, !text.isEmpty else { return [] }
      return ["", label] + text.split(separator: "\n").map { "  " + String($0).shown }
    }
  }

  /// The fields of something that is not saved yet.
  package func lines(_ fields: JSONObject, of kind: Kind) -> [String] {
    grouped(facts(fields, of: kind), of: kind)
  }

  private func title(_ record: Record) -> [String] {
    let kind = Schema.label(of: record.kind)?[words.language] ?? record.kind.description
    let number = record.whole("number").map { " \($0)" }
    // The number of a document is written on it; that of an entry is its place in the journal.
    return [kind + (record.kind == .entry ? number ?? "" : "")]
  }

  private func withdrawal(_ record: Record) -> [String] {
    let reason = record.fields[.reason]?.text.map { ". " + $0 } ?? ""
    return head(record.kind, facts(record.fields, of: record.kind), reason)
  }

  private func amendment(_ record: Record) -> [String] {
    let facts = facts(record.fields, of: .amendment)
    return [""] + head(record.kind, facts) + (own(facts) + others(facts)).flatMap { lines($0, 1) }
  }

  /// What a record is, and when it was written down.
  private func head(_ kind: Kind, _ facts: [Fact], _ rest: String = "") -> [String] {
    let time = facts.first { $0.name == FieldName.recorded.name }?.content.words ?? ""
    return line(Schema.label(of: kind)?[words.language] ?? "", time + rest, 0)
  }

  // MARK: Facts

  private func facts(_ fields: JSONObject, of kind: Kind) -> [Fact] {
    words.reader(naming: names, clock: fields.localOffset ?? UTCOffset(minutes: 0))
      .facts(fields, of: kind)
  }

  private func own(_ facts: [Fact]) -> [Fact] { facts.filter { $0.field?.isAutomatic == false } }

  /// What another version of the program wrote.
  private func others(_ facts: [Fact]) -> [Fact] {
    facts.filter { $0.field == nil && !RecordSheet.kept.contains($0.name) }
  }

  private static let kept = Chain.carriers.union([
    "recorded", "firstRecorded", "localOffset", "number", "formerNumber", "entry", "of", "replaced",
    "versionOf",
  ])

  /// What the program wrote.
  private func program(_ facts: [Fact]) -> [String] {
    facts.filter { $0.field?.isAutomatic == true && !["localOffset", "number"].contains($0.name) }
      .flatMap { lines($0, 0) }
  }

  /// Facts under their headings.
  private func grouped(_ facts: [Fact], of kind: Kind) -> [String] {
    let own = own(facts)
    let others = others(facts).flatMap { lines($0, 1) }
    return RecordSheet.groups(of: Schema.of(kind)).flatMap { group in
      let body = own.filter { $0.field?.group == group }.flatMap { lines($0, 1) }
      return body.isEmpty ? [] : ["", Schema.label(ofGroup: group)?[words.language] ?? group] + body
    } + (others.isEmpty ? [] : ["", words.otherFields] + others)
  }

  /// The headings of fields in the order of the first field under each.
  package static func groups(of fields: [Field]) -> [String] {
    fields.reduce(into: []) { groups, field in
      if !groups.contains(field.group) { groups.append(field.group) }
    }
  }
}

extension RecordSheet {
  // MARK: Lines

  private func lines(_ fact: Fact, _ depth: Int) -> [String] {
    if let text = fact.content.words { return line(fact.label, text, depth) }
    let head = line(fact.label, "", depth, after: ":")
    guard let field = fact.field, field.type == .list(.parts) else {
      return head + fact.content.facts.flatMap { lines($0, depth + 1) }
    }
    return head + fact.content.items.enumerated().flatMap { item($1, field, depth + 1, $0 + 1) }
  }

  /// One of several: its number and the part that names it on one line, its other parts below.
  private func item(_ item: Fact.Content, _ field: Field, _ depth: Int, _ number: Int) -> [String] {
    let name = item.facts.first { $0.name == field.parts.first?.name }?.content.words
    let others = item.facts.filter { name == nil || $0.name != field.parts.first?.name }
    return line("\(number).", name ?? item.words ?? "", depth, after: " ")
      + others.flatMap { lines($0, depth + 2) }
  }

  /// A label and a text; the lines on which the text goes on are set in a little.
  private func line(_ label: String, _ text: String, _ depth: Int, after: String = ": ") -> [String] {
    (label + after + text).shown.wrapped(to: width, indent: 2 * depth, hanging: 2)
  }
}
