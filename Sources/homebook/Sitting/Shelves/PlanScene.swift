import Notebook
import Phrases
import Records
import Screen
import Text
import Vault

/// A plan: its steps to mark, and below them the rest of it.
final class PlanScene: Scene {
  private enum Target {
    case step(PlanSteps.Place)
    case field(Field)

    var step: PlanSteps.Place? { if case .step(let place) = self { place } else { nil } }
  }

  private let id: RecordID
  private var menu = Menu<Target>()
  private var hasSteps = false

  init(_ id: RecordID) { self.id = id }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let record = try open.page(id.description, .plan).record
    menu = Menu()
    addSteps(PlanSteps(record.fields), open.words)
    menu.gap()
    for field in Schema.asked(.plan, full: true) where !["title", "sections"].contains(field.name) {
      guard let value = record.fields[field.name] else { continue }
      let text = "\(field.label[open.words.language]): \(open.words.inShort(value, field))"
      menu.choice(text, .field(field), wraps: true)
    }
    return open.panel(record.heading(open.words), menu.rows, keys: try keys(&open))
  }

  private func addSteps(_ steps: PlanSteps, _ words: Words) {
    hasSteps = !steps.all.isEmpty
    for (index, section) in steps.sections.enumerated() {
      if let heading = section[.heading]?.text { menu.heading(heading.onOneLine) } else { menu.gap() }
      for step in steps.steps(in: index) {
        menu.choice(words.listedStep(step), .step(step.place), wraps: true)
      }
    }
    if !hasSteps { menu.text(words.noStepsYet) }
  }

  private func keys(_ open: inout OpenNotebook) throws -> [KeyHint] {
    let words = open.words
    let marks = hasSteps ? words.markKeys : []
    let more = try open.offered().templates.isEmpty ? [] : [KeyHint("t", words.moreStepsKey)]
    return marks + [KeyHint("a", words.addStepKey)] + more + [
      KeyHint("e", words.editKey), KeyHint("r", words.removeKey), .back(words),
    ]
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    let plan = try open.page(id.description, .plan).record
    let chosen = menu[panel.place.choice]?.step
    switch (event, event.letter) {
    case (.chosen(let index), _): return try menu[index].map { try .to(scene(of: $0, plan, &open)) } ?? .stay
    case (_, "a"): return try .to(newStep(in: chosen?.section ?? 0, &open))
    case (_, "t") where try !open.offered().templates.isEmpty: return .to(TemplateList(into: id))
    case (_, "e"): return .to(try open.editForm(plan))
    case (_, "r"): return .to(open.removal(of: plan))
    case (.back, _): return .back
    default:
      guard hasSteps, let status = Words.mark(event.letter) else { return .stay }
      if let chosen { try open.mark(plan, chosen, status) } else { open.talk.tell(open.words.chooseStep) }
      return .stay
    }
  }

  private func scene(
    of target: Target, _ plan: Record, _ open: inout OpenNotebook
  ) throws -> any Scene {
    switch target {
    case .step(let place): return StepScene(id, place)
    case .field(let field):
      let manuscript = Manuscript(.plan, beside: id)
      let scene = try open.asking(field, plan.fields[field.name]) { value, open in
        var changes = JSONObject()
        changes[field.name] = value ?? .null
        let checked = try Record.checked(.plan, changes, .changes)
        try open.change(plan, to: plan.fields.changed(by: checked), finishing: manuscript)
        return .back
      }
      return KeptScene.keeping(scene, as: manuscript) { value in
        value == plan.fields[field.name] ? JSONObject() : JSONObject([(field.name, value)])
      }
    }
  }

  /// Asks for the words of a new step, which comes behind the others of its part.
  private func newStep(in section: Int, _ open: inout OpenNotebook) throws -> any Scene {
    guard let text = PlanSteps.fields.first else { return self }
    let manuscript = Manuscript(.plan, beside: id)
    let plan = try open.page(id.description, .plan).record
    let adding: (JSON) -> JSONObject = { value in
      var steps = PlanSteps(plan.fields)
      steps.add(["text": value, "status": "idea"], to: section)
      return steps.plan
    }
    let scene = try open.asking(text, nil) { value, open in
      if let value { try open.changePlan(plan, to: adding(value), finishing: manuscript) }
      return .back
    }
    return KeptScene.keeping(scene, as: manuscript) { adding($0).difference(from: plan.fields) }
  }
}

/// A step of a plan in full.
final class StepScene: Scene {
  private let plan: RecordID
  private let place: PlanSteps.Place

  init(_ plan: RecordID, _ place: PlanSteps.Place) { (self.plan, self.place) = (plan, place) }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    let record = try open.page(plan.description, .plan).record
    guard let step = PlanSteps(record.fields)[place] else { throw VaultError.unknownRecord }
    var menu = Menu<Never>()
    for field in PlanSteps.fields {
      guard let value = step.fields[field.name] else { continue }
      menu.gap()
      let isText = field.name == PlanSteps.fields.first?.name
      let text = words.inLines(value, field)
      menu.text(isText ? text : "\(field.label[words.language]): \(text)")
    }
    let keys = words.markKeys + [KeyHint("e", words.editKey), KeyHint("r", words.removeKey), .back(words)]
    return open.panel(record.heading(words), menu.rows, keys: keys)
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    let record = try open.page(plan.description, .plan).record
    guard let step = PlanSteps(record.fields)[place] else { return .back }
    switch (event, event.letter) {
    case (_, "e"): return .to(form(step, record, open.words))
    case (_, "r"): return .to(removal(step, record, open.words))
    case (.back, _): return .back
    default:
      if let status = Words.mark(event.letter) { try open.mark(record, place, status) }
      return .stay
    }
  }

  private func form(_ step: PlanSteps.Step, _ record: Record, _ words: Words) -> KeptScene {
    let manuscript = Manuscript(.plan, beside: record.id)
    let changed: (JSONObject) -> JSONObject = { [place] fields in
      var steps = PlanSteps(record.fields)
      steps.put(fields, at: place)
      return steps.plan
    }
    let form = FormScene(record.heading(words), PlanSteps.fields, step.fields) { fields, open in
      try open.changePlan(record, to: changed(fields), finishing: manuscript)
      return .back
    }
    return KeptScene(form, as: manuscript) { answer in
      changed(answer.object ?? step.fields).difference(from: record.fields)
    }
  }

  private func removal(_ step: PlanSteps.Step, _ record: Record, _ words: Words) -> AskScene {
    .confirm(words.removeQuestion, [words.listedStep(step)], words, yes: words.removeKey) { [place] open in
      var steps = PlanSteps(record.fields)
      steps.put(nil, at: place)
      try open.changePlan(record, to: steps.plan)
      return .backOver(2)
    }
  }
}

extension OpenNotebook {
  /// Saves a plan with other steps; its former version is kept.
  fileprivate mutating func changePlan(
    _ plan: Record, to fields: JSONObject, finishing manuscript: Manuscript? = nil
  ) throws {
    try change(plan, to: try Record.checked(.plan, fields, .restored), finishing: manuscript)
    talk.tell(words.saved)
  }
}
