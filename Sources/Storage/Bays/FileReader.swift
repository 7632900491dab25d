internal import Synchronization

/// Reads the data of a file from their beginning to their end (Docs/Format.md, section 9).
package final class FileReader: Sendable {
  package let length: Int
  package let hash: [UInt8]
  private let pieces: [[FileMap.Copy]]
  private let file: UInt64
  private let seal: ChunkSeal
  private let disk: any Disk
  private let damage: ReadingError
  private let position = Mutex(0)

  /// - Parameter damage: what a piece of which no copy opens means.
  package init(
    _ file: UInt64, _ data: FileBody.Data, _ pieces: [[FileMap.Copy]], seal: ChunkSeal, disk: any Disk,
    damage: ReadingError
  ) {
    self.file = file
    (length, hash) = (Int(data.length), data.hash)
    (self.pieces, self.seal, self.disk, self.damage) = (pieces, seal, disk, damage)
  }

  package var count: Int { pieces.count }
  package var payload: Int { seal.bays.payload }
  package var chunk: Int { seal.bays.geometry.chunk }

  /// Fills `buffer` and tells with how many bytes: fewer than it holds only at the end. Nothing of it stays in the page
  /// cache, where the chunks of a notebook would say that somebody opened it.
  package func read(into buffer: inout [UInt8]) throws(ReadingError) -> Int {
    defer { disk.forget() }
    return try position.withLock { position throws(ReadingError) in
      var plain = [UInt8](repeating: 0, count: payload)
      var done = 0
      while done < buffer.count && position < length {
        try open(position / payload, into: &plain, 0)
        let start = position % payload
        let count = min(payload - start, buffer.count - done, length - position)
        buffer.replaceSubrange(done..<done + count, with: plain[start..<start + count])
        done += count
        position += count
      }
      return done
    }
  }

  /// Opens the pieces of `row` into `plain`, one after another. What stands in a row is read in one call.
  package func open(_ row: Range<Int>, into plain: inout [UInt8], _ sealed: inout [UInt8])
    throws(ReadingError)
  {
    let first = pieces[row.lowerBound][0].chunk
    var isRow = row.allSatisfy { pieces[$0][0].chunk == first + $0 - row.lowerBound }
    let size = seal.bays.geometry.chunk
    if isRow {
      // Where the medium does not give all of them, each is tried by itself.
      do { try disk.read(row.count * size, at: seal.bays.offset(first), into: &sealed) } catch {
        isRow = false
      }
    }
    for (index, number) in row.enumerated() {
      let piece = FilePiece(file: file, number: UInt32(number))
      if isRow, (try? seal.open(sealed, index, at: first + index, piece, into: &plain, index)) != nil {
        continue
      }
      try open(number, into: &plain, index)
    }
  }

  /// Opens the youngest copy that opens of piece `number` into the `index`th piece of `plain`.
  private func open(_ number: Int, into plain: inout [UInt8], _ index: Int) throws(ReadingError) {
    for copy in pieces[number] {
      let start = seal.bays.offset(copy.chunk)
      guard let chunk = disk.found(start..<start + seal.bays.geometry.chunk) else { continue }
      let piece = FilePiece(file: file, number: UInt32(number))
      if (try? seal.open(chunk, 0, at: copy.chunk, piece, into: &plain, index)) != nil { return }
    }
    throw damage
  }
}
