import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Vault
import Views

/// `journal chain`: the journal as it was recorded, record by record, for whoever checks it.
struct JournalChain: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "chain", abstract: Words.chosen.chainAbstract, discussion: Words.chosen.chainDiscussion)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let links = open.report(try open.notebook.records(Kind.known.filter(\.isChained)))
    try open.talk.put(.array(links.map(\.json)))
  }
}
