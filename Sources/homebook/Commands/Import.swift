import Questions
public import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Times
import Vault
import Views

/// `import`: brings records in from a file.
struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: Words.chosen.importAbstract,
      discussion: Words.chosen.importDiscussion)
  }

  @Argument(help: .init(Words.chosen.importPathHelp, valueName: "path"), completion: .file())
  var path: String

  @Option(help: .init(Words.chosen.importKindHelp, valueName: "kind"))
  var kind: ImportKind?

  @Option(help: .init(Words.chosen.datesHelp, valueName: "order"))
  var dates: DateOrder?

  @Option(help: .init(Words.chosen.yearHelp, valueName: "year"))
  var year: Int?

  @Flag(name: .customLong("dry-run"), help: .init(Words.chosen.dryRunHelp))
  var isDry = false

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func validate() throws {
    if let year, !(1900...2100 ~= year) { throw ValidationError(Words.chosen.noYear) }
  }

  func run() throws {
    let importing = Importing(isDry: isDry)
    // All of it is read and checked before the book is opened.
    if isFolder(path) {
      var folder = try ImportFolder(path, times)
      return try Opening.run(common.choice(), common.talk) { try importing.bring(&folder, &$0) }
    }
    let progress = Progress(Words.chosen.decrypting)
    defer { progress.end() }
    if let file = try LockedFile(path, progress: progress.advance) {
      return try Opening.run(common.choice(), common.talk) { open in
        let contents = try open.contents(
          of: file, passphraseFrom: common.passphraseDescriptor, kind: kind?.kind, times)
        // What is asked next begins on a line of its own.
        progress.end()
        try importing.bring(contents, &open)
      }
    }
    var source = try ImportSource(path: path, kind: kind?.kind, times.teller, order: times.order)
    _ = try source.taken()
    try Opening.run(common.choice(), common.talk) { open in try importing.bring(&source, &open) }
  }

  /// What the command line says of the times.
  private var times: ToldTimes { ToldTimes(Words.chosen.language, year: year, order: dates) }
}

extension ImportKind: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}
