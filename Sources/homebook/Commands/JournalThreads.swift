import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Views

/// `journal threads`: the matters that entries belong to, the one written of last first.
struct JournalThreads: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "threads", abstract: Words.chosen.threadsAbstract)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let matters = try open.pages(.entry).matters
    if json.isWanted { return try open.talk.put(.array(matters.map(\.json))) }
    for matter in matters { try open.talk.put(open.words.listed(matter)) }
    if matters.isEmpty { open.talk.tell(open.words.nothingListed) }
  }
}
