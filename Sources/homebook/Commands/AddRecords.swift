import Questions
import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Vault
import Views

/// `add`: new records, from standard input or from answers.
struct AddRecords<Kept: Shelf>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: Words.chosen.addAbstract, discussion: Words.chosen.addDiscussion)
  }

  @OptionGroup var json: JSONInput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func run() throws {
    try common.requireSomebody(unless: json.isGiven)
    let early = try common.early(given)
    try Opening.run(common.choice(), common.talk) { open in
      guard json.isGiven else { return try open.askAndPrint { try $0.newForm(Kept.kind, then: $1) } }
      guard let given = try early ?? given() else { return }
      try open.keep(open.read(given).map { Draft(kind: Kept.kind, fields: $0) })
    }
  }

  private func given() throws -> GivenFields? { json.isGiven ? try GivenFields(json, Kept.kind) : nil }
}

extension OpenNotebook {
  /// Asks what `scenes` ask, and prints the identifiers of the records that were saved then.
  mutating func askAndPrint(
    _ scenes: (inout OpenNotebook, @escaping AfterSaving) throws -> [any Scene]
  ) throws {
    var saved: [RecordID] = []
    let asked = try scenes(&self) { ids, _ in
      saved = ids
      return .leave
    }
    try ask(asked, orGive: "--json -")
    for id in saved { try talk.put(id.description) }
  }

  /// Saves `drafts` and prints the identifier of each when it is durable.
  mutating func keep(_ drafts: [Draft]) throws {
    let talk = talk
    try talk.naming { name in try notebook.add(drafts, now: .now(), saved: name) }
    try talk.explain(words.saved)
  }
}
