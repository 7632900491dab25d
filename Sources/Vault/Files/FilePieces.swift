public import Storage
internal import Sodium

/// The data of an attachment, read piece by piece from their beginning and compared with what was kept.
public final class FilePieces {
  private let data: FileReader
  private let damage: ReadingError
  private var hash: SHA256.Stream? = SHA256.Stream()
  private var buffer = [UInt8](repeating: 0, count: 1 << 20)

  init(_ data: FileReader, damage: ReadingError) {
    self.data = data
    self.damage = damage
  }

  /// The next piece; `nil` at the end, where the data are those that were kept.
  ///
  /// - Throws: `attachmentDamaged` where they are not; then nothing of what was given counts.
  public func next() throws(ReadingError) -> [UInt8]? {
    let count = try data.read(into: &buffer)
    if count > 0 {
      let piece = count == buffer.count ? buffer : Array(buffer[..<count])
      hash?.update(piece)
      return piece
    }
    guard let found = hash.take()?.finish() else { return nil }
    guard found == data.hash else { throw damage }
    return nil
  }
}
