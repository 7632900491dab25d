internal import Records

/// When the entries of a copy lie, by month and day, for the pictures and for the table that says the same.
struct Times: Sendable {
  /// A month with the entries that lie in it.
  struct Month: Sendable {
    let year: Int
    let month: Int
    /// The entries of each day, by their places in the copy.
    var days: [Int: [Int]] = [:]
    /// The entries whose day was not given.
    var withoutDay: [Int] = []

    var count: Int { withoutDay.count + days.values.reduce(0) { $0 + $1.count } }
    var first: CivilDay? { CivilDay(year: year, month: month, day: 1) }
  }

  /// The months in order.
  private(set) var months: [Month] = []
  /// The entries of which only the year was given, by year, in order.
  private(set) var years: [(year: Int, entries: [Int])] = []
  /// The entries that may lie in more than one year.
  private(set) var withoutYear: [Int] = []
  /// The entries of which no time was given.
  private(set) var withoutTime: [Int] = []
  /// The entries whose day was given, in order.
  private(set) var days: [(day: CivilDay, entry: Int)] = []

  /// The times of the items of a copy; what was withdrawn is nowhere among them.
  init(_ items: [Copy.Item]) {
    var months: [Int: Month] = [:]
    var years: [Int: [Int]] = [:]
    for (index, item) in items.enumerated() where !item.isWithdrawn {
      guard let point = item.when?.stretch else {
        if item.when?.earliest == nil { withoutTime.append(index) } else { withoutYear.append(index) }
        continue
      }
      let day = point.day
      if point.precision >= .day { days.append((day, index)) }
      guard point.precision > .year else {
        years[day.year, default: []].append(index)
        continue
      }
      let key = day.year * 12 + day.month
      var month = months[key] ?? Month(year: day.year, month: day.month)
      if point.precision == .month {
        month.withoutDay.append(index)
      } else {
        month.days[day.day, default: []].append(index)
      }
      months[key] = month
    }
    self.months = months.sorted { $0.key < $1.key }.map(\.value)
    self.years = years.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    days.sort { ($0.day, $0.entry) < ($1.day, $1.entry) }
  }

  /// The first and the last time that were given, as given.
  static func span(of items: [Copy.Item], in language: Language) -> String? {
    let whens = items.lazy.filter { !$0.isWithdrawn }.compactMap(\.when)
    guard let first = whens.filter({ $0.earliest != nil }).min(by: { $0.begin < $1.begin }),
      let last = whens.filter({ $0.latest != nil }).max(by: { $0.end < $1.end }),
      let from = first.stretch ?? first.yearOfBegin, let to = last.stretch ?? last.yearOfEnd
    else { return nil }
    return CopyWords(language).span(from.dayShown(in: language), to.dayShown(in: language))
  }
}

extension When {
  fileprivate var begin: Int64 { earliest?.first ?? .max }
  fileprivate var end: Int64 { latest?.last ?? .min }
  fileprivate var yearOfBegin: TimePoint? { earliest.flatMap { try? TimePoint(String($0.text.prefix(4))) } }
  fileprivate var yearOfEnd: TimePoint? { latest.flatMap { try? TimePoint(String($0.text.prefix(4))) } }
}

extension TimePoint {
  /// The time no finer than its day.
  func dayShown(in language: Language) -> String {
    precision == .minute ? day.shown(in: language) : shown(in: language)
  }
}
