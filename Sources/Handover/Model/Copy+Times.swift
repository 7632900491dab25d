internal import Records

// What a form says of the time of an entry, covered like everything else.
extension Copy {
  /// When an item happened: today's words, and beside them the first ones where those were others.
  package func time(of item: Item) -> String {
    let (first, today) = (shown(item.record.fields[.happened]), shown(item.today[.happened]))
    return first == today ? today : words.corrected(today, first: first)
  }

  private func shown(_ time: JSON?) -> String {
    guard let time else { return words.timeUnknown }
    let covered = rules.cover.covering(time)
    guard let when = try? When(covered) else { return covered.text ?? words.timeUnknown }
    return when.shown(in: language)
  }

  /// How long after what happened an entry was written down, as narrowly as its time was given; `nil` where none was
  /// given, or one to come.
  func delay(of item: Item) -> String? {
    guard item.record.kind == .entry, let first = item.when?.earliest?.day,
      let last = item.when?.latest?.lastDay,
      let recorded = item.record.recordedDay, recorded >= first
    else { return nil }
    let (most, least) = (Int(recorded.number - first.number), Int(recorded.number - last.number))
    if most == least { return words.writtenAfter(most) }
    return least < 0 ? words.writtenAtMost(most) : words.writtenBetween(least, most)
  }

  /// How many items count: what was withdrawn does not, and is told apart.
  package var subjectsShown: String {
    let withdrawn = items.count { $0.isWithdrawn }
    let counted = words.subjects(items.count - withdrawn, of: product)
    return withdrawn == 0 ? counted : "\(counted), \(words.withdrawnBeside(withdrawn))"
  }
}

extension Record {
  /// When it was recorded, by the clock of that moment.
  func recordedShown(in language: Language) -> String? {
    guard let text = fields[.recorded]?.text else { return nil }
    return Instant(text)?.shown(in: language, offset: fields.localOffset) ?? text
  }

  /// The day on which it was written down, by the clock of that place.
  fileprivate var recordedDay: CivilDay? {
    guard let text = fields[.recorded]?.text, let moment = Instant(text) else { return nil }
    let offset = fields.localOffset?.minutes ?? 0
    return TimePoint(minuteOf: moment.seconds + Int64(offset) * 60).day
  }
}
