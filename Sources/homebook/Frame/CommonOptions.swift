import ArgumentParser
import Platform
import Vault

/// The options that every command takes, before or after its name.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("file"), help: .init(Words.chosen.fileHelp, valueName: "path"), completion: .file())
  var file: String?

  @Option(name: .customLong("passphrase-fd"), help: .init(Words.chosen.passphraseHelp, valueName: "n"))
  var passphraseDescriptor: Int32?

  @Option(help: .init(Words.chosen.notebookHelp, valueName: "notebook"))
  var notebook: NotebookName?

  @Option(help: .init(Words.chosen.languageHelp, valueName: "language"))
  var language: LanguageName?

  @Flag(name: .customLong("accept-damage"), help: .init(Words.chosen.acceptHelp))
  var acceptsDamage = false

  /// Where the book is.
  func path() throws(CommandFault) -> String {
    if let path = file ?? Process.environment("HOMEBOOK_FILE") { return path }
    if let data = Process.environment("XDG_DATA_HOME") { return data + "/homebook/book" }
    guard let home = Process.environment("HOME") else { throw .noPath }
    return home + "/.local/share/homebook/book"
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

/// A notebook as arguments name it.
enum NotebookName: String, CaseIterable, ExpressibleByArgument {
  case everyday
  case personal
  case `private`

  init(_ level: Level) {
    switch level {
    case .everyday: self = .everyday
    case .personal: self = .personal
    case .private: self = .private
    }
  }

  /// The notebook of this name.
  var level: Level {
    switch self {
    case .everyday: .everyday
    case .personal: .personal
    case .private: .private
    }
  }
}

/// A language as arguments name it. `Language.chosen` looks for it by itself; here it is checked and helped with.
enum LanguageName: String, CaseIterable, ExpressibleByArgument {
  case en
  case es
}
