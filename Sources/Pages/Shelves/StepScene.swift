import Questions
import Storage
import Notebook
import Phrases
import Records
import Screen
import Text
import Views

/// A step of a plan in full.
final class StepScene: Scene {
  private let plan: RecordID
  private let place: PlanSteps.Place

  init(_ plan: RecordID, _ place: PlanSteps.Place) { (self.plan, self.place) = (plan, place) }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    let record = try open.page(plan.description, .plan).record
    guard let step = PlanSteps(record.fields)[place] else { throw ReadingError.unknownRecord }
    var menu = Menu<Never>()
    for field in PlanSteps.fields {
      guard let value = step.fields[field.name] else { continue }
      menu.gap()
      let isText = field.name == PlanSteps.fields.first?.name
      let text = words.shown(value, field) ?? ""
      menu.text(isText ? text : "\(field.label[words.language]): \(text)")
    }
    let home = step.home
    if let home {
      menu.gap()
      menu.text(try open.homes(of: record).line(of: step) ?? words.keptElsewhere(home))
    }
    let there = home.map { [KeyHint("o", words.openHomeKey($0))] } ?? []
    let keys = words.markKeys + [KeyHint("s", words.turnKey)] + there
    return open.panel(
      record.heading(words), menu.rows,
      keys: keys + [KeyHint("e", words.editKey), KeyHint("r", words.removeKey), .back(words)])
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    let record = try open.page(plan.description, .plan).record
    guard let step = PlanSteps(record.fields)[place] else { return .back }
    switch (event, event.letter) {
    case (_, "e"): return .to(open.form(of: step, in: record))
    case (_, "o"): if let scenes = try open.scene(ofHome: step.home, record) { return .to(scenes) }
    case (_, "s"): try open.turn(record, place)
    case (_, "r"): return .to(open.removal(of: step, in: record, then: .backOver(2)))
    case (.back, _): return .back
    default: if let status = Words.mark(event.letter) { try open.mark(record, place, status) }
    }
    return .stay
  }
}

extension OpenNotebook {
  /// The form of one step of a plan.
  func form(of step: PlanSteps.Step, in plan: Record) -> KeptScene {
    let manuscript = Manuscript(.plan, beside: plan.id)
    let changed: (JSONObject) -> JSONObject = { fields in
      var steps = PlanSteps(plan.fields)
      steps.put(fields, at: step.place)
      return steps.plan
    }
    let form = FormScene(plan.heading(words), step.askedFields, step.fields) { fields, open in
      try open.changePlan(plan, to: changed(fields), finishing: manuscript)
      return .back
    }
    return KeptScene(form, as: manuscript) { answer in
      changed(answer.object ?? step.fields).difference(from: plan.fields)
    }
  }

  /// The question before a step is removed, and where it leads then.
  func removal(of step: PlanSteps.Step, in plan: Record, then way: Way) -> AskScene {
    .confirm(words.removeQuestion, [words.listedStep(step)], words, yes: words.removeKey) { open in
      var steps = PlanSteps(plan.fields)
      steps.put(nil, at: step.place)
      try open.changePlan(plan, to: steps.plan)
      return way
    }
  }

  /// Saves a plan with other steps; its former version is kept.
  mutating func changePlan(
    _ plan: Record, to fields: JSONObject, finishing manuscript: Manuscript? = nil
  ) throws {
    try change(plan, to: try Record.checked(.plan, fields, .restored), finishing: manuscript)
    talk.tell(words.saved)
  }
}
