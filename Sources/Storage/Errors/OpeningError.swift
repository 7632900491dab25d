/// What opening a book can meet, from its path to its keys (Docs/Format.md, sections 4 and 12).
public enum OpeningError: CausedError, Equatable, Sendable {
  /// `size`: the file is `found` bytes long; the nearest size of a book is `nearest` bytes.
  case notABook(found: Int, nearest: Int)
  /// `earlier format`: a book that `renew` makes a new one of.
  case earlierFormat
  /// `no entry`: the passphrase opens nothing.
  case noEntry
  /// `damaged`: nothing opens and the header pages differ.
  case damaged
  /// `other book`: another book stands at the path of the one that was open.
  case otherBook
  /// `too long`: a passphrase that is empty or over 1,024 bytes.
  case tooLong
  /// There is too little memory to make a key.
  case outOfMemory
  /// The file is not there or cannot be had, or the medium does not give it.
  case medium(MediumError)

  /// The error of the medium that it stands for.
  public var below: (any Error)? { if case .medium(let error) = self { error } else { nil } }
}

/// What is done on the medium to open a book.
package func forOpening<Value: ~Copyable>(
  _ work: @autoclosure () throws(MediumError) -> Value
) throws(OpeningError) -> Value {
  do { return try work() } catch { throw .medium(error) }
}
