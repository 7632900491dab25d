import ArgumentParser
import Notebook
import Phrases
import Records
import Vault

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
    try Opening.run(common) { open in
      let page = try open.page(id, .entry)
      guard json.isGiven else {
        return try open.askAndPrint { [try $0.amendmentForm(page, then: $1)] }
      }
      var fields = try early ?? given()
      fields[.entry] = .string(page.record.id.description)
      try open.keep([Draft(kind: .amendment, fields: fields)])
    }
  }

  private func given() throws -> JSONObject {
    json.isGiven ? try GivenFields(kind: .amendment).one(json) : JSONObject()
  }
}
