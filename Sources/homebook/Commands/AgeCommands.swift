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

/// The file that a command of `age` reads and the one that it writes.
struct AgeStreams: ParsableArguments {
  @Argument(help: .init(Words.chosen.ageInputHelp, valueName: "input"), completion: .file())
  var input: String

  @Argument(help: .init(Words.chosen.ageOutputHelp, valueName: "output"), completion: .file())
  var output: String

  /// Lets `work` read the input, and finishes `target` when all of it is there. `label` says what is done.
  func pass(to target: Target, _ label: String, _ work: (AgeInput) throws -> Void) throws {
    let progress = Progress(label)
    defer { progress.end() }
    try work(try AgeInput(input, progress: progress.advance))
    try target.finish()
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
