import ArgumentParser
import Guidance
import Platform
import Records
import Vault

/// `plan start`: a plan from a template, or more from a template in a plan that there is.
struct PlanStart: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "start", abstract: Words.chosen.planStartAbstract,
      discussion: Words.chosen.planStartDiscussion)
  }

  @Option(name: .customLong("into"), help: .init(Words.chosen.intoHelp, valueName: "id"))
  var plan: String?

  @OptionGroup var json: JSONInput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    try common.requireSomebody(unless: json.isGiven)
    let early = try common.early(given)
    try Opening.run(common) { open in
      let present = try plan.map { try open.page($0, .plan).record }
      let offered = try open.offered()
      let wish =
        json.isGiven
        ? try PlanWish(early ?? given(), present, offered)
        : try PlanInterview(asker: open.interview(.plan).asker, offered: offered).wish(present)
      try open.begin(wish, in: present, offered)
    }
  }

  private func given() throws -> JSONObject {
    guard json.isGiven else { return JSONObject() }
    let objects = try json.objects()
    if objects.count > 1 { throw CommandFault.input(line: objects[1].line, .oneObjectOnly) }
    let input = objects[0]
    let fields = input.object.isEmpty ? JSONObject() : try input.checked(.plan, .changes)
    guard plan != nil || fields["template"] != nil else {
      throw CommandFault.input(line: input.line, .flaw(Flaw(path: "template", problem: .missing)))
    }
    return fields
  }
}

/// A plan as someone wants it to begin.
struct PlanWish {
  let template: Template
  /// The fields of the plan that the answers give.
  let fields: JSONObject

  init(template: Template, fields: JSONObject) {
    self.template = template
    self.fields = fields
  }

  /// What the input says; a plan that there is goes on with its own template unless another is named.
  init(_ input: JSONObject, _ present: Record?, _ offered: Offered) throws {
    fields = JSONObject(input.members.filter { $0.value != .null }.map { ($0.name, $0.value) })
    template = try offered.template((fields["template"] ?? present?.fields["template"])?.text ?? "")
  }

  /// The plan with everything that fits: what was there stays, what is given comes beside it or fills a gap.
  func plan(in present: JSONObject, known: Set<String>, _ offered: Offered) -> JSONObject {
    var plan = present
    for member in fields.members where member.name != "template" || plan["template"] == nil {
      switch member.name {
      case "sections", "applies": plan[member.name] = PlanWish.joined(plan[member.name], member.value)
      default: plan[member.name] = member.value
      }
    }
    let answers = Answers(stage: plan["stage"]?.text, applies: Set(plan["applies"]?.texts ?? []))
    let facts = offered.guidance.facts(in: plan["country"]?.text)
    return template.added(to: plan, answers, facts, known: known)
  }

  private static func joined(_ old: JSON?, _ new: JSON) -> JSON {
    let old = old?.items ?? []
    return .array(old + (new.items ?? []).filter { !old.contains($0) })
  }
}

extension OpenNotebook {
  /// Makes the plan, or adds to `present`, and prints its identifier.
  fileprivate mutating func begin(_ wish: PlanWish, in present: Record?, _ offered: Offered) throws {
    guard let present else {
      let fields = wish.plan(in: JSONObject(), known: [], offered)
      return try keep([Draft(kind: .plan, fields: fields)])
    }
    let former = try formerVersions(of: present.id).map { Template.keys(in: $0.record.fields) }
    let known = former.reduce(into: Set()) { $0.formUnion($1) }
    try change(present, to: wish.plan(in: present.fields, known: known, offered))
    try talk.put(present.id.description)
  }
}
