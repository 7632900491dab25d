package import Questions
import Guidance
package import Notebook
import Platform
import Records
import Views

extension OpenNotebook {
  /// The scenes in which an unfinished text is written on; `nil` where what it stood beside is gone.
  package mutating func scenes(of unfinished: Unfinished) throws -> [any Scene]? {
    if let asked = unfinished.asked { return try pages(of: unfinished, asked) }
    if unfinished.manuscript.kind == .withdrawal { return try withdrawal(of: unfinished).map { [$0] } }
    guard let form = try form(of: unfinished) else { return nil }
    let written = unfinished.fields
    var scenes: [any Scene] = [form]
    for field in Schema.of(unfinished.manuscript.shownKind).filter(\.isRequired).reversed() {
      let isText = if case .text = field.type { written[field.name] != nil } else { false }
      let isNew = unfinished.manuscript.record == nil
      // Where the text has been begun, the time was answered, as far as it can be.
      if case .when = field.type, written[.account] != nil, written[field.name] != nil { continue }
      if isText || (isNew && !field.isSettled(written)) { scenes.append(try form.asking(field, &self)) }
    }
    return scenes
  }

  /// The pages that lead to a record, as they were answered.
  private mutating func pages(of unfinished: Unfinished, _ asked: JSONObject) throws -> [any Scene]? {
    let (manuscript, given) = (unfinished.manuscript, InterviewAnswers(asked))
    switch manuscript.kind {
    case .handedOver where asked[.product]?.text == GivenCode.product:
      return [CodeScene(), CodeScene.giving(words, asked[.to]?.text ?? "", as: manuscript)]
    case .handedOver: return [HandOverScene(words, asked, as: manuscript)]
    case .document: return [try bagInterview(given: given, as: manuscript) { _, _ in .back }]
    default:
      let plan = asked["into"]?.text.flatMap { RecordID($0) }
      let template = try offered().templates.first { $0.id == asked[.template]?.text }
      guard let template, try plan.map({ try scene(of: $0) != nil }) ?? true else { return nil }
      let shown: AfterSaving = { ids, _ in ids.first.map { .instead(PlanScene($0)) } ?? .back }
      return [try interview(for: template, into: plan, given: given, as: manuscript, then: shown)]
    }
  }

  private mutating func withdrawal(of unfinished: Unfinished) throws -> (any Scene)? {
    guard let id = unfinished.manuscript.record, let page = try? page(id.description, .entry) else {
      return nil
    }
    return try withdrawal(of: page, unfinished.fields[.reason], unfinished.manuscript)
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

extension Field {
  /// Whether nothing has to be asked of it again: it was answered, and a time was understood.
  fileprivate func isSettled(_ fields: JSONObject) -> Bool {
    guard let value = fields[name] else { return false }
    guard case .when = type, let when = try? When(value) else { return true }
    return when.earliest != nil
  }
}
