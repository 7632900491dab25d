public import Storage

/// What making a new book can meet, be it empty or of one that is there (Docs/Format.md, section 11).
public enum CreationError: CausedError, Equatable, Sendable {
  /// It was given one passphrase twice.
  case passphraseTaken
  /// It was given more than sixteen passphrases.
  case tooManyPassphrases
  /// It was given no passphrase for the everyday notebook.
  case noEverydayPassphrase
  /// A notebook that holds something would have no passphrase in it.
  case noPassphrase(Level)
  /// A passphrase makes no key, or what was written does not open.
  case opening(OpeningError)
  /// What it is to hold cannot be read or has no room in it, or its file cannot be written.
  case saving(SavingError)

  /// The error of opening or of saving that it stands for.
  public var below: (any Error)? {
    switch self {
    case .opening(let error): error
    case .saving(let error): error
    case .passphraseTaken, .tooManyPassphrases, .noEverydayPassphrase, .noPassphrase: nil
    }
  }
}

/// What is done to open the new book.
func forCreation<Value: ~Copyable>(
  _ work: @autoclosure () throws(OpeningError) -> Value
) throws(CreationError) -> Value {
  do { return try work() } catch { throw .opening(error) }
}

/// What is done to save in it.
func forCreation<Value: ~Copyable>(
  saving work: @autoclosure () throws(SavingError) -> Value
) throws(CreationError) -> Value {
  do { return try work() } catch { throw .saving(error) }
}
