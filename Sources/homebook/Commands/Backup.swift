import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Views

/// `backup`: a second copy of the whole file.
struct Backup: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.backupAbstract, discussion: Words.chosen.backupDiscussion)
  }

  @Argument(help: .init(Words.chosen.backupPathHelp, valueName: "path"), completion: .file())
  var path: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    open.talk.tell(open.words.lastBackup(try open.notebook.lastBackup()))
    try open.makeSecondCopy(at: path)
    try open.offerOriginals()
  }
}
