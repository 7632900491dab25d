import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Views

/// `list`: the records of one kind, newest recorded first; entries for people by what happened, the last first.
struct ListRecords<Kept: Shelf>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Words.chosen.listAbstract)
  }

  @Option(help: .init(Words.chosen.fromHelp, valueName: "date"))
  var from: String?

  @Option(help: .init(Words.chosen.toHelp, valueName: "date"))
  var to: String?

  @Option(help: .init(Words.chosen.tagHelp, valueName: "tag"))
  var tag: String?

  @Option(help: .init(Words.chosen.threadHelp, valueName: "thread"))
  var thread: String?

  @Option(help: .init(Words.chosen.limitHelp, valueName: "number"))
  var limit: Int?

  @Flag(help: .init(Words.chosen.asWrittenHelp))
  var asWritten = false

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError(Words.chosen.limitNegative) }
  }

  func run() throws {
    try TimePeriod.check(from: from, to: to)
    try Opening.run(common.choice(), common.talk) { open in
      let period = try open.period(from: from, to: to)
      let narrowing = Narrowing(
        from: period.from, to: period.to, tags: Set([tag].compactMap(\.self)), thread: thread)
      // What programs read is whole unless they ask for less.
      let most = limit ?? (json.isWanted ? 0 : Kept.usualLimit)
      let isAsHappened = Kept.kind == .entry && !json.isWanted && !asWritten
      let all = try open.pages(Kept.kind, narrowing).inOrder(isAsHappened ? .happened : .written)
      let pages = most == 0 ? all : Array(all.prefix(most))
      if json.isWanted {
        try open.talk.put(.array(pages.map(\.json)))
      } else {
        try open.put(pages)
      }
      if pages.count < all.count { open.talk.tell(open.words.notAllListed(pages.count, of: all.count)) }
      if Kept.kind == .entry {
        try open.tellUndated(narrowing)
        try open.tellEmptied()
      }
    }
  }
}
