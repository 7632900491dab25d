import Vault
import Storage
import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Screen
import Text
import Views

/// `attachment`: the files kept with records.
struct AttachmentCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "attachment", abstract: Words.chosen.filesAbstract,
      subcommands: [ListFiles.self, SaveFile.self, RemoveFile.self])
  }
}

/// `attachment list`: the files, newest first.
struct ListFiles: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Words.chosen.listAbstract)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let files = try open.pages(.attachment)
    if json.isWanted { return try open.talk.put(.array(files.map(\.json))) }
    if files.isEmpty { open.talk.tell(open.words.nothingListed) }
    for file in files { try open.talk.put(open.words.line(file.record).cut(to: open.width)) }
  }
}

/// `attachment save`: writes a file out again.
struct SaveFile: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "save", abstract: Words.chosen.saveFileAbstract,
      discussion: Words.chosen.saveFileDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @Argument(help: .init(Words.chosen.saveFilePathHelp, valueName: "path"), completion: .file())
  var path: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    try open.write(try open.page(id, .attachment).record, to: path)
  }
}

/// `attachment remove`: takes a file away and overwrites it.
struct RemoveFile: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove", abstract: Words.chosen.removeAbstract,
      discussion: Words.chosen.removeFileDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let summary = try open.book.find(id, in: open.level)
    guard summary.kind == .attachment else { throw ReadingError.unknownRecord }
    let record = try open.readable(summary)
    if open.talk.asks {
      if let record { try open.put(Page(record: record)) }
      let agreed = try open.agrees(open.words.removeQuestion, yes: open.words.removeKey)
      if !agreed { throw CommandFault.declined }
    }
    try open.notebook.removeFile(summary.id, noting: record, now: .now())
    try open.talk.explain(open.words.removed)
  }
}
