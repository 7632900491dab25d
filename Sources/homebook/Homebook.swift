import ArgumentParser
import Pages
import Phrases
import Platform
import Screen
import Views

/// The program: a household notebook.
struct Homebook: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "homebook", abstract: Words.chosen.abstract, discussion: Words.chosen.answering,
      version: version,
      subcommands: [
        PlanCommands.self, JournalCommands.self, DocumentCommands.self, PeopleCommands.self,
        AttachmentCommands.self, Search.self,
        Due.self, GlanceCommand.self, Export.self, Verify.self, Create.self, Settings.self, Move.self,
        Check.self, Rewrite.self,
        Backup.self, Renew.self, Rescue.self, Purge.self,
        Merge.self, Import.self, AgeCommands.self, Passphrase.self, Guide.self,
      ])
  }

  @Flag(help: .init(Words.chosen.plainScreenHelp))
  var plainScreen = false

  /// The process that opened the window in which it runs.
  @Option(name: .customLong(OwnWindow.option), help: .hidden)
  var opener: Int32?

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  /// Without a command: a sitting where somebody sits at a terminal, or in one of its own, else the help.
  func run() throws {
    if let opener { return OwnWindow.run(for: Self.self, by: opener, sit) }
    OwnWindow.isWanted ? try OwnWindow.open() : try sit()
  }

  private func sit() throws {
    guard Stream.input.isTerminal, Stream.output.isTerminal,
      let stage = Stages.open(Words.chosen.stage, lineByLine: plainScreen)
    else { throw CleanExit.helpRequest(self) }
    defer { stage.end() }
    var run = SittingRun(try common.choice(), on: stage, .chosen)
    try run.run()
  }

  /// Runs one command to its end and gives the status to end with.
  static func perform(_ arguments: [String]) -> Int32 {
    do {
      if let argument = Process.argumentThatIsNoText { throw CommandFault.notText(argument) }
      var command = try parseAsRoot(Arguments.normal(arguments))
      try command.run()
      return ExitStatus.done.rawValue
    } catch {
      return Ending.status(of: error, from: Homebook.self, .chosen)
    }
  }
}
