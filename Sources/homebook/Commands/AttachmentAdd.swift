import Inspection
import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Views

/// `attach`: keeps files with a record.
struct AttachFile<Kept: Shelf>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "attach", abstract: Words.chosen.attachAbstract,
      discussion: Words.chosen.attachDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @Argument(help: .init(Words.chosen.attachPathHelp, valueName: "path"), completion: .file())
  var paths: [String]

  @Option(help: .init(Words.chosen.attachNameHelp, valueName: "name"))
  var name: String?

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func validate() throws {
    if paths.contains("-") && name == nil { throw ValidationError(Words.chosen.nameNeeded) }
    if paths.count > 1 && name != nil { throw ValidationError(Words.chosen.nameForOne) }
  }

  func run() throws {
    let files = try paths.map { try GivenFile($0, name: name) }
    let book = File.Identity(path: try common.path())
    if files.contains(where: { $0.source.identity.map { $0 == book } ?? false }) {
      throw FileFault.isTheBook
    }
    try Opening.run(common.choice(), common.talk) { open in
      let owner = try open.page(id, Kept.kind).record
      try open.prepareForFiles()
      let kept = try open.keepAndPrint(files, with: owner)
      try open.offerOriginals(but: kept)
    }
  }
}

extension OpenNotebook {
  /// Keeps `files` as those of `owner` and prints the identifier of each that was kept, whatever comes of the others.
  fileprivate mutating func keepAndPrint(_ files: [GivenFile], with owner: Record) throws -> [Record] {
    var kept: [Record] = []
    do {
      try keepAll(files, with: owner) { kept.append($0) }
    } catch {
      for record in kept { try talk.put(record.id.description) }
      throw error
    }
    for record in kept { try talk.put(record.id.description) }
    return kept
  }
}
