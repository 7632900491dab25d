import ArgumentParser
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

extension Words {
  var missingAbstract: String {
    say("Shows what is not at hand yet, person by person.", "Muestra lo que aún falta, persona por persona.")
  }
  var missingDiscussion: String {
    say(
      "Something is at hand when one of its forms is packed, has a place, or is with someone.",
      "Algo está a mano cuando alguna de sus formas está en la bolsa, tiene un lugar o la tiene alguien.")
  }
  var nobodyNamed: String { say("Nobody named", "Sin persona") }
  var nothingMissing: String { say("Nothing is missing.", "No falta nada.") }

  /// That nothing of it is there, and in which forms it would serve.
  func nothingYet(_ record: Record) -> String {
    let part = Schema.field("forms", of: .document)?.part("kind")
    let kinds = (record.fields[.forms]?.items ?? []).compactMap { $0.object?[.kind] }
    let labels = kinds.compactMap { shown($0, part) }.joined(separator: ", ")
    return say("nothing yet", "nada todavía") + (labels.isEmpty ? "" : " (\(labels))")
  }
}
