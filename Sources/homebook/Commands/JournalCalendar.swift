import ArgumentParser
import Notebook
import Phrases
import Records

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

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let period = try Narrowing.period(from: from, to: to)
    let narrowing = Narrowing(from: period.from, to: period.to)
    let months = JournalMonths(try open.pages(.entry, narrowing))
    if json.isWanted { return try open.talk.put(months.json) }
    let lines = CalendarLines(words: open.words, width: open.width).lines(months)
    for line in lines { try open.talk.put(line) }
    if lines.isEmpty { open.talk.tell(open.words.nothingListed) }
  }
}

extension JournalMonths {
  fileprivate var json: JSON {
    [
      "months": .array(months.map(\.json)), "withoutMonth": .integer(withoutMonth),
      "withdrawn": .integer(withdrawn), "repeated": .array(repeated.map(JournalMonths.json)),
      "recurring": .array(recurring.map(\.json)),
    ]
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
    for field in JournalMonths.judgements {
      object[field.name] = judgements[field.name].map { JSON(counted: $0) }
    }
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
  /// Numbers and how often each occurs, in order.
  fileprivate init(counted counts: [Int: Int]) {
    self = .object(JSONObject(counts.sorted { $0.key < $1.key }.map { ("\($0.key)", .integer($0.value)) }))
  }
}
