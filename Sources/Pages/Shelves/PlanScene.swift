import Questions
import Notebook
import Phrases
import Records
import Screen
import Text
import Views

/// A plan: its steps to mark, and below them the rest of it.
final class PlanScene: Scene {
  let topic: HelpTopic? = .plans
  private enum Target {
    case step(PlanSteps.Place)
    case field(Field)
    case fold(PlanStep.Fold)

    var step: PlanSteps.Place? { if case .step(let place) = self { place } else { nil } }
  }

  private let id: RecordID
  private var menu = Menu<Target>()
  private var hasSteps = false
  /// What is folded away and opened again.
  private var unfolded: Set<PlanStep.Fold> = []

  init(_ id: RecordID) { self.id = id }

  func panel(_ open: inout OpenNotebook) throws -> Panel {
    let record = try open.page(id.description, .plan).record
    menu = Menu()
    let steps = PlanSteps(record.fields)
    hasSteps = !steps.all.isEmpty
    addGroups(of: steps, try open.homes(of: record), open.words)
    if !hasSteps { menu.text(open.words.noStepsYet) }
    addFolds(of: steps, open.words)
    menu.gap()
    for field in Schema.asked(.plan, full: true) where !["title", "sections"].contains(field.name) {
      guard let value = record.fields[field.name] else { continue }
      let text = "\(field.label[open.words.language]): \(open.words.inShort(value, field))"
      menu.choice(text, .field(field), wraps: true)
    }
    return open.panel(record.heading(open.words), menu.rows, keys: try keys(&open))
  }

  private func addGroups(of steps: PlanSteps, _ homes: StepHomes, _ words: Words) {
    for (heading, steps) in steps.groups {
      switch heading {
      case .time(let time): menu.heading(words.heading(of: time))
      case .part(let text?): menu.heading(text.onOneLine)
      case .part(nil): menu.gap()
      }
      for step in steps { add(step, homes.line(of: step), words) }
    }
  }

  private func add(_ step: PlanSteps.Step, _ particulars: String?, _ words: Words) {
    menu.choice(words.listedStep(step), .step(step.place), wraps: true)
    // A caution is read before a step is marked, not behind it.
    if let caution = words.caution(of: step) { menu.text(caution, indent: 4) }
    if let particulars { menu.text(particulars, indent: 4) }
  }

  /// What is folded away is one row; chosen, it opens.
  private func addFolds(of steps: PlanSteps, _ words: Words) {
    for fold in PlanStep.Fold.allCases {
      let folded = steps.folded(fold)
      if folded.isEmpty { continue }
      menu.gap()
      menu.choice(words.folded(fold, folded.count), .fold(fold))
      if unfolded.contains(fold) { for step in folded { add(step, nil, words) } }
    }
  }

  private func keys(_ open: inout OpenNotebook) throws -> [KeyHint] {
    let words = open.words
    // What is about steps stands first, and no key means a step and the plan.
    let marks = hasSteps ? words.markKeys + [KeyHint("s", words.turnKey)] : []
    let others = hasSteps ? [KeyHint("e", words.editKey), KeyHint("r", words.removeKey)] : []
    let more = try open.offered().templates.isEmpty ? [] : [KeyHint("t", words.moreStepsKey)]
    return marks + [KeyHint("a", words.addStepKey)] + others + more + [
      KeyHint("p", words.wholePlanKey), .back(words),
    ]
  }

  func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    let plan = try open.page(id.description, .plan).record
    let chosen = menu[panel.place.choice]?.step
    switch (event, event.letter) {
    case (.chosen(let index), _):
      if case .fold(let fold)? = menu[index] { unfolded.formSymmetricDifference([fold]) }
      return try menu[index].flatMap { try scene(of: $0, plan, &open) }.map { .to($0) } ?? .stay
    case (_, "a"): return try .to(newStep(in: chosen?.section ?? 0, &open))
    case (_, "t") where try !open.offered().templates.isEmpty: return .to(LibraryScene(id))
    case (_, "p"): return .to(whole(plan, open.words))
    // Named in the help alone: the pages of equal notebooks are equal.
    case (_, "o") where !open.lowerLevels.isEmpty: return try .to(open.movingDown(plan))
    case (.back, _): return .back
    case (_, let letter?) where hasSteps && PlanScene.isForStep(letter):
      guard let step = chosen.flatMap({ PlanSteps(plan.fields)[$0] }) else {
        open.talk.tell(open.words.chooseStep)
        return .stay
      }
      return try act(letter, on: step, plan, &open)
    default: return .stay
    }
  }

  /// Whether a letter means the step that is chosen.
  private static func isForStep(_ letter: Character) -> Bool {
    "ser".contains(letter) || Words.mark(letter) != nil
  }

  private func act(
    _ letter: Character, on step: PlanSteps.Step, _ plan: Record, _ open: inout OpenNotebook
  ) throws -> Way {
    switch letter {
    case "e": return .to(open.form(of: step, in: plan))
    case "r": return .to(open.removal(of: step, in: plan, then: .back))
    case "s": try open.turn(plan, step.place)
    default: if let status = Words.mark(letter) { try open.mark(plan, step.place, status) }
    }
    return .stay
  }

  /// What can be done with all of it.
  private func whole(_ plan: Record, _ words: Words) -> AskScene {
    AskScene(
      words.capital(words.wholePlanKey), [plan.heading(words)], answers: [words.changePlan, words.removePlan]
    ) { index, open in
      .instead(index == 0 ? try open.editForm(plan) : open.removal(of: plan))
    }
  }

  private func scene(
    of target: Target, _ plan: Record, _ open: inout OpenNotebook
  ) throws -> (any Scene)? {
    switch target {
    case .step(let place): StepScene(id, place)
    case .field(let field): try open.asking(field, of: plan)
    case .fold: nil
    }
  }

  /// Asks for the words of a new step, which comes behind the others of its part.
  private func newStep(in section: Int, _ open: inout OpenNotebook) throws -> any Scene {
    guard let text = PlanSteps.fields.first else { return self }
    let manuscript = Manuscript(.plan, beside: id)
    let plan = try open.page(id.description, .plan).record
    let adding: (JSON) -> JSONObject = { value in
      var steps = PlanSteps(plan.fields)
      var step: JSONObject = ["text": value, "status": "idea"]
      if steps.haveTurns { step[.time] = .string(PlanStep.Time.later.rawValue) }
      steps.add(step, to: section)
      return steps.plan
    }
    let scene = try open.asking(text, nil) { value, open in
      if let value { try open.changePlan(plan, to: adding(value), finishing: manuscript) }
      return .back
    }
    return KeptScene.keeping(scene, as: manuscript) { adding($0).difference(from: plan.fields) }
  }
}
