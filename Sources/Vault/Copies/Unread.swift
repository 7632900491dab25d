internal import Storage
extension OpenBook {
  /// The length of the blocks that `unreadBlocks` counts.
  public static let blockCount = 4096

  /// How many blocks of the file the medium does not give: of the whole file, whichever notebooks are open.
  ///
  /// - Parameter progress: told the share read, from 0 to 1; what it throws ends the counting.
  public func unreadBlocks<E: Error>(progress: (Double) throws(E) -> Void) throws(E) -> Int {
    let (disk, length, piece) = (session.ring.disk, session.shape.length, 1 << 20)
    defer { disk.forget() }
    var unread = 0
    for start in stride(from: 0, to: length, by: piece) {
      let end = min(start + piece, length)
      if disk.found(start..<end) == nil {
        unread += stride(from: start, to: end, by: OpenBook.blockCount).count {
          disk.found($0..<min($0 + OpenBook.blockCount, end)) == nil
        }
      }
      try progress(Double(end) / Double(length))
    }
    return unread
  }
}
