package import Records

/// Reads a time as people tell it, seen from the moment and the place at which it is told: the only such reader, for
/// all that asks for a time or takes one in. Section "Times" of `Docs/Records.md`.
public struct TimeReader: Sendable {
  private var now: Now
  /// Whether hours without a half of the day are those of a clock with 24 hours, as in tables.
  private let hasWholeClock: Bool

  /// - Parameters:
  ///   - seconds: when it is told, from the beginning of 1970.
  ///   - zone: the rules of the time zone in which it is told.
  ///   - tense: whether it lies behind or ahead.
  ///   - isSouthern: whether summer is in January; `nil` where nobody said so.
  ///   - year: the year of dates that name none; `nil` for the last that has been.
  ///   - order: the order of day and month in figures, where it is known.
  ///   - hasWholeClock: whether hours are those of a clock with 24 hours where nothing else is said.
  package init(
    _ language: Language, country: Country = .unknown, at seconds: Int64, in zone: Zone, tense: Tense = .past,
    isSouthern: Bool? = nil, year: Int? = nil, order: DateOrder? = nil, hasWholeClock: Bool = false
  ) {
    let usage = Usage(language: language, country: country, order: order)
    now = Now(
      seconds: seconds, zone: zone, usage: usage, tense: tense, isSouthern: isSouthern, toldYear: year)
    self.hasWholeClock = hasWholeClock
  }

  /// How `text` is understood.
  public func read(_ text: String) -> TimeReading {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    if let point = TimePoint(figures: words), point.day.year >= 1000 { return judged(point, words) }
    // Where the half of the day is named, the hours are not those of a clock with 24.
    let isWhole = (hasWholeClock || words.beginsWithYear) && !words.namesHalfOfDay
    var meanings = Meanings(now.usage, year: now.year, hasWholeClock: isWhole)
    let ways = meanings.ways(words)
    if ways.isEmpty { return .words(words) }
    return Judgement(ways, now, words, hasSlip: meanings.hasSlip).reading()
  }

  /// In which half of the world words mean a time, where they mean another one in the other half: whether that in which
  /// summer begins in December.
  package func isSouthern(where text: String, means when: When) -> Bool? {
    let halves = [false, true].filter { half in
      var reader = self
      reader.now.isSouthern = half
      let meant: [When] =
        switch reader.read(text) {
        case .understood(let when, _): [when]
        case .asked(let question): question.answers
        case .words: []
        }
      return meant.contains { $0.earliest == when.earliest && $0.latest == when.latest }
    }
    return halves.count == 1 ? halves[0] : nil
  }

  /// A date in full, which is asked about only where it lies ahead.
  private func judged(_ point: TimePoint, _ words: String) -> TimeReading {
    let begins = Int(point.first / 60)
    let isAhead =
      now.tense == .past && (point.offset.map { begins - $0.minutes > now.utc } ?? now.isAhead(begins))
    return isAhead
      ? .asked(TimeQuestion(kind: .ahead, answers: [.point(point)])) : .understood(.point(point), nil)
  }
}

extension String {
  fileprivate var beginsWithYear: Bool {
    let head = prefix { $0.isFigure }
    return head.count == 4 && ["-", "/", "."].contains(dropFirst(4).first)
  }

  /// Whether it says am or pm, behind a figure or by itself.
  fileprivate var namesHalfOfDay: Bool {
    lowercased().split(separator: " ").contains { word in
      ["am", "pm"].contains(String(word.drop { $0.isFigure || $0 == ":" }.filter { $0 != "." }))
    }
  }
}

extension TimePoint {
  /// The point of a date as `Docs/Records.md` writes it, or as other programs do: with a space for the `T`, with parts
  /// of a second, behind a `#` or before a colon.
  fileprivate init?(figures text: String) {
    var text = Substring(text)
    while let first = text.first, "# [".contains(first) { text = text.dropFirst() }
    while let last = text.last, ": ].,".contains(last) { text = text.dropLast() }
    guard text.first?.isFigure == true, text.count <= 40 else { return nil }
    let parts = text.split(separator: " ")
    var joined =
      parts.count == 1 || parts.count == 2 && parts[1].contains(":") ? parts.joined(separator: "T") : ""
    if parts.count == 3, parts[1].contains(":"), "+-Z".contains(parts[2].first ?? " ") {
      joined = parts[0] + "T" + parts[1] + parts[2]
    }
    if let dot = joined.firstIndex(where: { $0 == "." }), joined.contains("T") {
      joined.removeSubrange(dot..<(joined[dot...].dropFirst().firstIndex { !$0.isFigure } ?? joined.endIndex))
    }
    if let zone = joined.lastIndex(where: { "+-".contains($0) }), joined.contains("T"),
      joined[zone...].count == 5, !joined[zone...].contains(":")
    {
      joined.insert(":", at: joined.index(zone, offsetBy: 3))
    }
    guard let point = try? TimePoint(joined) else { return nil }
    self = point
  }
}
