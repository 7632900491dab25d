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

extension JournalMonths {
  fileprivate var json: JSON {
    var object: JSONObject = [
      "months": .array(months.map(\.json)), "withoutMonth": .integer(withoutMonth),
      "withdrawn": .integer(withdrawn), "repeated": .array(repeated.map(JournalMonths.json)),
      "recurring": .array(recurring.map(\.json)),
    ]
    if !sums.totals.isEmpty { object["sums"] = .array(sums.totals.map(\.json)) }
    if sums.notAdded > 0 { object["sumsNotAdded"] = .integer(sums.notAdded) }
    return .object(object)
  }

  private static func json(_ page: Page) -> JSON {
    ["id": .string(page.record.id.description), "pattern": page.fields[.pattern] ?? .null]
  }
}

extension JournalMonths.Month {
  /// `2026-03`.
  fileprivate var name: String { String(first.description.prefix(7)) }

  fileprivate var json: JSON {
    var object: JSONObject = ["month": .string(name), "entries": .integer(entries)]
    object["days"] = JSON(counted: days)
    if !weights.isEmpty { object[.weight] = JSON(counted: weights) }
    return .object(object)
  }
}

extension JournalSums.Total {
  fileprivate var json: JSON {
    var object: JSONObject = ["field": .string(field.name), "hundredths": .integer(hundredths)]
    object["how"] = how.map { .string($0) }
    object["currency"] = .string(currency)
    object["sums"] = .integer(count)
    return .object(object)
  }
}

extension JournalMonths.Recurring {
  fileprivate var json: JSON {
    [
      "field": .string(field.name), "value": .string(value), "entries": .integer(entries),
      "months": .integer(months.count),
    ]
  }
}

extension JSON {
  /// What occurs, in order, and how often.
  fileprivate init(counted counts: [some Comparable & Hashable: Int]) {
    self = .object(JSONObject(counts.sorted { $0.key < $1.key }.map { ("\($0.key)", .integer($0.value)) }))
  }
}
