package import Notebook
import Phrases
package import Records
package import Screen
import Text

// Records on one line of a list.

extension Words {
  /// An entry on one line.
  package func listed(_ page: Page) -> String {
    let mark = page.withdrawal == nil ? "" : " (\(withdrawnMark))"
    return [page.today.shortDate(self), page.today.heading(self) + mark].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  /// A record that a search found, on one line.
  package func found(_ record: Record) -> String {
    let kind = Schema.label(of: record.kind)?[language] ?? record.kind.description
    return [kind, record.shortDate(self), record.heading(self)].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// The row of the first screen: the newest of so many.
  package func unfinishedRow(_ newest: Unfinished, of count: Int) -> String {
    if count == 1 { return say("Go on writing: ", "Seguir escribiendo: ") + listed(newest) }
    return say("Go on writing: \(count) texts", "Seguir escribiendo: \(count) textos")
  }

  /// An unfinished text on one line: how it begins, and what it is to become.
  package func listed(_ unfinished: Unfinished) -> String {
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
  package func listedPlan(_ plan: Record) -> String {
    let steps = PlanSteps(plan.fields).all
    if steps.isEmpty { return plan.heading(self) }
    let done = steps.count { $0.fields[.status]?.text == "done" }
    let all = stepsAndIdeas(steps.count)
    return plan.heading(self)
      + (done == 0 ? " (\(all))" : say(" (\(all); done: \(done))", " (\(all); hechos: \(done))"))
  }

  /// A step, and how far it is where it is more than an idea.
  package func listedStep(_ step: PlanSteps.Step) -> String {
    let text = step.fields[.text]?.text?.onOneLine ?? ""
    guard let status = step.fields[.status]?.text, status != PlanSteps.marks.first?.value,
      let mark = PlanSteps.marks.first(where: { $0.value == status })
    else { return text }
    return "\(text) (\(mark.label[language]))"
  }

  /// What to take care with at a step, with its label, if there is anything.
  package func caution(of step: PlanSteps.Step) -> String? {
    guard let field = PlanSteps.fields.first(where: { $0.name == "caution" }),
      let caution = step.fields[field.name]?.text?.onOneLine, !caution.isEmpty
    else { return nil }
    return "\(field.label[language]): \(caution)"
  }

  /// What to take care with, with its label.
  package func caution(_ text: String) -> String {
    let label = PlanSteps.fields.first { $0.name == FieldName.caution.name }?.label[language] ?? ""
    return "\(label): \(text.onOneLine)"
  }

  /// The letters that mark a step, in every language: idea, going on, done, not for me.
  private static let markLetters: [Character] = ["i", "g", "d", "x"]

  /// What a letter makes of a step.
  package static func mark(_ letter: Character?) -> String? {
    zip(markLetters, PlanSteps.marks).first { $0.0 == letter }?.1.value
  }

  package var markKeys: [KeyHint] {
    zip(Words.markLetters, PlanSteps.marks).map { KeyHint($0, $1.label[language]) }
  }
}

// MARK: Documents and people

extension Words {
  /// That entries lie in no period.
  package func withoutDate(_ count: Int) -> String {
    count == 1
      ? say(
        "1 entry has no date and lies in no period.", "1 entrada no tiene fecha y no cae en ningún período.")
      : say(
        "\(count) entries have no date and lie in no period.",
        "\(count) entradas no tienen fecha y no caen en ningún período.")
  }

  package var nobodyNamed: String { say("Nobody named", "Sin persona") }
  package var nothingMissing: String { say("Nothing is missing.", "No falta nada.") }

  /// A document on one line: what it is, whose, and where it is or that it is nowhere yet.
  package func listedDocument(_ document: Record) -> String {
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

  /// A form of a document, to be packed.
  package func form(_ form: JSONObject, of document: Record) -> String {
    let kind = form[.kind].flatMap { shown($0, Words.formKind) }
    return [document.heading(self), kind].compactMap(\.self).joined(separator: ", ")
  }

  private static let formKind = Schema.field("forms", of: .document)?.part("kind")

  /// A person on one line.
  package func listed(_ person: Record) -> String {
    ([person.heading(self)] + person.telephones.prefix(1)).joined(separator: "  ")
  }

  /// That nothing of it is there, and in which forms it would serve.
  package func nothingYet(_ record: Record) -> String {
    let kinds = (record.fields[.forms]?.items ?? []).compactMap { $0.object?[.kind] }
    let labels = kinds.compactMap { shown($0, Words.formKind) }.joined(separator: ", ")
    return say("nothing yet", "nada todavía") + (labels.isEmpty ? "" : " (\(labels))")
  }
}

extension Record {
  /// The telephone numbers of a person, as they were written.
  package var telephones: [String] {
    Person(fields).telephones.map(\.shown.onOneLine).filter { !$0.isEmpty }
  }
}
