internal import Records

extension Instant {
  /// The moment by a clock this far from UTC: `2 March 2026, 09:10 (UTC+01:00)`.
  func shown(in language: Language, offset: UTCOffset? = nil) -> String {
    let local = Instant(seconds: seconds + Int64(offset?.minutes ?? 0) * 60)
    let text = local.description
    guard let point = try? TimePoint(String(text.prefix(10))) else { return text }
    let zone = offset.map { "UTC\($0)" } ?? "UTC"
    return "\(point.day.shown(in: language)), \(text.dropFirst(11).prefix(5)) (\(zone))"
  }
}

extension Record {
  /// When it was recorded, by the clock of that moment.
  func recordedShown(in language: Language) -> String? {
    guard let text = fields[.recorded]?.text else { return nil }
    let offset = fields[.localOffset]?.text.flatMap { UTCOffset($0) }
    return Instant(text)?.shown(in: language, offset: offset) ?? text
  }
}
