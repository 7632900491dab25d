internal import Records
internal import Text
public import Times

/// A time in a file that was not understood as one: section "Times" of `Docs/Records.md`.
public struct UnreadTime: Hashable, Sendable {
  /// The row, the first below the head being 1.
  public let row: Int
  /// The field.
  public let field: String
  /// What stands there.
  public let text: String
  /// All that it can mean, where it can be more than one thing; `nil` where it stays words without bounds.
  public let question: TimeQuestion?
}

/// The times in a column of a table, which are read together: one date can tell the order of all others.
struct TimeColumn {
  private let reader: TimeReader
  /// For cells all in figures: their hours are those of a clock with 24.
  private let ofFigures: TimeReader
  /// Readers with a year each, where the times lie behind: what they read differently names no year itself.
  private let ofYears: [TimeReader]

  /// - Parameters:
  ///   - cells: all cells of the column.
  ///   - tense: whether the times lie behind or ahead.
  ///   - order: the order of day and month, where a person said it.
  init(_ cells: [String], _ tense: Tense, _ teller: Teller, _ order: DateOrder?) {
    let hasHalves = cells.contains { $0.inPlainLetters.split(separator: ".").joined().hasHalf }
    let order = order ?? TimeColumn.order(of: cells)
    reader = teller.reader(tense, order: order, hasWholeClock: false)
    ofFigures = teller.reader(tense, order: order, hasWholeClock: !hasHalves)
    ofYears =
      tense != .past
      ? []
      : [2001, 2002].map { year in
        var other = teller
        other.year = year
        return other.reader(tense, order: order, hasWholeClock: false)
      }
  }

  /// Whether a cell tells a time that has been, and not its year.
  func lacksYear(_ cell: String) -> Bool {
    if reading(of: cell).unasked(cell).earliest == nil { return false }
    return Set(ofYears.map { $0.read(cell).unasked(cell).earliest }).count > 1
  }

  /// What a cell says.
  func reading(of cell: String) -> TimeReading {
    if let day = cell.serialDay { return .understood(day, nil) }
    return cell.contains(where: \.isLetter) ? reader.read(cell) : ofFigures.read(cell)
  }

  /// The order that some date of the column tells and none denies.
  private static func order(of cells: [String]) -> DateOrder? {
    let dates = cells.compactMap(\.leadingPair)
    let (isDayFirst, isMonthFirst) = (dates.contains { $0.0 > 12 }, dates.contains { $0.1 > 12 })
    return isDayFirst == isMonthFirst ? nil : isDayFirst ? .dayFirst : .monthFirst
  }
}

extension String {
  /// Whether a half of the day is named: `am`, `9:05PM`.
  fileprivate var hasHalf: Bool {
    split { !$0.isLetter }.contains { ["am", "pm"].contains($0) }
  }

  /// The two numbers with which a date in figures begins: `13/03/2026`.
  fileprivate var leadingPair: (Int, Int)? {
    let words = split(separator: " ")
    guard let date = words.first(where: { $0.contains { "/.-".contains($0) } }) else { return nil }
    let figures = date.split { "/.-".contains($0) }
    guard figures.count == 3, figures[0].count <= 2, figures[1].count <= 2 else { return nil }
    return Int(figures[0]).flatMap { first in Int(figures[1]).map { (first, $0) } }
  }

  /// The day or minute of a number of a spreadsheet, which counts days from the end of 1899; the number stays beside it.
  fileprivate var serialDay: When? {
    let parts = split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.count == 5, let days = Int64(whole), 20_000...80_000 ~= days,
      allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }), let number = Double(self)
    else { return nil }
    let first = (days - 25_569) * 86_400
    let minute = Int64(((number - Double(days)) * 1440).rounded())
    let point =
      parts.count == 1
      ? try? TimePoint(CivilDay(number: days - 25_569).description) : TimePoint(minuteOf: first + minute * 60)
    return point.map { .words(self, earliest: $0, latest: $0) }
  }
}
