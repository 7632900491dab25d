import ArgumentParser
import Notebook
import Notebook
import Phrases
import Records
import Screen
import Text

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
    var owners: [String] = []
    for owner in pages.map({ Item($0.record.fields).owner }) where !owners.contains(owner) {
      owners.append(owner)
    }
    for owner in owners {
      try open.talk.put("\n" + (owner.isEmpty ? open.words.nobodyNamed : owner.onOneLine))
      for page in pages where Item(page.record.fields).owner == owner {
        try open.talk.put("  \(page.record.heading(open.words)): \(open.words.nothingYet(page.record))")
      }
    }
    if pages.isEmpty { open.talk.tell(open.words.nothingMissing) }
  }
}
