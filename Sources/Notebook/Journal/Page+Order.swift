internal import Records

/// In which order a journal stands.
public enum JournalOrder: Sendable {
  /// As things happened by what holds today, the last first; behind them what has no time, the last written first.
  case happened
  /// As it was written down, the last first.
  case written
}

extension [Page] {
  /// The pages, which are given as they were written down, in an order.
  public func inOrder(_ order: JournalOrder) -> [Page] {
    guard order == .happened else { return self }
    let keyed = enumerated().map { (key: Entry($1.fields).order ?? .min, place: $0, page: $1) }
    return keyed.sorted { ($1.key, $0.place) < ($0.key, $1.place) }.map(\.page)
  }
}
