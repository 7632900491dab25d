public import Records

/// What someone said before a plan or a list begins. What was skipped is not there.
public struct Answers: Equatable, Sendable {
  /// Where things stand.
  public var stage: String?
  /// What is the case.
  public var applies: Set<String>
  /// What matters most, in the order in which it was said.
  public var priorities: [String]

  /// The answers given.
  public init(stage: String? = nil, applies: Set<String> = [], priorities: [String] = []) {
    (self.stage, self.applies, self.priorities) = (stage, applies, priorities)
  }

  /// The answers that a plan keeps.
  public init(_ plan: JSONObject) {
    self.init(
      stage: plan[.stage]?.text, applies: Set(plan[.applies]?.texts ?? []),
      priorities: plan[.priorities]?.texts ?? [])
  }

  /// The answers of someone for whom this is the case too.
  func with(_ condition: String) -> Answers {
    Answers(stage: stage, applies: applies.union([condition]), priorities: priorities)
  }

  /// Whether a step is for someone who answers so. Without a stage of the template, those of all stages are.
  func fit(_ step: Step) -> Bool {
    let isInStage = stage == "other" || stage.map(step.stages.contains) ?? true
    return (step.stages.isEmpty || isInStage) && applies.isSuperset(of: step.applies)
  }
}

extension Template {
  /// A plan with its core added, or with every step that fits where it has none; nothing comes in twice.
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
    let core = core(for: answers).map { Dictionary($0.map { ($0.step.id, $0.time) }) { first, _ in first } }
    var sections = plan[.sections]?.items ?? []
    for section in self.sections {
      let steps = section.steps.filter { step in
        let isWanted = core.map { $0[step.id] != nil } ?? answers.fit(step)
        return isWanted && !present.contains(key(of: step))
      }
      add(steps.map { ($0, core?[$0.id]) }, of: section, to: &sections, facts)
    }
    if !sections.isEmpty { plan[.sections] = .array(sections) }
    return plan
  }

  /// A plan with one suggestion pulled in, at its place; as it is where it has that already or there is none of this name.
  public func pulling(_ key: String, into plan: JSONObject, _ facts: LocalFacts) -> JSONObject {
    guard !Template.keys(in: plan).contains(key) else { return plan }
    var plan = plan
    var sections = plan[.sections]?.items ?? []
    for section in self.sections {
      let steps = section.steps.filter { self.key(of: $0) == key }
      // Who chooses a marked step has read what to take care with.
      add(steps.map { ($0, .later) }, of: section, to: &sections, facts, isChosen: true)
    }
    if !sections.isEmpty { plan[.sections] = .array(sections) }
    return plan
  }

  /// The names of the suggestions from which the steps of a plan come.
  public static func keys(in plan: JSONObject) -> Set<String> {
    Set((plan[.sections]?.items ?? []).flatMap(\.keys))
  }

  func key(of step: Step) -> String { "\(id)/\(step.id)" }

  private func add(
    _ steps: [(step: Step, time: PlanStep.Time?)], of section: Section, to sections: inout [JSON],
    _ facts: LocalFacts, isChosen: Bool = false
  ) {
    if steps.isEmpty { return }
    let place = sections.firstIndex { holds($0, section.id) }
    var object = place.flatMap { sections[$0].object } ?? section.empty
    var items = object[.steps]?.items ?? []
    let order = section.steps.map(key)
    for (step, time) in steps {
      let place = Template.place(of: key(of: step), in: items.map { $0.object?[.key]?.text ?? "" }, order)
      if step.isMarked && place == 0 && !isChosen { continue }
      items.insert(.object(step.suggestion(key: key(of: step), time, facts)), at: place)
    }
    if items.isEmpty { return }
    object[.steps] = .array(items)
    if let place { return sections[place] = .object(object) }
    let names = sections.map { present in self.sections.map(\.id).first { holds(present, $0) } ?? "" }
    sections.insert(.object(object), at: Template.place(of: section.id, in: names, self.sections.map(\.id)))
  }

  private func holds(_ present: JSON, _ section: String) -> Bool {
    present.keys.contains { $0.hasPrefix("\(id)/\(section).") }
  }

  /// Where a name comes among those that are there: behind the last that comes before it in an order, else before the first
  /// that comes behind it, else at the end.
  private static func place(of name: String, in present: [String], _ order: [String]) -> Int {
    let before = Set(order.prefix { $0 != name })
    if let last = present.lastIndex(where: before.contains) { return last + 1 }
    return present.firstIndex(where: Set(order).contains) ?? present.count
  }
}

extension Template.Section {
  fileprivate var empty: JSONObject { ["heading": .string(heading), "area": .string(area)] }
}

extension Step {
  /// The step as a plan keeps it: the questions stand where the particulars go.
  func suggestion(key: String, _ time: PlanStep.Time?, _ facts: LocalFacts) -> JSONObject {
    var fields: JSONObject = ["text": .string(facts.filled(text)), "status": "idea"]
    if let time { fields[.time] = .string(time.rawValue) }
    if let home { fields[.home] = .string(home) }
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
