import ArgumentParser
import Notebook
import Phrases
import Platform
import Records
import Vault

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
    try Opening.run(common) { open in
      let record = try open.page(id, Kept.kind).record
      guard json.isGiven else {
        return try open.ask([try open.editForm(record, then: .leave)], orGive: "--json -")
      }
      try open.change(record, to: record.fields.changed(by: early ?? given()))
      try open.talk.explain(open.words.saved)
    }
  }

  private func given() throws -> JSONObject {
    json.isGiven ? try GivenFields(kind: Kept.kind, manner: .changes).one(json) : JSONObject()
  }
}

extension OpenNotebook {
  /// Saves `fields` in the place of those of `record`, and says whether that changed anything.
  mutating func change(
    _ record: Record, to fields: JSONObject, finishing manuscript: Manuscript? = nil
  ) throws {
    guard try notebook.change(record, to: fields, finishing: manuscript, now: .now()) else {
      return talk.tell(words.declined)
    }
  }
}
