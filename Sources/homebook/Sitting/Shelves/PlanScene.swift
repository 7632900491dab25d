import Records
import Screen
import Vault

/// A plan: its steps to mark, and below them the rest of it.
final class PlanScene: Scene {
  private let id: RecordID
  private var menu = Menu<PlanSteps.Place>()

  init(_ id: RecordID) { self.id = id }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let record = try open.page(id.description, .plan).record
    menu = Menu()
    addSteps(PlanSteps(record.fields), open.words)
    var rest = record.fields
    rest["sections"] = nil
    rest["title"] = nil
    menu.lines(RecordSheet(words: open.words, width: unbroken).lines(rest, of: .plan))
    return open.panel(record.heading(open.words), menu.rows, keys: try keys(&open))
  }

  private func addSteps(_ steps: PlanSteps, _ words: Words) {
    for (index, section) in steps.sections.enumerated() {
      if let heading = section["heading"]?.text { menu.heading(heading.onOneLine) } else { menu.gap() }
      for step in steps.steps(in: index) { menu.choice(words.listedStep(step), step.place, wraps: true) }
    }
    if menu.hasNoChoice { menu.text(words.noStepsYet) }
  }

  private func keys(_ open: inout OpenNotebook) throws -> [KeyHint] {
    let words = open.words
    let marks = menu.hasNoChoice ? [] : words.markKeys
    let more = try open.offered().templates.isEmpty ? [] : [KeyHint("t", words.moreStepsKey)]
    return marks + [KeyHint("a", words.addStepKey)] + more + [
      KeyHint("e", words.editKey), KeyHint("r", words.removeKey), .back(words),
    ]
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    let plan = try open.page(id.description, .plan).record
    let chosen = menu[panel.place.choice]
    switch (event, event.letter) {
    case (.chosen(let index), _): return menu[index].map { .to(StepScene(id, $0)) } ?? .stay
    case (_, "a"): return try .to(newStep(in: chosen?.section ?? 0, &open))
    case (_, "t") where try !open.offered().templates.isEmpty: return .to(TemplateList(into: id))
    case (_, "e"): return .to(try open.editForm(plan))
    case (_, "r"): return .to(open.removal(of: plan))
    case (.back, _): return .back
    default:
      if let chosen, let status = Words.mark(event.letter) { try open.mark(plan, chosen, status) }
      return .stay
    }
  }

  /// Asks for the words of a new step, which comes behind the others of its part.
  private func newStep(in section: Int, _ open: inout OpenNotebook) throws -> any Scene {
    guard let text = PlanSteps.fields.first else { return self }
    return try open.asking(text, nil) { [id] value, open in
      guard let value else { return .back }
      let plan = try open.page(id.description, .plan).record
      var steps = PlanSteps(plan.fields)
      steps.add(["text": value, "status": "idea"], to: section)
      try open.changePlan(plan, to: steps.plan)
      return .back
    }
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

  private func form(_ step: PlanSteps.Step, _ record: Record, _ words: Words) -> FormScene {
    FormScene(record.heading(words), PlanSteps.fields, step.fields) { [place] fields, open in
      var steps = PlanSteps(record.fields)
      steps.put(fields, at: place)
      try open.changePlan(record, to: steps.plan)
      return .back
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
  fileprivate mutating func changePlan(_ plan: Record, to fields: JSONObject) throws {
    try change(plan, to: try Record.checked(.plan, fields, .restored))
    talk.tell(words.saved)
  }
}
