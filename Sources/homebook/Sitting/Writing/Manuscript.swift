import Notebook
import Platform
import Records
import Vault

extension OpenNotebook {
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

extension JSONObject {
  /// What makes `before` into this: changed and new members, and `null` for those that are gone.
  func difference(from before: JSONObject) -> JSONObject {
    var difference = JSONObject()
    for member in members where before[member.name] != member.value { difference[member.name] = member.value }
    for name in before.names where self[name] == nil { difference[name] = .null }
    return difference
  }
}

extension Field {
  /// Whether nothing has to be asked of it again: it was answered, and a time was understood.
  fileprivate func isSettled(_ fields: JSONObject) -> Bool {
    guard let value = fields[name] else { return false }
    guard case .when = type, let when = try? When(value) else { return true }
    return when.earliest != nil
  }
}
