internal import Platform
internal import Sodium

/// One load: what the next bay of a level will hold (Docs/Format.md, section 9, "A load").
package struct Load {
  /// A piece of a file and its bytes, as many as a chunk holds.
  package struct Filled: Sendable {
    let piece: FilePiece
    let bytes: [UInt8]

    /// `bytes`, at most `Bays.payload` of them, as the piece `piece`.
    package init(piece: FilePiece, bytes: [UInt8]) {
      self.piece = piece
      self.bytes = bytes
    }
  }

  package let number: UInt32
  let bay: Int
  private(set) var list: BayList
  private let seal: ChunkSeal
  private var bays: Bays { seal.bays }
  /// Copies that are carried on, and where they stand now.
  private var kept: [(piece: FilePiece, copies: [FileMap.Copy])] = []
  private var rest: ArraySlice<(piece: FilePiece, copies: [FileMap.Copy])>
  /// How many new pieces it can take.
  package let room: Int

  /// The load after the newest in `map`, with the copies that nobody may lose.
  ///
  /// - Parameter most: no more copies are carried on than so many.
  package init(after map: FileMap, seal: ChunkSeal, most: Int = .max) {
    self.seal = seal
    number = map.newest + 1
    bay = seal.bays.bay(number)
    list = BayList(load: UInt64(number))
    let all = map.oldestFirst.prefix(most)
    let last = seal.bays.count - 2
    let urgent = all.prefix { map.age($0.copies[0]) >= last }.prefix(seal.bays.chunksEach)
    kept = Array(urgent)
    rest = all.dropFirst(urgent.count)
    room = seal.bays.chunksEach - urgent.count
  }

  /// Whether something is carried on beside so many new pieces.
  package func carriesOn(beside new: Int) -> Bool { !kept.isEmpty || !carriedLast(beside: new).isEmpty }

  private func carriedLast(beside new: Int) -> ArraySlice<(piece: FilePiece, copies: [FileMap.Copy])> {
    rest.prefix(bays.chunksEach - kept.count - new)
  }

  /// Reads, seals and joins: the bay's bytes, in pieces of some chunks, which stand one after another.
  ///
  /// - Parameters:
  ///   - new: pieces of new files, at most `room`.
  ///   - isWanted: asked every few milliseconds. Where it is not, `brokenOff` is thrown, and nothing was written.
  package mutating func bytes(
    _ new: [Filled], disk: any Disk, isWanted: () -> Bool = { true }
  ) throws(MediumError) -> [[UInt8]] {
    var lane: [Filled] = []
    for item in kept { if let filled = try read(item, disk, isWanted) { lane.append(filled) } }
    lane += new
    for item in carriedLast(beside: new.count) {
      if let filled = try read(item, disk, isWanted) { lane.append(filled) }
    }
    for item in lane { list.append(item.piece.number, of: item.piece.file) }
    return try sealed(lane, isWanted)
  }

  /// The youngest copy that opens of a piece.
  private func read(
    _ item: (piece: FilePiece, copies: [FileMap.Copy]), _ disk: any Disk, _ isWanted: () -> Bool
  ) throws(MediumError) -> Filled? {
    if !isWanted() { throw .brokenOff }
    var plain = [UInt8](repeating: 0, count: bays.payload)
    for copy in item.copies {
      let start = bays.offset(copy.chunk)
      guard let chunk = disk.found(start..<start + bays.geometry.chunk) else { continue }
      do throws(Seal.Failure) {
        try seal.open(chunk, 0, at: copy.chunk, item.piece, into: &plain)
        return Filled(piece: item.piece, bytes: plain)
      } catch {
        continue
      }
    }
    return nil
  }

  private func sealed(_ lane: [Filled], _ isWanted: () -> Bool) throws(MediumError) -> [[UInt8]] {
    let (chunks, atOnce) = (bays.chunksEach, 32)
    var parts: [[UInt8]] = []
    for first in stride(from: 0, to: chunks, by: atOnce) {
      if !isWanted() { throw .brokenOff }
      parts += sealed(lane, first..<min(chunks, first + atOnce))
    }
    return parts
  }

  /// Some chunks of the bay, sealed side by side.
  private func sealed(_ lane: [Filled], _ chunks: Range<Int>) -> [[UInt8]] {
    let (seal, bays, bay) = (seal, bays, bay)
    let each = 8
    return together((chunks.count + each - 1) / each) { part in
      var forgotten = SecretBytes(random: LevelKeys.count)
      let first = chunks.lowerBound + part * each
      let row = first..<min(chunks.upperBound, first + each)
      let size = bays.geometry.chunk
      var bytes = [UInt8](repeating: 0, count: row.count * size)
      for chunk in row {
        let to = chunk - row.lowerBound
        guard chunk < lane.count else {
          Seal.noise(into: &bytes, to * size..<(to + 1) * size, under: &forgotten)
          continue
        }
        seal.seal(lane[chunk].bytes, lane[chunk].piece, for: bay * bays.chunksEach + chunk, into: &bytes, to)
      }
      return bytes
    }
  }
}

/// The noise of one bay of `bays`, in pieces of some chunks.
func noise(of bays: Bays) -> [[UInt8]] {
  let each = 8
  return together((bays.chunksEach + each - 1) / each) { part in
    noise(min(each, bays.chunksEach - part * each), chunkCount: bays.geometry.chunk)
  }
}

/// The noise of `number` chunks.
package func noise(_ number: Int, chunkCount: Int) -> [UInt8] {
  var forgotten = SecretBytes(random: LevelKeys.count)
  var chunks = [UInt8](repeating: 0, count: number * chunkCount)
  for start in stride(from: 0, to: chunks.count, by: chunkCount) {
    Seal.noise(into: &chunks, start..<start + chunkCount, under: &forgotten)
  }
  return chunks
}
