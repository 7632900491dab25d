/// What is not as it left the notebook.
public enum Difference: Hashable, Sendable {
  /// A record of the journal is not what its digest says.
  case changed(Place)
  /// A record of the journal lacks a digest or a salt.
  case incomplete(Place)
  /// A record does not follow on from the one before it: one was dropped, added or moved.
  case order(Place, after: Place?)
  /// An entry is missing.
  case missing(Int)
  /// A record stands behind the end of the journal.
  case behindEnd(Place)
  /// So many records are missing at the end of the journal.
  case cutOff(Int)
  /// A text that stands in for one with names covered was changed or added.
  case covered(Place)
  /// An item of a list, as a file, was changed or added.
  case item(Int, String)
  /// So many items of the lists are missing.
  case itemsMissing(Int)
  /// The items of a list stand in another order.
  case itemsMoved
  /// The digest of a file in the list is not the one that was recorded in the journal.
  case fileDigest(Int, String, Place)
  /// The page shows something else than the data of the copy say.
  case shown(Shown)
  /// The signature is not that of the key.
  case signature
  /// Something was changed that can be told by the signature alone.
  case bytes

  /// Where a record stands in the journal.
  public struct Place: Hashable, Sendable {
    /// Its place in the list, counted from 1.
    public let place: Int
    /// The number of the entry, or of the one that it stands beside.
    public let entry: Int?
    /// Whether it stands beside the entry.
    public let isLater: Bool
  }

  /// A part of a page that is not as it must be.
  public enum Shown: Hashable, Sendable {
    /// This one shows something else.
    case changed(String)
    /// This one is not shown.
    case missing(String)
    /// Behind this one, or at the beginning, something is shown that is in no record, or twice.
    case added(after: String?)
    /// The parts stand in another order.
    case moved
    /// The cover, the overview or a list.
    case rest
  }
}
