internal import Platform
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
    let keys = inShares { $0.map { Entry($0.fields).order ?? .min } }
    return indices.sorted { (keys[$1], $0) < (keys[$0], $1) }.map { self[$0] }
  }
}
