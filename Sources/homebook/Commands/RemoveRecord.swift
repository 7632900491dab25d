import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Vault
import Views

/// `remove`: takes a record out.
struct RemoveRecord<Kept: Shelf>: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove", abstract: Words.chosen.removeAbstract, discussion: Words.chosen.removeDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let page = try open.page(id, Kept.kind)
    if open.talk.asks {
      try open.put(page)
      let agreed = try open.agrees(open.words.removeQuestion, yes: open.words.removeKey)
      if !agreed { throw CommandFault.declined }
    }
    try open.remove(page.record)
    try open.talk.explain(open.words.removed)
  }
}
