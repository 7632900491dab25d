import Questions
import ArgumentParser
import Guidance
import Notebook
import Pages
import Phrases
import Platform
import Records
import Vault
import Views

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
    try Opening.run(common.choice(), common.talk) { open in
      let present = try plan.map { try open.page($0, .plan).record }
      let offered = try open.offered()
      guard json.isGiven else {
        return try open.askAndPrint { try $0.planScenes(into: present, offered, then: $1) }
      }
      try open.begin(try PlanWish(early ?? given(), present, offered), in: present, offered)
    }
  }

  private func given() throws -> JSONObject {
    guard json.isGiven else { return JSONObject() }
    let objects = try json.objects()
    if objects.count > 1 { throw CommandFault.input(line: objects[1].line, .oneObjectOnly) }
    let input = objects[0]
    let fields = input.object.isEmpty ? JSONObject() : try input.checked(.plan, .changes)
    guard plan != nil || fields[.template] != nil else {
      throw CommandFault.input(line: input.line, .flaw(Flaw(path: "template", problem: .missing)))
    }
    return fields
  }
}

extension OpenNotebook {
  /// The questions before a plan; of the template that `present` has, or of the one that is chosen.
  fileprivate func planScenes(
    into present: Record?, _ offered: Offered, then saved: @escaping AfterSaving
  ) throws -> [any Scene] {
    let templates = offered.templates
    if templates.isEmpty { throw CommandFault.unknownName("template") }
    // Of a plan that there is, its own name is printed.
    let named: AfterSaving = { ids, open in try saved(present.map { [$0.id] } ?? ids, &open) }
    let own = templates.first { $0.id == present?.fields[.template]?.text }
    guard let own else { return [TemplateList(into: present?.id, then: named)] }
    return [try interview(for: own, into: present?.id, then: named)]
  }

  /// Makes the plan, or adds to `present`, and prints its identifier.
  fileprivate mutating func begin(_ wish: PlanWish, in present: Record?, _ offered: Offered) throws {
    let fields = report(try notebook.plan(wish, in: present, offered))
    guard let present else { return try keep([Draft(kind: .plan, fields: fields)]) }
    try change(present, to: fields)
    try talk.explain(words.saved)
    try talk.put(present.id.description)
  }
}
