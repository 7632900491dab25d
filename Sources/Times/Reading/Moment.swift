/// What was understood of one time in words, before it is reckoned from now.
struct Moment: Hashable, Sendable {
  /// Which of those that come round again and again.
  enum Which: Hashable, Sendable {
    /// The last but so many: 1 for the last.
    case back(Int)
    case latest, this, next
  }

  /// So much before now, or before and after something.
  struct Count: Hashable, Sendable {
    /// The least and the most.
    var least: Double
    var most: Double
    var unit: Word.Unit
    var isAbout = false
    var manner = Manner.plain

    enum Manner: Hashable, Sendable { case plain, more, less, nearly, exact }
  }

  /// The n-th, or the last for -1, of what lies in a month, a year or a season.
  struct Nth: Hashable, Sendable {
    enum What: Hashable, Sendable { case weekday(Int), weekend, unit(Word.Unit), half, quarter }
    var number: Int
    var what: What
  }

  /// So much before or after what the rest of the words say.
  struct Shift: Hashable, Sendable {
    enum What: Hashable, Sendable { case count(Count), weekday(Int), period(Word.Unit), near }
    var what: What
    var isBefore: Bool
    /// Whether it is no more and no less: "a week ago today".
    var isExact = false
  }

  /// Within which it lies, each as it can be meant: yesterday, last week.
  var nears: [Span]?
  var ago: Count?
  /// From so much before now until now.
  var rolling: Count?
  /// Between so many and so many minutes ago.
  var back: [Int]?
  var years: ClosedRange<Int>?
  var month: Int?
  var day: Int?
  var weekday: Int?
  var isWeekend = false
  /// Whether the week of a day is meant, or its weekend.
  var isPeriodOf: Word.Unit?
  var season: Season?
  var holiday: Holiday?
  var nth: Nth?
  var third: Third?
  var part: Part?
  var clock: Clock?
  var edge: Word.Edge?
  var which: Which?
  var shift: Shift?
  var isAbout = false
  /// Whether it is told as likely only.
  var isPerhaps = false
  /// Whether the part of the day belongs to the hour: "las doce y media de la noche".
  var isPartOfHour = false
  /// Whether day and month stand in one figure, such as `3/5`.
  var isInFigures = false
  /// A number of which only the other side of a range says what it counts.
  var bare: Int?

  /// Whether something says which day, or days.
  var hasDays: Bool {
    nears != nil || ago != nil || rolling != nil || back != nil || years != nil || month != nil || day != nil
      || weekday != nil || isWeekend || season != nil || holiday != nil
  }

  /// Whether it names a date, a month, a season or a feast and not its year.
  var lacksYear: Bool {
    (month != nil || season != nil || holiday != nil) && years == nil && nears == nil && ago == nil
      && rolling == nil && which == nil
  }

  /// Whether it says the time by itself, whenever it was said.
  var isExplicit: Bool {
    years != nil && nears == nil && ago == nil && !isAbout && !isPerhaps && season == nil
      && part.map(\.isHalf) != false
      && edge == nil && shift == nil && third == nil
  }
}
