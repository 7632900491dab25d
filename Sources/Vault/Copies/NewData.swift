internal import Storage

/// The data of an attachment on their way into a new book.
///
/// Where they cannot be read, zeros go on in their place and `failure` says why: what comes of it is not kept.
final class NewData {
  /// The attachment's id, as frames write it.
  let owner: UInt64
  /// How many pieces they have.
  let pieces: Int
  private let take: DataIntake
  private(set) var failure: ReadingError?

  init(owner: UInt64, pieces: Int, take: @escaping DataIntake) {
    self.owner = owner
    self.pieces = pieces
    self.take = take
  }

  /// The next `count` bytes, with zeros behind the end.
  func next(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    if failure != nil { return bytes }
    do { _ = try take(&bytes) } catch { failure = error }
    return bytes
  }
}
