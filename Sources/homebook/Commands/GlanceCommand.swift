import ArgumentParser
import Handover
import Notebook
import Pages
import Phrases
import Platform
import Records
import Text
import Views

/// `glance`: what is wanted in a hurry.
struct GlanceCommand: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "glance", abstract: Words.chosen.glanceAbstract,
      discussion: Words.chosen.glanceDiscussion)
  }

  @Flag(help: .init(Words.chosen.glanceCardHelp))
  var card = false

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let glance = try open.notebook.glance(in: open.words.language)
    if json.isWanted { return try open.talk.put(glance.json) }
    if card { return try putCard(of: glance, &open) }
    for part in GlanceLines(words: open.words, most: .max).parts(glance) {
      try open.talk.put(part.title)
      for line in part.lines.flatMap({ $0.wrapped(to: open.width - 2) }) { try open.talk.put("  " + line) }
    }
    if glance.isEmpty { open.talk.tell(open.words.glanceIsEmpty) }
  }

  /// The page to print, on standard output. It is not locked, and says so.
  private func putCard(of glance: Glance, _ open: inout OpenNotebook) throws {
    let parts = GlanceLines(words: open.words, most: .max).parts(glance)
    let card = WalletCard(
      parts.map { ($0.title, $0.lines) }, in: open.words.language,
      made: Instant(seconds: WallClock.now().seconds))
    try open.talk.put(String(decoding: card.page, as: UTF8.self))
    open.talk.tell(open.words.glanceCardIsPlain)
  }
}
