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

extension FirstThing {
  /// `[ ] Passport (Ana, Leo): drawer`, with a mark in the box where it is packed.
  fileprivate var line: String {
    let whose = owners.isEmpty ? "" : " (\(owners.map(\.shown.onOneLine).joined(separator: ", ")))"
    let places = places.map(\.shown.onOneLine).joined(separator: "; ")
    let box = isPacked ? "[x]" : "[ ]"
    return "\(box) \(name.shown.onOneLine)\(whose)" + (places.isEmpty ? "" : ": \(places)")
  }

  fileprivate var json: JSON {
    [
      "name": .string(name), "for": .array(owners.map(JSON.string)), "where": .array(places.map(JSON.string)),
      "packed": .bool(isPacked),
    ]
  }
}

extension Words {
  var firstThingsAbstract: String {
    say(
      "Shows the few things to take first, for paper.",
      "Muestra las pocas cosas que tomar primero, para papel.")
  }
  var firstThingsDiscussion: String {
    say(
      "Each thing stands once, with all for whom it is, and a box to tick. It fills about half a page.",
      "Cada cosa está una vez, con todos para quienes es y una casilla que marcar. Ocupa una media página.")
  }
}
