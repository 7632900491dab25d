import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Screen
import Text
import Views

/// `documents missing`: what is not at hand in any form, person by person.
struct DocumentsMissing: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "missing", abstract: Words.chosen.missingAbstract,
      discussion: Words.chosen.missingDiscussion)
  }

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let pages = try open.pages(.document).reversed().filter { !Item($0.record.fields).isAtHand }
    if json.isWanted { return try open.talk.put(.array(pages.map(\.json))) }
    for list in Owned.lists(pages.map(\.record)) {
      try open.talk.put("\n" + (list.owner.isEmpty ? open.words.nobodyNamed : list.owner.onOneLine))
      for document in list.byImportance {
        try open.talk.put("  \(document.heading(open.words)): \(open.words.nothingYet(document))")
      }
    }
    if pages.isEmpty { open.talk.tell(open.words.nothingMissing) }
  }
}
