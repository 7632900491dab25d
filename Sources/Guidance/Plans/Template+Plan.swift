public import Records

/// What someone said before a plan or a list begins. What was skipped is not there.
public struct Answers: Sendable {
  /// Where things stand.
  public var stage: String?
  /// What is the case.
  public var applies: Set<String>

  /// The answers given.
  public init(stage: String? = nil, applies: Set<String> = []) {
    self.stage = stage
    self.applies = applies
  }

  /// Whether a step is for someone who answers so. Without a stage of the template, those of all stages are.
  func fit(_ step: Step) -> Bool {
    let isInStage = stage == "other" || stage.map(step.stages.contains) ?? true
    return (step.stages.isEmpty || isInStage) && applies.isSuperset(of: step.applies)
  }
}

extension Template {
  /// A plan with the steps added that fit and that are not in it.
  ///
  /// Nothing that stands in the plan is changed. No step is anything but an idea at first. A marked step comes in
  /// only where another stands before it.
  ///
  /// - Parameters:
  ///   - plan: the fields of a plan, or of nothing yet; what is given there stays.
  ///   - known: steps that the plan had in former versions: they were taken away and stay away.
  public func added(to plan: JSONObject, _ answers: Answers, _ facts: LocalFacts, known: Set<String> = [])
    -> JSONObject
  {
    var plan = plan
    if plan[.title] == nil { plan[.title] = .string(title) }
    if plan[.template] == nil { plan[.template] = .string(id) }
    let present = known.union(Template.keys(in: plan))
    var sections = plan[.sections]?.items ?? []
    for section in self.sections {
      let steps = section.steps.filter { answers.fit($0) && !present.contains(key(of: $0)) }
      add(steps, of: section, to: &sections, facts)
    }
    if !sections.isEmpty { plan[.sections] = .array(sections) }
    return plan
  }

  /// The names of the suggestions from which the steps of a plan come.
  public static func keys(in plan: JSONObject) -> Set<String> {
    Set((plan[.sections]?.items ?? []).flatMap(\.keys))
  }

  private func key(of step: Step) -> String { "\(id)/\(step.id)" }

  private func add(_ steps: [Step], of section: Section, to sections: inout [JSON], _ facts: LocalFacts) {
    let place = sections.firstIndex { place in
      place.keys.contains { $0.hasPrefix("\(id)/\(section.id).") }
    }
    var object = place.flatMap { sections[$0].object } ?? section.empty
    var items = object[.steps]?.items ?? []
    for step in steps where !(step.isMarked && items.isEmpty) {
      items.append(.object(step.suggestion(key: key(of: step), facts)))
    }
    if items.isEmpty { return }
    object[.steps] = .array(items)
    if let place { sections[place] = .object(object) } else { sections.append(.object(object)) }
  }
}

extension Template.Section {
  fileprivate var empty: JSONObject { ["heading": .string(heading), "area": .string(area)] }
}

extension Step {
  /// The step as a plan keeps it: the questions stand where the particulars go.
  fileprivate func suggestion(key: String, _ facts: LocalFacts) -> JSONObject {
    var fields: JSONObject = ["text": .string(facts.filled(text)), "status": "idea"]
    if !rooms.isEmpty { fields[.detail] = .string(rooms.joined(separator: "\n")) }
    if let caution { fields[.caution] = .string(facts.filled(caution)) }
    fields[.key] = .string(key)
    return fields
  }
}

extension JSON {
  /// The names of the suggestions in a section.
  fileprivate var keys: [String] {
    (object?[.steps]?.items ?? []).compactMap { $0.object?[.key]?.text }
  }
}
