public import Records

/// What the journal says of each month: how often something was written down, and how its owner judged it.
///
/// It counts and puts in order; it computes nothing from what was judged.
public struct JournalMonths: Sendable {
  /// One month.
  public struct Month: Sendable {
    /// The first day.
    public let first: CivilDay
    /// How many entries there are.
    public fileprivate(set) var entries = 0
    /// How many of them each day has, where the day is known.
    public fileprivate(set) var days: [Int: Int] = [:]
    /// How often each answer to ``JournalMonths/weight`` was given, by its JSON value.
    public fileprivate(set) var weights: [String: Int] = [:]
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
  /// What the sums in the entries come to.
  public let sums: JournalSums
  /// Where each value of a field stands in `recurring` while the entries are counted.
  private var places: [String: [String: Int]] = [:]

  /// The field in which the owner of the journal says how serious something was.
  public static let weight = Schema.field(FieldName.weight.name, of: .entry)

  /// The fields by which entries belong together.
  private static let binding = [FieldName.kinds, .thread, .tags].compactMap {
    Schema.field($0.name, of: .entry)
  }
  /// The term of an order: breaches of one term belong together.
  private static let term = Schema.field(FieldName.order.name, of: .entry)?.part(FieldName.term.name)

  /// Counts `pages`: the entries of a journal with what stands beside them, newest first.
  public init(_ pages: [Page]) {
    sums = JournalSums(pages)
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
    if let weight = fields[.weight]?.text, JournalMonths.weight?.choice(weight) != nil {
      month.weights[weight, default: 0] += 1
    }
    found[place.month] = month
  }

  private mutating func bind(_ fields: JSONObject, _ month: CivilDay?) {
    for field in JournalMonths.binding {
      if let given = fields[field.name] { bind(given, of: field, month) }
    }
    if let field = JournalMonths.term, let given = fields[.order]?.object?[.term] {
      bind(given, of: field, month)
    }
  }

  private mutating func bind(_ given: JSON, of field: Field, _ month: CivilDay?) {
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
