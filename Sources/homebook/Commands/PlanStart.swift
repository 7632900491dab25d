import ArgumentParser
import Guidance
import Notebook
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

extension OpenNotebook {
  /// Makes the plan, or adds to `present`, and prints its identifier.
  fileprivate mutating func begin(_ wish: PlanWish, in present: Record?, _ offered: Offered) throws {
    let fields = report(try notebook.plan(wish, in: present, offered))
    guard let present else { return try keep([Draft(kind: .plan, fields: fields)]) }
    try change(present, to: fields)
    try talk.put(present.id.description)
  }
}
