import Records

/// A feast or holiday. Movable ones are reckoned; those that countries keep on different days are looked up.
enum Holiday: Hashable, Sendable {
  /// The same date each year, and how many days it goes on after it.
  case fixed(Int, Int, lasting: Int = 0)
  /// So many days from Easter Sunday, and how many days it goes on.
  case easter(Int, lasting: Int = 0)
  /// The n-th of a day of the week in a month, the last for -1; then so many days from it.
  case weekday(Int, Int, month: Int, plus: Int = 0)
  /// The last of a day of the week that lies before a date.
  case before(Int, Int, Int)
  /// Kept on days that differ from country to country.
  case local(Local)

  enum Local: Hashable, Sendable {
    case mothers, fathers, thanksgiving, labour, independence, constitution, bankAugust, bankMay, national
    case carnival, children, remembrance, republic, patrias, onlyMay
  }

  /// Its days in a year; `nil` where the country keeps none, or it is not known which one is meant.
  func span(in year: Int, _ country: Country) -> Span? {
    switch self {
    case .fixed(let month, let day, let lasting):
      return dayNumber(year, month, day).map { Span(days: $0, $0 + lasting) }
    case .easter(let offset, let lasting):
      let first = Holiday.easter(year) + offset
      return Span(days: first, first + lasting)
    case .weekday(let which, let weekday, let month, let plus):
      return nth(which, weekday, month: year * 12 + month - 1).map { Span(day: $0 + plus) }
    case .before(let wanted, let month, let day):
      return dayNumber(year, month, day).map { date in
        Span(day: date - (Times.weekday(of: date) - wanted + 6) % 7 - 1)
      }
    case .local(let local): return local.holiday(country).flatMap { $0.span(in: year, country) }
    }
  }

  /// Easter Sunday (the rule of 1582).
  static func easter(_ year: Int) -> Int {
    let golden = year % 19
    let century = year / 100
    let (quarter, rest) = (century / 4, century % 4)
    let moon = (19 * golden + century - quarter - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let sunday = (32 + 2 * rest + 2 * (year % 100 / 4) - moon - year % 4) % 7
    let shift = (golden + 11 * moon + 22 * sunday) / 451
    let day = moon + sunday - 7 * shift + 114
    return dayNumber(year, day / 31, day % 31 + 1) ?? 0
  }
}

/// The n-th of a day of the week in a month, the last for -1.
func nth(_ which: Int, _ wanted: Int, month: Int) -> Int? {
  let (first, next) = (dayNumber(ofMonth: month), dayNumber(ofMonth: month + 1))
  if which < 0 {
    let last = next - 1
    return last - (weekday(of: last) - wanted + 7) % 7 + (which + 1) * 7
  }
  let day = first + (wanted - weekday(of: first) + 7) % 7 + (which - 1) * 7
  return day < next ? day : nil
}

extension Holiday.Local {
  /// What the country keeps.
  fileprivate func holiday(_ country: Country) -> Holiday? {
    switch self {
    case .mothers: Holiday.mothers[country.code]
    case .fathers: Holiday.fathers[country.code]
    case .thanksgiving: country.code == "CA" ? .weekday(2, 0, month: 10) : .weekday(4, 3, month: 11)
    case .labour: ["US", "CA"].contains(country.code) ? .weekday(1, 0, month: 9) : .fixed(5, 1)
    case .independence: Holiday.independence[country.code]
    case .constitution: Holiday.constitution[country.code]
    case .bankAugust: .weekday(country.code == "IE" ? 1 : -1, 0, month: 8)
    case .bankMay: .weekday(1, 0, month: 5)
    case .national: Holiday.national[country.code]
    case .carnival: ["AR", "UY"].contains(country.code) ? .easter(-48, lasting: 1) : .easter(-51, lasting: 4)
    case .children: Holiday.children[country.code]
    case .republic: country.code == "IN" ? .fixed(1, 26) : nil
    case .patrias: Holiday.patrias[country.code] ?? Holiday.independence[country.code]
    case .onlyMay: country.code == "IE" ? .weekday(1, 0, month: 5) : nil
    case .remembrance: country.code == "GB" ? .weekday(2, 6, month: 11) : .fixed(11, 11)
    }
  }
}

extension Holiday {
  fileprivate static let mothers: [String: Holiday] = [
    "GB": .easter(-21), "IE": .easter(-21), "US": .weekday(2, 6, month: 5), "CA": .weekday(2, 6, month: 5),
    "AU": .weekday(2, 6, month: 5), "NZ": .weekday(2, 6, month: 5), "ES": .weekday(1, 6, month: 5),
    "MX": .fixed(5, 10), "AR": .weekday(3, 6, month: 10), "CO": .weekday(2, 6, month: 5),
    "CL": .weekday(2, 6, month: 5), "PE": .weekday(2, 6, month: 5), "UY": .weekday(2, 6, month: 5),
    "EC": .weekday(2, 6, month: 5), "VE": .weekday(2, 6, month: 5), "GT": .fixed(5, 10),
  ]
  fileprivate static let fathers: [String: Holiday] = [
    "GB": .weekday(3, 6, month: 6), "IE": .weekday(3, 6, month: 6), "US": .weekday(3, 6, month: 6),
    "CA": .weekday(3, 6, month: 6), "AU": .weekday(1, 6, month: 9), "NZ": .weekday(1, 6, month: 9),
    "ES": .fixed(3, 19), "MX": .weekday(3, 6, month: 6), "AR": .weekday(3, 6, month: 6),
    "CO": .weekday(3, 6, month: 6), "CL": .weekday(3, 6, month: 6), "PE": .weekday(3, 6, month: 6),
    "EC": .weekday(3, 6, month: 6), "VE": .weekday(3, 6, month: 6),
  ]
  fileprivate static let independence: [String: Holiday] = [
    "US": .fixed(7, 4), "MX": .fixed(9, 16), "AR": .fixed(7, 9), "CO": .fixed(7, 20), "PE": .fixed(7, 28),
    "CL": .fixed(9, 18), "VE": .fixed(7, 5), "EC": .fixed(8, 10), "UY": .fixed(8, 25), "GT": .fixed(9, 15),
    "HN": .fixed(9, 15), "SV": .fixed(9, 15), "NI": .fixed(9, 15), "CR": .fixed(9, 15), "BO": .fixed(8, 6),
    "IN": .fixed(8, 15), "PK": .fixed(8, 14), "PH": .fixed(6, 12), "NG": .fixed(10, 1), "JM": .fixed(8, 6),
  ]
  fileprivate static let patrias: [String: Holiday] = [
    "CL": .fixed(9, 18, lasting: 1), "PE": .fixed(7, 28, lasting: 1),
  ]
  fileprivate static let constitution: [String: Holiday] = ["ES": .fixed(12, 6), "MX": .fixed(2, 5)]
  fileprivate static let national: [String: Holiday] = [
    "AU": .fixed(1, 26), "CA": .fixed(7, 1), "IE": .fixed(3, 17), "ES": .fixed(10, 12), "US": .fixed(7, 4),
    "MX": .fixed(9, 16), "CO": .fixed(7, 20), "AR": .fixed(5, 25),
  ]
  fileprivate static let children: [String: Holiday] = [
    "MX": .fixed(4, 30), "AR": .weekday(3, 6, month: 8), "CO": .weekday(-1, 5, month: 4),
  ]
}
