import Notebook
import Phrases
import Records
import Screen
import Text

// Records on one line of a list.

extension Words {
  /// An entry on one line.
  func listed(_ page: Page) -> String {
    let mark = page.withdrawal == nil ? "" : " (\(withdrawnMark))"
    return [page.record.shortDate(self), page.record.heading(self) + mark].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  /// A record that a search found, on one line.
  func found(_ record: Record) -> String {
    let kind = Schema.label(of: record.kind)?[language] ?? record.kind.description
    return [kind, record.shortDate(self), record.heading(self)].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// The row of the first screen: the newest of so many.
  func unfinishedRow(_ newest: Unfinished, of count: Int) -> String {
    if count == 1 { return say("Go on writing: ", "Seguir escribiendo: ") + listed(newest) }
    return say("Go on writing: \(count) texts", "Seguir escribiendo: \(count) textos")
  }

  /// An unfinished text on one line: how it begins, and what it is to become.
  func listed(_ unfinished: Unfinished) -> String {
    let kind = unfinished.manuscript.kind
    let label = Schema.label(of: kind)?[language] ?? kind.description
    let begins = Record(id: unfinished.manuscript.id, kind: kind, fields: unfinished.fields).heading(self)
    let kept = unfinished.kept.map { CivilDay(number: Int64($0.seconds / 86_400)).shown(in: language) }
    let about = [label, kept].compactMap(\.self).joined(separator: ", ")
    return begins == label ? about : "\(begins.cut(to: 32)) (\(about))"
  }
}

// MARK: Plans

extension Words {
  /// A plan on one line.
  func listedPlan(_ plan: Record) -> String {
    let steps = PlanSteps(plan.fields).all
    if steps.isEmpty { return plan.heading(self) }
    let done = steps.count { $0.fields[.status]?.text == "done" }
    let all = stepsAndIdeas(steps.count)
    return plan.heading(self)
      + (done == 0 ? " (\(all))" : say(" (\(all); done: \(done))", " (\(all); hechos: \(done))"))
  }

  /// A step, and how far it is where it is more than an idea.
  func listedStep(_ step: PlanSteps.Step) -> String {
    let text = step.fields[.text]?.text?.onOneLine ?? ""
    guard let status = step.fields[.status]?.text, status != PlanSteps.marks.first?.value,
      let mark = PlanSteps.marks.first(where: { $0.value == status })
    else { return text }
    return "\(text) (\(mark.label[language]))"
  }

  /// The letters that mark a step, in every language: idea, going on, done, not for me.
  private static let markLetters: [Character] = ["i", "g", "d", "x"]

  /// What a letter makes of a step.
  static func mark(_ letter: Character?) -> String? {
    zip(markLetters, PlanSteps.marks).first { $0.0 == letter }?.1.value
  }

  var markKeys: [KeyHint] {
    zip(Words.markLetters, PlanSteps.marks).map { KeyHint($0, $1.label[language]) }
  }

  /// A value of a step, whole.
  func inLines(_ value: JSON, _ field: Field) -> String { shown(value, field) ?? inShort(value, field) }
}

// MARK: Documents and people

extension Words {
  /// A document on one line: what it is, whose, and where it is or that it is nowhere yet.
  func listedDocument(_ document: Record) -> String {
    let named = Item(document.fields).owner
    let owner = named.isEmpty ? "" : " (\(named.shown.onOneLine))"
    return "\(document.heading(self))\(owner): \(place(document))"
  }

  private func place(_ document: Record) -> String {
    let places = Item(document.fields).forms.filter(\.isAtHand).map { form in
      let kind = form.kind.flatMap { shown($0, Words.formKind) }
      let place = form.isPacked ? packedMark : (form.fields[.where] ?? form.fields[.heldBy])?.text
      return [kind, place?.shown.onOneLine].compactMap(\.self).joined(separator: ", ")
    }
    return places.isEmpty ? nothingYet(document) : places.joined(separator: "; ")
  }

  /// A form of a document, and whether it is packed.
  func packed(_ document: Record, _ form: JSONObject) -> String {
    let kind = form[.kind].flatMap { shown($0, Words.formKind) }
    let name = [document.heading(self), kind].compactMap(\.self).joined(separator: ", ")
    return form[.packed]?.flag == true ? "\(name): \(packedMark)" : name
  }

  private static let formKind = Schema.field("forms", of: .document)?.part("kind")

  /// A person on one line.
  func listed(_ person: Record) -> String {
    ([person.heading(self)] + person.telephones.prefix(1)).joined(separator: "  ")
  }
}
