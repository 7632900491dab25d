import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Vault
import Views

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
