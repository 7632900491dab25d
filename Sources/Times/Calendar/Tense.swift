/// Whether a time lies behind, as what has happened, or ahead, as when a paper runs out.
public enum Tense: Sendable {
  /// What has happened.
  case past
  /// What is to come.
  case ahead
  /// Either: the bounds of a search.
  case any
}

/// In which order dates in figures have day and month.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  /// `31/12/2026`.
  case dayFirst = "day-first"
  /// `12/31/2026`.
  case monthFirst = "month-first"
}
