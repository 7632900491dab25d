public import Guidance
public import Records

/// A plan as someone wants it to begin.
public struct PlanWish: Sendable {
  /// What it begins from.
  public let template: Template
  /// The fields of the plan that the answers give.
  public let fields: JSONObject

  /// A plan from `template` with these answers.
  public init(template: Template, fields: JSONObject) {
    self.template = template
    self.fields = fields
  }

  /// What the input says; a plan that there is goes on with its own template unless another is named.
  public init(_ input: JSONObject, _ present: Record?, _ offered: Offered) throws(PlanFault) {
    fields = JSONObject(input.members.filter { $0.value != .null }.map { ($0.name, $0.value) })
    template = try offered.template((fields[.template] ?? present?.fields[.template])?.text ?? "")
  }

  /// The plan with everything that fits: what was there stays, what is given comes beside it or fills a gap.
  public func plan(in present: JSONObject, known: Set<String>, _ offered: Offered) -> JSONObject {
    var plan = present
    for member in fields.members where member.name != "template" || plan[.template] == nil {
      switch member.name {
      case "sections", "applies": plan[member.name] = PlanWish.joined(plan[member.name], member.value)
      default: plan[member.name] = member.value
      }
    }
    let facts = offered.guidance.facts(in: plan[.country]?.text)
    return template.added(to: plan, Answers(plan), facts, known: known)
  }

  private static func joined(_ old: JSON?, _ new: JSON) -> JSON {
    let old = old?.items ?? []
    return .array(old + (new.items ?? []).filter { !old.contains($0) })
  }
}
