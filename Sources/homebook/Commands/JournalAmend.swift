import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Vault
import Views

/// `journal amend`: an addition or correction beside an entry, which stays as it is.
struct AmendEntry: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "amend", abstract: Words.chosen.amendAbstract, discussion: Words.chosen.changeDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @OptionGroup var json: JSONInput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    try common.requireSomebody(unless: json.isGiven)
    let early = try common.early(given)
    try Opening.run(common.choice(), common.talk) { open in
      let page = try open.page(id, .entry)
      guard json.isGiven, let given = try early ?? given() else {
        return try open.askAndPrint { [try $0.amendmentForm(page, then: $1)] }
      }
      var fields = try open.read(given)[0]
      fields[.entry] = .string(page.record.id.description)
      try open.keep([Draft(kind: .amendment, fields: fields)])
    }
  }

  private func given() throws -> GivenFields? {
    json.isGiven ? try GivenFields(json, .amendment, onlyOne: true) : nil
  }
}
