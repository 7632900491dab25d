internal import Sodium

/// The bays of one level (Docs/Format.md, sections 2 and 9).
package struct Bays: Sendable {
  package let level: Level
  let geometry: Geometry

  /// The bays of `level` in a book of this geometry.
  package init(level: Level, geometry: Geometry) {
    self.level = level
    self.geometry = geometry
  }

  /// How many bays there are.
  package var count: Int { geometry.bays[level] }
  /// How many chunks a bay has.
  package var chunksEach: Int { geometry.bayChunks[level] }
  /// How many bytes of data a chunk holds.
  package var payload: Int { max(1, geometry.chunk - Seal.overhead) }
  /// How many pieces live files may have.
  package var mostPieces: Int { count * chunksEach / 3 }

  /// How many pieces data of `length` bytes have.
  package func pieces(_ length: Int) -> Int { max(1, (length + payload - 1) / payload) }

  /// How many pieces a file of `length` bytes has; `nil` where no file of this level is so long.
  package func pieces(claimed length: UInt64) -> Int? {
    length <= UInt64(count * chunksEach * payload) ? pieces(Int(length)) : nil
  }

  /// The bay that load `number` writes.
  package func bay(_ number: UInt32) -> Int { Int(number) % max(1, count) }
  /// How many loads ago `bay` was written, when the newest is `number`; it is written again in `count` less this.
  func age(_ bay: Int, newest number: UInt32) -> Int { (self.bay(number) - bay + count) % count }

  /// Where a chunk begins in the file.
  func offset(_ chunk: Int) -> Int {
    let lower = level.andBelow.dropLast().reduce(0) { $0 + geometry.chunks($1) }
    return geometry.files + (lower + chunk) * geometry.chunk
  }
}

/// One piece of a file.
package struct FilePiece: Hashable, Sendable {
  /// The file's id, as frames write it.
  package let file: UInt64
  /// Counted from 0.
  package let number: UInt32

  /// The piece `number`, from 0, of the file whose frames say `file`.
  package init(file: UInt64, number: UInt32) {
    self.file = file
    self.number = number
  }
}
