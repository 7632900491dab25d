/// What saving can meet: that the notebook does not take it, what reading meets of which it is made, and the medium
/// (Docs/Format.md, section 12).
public enum SavingError: CausedError, Equatable, Sendable {
  /// `full`: the notebook has no room for this.
  case full(Level)
  /// `full`: the notebook's share for files has no room for this one.
  case filesFull(Level)
  /// A book of this size has no room for files.
  case noRoomForFiles
  /// `too long`: a record's body.
  case tooLong
  /// `crowded`: so many of the oldest pieces would be given up, since they stand only in the places that the save writes
  /// anew. The smallest rewrite that brings them away from there is named.
  case crowded(Level, count: Int, rewrite: Int)
  /// A notebook has a grave note to which the owner has not agreed.
  case needsAgreement(Level)
  /// What is there, and is to be saved with it or changed, is not to be read.
  case reading(ReadingError)
  /// The medium, or the state of the book, takes no writing.
  case medium(MediumError)

  /// The error of reading or of the medium that it stands for.
  public var below: (any Error)? {
    switch self {
    case .reading(let error): error
    case .medium(let error): error
    case .full, .filesFull, .noRoomForFiles, .tooLong, .needsAgreement, .crowded: nil
    }
  }

  /// What an error of reading means for a save: one of the medium stays one.
  package init(_ error: ReadingError) {
    if case .medium(let error) = error { self = .medium(error) } else { self = .reading(error) }
  }
}

/// What is read of a book for what is to be saved in it.
package func forSaving<Value: ~Copyable>(
  _ read: @autoclosure () throws(ReadingError) -> Value
) throws(SavingError) -> Value {
  do { return try read() } catch { throw SavingError(error) }
}

/// What is done on the medium to save something.
package func forSaving<Value: ~Copyable>(
  onMedium work: @autoclosure () throws(MediumError) -> Value
) throws(SavingError) -> Value {
  do { return try work() } catch { throw .medium(error) }
}
