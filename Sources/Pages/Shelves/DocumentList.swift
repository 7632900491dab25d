package import Questions
import Guidance
package import Notebook
import Phrases
import Records
import Screen
import Text
import Vault
package import Views

/// The inventory of documents and things.
final class DocumentList: Scene {
  let topic: HelpTopic? = .documents
  private var menu = Menu<RecordID>()
  private var showsMissingOnly = false

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    let all = try open.pages(.document).reversed().map(\.record)
    let shown = all.filter { !showsMissingOnly || !Item($0.fields).isAtHand }
    for list in Owned.lists(shown) {
      menu.heading(list.owner.isEmpty ? words.nobodyNamed : list.owner.onOneLine)
      for document in list.documents { menu.choice(words.listedDocument(document), document.id) }
    }
    if shown.isEmpty { menu.text(showsMissingOnly ? words.nothingMissing : words.noDocumentsYet) }
    let narrow = KeyHint("m", showsMissingOnly ? words.allKey : words.missingKey)
    return open.panel(
      words.documentsTitle, menu.rows,
      keys: [KeyHint("n", words.addKey)] + (all.isEmpty ? [] : [narrow])
        + [KeyHint("b", words.bagKey), .back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (.chosen(let index), _): return menu[index].map { .to(RecordScene($0, .document)) } ?? .stay
    case (_, "n"): return try .to(open.newForm(.document))
    case (_, "m"): showsMissingOnly.toggle()
    case (_, "b"): return .to(BagScene())
    case (.back, _): return .back
    default: break
    }
    return .stay
  }
}

/// The papers and things to have ready, each form with whether it is packed.
final class BagScene: Scene {
  private struct Target {
    let id: RecordID
    let form: Int
  }

  private var menu = Menu<Target>()
  private var showsFirstOnly = false

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    menu = Menu()
    let words = open.words
    let documents = try open.pages(.document).reversed().map(\.record)
    let shown = Owned.lists(documents.filter { !showsFirstOnly || Item($0.fields).importance == .first })
    for list in shown {
      menu.heading(list.owner.isEmpty ? words.nobodyNamed : list.owner.onOneLine)
      for document in list.byImportance { add(document, words) }
    }
    if shown.isEmpty && !documents.isEmpty { menu.text(words.nothingFirst) }
    if documents.isEmpty { menu.text(words.bagIsEmpty) } else { menu.before(words.packHint) }
    let narrow = KeyHint("f", showsFirstOnly ? words.allKey : words.firstThingsKey)
    return open.panel(
      words.capital(words.bagKey), menu.rows,
      keys: [KeyHint("n", words.suggestionsKey)] + (documents.isEmpty ? [] : [narrow]) + [.back(words)])
  }

  private func add(_ document: Record, _ words: Words) {
    let forms = (document.fields[.forms]?.items ?? []).compactMap(\.object)
    for (index, form) in (forms.isEmpty ? [JSONObject()] : forms).enumerated() {
      menu.choice(
        words.form(form, of: document), Target(id: document.id, form: index),
        mark: Row.Mark(form[.packed]?.flag == true, words.packedMark))
    }
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (.chosen(let index), _):
      if let target = menu[index] { try open.togglePacked(target.id, form: target.form) }
      return .stay
    case (_, "n"): return .to(try open.bagInterview { _, _ in .back })
    case (_, "f"): showsFirstOnly.toggle()
    case (.back, _): return .back
    default: break
    }
    return .stay
  }
}

extension OpenNotebook {
  /// Says of one form of a document that it is packed, or that it is not.
  fileprivate mutating func togglePacked(_ id: RecordID, form index: Int) throws {
    let record = try page(id.description, .document).record
    var forms = record.fields[.forms]?.items ?? []
    if forms.isEmpty { forms = [.object(JSONObject())] }
    guard forms.indices.contains(index), var form = forms[index].object else { return }
    form[.packed] = .bool(form[.packed]?.flag != true)
    forms[index] = .object(form)
    try change(record, to: record.fields.changed(by: ["forms": .array(forms)]))
  }

  /// The questions before the list of papers and things, and at their end what it adds; `given` was answered before.
  package func bagInterview(
    given: InterviewAnswers = InterviewAnswers(), as manuscript: Manuscript = Manuscript(.document),
    then saved: @escaping AfterSaving
  ) throws -> InterviewScene {
    let guidance = try offered().guidance
    let bag = guidance.bag
    let about = [bag.about] + bag.remarks.map { guidance.facts(in: nil).filled($0) }
    let kept: (InterviewAnswers) -> Draft = { answers in
      let names = answers.names.sorted { $0.key < $1.key }.flatMap(\.value)
      let shown = names.isEmpty ? bag.title : "\(bag.title): \(names.joined(separator: ", "))"
      return manuscript.draft(["name": .string(shown)], asked: answers.asked)
    }
    return InterviewScene(
      bag.title, about, guidance.questions(of: bag), asksNames: true, given: given, keeping: kept
    ) { answers, open in
      let sure = try open.suggesting(bag, answers, manuscript, then: saved)
      return .instead(CarriedScene(sure) { answers.isEmpty ? nil : kept(answers) })
    }
  }

  private mutating func suggesting(
    _ bag: Bag, _ answers: InterviewAnswers, _ manuscript: Manuscript, then saved: @escaping AfterSaving
  ) throws -> AskScene {
    let household = Household(
      me: words.meInLists, children: answers.names["children"] ?? [], pets: answers.names["pets"] ?? [],
      applies: Set(answers.applies))
    let present = try pages(.document).map(\.record.fields)
    let drafts = bag.drafts(for: household, words.language, present: present)
    let line = drafts.isEmpty ? words.listIsThere : words.listWillHave(drafts.count)
    if drafts.isEmpty {
      return AskScene(bag.title, [line], answers: [words.goOnKey], yes: 0) { _, open in
        try open.notebook.forget(manuscript)
        return .back
      }
    }
    // Named before they are saved: what is tried again does not come twice.
    let named = drafts.map { Draft(kind: .document, fields: $0, id: .random()) }
    return .confirm(bag.title, [line], words, yes: words.saveKey, isUsual: true) { open in
      try saved(try open.save(named, finishing: manuscript), &open)
    }
  }
}
