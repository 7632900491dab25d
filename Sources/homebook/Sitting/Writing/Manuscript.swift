import Platform
import Records
import Vault

/// Under which name what is being written is kept in the book before it is saved, and what it is to become.
struct Manuscript: Equatable {
  /// The name of the unfinished text, not of the record that it becomes.
  let id: RecordID
  /// What it becomes.
  let kind: Kind
  /// The record that it changes, or that it is to stand beside.
  let record: RecordID?

  init(_ kind: Kind, beside record: RecordID? = nil, id: RecordID = .random()) {
    (self.id, self.kind, self.record) = (id, kind, record)
  }

  /// What is to be kept: the fields that are other than in the record.
  func draft(_ fields: JSONObject) -> Draft {
    var content: JSONObject = ["fields": .object(fields)]
    if let record { content["record"] = .string(record.description) }
    return .unfinished(kind, content, id: id)
  }
}

/// An unfinished text that the book holds.
struct Unfinished {
  let manuscript: Manuscript
  let fields: JSONObject
  /// When it was kept last.
  let kept: Instant?

  /// What can be written on.
  private static let kinds: Set<Kind> = [.entry, .amendment, .plan, .document, .person]

  /// What `record` holds; `nil` where this program cannot go on with it.
  init?(_ record: Record) {
    guard let kind = record.fields["of"]?.text.flatMap({ Kind($0) }), Unfinished.kinds.contains(kind),
      let content = record.fields["content"]?.object, let fields = content["fields"]?.object
    else { return nil }
    let beside = content["record"]?.text.flatMap { RecordID($0) }
    manuscript = Manuscript(kind, beside: beside, id: record.id)
    self.fields = fields
    kept = record.fields["recorded"]?.text.flatMap { Instant($0) }
  }
}

extension OpenNotebook {
  /// The unfinished texts of this notebook, newest first.
  func unfinished() throws -> [Unfinished] {
    try book.records([.draft], in: level).reversed().compactMap { Unfinished($0) }
  }

  /// Whether the book holds `draft` as it is.
  func holds(_ draft: Draft) -> Bool {
    guard let id = draft.id, let summary = try? book.find(id.description, in: level),
      let record = try? book.record(summary, in: level)
    else { return false }
    return record.fields["content"]?.canonical == draft.fields["content"]?.canonical
  }

  /// Takes an unfinished text out of the book, where it is there.
  mutating func forget(_ manuscript: Manuscript) throws {
    guard (try? book.find(manuscript.id.description, in: level)) != nil else { return }
    try book.remove(manuscript.id, in: level)
  }

  /// The scenes in which an unfinished text is written on; `nil` where what it stood beside is gone.
  mutating func scenes(of unfinished: Unfinished) throws -> [any Scene]? {
    guard let form = try form(of: unfinished) else { return nil }
    let written = unfinished.fields
    var scenes: [any Scene] = [form]
    for field in Schema.of(unfinished.manuscript.shownKind).filter(\.isRequired).reversed() {
      let isText = if case .text = field.type { written[field.name] != nil } else { false }
      let isNew = unfinished.manuscript.record == nil
      if isText || (isNew && !field.isSettled(written)) { scenes.append(try form.asking(field, &self)) }
    }
    return scenes
  }

  private mutating func form(of unfinished: Unfinished) throws -> FormScene? {
    let (manuscript, written) = (unfinished.manuscript, unfinished.fields)
    guard let id = manuscript.record else { return try newForm(manuscript.kind, written, as: manuscript) }
    guard let page = try? page(id.description, manuscript.shownKind) else { return nil }
    if manuscript.kind == .amendment {
      return try amendmentForm(page, page.fields.changed(by: written), manuscript)
    }
    return try editForm(page.record, page.record.fields.changed(by: written), manuscript)
  }
}

extension Manuscript {
  /// The kind whose fields it has.
  var shownKind: Kind { kind == .amendment ? .entry : kind }
}

extension Field {
  /// Whether nothing has to be asked of it again: it was answered, and a time was understood.
  fileprivate func isSettled(_ fields: JSONObject) -> Bool {
    guard let value = fields[name] else { return false }
    guard case .when = type, let when = try? When(value) else { return true }
    return when.earliest != nil
  }
}
