/// An error of one operation, some of whose cases stand for an error from below: of the book, of a file, of a target.
public protocol NotebookError: Error {
  /// The error that it stands for; itself where it is its own.
  var cause: any Error { get }
}
