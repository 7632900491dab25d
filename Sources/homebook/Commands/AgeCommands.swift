import Age
import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Views

/// `age`: the age format by itself.
struct AgeCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "age", abstract: Words.chosen.ageAbstract,
      subcommands: [AgeEncrypt.self, AgeDecrypt.self, AgeKey.self])
  }
}

/// `age key`: to whom others encrypt what only this notebook is to open.
struct AgeKey: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "key", abstract: Words.chosen.ageKeyAbstract, discussion: Words.chosen.ageKeyDiscussion)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let recipient = try open.notebook.ownIdentity(now: .now()).recipient.description
    if json.isWanted { return try open.talk.put(["recipient": .string(recipient)] as JSON) }
    try open.talk.put(recipient)
  }
}
