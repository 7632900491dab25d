import Notebook
import Records
import Screen
import Text

// MARK: Journal

extension Words {
  var journalTitle: String { say("Journal", "Diario") }
  var calendarTitle: String { say("Calendar", "Calendario") }
  var writeKey: String { say("write", "escribir") }
  var calendarKey: String { say("calendar", "calendario") }
  var amendKey: String { say("add or correct", "añadir o corregir") }
  var withdrawKey: String { say("withdraw", "retirar") }
  var olderEntries: String { say("Older entries", "Entradas anteriores") }
  var noEntriesYet: String {
    say(
      "Nothing is written down yet. Press n to write.", "Todavía no hay nada anotado. Pulsa n para escribir.")
  }
  var filesTitle: String { say("Files", "Archivos") }
  var filesKey: String { say("files", "archivos") }

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
}

// MARK: Plans

extension Words {
  var plansTitle: String { say("Plans", "Planes") }
  var templateKey: String { say("from suggestions", "con sugerencias") }
  var emptyPlanKey: String { say("empty plan", "plan vacío") }
  var addStepKey: String { say("add a step", "añadir un paso") }
  var moreStepsKey: String { say("more suggestions", "más sugerencias") }
  var noPlansYet: String {
    say(
      "There is no plan yet. Press t to begin one from suggestions, or n for an empty one.",
      "Todavía no hay ningún plan. Pulsa t para empezar uno con sugerencias o n para uno vacío.")
  }
  var chooseStep: String { say("Choose a step first.", "Elige antes un paso.") }
  var noStepsYet: String {
    say("No steps yet. Press a to add one.", "Todavía sin pasos. Pulsa a para añadir uno.")
  }

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
  var documentsTitle: String { say("Documents", "Documentos") }
  var missingKey: String { say("what is missing", "lo que falta") }
  var bagKey: String { say("bag list", "lista de la bolsa") }
  var suggestionsKey: String { say("suggestions", "sugerencias") }
  var noDocumentsYet: String {
    say(
      "Nothing is listed yet. Press n to add something, or b for a list to begin from.",
      "Todavía no hay nada en la lista. Pulsa n para añadir algo o b para empezar con una lista.")
  }
  var bagIsEmpty: String {
    say(
      "Nothing is listed yet. Press n for suggestions.",
      "Todavía no hay nada en la lista. Pulsa n para ver sugerencias.")
  }
  var packHint: String {
    say(
      "Enter marks something as packed, or takes the mark away.",
      "Intro marca algo como guardado en la bolsa, o quita la marca.")
  }
  private var packedMark: String { say("packed", "en la bolsa") }

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

  var peopleTitle: String { say("People", "Personas") }
  var numbersKey: String { say("telephone numbers", "teléfonos") }
  var agreedKey: String { say("agreed words", "palabras acordadas") }
  var noPeopleYet: String {
    say(
      "Nobody is listed yet. Press n to add someone.", "Todavía no hay nadie. Pulsa n para añadir a alguien.")
  }

  /// A person on one line.
  func listed(_ person: Record) -> String {
    ([person.heading(self)] + person.telephones.prefix(1)).joined(separator: "  ")
  }
}
