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
    let shown = isPlan ? Plan(record.fields).arranged(in: words.language) : record.fields
    let automatic = Set(Schema.of(record.kind).filter(\.isAutomatic).map(\.name))
    let written = JSONObject(
      shown.members.filter { !automatic.contains($0.name) }.map { ($0.name, $0.value) })
    lines += fields(written, Schema.of(record.kind).filter { !$0.isAutomatic })
    lines += [""] + program(record)
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
    self.fields(fields, Schema.of(kind).filter { !$0.isAutomatic })
  }

  private func title(_ record: Record) -> [String] {
    let kind = Schema.label(of: record.kind)?[words.language] ?? record.kind.description
    let number = record.whole("number").map { " \($0)" }
    // The number of a document is written on it; that of an entry is its place in the journal.
    return [kind + (record.kind == .entry ? number ?? "" : "")]
  }

  private func program(_ record: Record) -> [String] {
    var lines = line(words.identifier, record.id.description, 0)
    for field in Schema.of(record.kind) where field.isAutomatic && field.name != "localOffset" {
      guard let value = record.fields[field.name], field.name != "number" else { continue }
      let isTime = field.type == .instant
      let text = isTime ? words.recorded(record, at: field.name) : words.shown(value, field)
      lines += line(field.label[words.language], text ?? "", 0)
    }
    return lines
  }

  private func withdrawal(_ record: Record) -> [String] {
    let label = Schema.label(of: .withdrawal)?[words.language] ?? ""
    let reason = record.fields[.reason]?.text.map { ". " + $0.shown } ?? ""
    return line(label, (words.recorded(record) ?? "") + reason, 0)
  }

  private func amendment(_ record: Record) -> [String] {
    let head = line(Schema.label(of: .amendment)?[words.language] ?? "", words.recorded(record) ?? "", 0)
    let fields = Schema.of(.amendment).filter { !$0.isAutomatic }
    var lines = head
    for field in fields {
      guard let value = record.fields[field.name] else { continue }
      lines += self.lines(value, field, 1)
    }
    return [""] + lines + others(record.fields, than: fields, 1)
  }

  // MARK: Fields under their headings

  private func fields(_ object: JSONObject, _ fields: [Field]) -> [String] {
    var lines: [String] = []
    for group in RecordSheet.groups(of: fields) {
      let body = fields.filter { $0.group == group }
        .flatMap { field in isSilent(field) ? [] : object[field.name].map { self.lines($0, field, 1) } ?? [] }
      guard !body.isEmpty else { continue }
      lines += ["", Schema.label(ofGroup: group)?[words.language] ?? group] + body
    }
    let others = others(object, than: fields, 1)
    return others.isEmpty ? lines : lines + ["", words.otherFields] + others
  }

  /// The headings of fields in the order of the first field under each.
  package static func groups(of fields: [Field]) -> [String] {
    fields.reduce(into: []) { groups, field in
      if !groups.contains(field.group) { groups.append(field.group) }
    }
  }

  /// Whether a field says nothing to the reader: from which suggestion something comes.
  private func isSilent(_ field: Field) -> Bool { RecordSheet.silent.contains(field.name) }

  private static let silent: Set = ["area", "key", "template", "home"]

  private static let kept = Chain.carriers.union([
    "recorded", "firstRecorded", "localOffset", "number", "formerNumber", "entry", "of", "replaced",
    "versionOf",
  ])

  /// What another version of the program wrote.
  private func others(_ object: JSONObject, than fields: [Field], _ depth: Int) -> [String] {
    object.members.filter { member in
      !fields.contains { $0.name == member.name } && !RecordSheet.kept.contains(member.name)
    }.flatMap { line($0.name.shown, words.shown($0.value, nil) ?? "", depth) }
  }
}

extension RecordSheet {
  // MARK: Values

  private func lines(_ value: JSON, _ field: Field, _ depth: Int) -> [String] {
    let label = field.label[words.language]
    if let text = named(value, field) ?? words.shown(value, field) { return line(label, text, depth) }
    let head = [indent(depth) + label + ":"]
    if let object = value.object { return head + parts(object, field, depth + 1) }
    return head + (value.items ?? []).enumerated().flatMap { item($1, field, depth + 1, $0 + 1) }
  }

  /// What the records are called that a field names; `nil` where it names none, or nothing is known of one.
  private func named(_ value: JSON, _ field: Field) -> String? {
    switch field.type {
    case .id: return value.text.flatMap { names[$0] }
    case .list(.id):
      let all = (value.texts ?? []).map { names[$0] }
      return all.contains(nil) ? nil : all.compactMap(\.self).joined(separator: ", ")
    default: return nil
    }
  }

  private func parts(_ object: JSONObject, _ field: Field, _ depth: Int, without head: String? = nil)
    -> [String]
  {
    let known = field.parts.flatMap { part in
      part.name == head || isSilent(part) ? [] : object[part.name].map { lines($0, part, depth) } ?? []
    }
    let names = field.parts.map(\.name)
    let others = object.members.filter { !names.contains($0.name) }
      .flatMap { line($0.name.shown, words.shown($0.value, nil) ?? "", depth) }
    return known + others
  }

  /// One of several: its number and the part that names it on one line, its other parts below.
  private func item(_ value: JSON, _ field: Field, _ depth: Int, _ number: Int) -> [String] {
    guard let object = value.object else {
      return line("\(number).", words.shown(value, nil) ?? "", depth, after: " ")
    }
    let naming = field.parts.first
    let name = naming.flatMap { part in object[part.name].flatMap { words.shown($0, part) } }
    return line("\(number).", name ?? "", depth, after: " ")
      + parts(object, field, depth + 2, without: name == nil ? nil : naming?.name)
  }

  /// A label and a text; the lines on which the text goes on are set in a little.
  private func line(_ label: String, _ text: String, _ depth: Int, after: String = ": ") -> [String] {
    let rows = (label + after + text).wrapped(to: width - 2 * depth - 2)
    return rows.enumerated().map { indent($0 == 0 ? depth : depth + 1) + $1 }
  }

  private func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }
}
