/// An error of one operation, some of whose cases stand for an error from below: of the medium, of a file, of a target.
public protocol CausedError: Error {
  /// The error that it stands for; `nil` where it is its own.
  var below: (any Error)? { get }
}

extension Error {
  /// The error that is told: the lowest one that this one stands for, or this one.
  public var cause: any Error { (self as? any CausedError)?.below?.cause ?? self }
}
