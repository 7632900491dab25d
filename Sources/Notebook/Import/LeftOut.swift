/// Something that a command which takes many did not take, by name: it is told before and after, and the run then ends with
/// status 3.
public struct LeftOut: Sendable, Equatable {
  /// Why it was not taken.
  public enum Reason: Sendable, Equatable {
    /// It is a folder inside a folder.
    case folder
    /// It is a device, a pipe or a link to nothing.
    case notAFile
    /// Its name begins with a full stop.
    case hidden
    /// Its name is no text.
    case nameIsNoText
    /// Its name cannot be kept as it is.
    case name
    /// There is nothing in it.
    case empty
    /// It could not be read.
    case unreadable
    /// What is in it cannot be kept.
    case content
    /// It speaks of a file whose bytes are not there.
    case fileWithoutBytes
  }

  /// What it is called; of records without a name, the place, from 1.
  public let name: String
  /// Why it was not taken.
  public let reason: Reason

  /// What is called `name` and was left out for `reason`.
  public init(_ name: String, _ reason: Reason) { (self.name, self.reason) = (name, reason) }
}
