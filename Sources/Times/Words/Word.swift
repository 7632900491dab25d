import Records

/// What a word means in a time that is told in words.
enum Word: Hashable, Sendable {
  // What says little by itself.
  case filler, comma, the, of, a
  // Numbers.
  case number(Int, inFigures: Bool)
  case ordinal(Int, inFigures: Bool)
  /// "a few": some number near this one.
  case some(Int)
  case half, quarter
  // Units and what is counted.
  case unit(Unit)
  case ago, hace, fromNow
  case more, less, nearly
  /// "and a bit".
  case bit
  // Which one.
  case last, latest, this, next, beforeLast
  /// "just gone": the latest, or just after an hour.
  case justGone
  // Days.
  /// So many days before today.
  case daysBack(Int)
  /// The night that began so many days ago; 0 for the one that is, was or comes.
  case night(Int)
  case weekday(Int)
  case weekdays(Int)
  case weekend
  case month(Int)
  case season(Season)
  case holiday(Holiday)
  /// "on Christmas Eve": the day or days before it.
  case eve
  case third(Third)
  // The time of day.
  case part(Part)
  /// A part that belongs to an hour before it: "de la tarde".
  case partOfHour(Part)
  case clock(Clock)
  case at, oClock, hours, past, minus, midnight
  /// Between so many and so many minutes ago.
  case back(Int, Int)
  // What is around it.
  /// "probably": the words stay beside what was understood.
  case perhaps
  case about, exact
  case edge(Edge)
  /// "ten to nine", where no range is meant.
  case toHour
  /// "from nine onwards".
  case onwards
  case from, to, between, and, or, dash, since
  // Dates in figures.
  case date(year: Int?, month: Int, day: Int)
  case monthOfYear(Int, Int)
  case years(Int, Int)
  case point(TimePoint)
  /// A day of the month after a day of the week: "Thursday 5".
  case dayOfMonth(Int)
  /// A word that is known and says that no single time is meant: "Fridays".
  case never

  enum Unit: Int, Hashable, Sendable {
    case minute, hour, night, day, weekend, week, fortnight, month, quarter, season, year, decade
  }

  enum Edge: Hashable, Sendable {
    case before, justBefore, after, justAfter
  }
}
