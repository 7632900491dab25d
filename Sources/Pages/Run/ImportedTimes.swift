import Questions
package import Notebook
import Phrases
import Platform
import Records
import Text
import Times
package import Views

// The times of a file that were not understood: section "Times" of `Docs/Records.md`.
extension OpenNotebook {
  /// Says which times stay words, and which can be more than one thing, row by row.
  package func tell(_ unread: [UnreadTime]) {
    for sentence in words.sentences(on: unread) { talk.tell(sentence) }
  }

  /// The same of one file among several, by its name.
  package func tell(_ unread: [UnreadTime], _ yearless: [UnreadTime], in file: String) {
    talk.tell("\(file.shown):")
    tell(yearless: yearless)
    tell(unread)
  }

  /// Reads the times of a table anew with what is known of them or asked once for all: what comes first in its dates, of
  /// which year they are, and when summer begins.
  ///
  /// - Parameter file: the name of the file, where it is one of several.
  package mutating func settleTimes(of source: inout ImportSource, in file: String? = nil) throws {
    source.teller.isSouthern = isSouthern
    let lines = file.map { ["\($0.shown):"] } ?? []
    if let order = try asksOrder(try source.unreadTimes(), lines) { source.order = order }
    if try source.unreadTimes().contains(where: { $0.question?.kind == .season }),
      let isSouthern = try asksSummer()
    {
      source.teller.isSouthern = isSouthern
    }
    if let year = try asksYear(try source.yearlessTimes(), lines) { source.teller.year = year }
  }

  /// Asks of which year dates are that name none; `nil` for the last that has been.
  private mutating func asksYear(_ times: [UnreadTime], _ lines: [String]) throws -> Int? {
    guard talk.asks, let date = times.first else { return nil }
    let now = TimePoint(minuteOf: WallClock.now().seconds).day.year
    var year: Int?
    let answers = [words.lastThatHasBeen] + (0..<4).map { String(now - $0) }
    try ask([
      AskScene(words.yearQuestion(date.text), lines, answers: answers) { index, _ in
        year = index > 0 ? now - index + 1 : nil
        return .leave
      }
    ])
    return year
  }

  /// Says which times name no year, and that they are taken for the last that have been.
  package func tell(yearless times: [UnreadTime]) {
    if !times.isEmpty { talk.tell(words.takenAsLast(times.map { ($0.row, $0.text) })) }
  }

  /// Asks once what comes first in the dates of a table, where none of them tells it; `nil` where that is not asked, or
  /// not known.
  private mutating func asksOrder(_ unread: [UnreadTime], _ lines: [String]) throws -> DateOrder? {
    guard talk.asks, let date = unread.first(where: { $0.question?.kind == .dayOrMonth }) else { return nil }
    var order: DateOrder?
    let answers = [words.dayComesFirst, words.monthComesFirst, words.orderUnknown]
    try ask([
      AskScene(words.orderQuestion(date.text), lines, answers: answers) { index, _ in
        order = index < 2 ? DateOrder.allCases[index] : nil
        return .leave
      }
    ])
    return order
  }
}
