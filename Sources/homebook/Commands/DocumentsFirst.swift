import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Text
import Views

/// `documents first`: the few things to take first, for half a page of paper.
struct DocumentsFirst: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "first", abstract: Words.chosen.firstThingsAbstract,
      discussion: Words.chosen.firstThingsDiscussion)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let things = FirstThing.all(in: try open.pages(.document).reversed().map(\.record))
    if json.isWanted { return try open.talk.put(.array(things.map(\.json))) }
    for thing in things {
      for line in thing.line.wrapped(to: open.width) { try open.talk.put(line) }
    }
    if things.isEmpty { open.talk.tell(open.words.nothingFirst) }
  }
}
