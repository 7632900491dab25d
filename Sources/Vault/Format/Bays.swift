internal import Sodium

/// The bays of one level (Docs/Format.md, sections 2 and 9).
struct Bays: Sendable {
  let level: Level
  let geometry: Geometry

  /// How many bays there are.
  var count: Int { geometry.bays[level] }
  /// How many chunks a bay has.
  var chunksEach: Int { geometry.bayChunks[level] }
  /// How many bytes of data a chunk holds.
  var payload: Int { max(1, geometry.chunk - Seal.overhead) }
  /// How many pieces live files may have.
  var mostPieces: Int { count * chunksEach / 3 }

  /// How many pieces data of `length` bytes have.
  func pieces(_ length: Int) -> Int { max(1, (length + payload - 1) / payload) }

  /// How many pieces a file of `length` bytes has; `nil` where no file of this level is so long.
  func pieces(claimed length: UInt64) -> Int? {
    length <= UInt64(count * chunksEach * payload) ? pieces(Int(length)) : nil
  }

  /// The bay that load `number` writes.
  func bay(_ number: UInt32) -> Int { Int(number) % max(1, count) }
  /// How many loads ago `bay` was written, when the newest is `number`; it is written again in `count` less this.
  func age(_ bay: Int, newest number: UInt32) -> Int { (self.bay(number) - bay + count) % count }

  /// Where a chunk begins in the file.
  func offset(_ chunk: Int) -> Int {
    let lower = level.andBelow.dropLast().reduce(0) { $0 + geometry.chunks($1) }
    return geometry.files + (lower + chunk) * geometry.chunk
  }
}

/// One piece of a file.
struct FilePiece: Hashable, Sendable {
  /// The file's id, as frames write it.
  let file: UInt64
  /// Counted from 0.
  let number: UInt32
}
