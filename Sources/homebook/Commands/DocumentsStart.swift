import ArgumentParser
import Guidance
import Notebook
import Pages
import Phrases
import Records
import Screen
import Text
import Vault
import Views

/// `documents start`: the list of papers and things to have ready, for each person and animal.
struct DocumentsStart: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "start", abstract: Words.chosen.documentsStartAbstract,
      discussion: Words.chosen.documentsStartDiscussion)
  }

  @OptionGroup var json: JSONInput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    try common.requireSomebody(unless: json.isGiven)
    let early = try common.early(given)
    try Opening.run(common.choice(), common.talk) { open in
      let offered = try open.offered()
      guard json.isGiven else { return try open.askAndPrint { [try $0.bagInterview(then: $1)] } }
      try open.begin(try early ?? given(), offered)
    }
  }

  private func given() throws -> Household {
    guard json.isGiven else { return Household(me: "") }
    let objects = try json.objects()
    if objects.count > 1 { throw CommandFault.input(line: objects[1].line, .oneObjectOnly) }
    do {
      return try Household(objects[0].object, me: Words.chosen.meInLists)
    } catch let flaw as Flaw {
      throw CommandFault.input(line: objects[0].line, .flaw(flaw))
    }
  }
}

extension Household {
  /// Reads `{"applies": […], "children": ["…"], "pets": ["…"]}`; each may be absent.
  fileprivate init(_ input: JSONObject, me: String) throws {
    let lists = ["children", "pets"]
    if let name = input.names.first(where: { !lists.contains($0) && $0 != "applies" }) {
      throw CommandFault.unknownName(name)
    }
    if let applies = input["applies"] { _ = try Record.checked(.plan, ["applies": applies], .changes) }
    self.init(
      me: me, children: try Household.names("children", in: input),
      pets: try Household.names("pets", in: input),
      applies: Set(input["applies"]?.texts ?? []))
  }

  private static func names(_ member: String, in input: JSONObject) throws -> [String] {
    guard let value = input[member] else { return [] }
    guard let names = value.texts else { throw Flaw(path: member, problem: .type(.list(.line))) }
    _ = try Record.checked(Kind(rawValue: 0), [member: value])
    return names.map(\.onOneLine).filter { !$0.isEmpty }
  }
}

extension OpenNotebook {
  /// Adds what fits and is not there yet.
  fileprivate mutating func begin(_ household: Household, _ offered: Offered) throws {
    let drafts = report(try notebook.papers(for: household, offered))
    if drafts.isEmpty { return talk.tell(words.listIsThere) }
    try keep(drafts.map { Draft(kind: .document, fields: $0) })
  }
}
