import ArgumentParser
import Notebook
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
      let changes =
        json.isGiven
        ? try early ?? given() : try open.interview(Kept.kind).changes(to: record.fields)
      try open.change(record, to: record.fields.changed(by: changes))
    }
  }

  private func given() throws -> JSONObject {
    json.isGiven ? try GivenFields(kind: Kept.kind, manner: .changes).one(json) : JSONObject()
  }
}

extension OpenNotebook {
  /// Saves `fields` in the place of those of `record`; a plan keeps its former version. What was unfinished of it goes
  /// with that.
  mutating func change(
    _ record: Record, to fields: JSONObject, finishing manuscript: Manuscript? = nil
  ) throws {
    if fields == record.fields { return talk.tell(words.declined) }
    let now = WallClock.now()
    try book.replace(
      Record(id: record.id, kind: record.kind, fields: fields), in: level,
      former: record.kind == .plan ? Draft(former: record, now) : nil, now: now,
      finishing: manuscript?.id)
    try talk.explain(words.saved)
  }
}

extension Draft {
  /// A former version of `plan`, which is being replaced.
  fileprivate init(former plan: Record, _ now: WallClock) {
    var fields = plan.fields
    fields["of"] = .string(plan.id.description)
    fields["replaced"] = .string(Instant(seconds: now.seconds).description)
    self.init(kind: .formerPlan, fields: fields)
  }
}
