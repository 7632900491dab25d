import ArgumentParser
import Notebook
import Pages
import Phrases
import Platform
import Records
import Views

/// `due`: what wants attention.
struct Due: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: Words.chosen.dueAbstract, discussion: Words.chosen.dueDiscussion)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let items = try open.notebook.due(now: .now())
    if json.isWanted { return try open.talk.put(.array(items.map(\.json))) }
    for item in items { try open.talk.put(open.words.due(item)) }
    if items.isEmpty { open.talk.tell(open.words.nothingDue) }
  }
}
