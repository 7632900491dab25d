import Questions
import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Views

/// `edit`: changed fields of a record.
struct EditRecord<Kept: Shelf>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit", abstract: Words.chosen.editAbstract, discussion: Words.chosen.changeDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @OptionGroup var json: JSONInput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    try common.requireSomebody(unless: json.isGiven)
    let early = try common.early(given)
    try Opening.run(common.choice(), common.talk) { open in
      let record = try open.page(id, Kept.kind).record
      guard json.isGiven, let given = try early ?? given() else {
        return try open.ask([try open.editForm(record, then: .leave)], orGive: "--json -")
      }
      try open.change(record, to: record.fields.changed(by: open.read(given)[0]))
      try open.talk.explain(open.words.saved)
    }
  }

  private func given() throws -> GivenFields? {
    json.isGiven ? try GivenFields(json, Kept.kind, .changes, onlyOne: true) : nil
  }
}
