import Platform
import Records
import Screen
import Vault

/// The steps of a plan in order, each with its place.
struct PlanSteps {
  /// Where a step stands.
  struct Place: Hashable {
    let section: Int
    let step: Int
  }

  /// One step.
  struct Step {
    let place: Place
    let fields: JSONObject

    /// Whether it is still to be done.
    var isOpen: Bool { !["done", "notForMe"].contains(fields["status"]?.text) }
  }

  /// The plan's fields.
  private(set) var plan: JSONObject

  init(_ plan: JSONObject) { self.plan = plan }

  /// The parts of the plan.
  var sections: [JSONObject] { (plan["sections"]?.items ?? []).map { $0.object ?? JSONObject() } }

  /// All steps.
  var all: [Step] { sections.indices.flatMap(steps) }

  /// The steps of one part.
  func steps(in section: Int) -> [Step] {
    sections[section].steps.enumerated().map { number, step in
      Step(place: Place(section: section, step: number), fields: step.object ?? JSONObject())
    }
  }

  /// A step; `nil` where there is none.
  subscript(place: Place) -> Step? {
    sections.indices.contains(place.section)
      ? steps(in: place.section).first { $0.place == place } : nil
  }

  /// Puts other fields in the place of those of a step, or takes it away.
  mutating func put(_ fields: JSONObject?, at place: Place) {
    var sections = sections
    guard sections.indices.contains(place.section) else { return }
    var steps = sections[place.section].steps
    guard steps.indices.contains(place.step) else { return }
    if let fields { steps[place.step] = .object(fields) } else { steps.remove(at: place.step) }
    sections[place.section]["steps"] = .array(steps)
    plan["sections"] = .array(sections.map(JSON.object))
  }

  /// Adds a step at the end of a part; of a new one where the plan has no such part.
  mutating func add(_ fields: JSONObject, to section: Int) {
    var sections = sections
    let place = sections.indices.contains(section) ? section : sections.count
    if place == sections.count { sections.append(JSONObject()) }
    sections[place]["steps"] = .array(sections[place].steps + [.object(fields)])
    plan["sections"] = .array(sections.map(JSON.object))
  }

  /// What a step can be, in the order in which one goes through it.
  static let marks = Schema.field("sections", of: .plan)?.part("steps")?.part("status")?.choices ?? []
  /// The fields of a step.
  static let fields =
    Schema.field("sections", of: .plan)?.part("steps")?.parts.filter { $0.asked != .never } ?? []
}

extension JSONObject {
  fileprivate var steps: [JSON] { self["steps"]?.items ?? [] }
}

extension OpenNotebook {
  /// Marks how far a step is. The plan keeps no former version for it: nothing that was written changes.
  mutating func mark(_ plan: Record, _ place: PlanSteps.Place, _ status: String) throws {
    var steps = PlanSteps(plan.fields)
    guard var fields = steps[place]?.fields else { return }
    let before = fields
    fields["status"] = .string(status)
    steps.put(fields, at: place)
    if let mark = PlanSteps.marks.first(where: { $0.value == status }) {
      talk.tell("\(fields["text"]?.text?.onOneLine.cut(to: 40) ?? ""): \(mark.label[words.language])")
    }
    if fields == before { return }
    try book.replace(Record(id: plan.id, kind: .plan, fields: steps.plan), in: level, now: .now())
  }
}
