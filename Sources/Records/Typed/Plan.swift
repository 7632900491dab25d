/// A plan, as its fields tell it. Other fields are kept.
public struct Plan: Hashable, Sendable {
  /// All fields.
  public var fields: JSONObject

  /// The plan with these fields; nothing is checked.
  public init(_ fields: JSONObject) { self.fields = fields }

  /// When it is to be looked through.
  public var reviewBy: JSON? { fields[.reviewBy] }

  /// What a step can hold, in the order of the schema.
  public static let stepFields =
    Schema.field(FieldName.sections.name, of: .plan)?.part(FieldName.steps.name)?.parts ?? []

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
  /// When its turn is; `nil` where nobody said.
  public var time: Time? { fields[.time]?.text.flatMap(Time.init(rawValue:)) }
  /// Where its particulars are kept; `nil` where they are its own.
  public var home: String? { fields[.home]?.text }
  /// The fields in which particulars can be kept, of the plan, of people and of things (Docs/Records.md).
  public static let homes: Set = [
    "places", "exits", "signs", "reviewBy", "codeWords", "telephones", "forms",
  ]

  /// When the turn of a step is: section "The core and the library" of `Docs/Guidance.md`.
  public enum Time: String, CaseIterable, Sendable {
    /// First of all.
    case now
    /// Next.
    case soon
    /// When the person wants.
    case later
    /// It belongs to another stage, or was put aside.
    case aside

    /// The turn behind this one; behind the last the first again.
    public var next: Time {
      let all = Time.allCases
      return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
  }

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
