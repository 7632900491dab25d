import Records

/// Judges all that the words of a time can mean, under hard rules: what holds together goes before what contradicts
/// itself, and what has been before what lies ahead.
struct Judgement {
  private let now: Now
  private let text: String
  private let hasSlip: Bool
  private var spans: [Span] = []
  private var kinds: [TimeQuestion.Kind] = []
  private var ahead: [Span] = []
  private var contradictions: [Span] = []
  private var noSuchDate: [Span] = []
  private var isExplicit = true
  /// How many ways of taking the words gave something.
  private var waysTaken = 0
  /// Whether a date in figures lies ahead in the order that is usual here, and behind in the other.
  private var isUsualAhead = false

  init(_ ways: [[Word]], _ now: Now, _ text: String, hasSlip: Bool) {
    (self.now, self.text, self.hasSlip) = (now, text, hasSlip)
    for (index, way) in ways.enumerated() {
      let before = spans.count
      take(way)
      if index == 0 { isUsualAhead = spans.isEmpty && !ahead.isEmpty && way.hasDate }
      if spans.count > before { waysTaken += 1 }
    }
  }

  private mutating func take(_ way: [Word]) {
    var whole = MomentReader.moment(way[...], now)
    // "10 to 12" by itself may be from ten to twelve.
    if way.hasFiguresAroundTo, whole?.hasDays == false, whole?.part == nil { whole = nil }
    let isRange = way.contains { [.to, .dash, .or, .and, .from, .between, .since].contains($0) }
    var isTaken = false
    if let whole {
      let outcome = Resolver(now: now).outcome(whole)
      isTaken = outcome != .nothing
      take(outcome, isExplicit: whole.isExplicit)
    }
    guard !isTaken || isRange && way.hasFiguresAroundTo else { return }
    for outcome in Ranges(way, now).outcomes() { take(outcome, isExplicit: false) }
  }

  private mutating func take(_ outcome: Resolver.Outcome, isExplicit: Bool) {
    switch outcome {
    case .nothing: break
    case .noSuchDate(let near): noSuchDate += near.filter { !noSuchDate.contains($0) }
    case .contradiction(let both): contradictions += both.filter { !contradictions.contains($0) }
    case .spans(let new, .ahead?): ahead += new.filter { !ahead.contains($0) }
    case .spans(let new, let kind):
      for span in new where !spans.contains(span) { spans.append(span) }
      if let kind { kinds.append(kind) }
      self.isExplicit = self.isExplicit && isExplicit
    }
  }

  // MARK: The reading

  func reading() -> TimeReading {
    if spans.isEmpty { return unfit() }
    if spans.count > 1 {
      return asked(
        kinds.first ?? (waysTaken > 1 ? .dayOrMonth : .which), spans.sorted { $0.first > $1.first })
    }
    return isUsualAhead ? asked(.dayOrMonth, spans + ahead.prefix(1)) : judged(spans[0])
  }

  private func unfit() -> TimeReading {
    if !noSuchDate.isEmpty { return asked(.noSuchDate, noSuchDate) }
    if !ahead.isEmpty { return asked(.ahead, ahead) }
    return contradictions.isEmpty ? .words(text) : asked(.contradiction, contradictions)
  }

  private func asked(_ kind: TimeQuestion.Kind, _ spans: [Span]) -> TimeReading {
    let answers = spans.prefix(4).compactMap(when)
    return answers.isEmpty ? .words(text) : .asked(TimeQuestion(kind: kind, answers: answers))
  }

  /// A minute that the clock did not show, or showed twice, is said so.
  private func judged(_ span: Span) -> TimeReading {
    guard let when = when(span) else { return .words(text) }
    guard span.grain == .minute, span.first == span.last else {
      return .understood(when, hasSlip ? .slip : nil)
    }
    switch now.zone.minutes(showing: span.first).count {
    case 0: return asked(.noSuchHour, [Span(minute: span.first - 60), Span(minute: span.first + 60)])
    case 2: return .understood(when, .twice)
    default: return .understood(when, hasSlip ? .slip : nil)
    }
  }

  private func when(_ span: Span) -> When? {
    guard let points = span.points else { return nil }
    let isPoint = points.earliest == points.latest && isExplicit && !hasSlip
    return isPoint ? .point(points.earliest) : .words(text, earliest: points.earliest, latest: points.latest)
  }
}

extension [Word] {
  fileprivate var hasDate: Bool { contains { if case .date = $0 { true } else { false } } }

  /// "10 to 11 pm" can be an hour or two of them.
  fileprivate var hasFiguresAroundTo: Bool {
    indices.contains { index in
      guard self[index] == .to, index > 0, index + 1 < count, case .number(_, true) = self[index - 1],
        case .number(_, true) = self[index + 1]
      else { return false }
      return true
    }
  }
}
