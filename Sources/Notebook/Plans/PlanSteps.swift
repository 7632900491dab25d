public import Records

/// The steps of a plan in order, each with its place.
public struct PlanSteps: Hashable, Sendable {
  /// Where a step stands.
  public typealias Place = Plan.Place

  /// One step.
  public struct Step: Hashable, Sendable {
    /// Where it stands.
    public let place: Place
    /// What it says.
    public let fields: JSONObject
  }

  /// The plan's fields.
  public private(set) var plan: JSONObject

  /// The steps of a plan with these fields.
  public init(_ plan: JSONObject) { self.plan = plan }

  /// The parts of the plan.
  public var sections: [JSONObject] { Plan(plan).sections }

  /// All steps.
  public var all: [Step] { sections.indices.flatMap(steps) }

  /// The steps of one part.
  public func steps(in section: Int) -> [Step] {
    sections[section].steps.enumerated().map { number, step in
      Step(place: Place(section: section, step: number), fields: step.object ?? JSONObject())
    }
  }

  /// The steps that are not folded away, under what stands above them.
  public var groups: [(heading: Plan.Heading, steps: [Step])] {
    Plan(plan).groups { $0.fold == nil }.map { group in
      (group.heading, group.steps.map { Step(place: $0.place, fields: $0.step.fields) })
    }
  }

  /// The steps that are folded away for a reason.
  public func folded(_ fold: PlanStep.Fold) -> [Step] { all.filter { PlanStep($0.fields).fold == fold } }

  /// Whether any step has a turn.
  public var haveTurns: Bool { all.contains { PlanStep($0.fields).time != nil } }

  /// A step; `nil` where there is none.
  public subscript(place: Place) -> Step? {
    sections.indices.contains(place.section)
      ? steps(in: place.section).first { $0.place == place } : nil
  }

  /// Puts other fields in the place of those of a step, or takes it away.
  public mutating func put(_ fields: JSONObject?, at place: Place) {
    var sections = sections
    guard sections.indices.contains(place.section) else { return }
    var steps = sections[place.section].steps
    guard steps.indices.contains(place.step) else { return }
    if let fields { steps[place.step] = .object(fields) } else { steps.remove(at: place.step) }
    sections[place.section].steps = steps
    plan[.sections] = .array(sections.map(JSON.object))
  }

  /// Adds a step at the end of a part; of a new one where the plan has no such part.
  public mutating func add(_ fields: JSONObject, to section: Int) {
    var sections = sections
    let place = sections.indices.contains(section) ? section : sections.count
    if place == sections.count { sections.append(JSONObject()) }
    sections[place].steps += [.object(fields)]
    plan[.sections] = .array(sections.map(JSON.object))
  }

  /// What a step can be, in the order in which one goes through it.
  public static let marks = Plan.stepFields.first { $0.name == FieldName.status.name }?.choices ?? []
  /// The fields of a step.
  public static let fields =
    Plan.stepFields.filter { $0.asked != .never }
}
