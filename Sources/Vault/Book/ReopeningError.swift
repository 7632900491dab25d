public import Storage

/// What opening a book anew can meet that an error has ended: what an opening says, and what saving says, since what had
/// been saved is taken along.
public enum ReopeningError: CausedError, Equatable, Sendable {
  /// What stands at the path cannot be opened, or is another book.
  case opening(OpeningError)
  /// It could not be saved, before or in what was opened anew.
  case saving(SavingError)

  /// The error that it stands for.
  public var below: (any Error)? {
    switch self {
    case .opening(let error): error
    case .saving(let error): error
    }
  }
}
