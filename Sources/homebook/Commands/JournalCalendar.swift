import ArgumentParser
import Notebook
import Pages
import Phrases
import Records
import Views

/// `journal calendar`: the journal at a glance, month by month.
struct JournalCalendar: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calendar", abstract: Words.chosen.calendarAbstract,
      discussion: Words.chosen.calendarCaveat)
  }

  @Option(help: .init(Words.chosen.fromHelp, valueName: "date"))
  var from: String?

  @Option(help: .init(Words.chosen.toHelp, valueName: "date"))
  var to: String?

  @Option(help: .init(Words.chosen.threadHelp, valueName: "thread"))
  var thread: String?

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let period = try open.period(from: from, to: to)
    let narrowing = Narrowing(from: period.from, to: period.to, thread: thread)
    let months = JournalMonths(try open.pages(.entry, narrowing))
    try open.tellUndated(narrowing)
    if json.isWanted { return try open.talk.put(months.json) }
    let lines = CalendarLines(words: open.words, width: open.width).lines(months)
    for line in lines { try open.talk.put(line) }
    if lines.isEmpty { open.talk.tell(open.words.nothingListed) }
  }
}
