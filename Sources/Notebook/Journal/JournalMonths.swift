public import Records

/// What the journal says of each month: how often something was written down, and how its owner judged it.
///
/// It counts and puts in order; it computes nothing from the judgements.
public struct JournalMonths: Sendable {
  /// One month.
  public struct Month: Sendable {
    /// The first day.
    public let first: CivilDay
    /// How many entries there are.
    public fileprivate(set) var entries = 0
    /// How many of them each day has, where the day is known.
    public fileprivate(set) var days: [Int: Int] = [:]
    /// How often each judgement was given, by the name of its field.
    public fileprivate(set) var judgements: [String: [Int: Int]] = [:]
  }

  /// A value that came back: in at least two entries.
  public struct Recurring: Sendable {
    /// The field that holds it.
    public let field: Field
    /// The value.
    public let value: String
    /// How many entries have it.
    public fileprivate(set) var entries: Int
    /// The first days of the months in which they lie, where that is known.
    public fileprivate(set) var months: Set<CivilDay>
  }

  /// The months in which there are entries, in order.
  public private(set) var months: [Month] = []
  /// How many entries have no month.
  public private(set) var withoutMonth = 0
  /// How many entries were withdrawn; they are not counted.
  public private(set) var withdrawn = 0
  /// Entries that say of themselves that they stand for something repeated, oldest first.
  public private(set) var repeated: [Page] = []
  /// Values that came back, the most frequent first.
  public private(set) var recurring: [Recurring] = []
  /// Where each value of a field stands in `recurring` while the entries are counted.
  private var places: [String: [String: Int]] = [:]

  /// The fields in which the owner of the journal judges: whole numbers within bounds.
  public static let judgements = Schema.of(.entry).filter { field in
    if case .whole = field.type { !field.isAutomatic } else { false }
  }

  /// The fields by which entries belong together.
  private static let binding = ["kinds", "thread", "tags"].compactMap { Schema.field($0, of: .entry) }

  /// Counts `pages`: the entries of a journal with what stands beside them, newest first.
  public init(_ pages: [Page]) {
    var found: [CivilDay: Month] = [:]
    for page in pages.reversed() {
      if page.withdrawal != nil { withdrawn += 1 } else { count(page, into: &found) }
    }
    months = found.values.sorted { $0.first < $1.first }
    recurring = recurring.filter { $0.entries > 1 }.sorted { $0.entries > $1.entries }
  }

  private mutating func count(_ page: Page, into found: inout [CivilDay: Month]) {
    let fields = page.fields
    let place = fields[.happened].flatMap { try? When($0) }?.place
    if fields[.pattern] != nil { repeated.append(page) }
    bind(fields, place?.month)
    guard let place else { return withoutMonth += 1 }
    var month = found[place.month] ?? Month(first: place.month)
    month.entries += 1
    if let day = place.day { month.days[day, default: 0] += 1 }
    for field in JournalMonths.judgements {
      guard let value = fields.whole(field.name, of: .entry) else { continue }
      month.judgements[field.name, default: [:]][value, default: 0] += 1
    }
    found[place.month] = month
  }

  private mutating func bind(_ fields: JSONObject, _ month: CivilDay?) {
    for field in JournalMonths.binding {
      guard let given = fields[field.name] else { continue }
      for value in Set(given.texts ?? [given.text].compactMap(\.self)) {
        let index = places[field.name, default: [:]][value] ?? recurring.count
        if index == recurring.count {
          recurring.append(Recurring(field: field, value: value, entries: 0, months: []))
          places[field.name, default: [:]][value] = index
        }
        recurring[index].entries += 1
        if let month { recurring[index].months.insert(month) }
      }
    }
  }
}

extension When {
  /// The month in which it certainly lies, by its first day, and the day where that is certain too.
  fileprivate var place: (month: CivilDay, day: Int?)? {
    switch self {
    case .point(let point): point.place
    case .words(_, let earliest?, let latest?): earliest.place(to: latest)
    case .words: nil
    }
  }
}

extension TimePoint {
  fileprivate var place: (month: CivilDay, day: Int?)? {
    guard precision >= .month else { return nil }
    return day.monthStart.map { ($0, precision >= .day ? day.day : nil) }
  }

  fileprivate func place(to other: TimePoint) -> (month: CivilDay, day: Int?)? {
    guard let one = place, let two = other.place, one.month == two.month else { return nil }
    return (one.month, one.day == two.day ? one.day : nil)
  }
}

extension CivilDay {
  /// The first day of the month.
  public var monthStart: CivilDay? { CivilDay(year: year, month: month, day: 1) }
}
