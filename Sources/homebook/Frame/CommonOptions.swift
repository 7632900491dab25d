import Storage
import ArgumentParser
import Pages
import Phrases
import Platform
import Records
import Views

/// The options that every command takes, before or after its name.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("file"), help: .init(Words.chosen.fileHelp, valueName: "path"), completion: .file())
  var file: String?

  @Option(name: .customLong("passphrase-fd"), help: .init(Words.chosen.passphraseHelp, valueName: "n"))
  var passphraseDescriptor: Int32?

  @Option(help: .init(Words.chosen.notebookHelp, valueName: "notebook"))
  var notebook: Level?

  @Option(help: .init(Words.chosen.languageHelp, valueName: "language"))
  var language: Language?

  @Flag(name: .customLong("accept-damage"), help: .init(Words.chosen.acceptHelp))
  var acceptsDamage = false

  /// Which book these options name, and how it is opened.
  func choice() throws(CommandFault) -> BookChoice {
    BookChoice(
      path: try path(), isNamed: file != nil, passphraseDescriptor: passphraseDescriptor, notebook: notebook,
      acceptsDamage: acceptsDamage)
  }

  /// The ways in and out of a run with these options.
  var talk: Conversation { Conversation(.chosen, asks: passphraseDescriptor == nil) }

  /// Where the book is.
  func path() throws(CommandFault) -> String {
    if let file { return file }
    if let path = try variable("HOMEBOOK_FILE") { return path }
    if let data = try variable("XDG_DATA_HOME") { return data + "/homebook/book" }
    guard let home = try variable("HOME") else { throw .noPath }
    return home + "/.local/share/homebook/book"
  }

  /// The value of a variable, which has to be a text: else another file than the one that is meant would be opened.
  private func variable(_ name: String) throws(CommandFault) -> String? {
    let value = Process.environment(name)
    if !Process.isText(name) { throw .notText(name + "=" + (value ?? "")) }
    return value
  }
}

/// `--json`: the answer as JSON.
struct JSONOutput: ParsableArguments {
  @Flag(name: .customLong("json"), help: .init(Words.chosen.jsonHelp))
  var isWanted = false
}

/// `--json -`: objects from standard input. `Arguments.normal` writes the two words as one.
struct JSONInput: ParsableArguments {
  @Flag(name: .customLong(Arguments.jsonInput), help: .init(Words.chosen.jsonInputHelp))
  var isGiven = false
}
