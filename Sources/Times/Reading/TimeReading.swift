public import Records

/// How a time in words was understood. Section "Times" of `Docs/Records.md`.
public enum TimeReading: Hashable, Sendable {
  /// One time is meant.
  case understood(When, Note?)
  /// It can be more than one thing: a question with its answers.
  case asked(TimeQuestion)
  /// No time is meant, or not all of it is understood: the words stay as they are.
  case words(String)

  /// What is kept where nobody can be asked: of several meanings, from the earliest to the latest of all.
  public func unasked(_ words: String) -> When {
    switch self {
    case .understood(let when, _): when
    case .asked(let question): question.unasked(words)
    case .words(let words): .words(words, earliest: nil, latest: nil)
    }
  }

  /// What is said beside a time that was understood.
  public enum Note: Hashable, Sendable {
    /// The clock showed this hour twice: it was put back.
    case twice
    /// One word was taken for another that is spelled a letter otherwise.
    case slip
  }
}

/// A question about a time, with the times that can be the answer.
public struct TimeQuestion: Hashable, Sendable {
  /// What is asked.
  public enum Kind: Hashable, Sendable {
    /// Which of them is meant.
    case which
    /// Morning or evening.
    case halfOfDay
    /// Whether the day or the month stands first.
    case dayOrMonth
    /// In which half of the world, or of which year, the season is meant.
    case season
    /// It lies ahead: whether that is right.
    case ahead
    /// The parts contradict each other.
    case contradiction
    /// There is no such date.
    case noSuchDate
    /// The clock was put forward over this hour.
    case noSuchHour
  }

  /// What is asked.
  public let kind: Kind
  /// The answers, the likeliest first; at most four.
  public let answers: [When]

  /// From the earliest to the latest of all answers, in the words that were told: what is kept where nobody is asked.
  public func unasked(_ words: String) -> When {
    let earliest = answers.compactMap(\.earliest).min { $0.first < $1.first }
    let latest = answers.compactMap(\.latest).max { $0.last < $1.last }
    return .words(words, earliest: earliest, latest: latest)
  }
}
