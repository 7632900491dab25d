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
  /// The entries of which no time was given.
  private(set) var withoutTime: [Int] = []
  /// The first days of all times that were given, in order.
  private(set) var days: [(day: CivilDay, entry: Int)] = []

  /// The times of the items of a copy.
  init(_ items: [Copy.Item]) {
    var months: [Int: Month] = [:]
    var years: [Int: [Int]] = [:]
    for (index, item) in items.enumerated() {
      guard let point = item.when?.earliest else {
        withoutTime.append(index)
        continue
      }
      let day = point.day
      days.append((day, index))
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
    let whens = items.compactMap(\.when)
    let points = whens.compactMap(\.earliest)
    guard let first = points.min(by: { $0.first < $1.first }),
      let last = whens.compactMap(\.latest).max(by: { $0.last < $1.last })
    else { return nil }
    return CopyWords(language).span(first.dayShown(in: language), last.dayShown(in: language))
  }
}

extension TimePoint {
  /// The time no finer than its day.
  func dayShown(in language: Language) -> String {
    precision == .minute ? day.shown(in: language) : shown(in: language)
  }
}
