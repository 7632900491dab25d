package import Questions
package import Notebook
import Phrases
import Platform
package import Records
import Screen
import Text
import Vault
package import Views

extension OpenNotebook {
  /// A form of a kind of record with the fields that this notebook asks, and those that have a value.
  package func form(
    _ kind: Kind, _ fields: JSONObject, written: JSONObject? = nil, as manuscript: Manuscript, title: String,
    isShort: Bool = false, take: @escaping FormScene.Take
  ) throws -> FormScene {
    let asked = Schema.asked(kind, full: asksFullSet)
    let all = written ?? fields
    let offered = Schema.of(kind).compactMap { field in
      asked.first { $0.name == field.name } ?? (all[field.name] == nil || !field.isAsked ? nil : field)
    }
    let hasShort = isShort && offered.contains { $0.short != nil }
    return FormScene(
      title, offered, fields, written: written, as: manuscript, isShort: hasShort, take: take)
  }

  /// The form of a new record, with its first question on top.
  ///
  /// - Parameter given: what it begins with, and what is no change of it.
  package mutating func newForm(
    _ kind: Kind, with given: JSONObject = [:], then saved: @escaping AfterSaving = OpenNotebook.showing
  ) throws -> [any Scene] {
    try newForm(kind, with: given, nil, as: Manuscript(kind), then: saved).fromFirstQuestion(&self)
  }

  /// Where it goes on once records are saved, by their names.
  package typealias AfterSaving = ([RecordID], inout OpenNotebook) throws -> Way

  /// Goes on with the scene of the record, in the place of the one before it.
  static func showing(_ ids: [RecordID], _ open: inout OpenNotebook) throws -> Way {
    try ids.first.flatMap { try open.scene(of: $0) }.map { .instead($0) } ?? .back
  }

  /// The form of a new record; `written` is what somebody had begun to answer.
  package func newForm(
    _ kind: Kind, with given: JSONObject = [:], _ written: JSONObject?, as manuscript: Manuscript,
    then saved: @escaping AfterSaving = OpenNotebook.showing
  ) throws -> FormScene {
    let title = Schema.label(of: kind)?[words.language] ?? ""
    return try form(kind, given, written: written, as: manuscript, title: title, isShort: true) {
      fields, open in
      let checked = try Record.checked(kind, fields)
      return try saved(try open.save([Draft(kind: kind, fields: checked)], finishing: manuscript), &open)
    }
  }

  /// The form in which a record is changed; `written` is what somebody had begun to make of it.
  package func editForm(
    _ record: Record, _ written: JSONObject? = nil, _ manuscript: Manuscript? = nil, then: Way = .back
  ) throws -> FormScene {
    let manuscript = manuscript ?? Manuscript(record.kind, beside: record.id)
    return try form(
      record.kind, record.fields, written: written, as: manuscript, title: record.heading(words)
    ) { fields, open in
      let changes = fields.difference(from: record.fields)
      if changes.isEmpty { return .back }
      let checked = try Record.checked(record.kind, changes, .changes)
      try open.change(record, to: record.fields.changed(by: checked), finishing: manuscript)
      open.talk.tell(open.words.saved)
      return then
    }
  }
}
