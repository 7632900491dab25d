import Records

/// Chooses among what comes round again and again: the last that has been, where nothing else is said.
struct Selection {
  let moment: Moment
  let now: Now
  /// The days, weeks, months or years, the latest first.
  let list: [Span]
  /// What each becomes with the time of day.
  let detailed: [[Span]]
  /// Those of them that do not lie ahead.
  let past: [[Span]]
  /// Whether it is one side of a range, of which the other decides.
  let isSided: Bool

  func result() -> ([Span], TimeQuestion.Kind?) {
    switch moment.which {
    case .this?: return this()
    case .next?: return next()
    case .back(let number)?: return back(number)
    case .latest?: return found(latest(beforeToday: true))
    case nil: return plain()
    }
  }

  private func found(_ spans: [Span]?) -> ([Span], TimeQuestion.Kind?) {
    guard let spans, !spans.isEmpty else { return next() }
    return (spans, spans.count < 2 ? nil : moment.clock != nil ? .halfOfDay : .which)
  }

  private func latest(beforeToday: Bool) -> [Span]? {
    for (span, spans) in zip(list, past) where !spans.isEmpty {
      if beforeToday, span.lastDay >= now.today, moment.weekday != nil { continue }
      return spans
    }
    return nil
  }

  private func plain() -> ([Span], TimeQuestion.Kind?) {
    let first = latest(beforeToday: false)
    // Named by its day of the week, today can also be a week ago: whoever means today says so.
    guard !isSided, moment.weekday != nil || moment.isWeekend, moment.day == nil, moment.month == nil,
      let current = list.first(where: { $0.firstDay <= now.today && now.today <= $0.lastDay }),
      let index = list.firstIndex(of: current), past[index] == first, index + 1 < past.count
    else { return found(first) }
    return (past[index] + past[index + 1], .which)
  }

  /// "last Friday", "last summer", "two Tuesdays ago".
  private func back(_ number: Int) -> ([Span], TimeQuestion.Kind?) {
    let over = zip(list, past).filter { $0.lastDay < now.today && !$1.isEmpty }
    guard over.count >= number else { return next() }
    let (span, spans) = over[number - 1]
    let isNear =
      moment.weekday != nil && now.today - span.firstDay <= 3
      && weekday(of: now.today) > weekday(of: span.firstDay)
    if number == 1, isNear, !isSided, over.count > 1 { return (spans + over[1].1, .which) }
    return found(spans)
  }

  private func this() -> ([Span], TimeQuestion.Kind?) {
    let monday = now.today - weekday(of: now.today)
    // A season that has just gone by is nearer than the one that comes.
    if moment.season != nil,
      let index = list.firstIndex(where: { $0.firstDay <= now.today && now.today <= $0.lastDay + 61 })
    {
      return found(past[index])
    }
    let index = list.firstIndex { span in
      moment.weekday != nil || moment.isWeekend
        ? monday <= span.firstDay && span.firstDay <= monday + 6
        : CivilYear.of(span.firstDay) == now.year || span.firstDay <= now.today && now.today <= span.lastDay
    }
    guard let index else { return next() }
    if !past[index].isEmpty { return found(past[index]) }
    let former = index + 1 < past.count ? past[index + 1] : []
    return (detailed[index] + former, .ahead)
  }

  /// What lies ahead, which is asked about, beside the last that has been.
  private func next() -> ([Span], TimeQuestion.Kind?) {
    let ahead = zip(detailed, past).filter { !$0.isEmpty && $1.isEmpty }.last?.0
    let former = moment.which == .next ? nil : past.first { !$0.isEmpty }
    let spans = (ahead ?? []) + (former ?? [])
    return (spans, spans.isEmpty ? nil : .ahead)
  }
}

/// The year of a day.
enum CivilYear {
  static func of(_ day: Int) -> Int { month(of: day) / 12 }
}
