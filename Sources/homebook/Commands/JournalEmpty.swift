import ArgumentParser
import Notebook
import Phrases
import Records
import Vault

/// `journal empty`: takes the words out of an entry. Its number stays.
struct EmptyEntry: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "empty", abstract: Words.chosen.emptyAbstract, discussion: Words.chosen.emptyDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let page = try open.page(id, .entry)
    if open.talk.asks {
      try open.put(page)
      let words = open.words
      let agreed = try open.agrees(words.emptyQuestion, [words.emptyDiscussion], yes: words.emptyKey)
      if !agreed { throw CommandFault.declined }
    }
    try open.book.empty(page.record.id, in: open.level)
    open.talk.tell(open.words.emptied)
  }
}

extension OpenNotebook {
  /// Says how many entries there are whose words were taken out, where there are any.
  func tellEmptied() throws {
    let count = try book.emptiedCount(in: level)
    if count > 0 { talk.tell(words.emptied(count)) }
  }
}

extension Words {
  var emptyAbstract: String {
    say(
      "Takes the words out of an entry. Its number stays.",
      "Quita las palabras de una entrada. Su número queda.")
  }
  var emptyDiscussion: String {
    say(
      "What it says goes, with what was added later and its files. Its number and digests stay, so that no number is "
        + "used twice and the order can still be checked; a copy shows an empty place with its number. The words can "
        + "still be dug out here until: homebook purge. Copies made before keep them.",
      "Se va lo que dice, con lo añadido después y sus archivos. Quedan su número y sus huellas, para que ningún "
        + "número se use dos veces y el orden se pueda seguir comprobando; una copia muestra un lugar vacío con su "
        + "número. Las palabras aún se pueden rescatar aquí hasta que hagas: homebook purge. Las copias ya hechas las conservan."
    )
  }
  var emptyQuestion: String { say("Take the words out?", "¿Quitar las palabras?") }
  var emptyKey: String { say("take the words out", "quitar las palabras") }
  var emptied: String { say("The words were taken out.", "Las palabras se han quitado.") }

  /// How many entries there are whose words were taken out.
  func emptied(_ count: Int) -> String {
    say(
      "Entries whose words were taken out: \(count)", "Entradas a las que se quitaron las palabras: \(count)")
  }
}
