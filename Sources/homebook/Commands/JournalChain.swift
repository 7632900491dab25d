import ArgumentParser
import Notebook
import Phrases
import Records
import Vault

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

extension Words {
  fileprivate var chainAbstract: String {
    say(
      "Gives the journal's records in the order of their chain.",
      "Da los registros del diario en el orden de su cadena.")
  }
  fileprivate var chainDiscussion: String {
    say(
      "Always as JSON: entries, additions, withdrawals, notes on files, and the places of entries whose words were "
        + "taken out. Records.md has a short program that checks such a list. It holds all of your words: it is "
        + "not a copy to hand over.",
      "Siempre en JSON: entradas, añadidos, retiradas, notas sobre archivos y los lugares de las entradas cuyas palabras "
        + "se quitaron. Records.md trae un programa corto que comprueba esa lista. Contiene todas tus "
        + "palabras: no es una copia para entregar.")
  }
}
