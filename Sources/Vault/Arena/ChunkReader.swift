internal import Synchronization

/// Reads the data of an attachment from their beginning to their end, as data that are to be kept again.
final class ChunkReader: Sendable {
  private let chunks: [Int]
  private let length: Int
  private let seal: ChunkSeal
  private let disk: any Disk
  private let damage: VaultError
  private let position = Mutex(0)

  /// - Parameter damage: what a chunk that does not open means.
  init(_ chunks: [Int], length: Int, seal: ChunkSeal, disk: any Disk, damage: VaultError) {
    self.chunks = chunks
    self.length = length
    self.seal = seal
    self.disk = disk
    self.damage = damage
  }

  /// Fills `buffer` and tells with how many bytes: fewer than it holds only at the end.
  func read(into buffer: inout [UInt8]) throws(VaultError) -> Int {
    try position.withLock { position throws(VaultError) in
      var done = 0
      while done < buffer.count && position < length {
        let piece = try open(position / seal.share.payload)
        let start = position % seal.share.payload
        let count = min(piece.count - start, buffer.count - done, length - position)
        buffer.replaceSubrange(done..<done + count, with: piece[start..<start + count])
        done += count
        position += count
      }
      return done
    }
  }

  private func open(_ index: Int) throws(VaultError) -> [UInt8] {
    let start = seal.share.offset(chunks[index])
    let sealed = try disk.bytes(start..<start + seal.share.geometry.chunk)
    var plain = [UInt8](repeating: 0, count: seal.share.payload)
    do { try seal.open(sealed, 0, at: chunks[index], into: &plain) } catch { throw damage }
    return plain
  }
}
