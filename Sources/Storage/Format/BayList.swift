/// What a frame of kind 3 says: which pieces of which files stand in a bay (Docs/Format.md, section 9).
///
/// `load u64 | count u32 | zero u32 | count * (file u64 | first_piece u32 | pieces u32)`
package struct BayList: Equatable, Sendable {
  /// Pieces in a row of one file.
  struct Entry: Equatable, Sendable {
    let file: UInt64
    let first: UInt32
    var pieces: UInt32
  }

  package static let headCount = 16
  package static let entryCount = 16
  /// Pieces are numbered below this.
  private static let pieceLimit: UInt64 = 1 << 31

  /// The number of the load that wrote the bay.
  let load: UInt64
  /// They name the chunks of the bay from 0 on.
  private(set) var entries: [Entry] = []

  /// The list of a bay that the load `load`, from 1, writes: nothing yet (Docs/Format.md, section 9).
  package init(load: UInt64) { self.load = load }

  /// The list of `bay`, or `nil` where it breaks a rule.
  init?(_ body: [UInt8], bay: UInt64, _ level: Level, _ geometry: Geometry) {
    guard body.count >= BayList.headCount else { return nil }
    load = body.littleEndian(UInt64.self, at: 0)
    let count = Int(body.littleEndian(UInt32.self, at: 8))
    guard load >= 1, load < UInt64(Segment.loadLimit), bay < UInt64(geometry.bays[level]),
      load % UInt64(geometry.bays[level]) == bay, body.littleEndian(UInt32.self, at: 12) == 0,
      body.count == BayList.headCount + BayList.entryCount * count
    else { return nil }
    var room = UInt64(geometry.bayChunks[level])
    for offset in stride(from: BayList.headCount, to: body.count, by: BayList.entryCount) {
      let entry = Entry(
        file: body.littleEndian(UInt64.self, at: offset),
        first: body.littleEndian(UInt32.self, at: offset + 8),
        pieces: body.littleEndian(UInt32.self, at: offset + 12))
      let pieces = UInt64(entry.pieces)
      guard pieces >= 1, pieces <= room, UInt64(entry.first) + pieces <= BayList.pieceLimit
      else { return nil }
      room -= pieces
      entries.append(entry)
    }
  }

  /// Names the next chunk of the bay: it holds `piece` of `file`.
  package mutating func append(_ piece: UInt32, of file: UInt64) {
    if let last = entries.last, last.file == file, last.first + last.pieces == piece {
      entries[entries.count - 1].pieces += 1
    } else {
      entries.append(Entry(file: file, first: piece, pieces: 1))
    }
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: load)
    bytes.append(littleEndian: UInt32(entries.count))
    bytes.append(littleEndian: UInt32(0))
    for entry in entries {
      bytes.append(littleEndian: entry.file)
      bytes.append(littleEndian: entry.first)
      bytes.append(littleEndian: entry.pieces)
    }
    return bytes
  }
}
