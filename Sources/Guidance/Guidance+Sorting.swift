public import Records

extension Guidance {
  /// A plan sorted again for other answers: section "The core and the library" of `Docs/Guidance.md`.
  ///
  /// - Parameters:
  ///   - plan: its fields, with the new answers.
  ///   - former: its fields before.
  ///   - known: suggestions that it had in former versions: what was taken out stays out.
  /// - Returns: the plan, and the words of each step that is new or comes first now. Where no answer has changed, or the
  ///   template has no core, it is the plan as it is.
  public func sorted(
    _ plan: JSONObject, since former: JSONObject, known: Set<String>
  ) -> (plan: JSONObject, news: [String]) {
    let (before, after) = (Answers(former), Answers(plan))
    guard before != after, let name = plan[.template]?.text, let template = template(named: name),
      let old = template.core(for: before), let new = template.core(for: after)
    else { return (plan, []) }
    let turns = Turns(
      template: template, before: before, after: after, old: old.turns, new: new.turns,
      sayings: Sayings(of: name, in: plan[.country]?.text))
    let full = template.added(to: plan, after, facts(in: plan[.country]?.text), known: known)
    let had = Dictionary(former.suggested.map { ($0[.key]?.text ?? "", $0) }) { first, _ in first }
    let sorted = full.mappingSteps(turns.sorted)
    let news = sorted.suggested.filter { step in
      guard PlanStep(step).isOpen, new.turns[template.id(of: step) ?? ""] != nil else { return false }
      let before = had[step[.key]?.text ?? ""]
      return before == nil || (PlanStep(step).time == .now && before.map { PlanStep($0).time } != .now)
    }
    return (sorted, news.compactMap { $0[.text]?.text })
  }
}

/// When the turn of each step is, once the answers have changed.
private struct Turns {
  let template: Template
  let (before, after): (Answers, Answers)
  let (old, new): ([String: PlanStep.Time], [String: PlanStep.Time])
  let sayings: Sayings
  private let steps: [String: Step]

  init(
    template: Template, before: Answers, after: Answers, old: [String: PlanStep.Time],
    new: [String: PlanStep.Time], sayings: Sayings
  ) {
    (self.template, self.before, self.after) = (template, before, after)
    (self.old, self.new, self.sayings) = (old, new, sayings)
    steps = Dictionary(template.sections.flatMap(\.steps).map { ($0.id, $0) }) { first, _ in first }
  }

  /// The step with its turn; as it is where the person gave it one, or it is no suggestion of the template.
  func sorted(_ step: JSONObject) -> JSONObject {
    guard let id = template.id(of: step), let suggestion = steps[id] else { return step }
    let current = PlanStep(step).time
    let isUntouched = sayings.isUntouched(step)
    if isGiven(current, suggestion, isUntouched: isUntouched) { return step }
    var sorted = step
    sorted[.time] = turn(of: suggestion, current, isUntouched: isUntouched).map { .string($0.rawValue) }
    return sorted
  }

  /// Whether the person gave it this turn, and not the program.
  private func isGiven(_ turn: PlanStep.Time?, _ step: Step, isUntouched: Bool) -> Bool {
    guard let turn else { return false }
    if turn == .aside { return before.fit(step) || !isUntouched }
    return turn != (old[step.id] ?? .later)
  }

  private func turn(of step: Step, _ current: PlanStep.Time?, isUntouched: Bool) -> PlanStep.Time? {
    if let turn = new[step.id] { return turn }
    // What did not fit before either was chosen by the person.
    if !after.fit(step), isUntouched, before.fit(step) || current == .aside { return .aside }
    return old[step.id] != nil || current == .aside ? .later : current
  }
}

/// What the suggestions of a template say in a country, in every language.
private struct Sayings {
  private let all: [String: [JSONObject]]

  init(of template: String, in country: String?) {
    all = Language.allCases.reduce(into: [:]) { all, language in
      let guidance = Guidance(language: language, full: true)
      guard let template = guidance.template(named: template) else { return }
      let facts = guidance.facts(in: country)
      for step in template.sections.flatMap(\.steps) {
        let key = template.key(of: step)
        all[key, default: []].append(step.suggestion(key: key, nil, facts))
      }
    }
  }

  /// Whether nobody has written anything in a step, or marked it.
  func isUntouched(_ step: JSONObject) -> Bool {
    var bare = step
    bare[.time] = nil
    return all[step[.key]?.text ?? "", default: []].contains(bare)
  }
}

extension [(step: Step, time: PlanStep.Time)] {
  fileprivate var turns: [String: PlanStep.Time] {
    Dictionary(map { ($0.step.id, $0.time) }) { first, _ in first }
  }
}

extension Template {
  /// The step of this template from which one of a plan comes; `nil` if it comes from none of them.
  fileprivate func id(of step: JSONObject) -> String? {
    guard let key = step[.key]?.text, key.hasPrefix(id + "/") else { return nil }
    return String(key.dropFirst(id.count + 1))
  }
}

extension JSONObject {
  /// The steps of a plan that come from a suggestion.
  fileprivate var suggested: [JSONObject] {
    Plan(self).steps.map(\.fields).filter { $0[.key] != nil }
  }

  /// A plan with each step made another.
  fileprivate func mappingSteps(_ change: (JSONObject) -> JSONObject) -> JSONObject {
    var plan = Plan(self)
    plan.sections = plan.sections.map { section in
      var section = section
      section.steps = section.steps.map { step in step.object.map { .object(change($0)) } ?? step }
      return section
    }
    return plan.fields
  }
}
