/// A plan, as its fields tell it. Other fields are kept.
public struct Plan: Hashable, Sendable {
  /// All fields.
  public var fields: JSONObject

  /// The plan with these fields; nothing is checked.
  public init(_ fields: JSONObject) { self.fields = fields }

  /// What it is called.
  public var title: String? { fields[.title]?.text }
  /// The name of the template it began from.
  public var template: String? { fields[.template]?.text }
  /// When it is to be looked through.
  public var reviewBy: JSON? { fields[.reviewBy] }

  /// Its parts, in order; what is no object counts as an empty one.
  public var sections: [JSONObject] {
    get { (fields[.sections]?.items ?? []).map { $0.object ?? JSONObject() } }
    set { fields[.sections] = .array(newValue.map(JSON.object)) }
  }

  /// The steps of all parts, in order; what is no object is left out.
  public var steps: [PlanStep] { sections.flatMap { $0.steps.compactMap(\.object).map { PlanStep($0) } } }
}

/// One step of a plan.
public struct PlanStep: Hashable, Sendable {
  /// All fields.
  public var fields: JSONObject

  /// The step with these fields; nothing is checked.
  public init(_ fields: JSONObject) { self.fields = fields }

  /// What it says.
  public var text: String? { fields[.text]?.text }
  /// How far it is, by the value of the choice.
  public var status: String? { fields[.status]?.text }
  /// When it is to be done.
  public var by: JSON? { fields[.by] }
  /// Whether it is still to be done.
  public var isOpen: Bool { !["done", "notForMe"].contains(status) }
}

extension JSONObject {
  /// The steps of a part of a plan.
  public var steps: [JSON] {
    get { self[.steps]?.items ?? [] }
    set { self[.steps] = .array(newValue) }
  }
}
