internal import Platform
internal import Sodium

/// One load: what the next bay of a level will hold (Docs/Format.md, section 9, "A load").
struct Load {
  /// A piece of a new file and its bytes.
  struct New {
    let piece: FilePiece
    /// Which piece of `bytes` it is.
    let index: Int
  }

  let number: UInt32
  let bay: Int
  private(set) var list: BayList
  private let seal: ChunkSeal
  private var bays: Bays { seal.bays }
  /// Copies that are carried on, and where they stand now.
  private var kept: [(piece: FilePiece, copies: [FileMap.Copy])] = []
  private var rest: ArraySlice<(piece: FilePiece, copies: [FileMap.Copy])>
  /// How many new pieces it can take.
  let room: Int

  /// The load after `newest`, with the copies that nobody may lose.
  ///
  /// - Parameter most: no more copies are carried on than so many.
  init(after newest: UInt32, _ map: FileMap, seal: ChunkSeal, most: Int = .max) {
    self.seal = seal
    number = newest + 1
    bay = seal.bays.bay(number)
    list = BayList(load: UInt64(number))
    let all = map.oldestFirst.prefix(most)
    let last = seal.bays.count - 2
    let urgent = all.prefix { $0.copies[0].age >= last }.prefix(seal.bays.chunksEach)
    kept = Array(urgent)
    rest = all.dropFirst(urgent.count)
    room = seal.bays.chunksEach - urgent.count
  }

  /// Reads, seals and joins: the bay's bytes, in pieces of some chunks, which stand one after another.
  ///
  /// - Parameters:
  ///   - new: pieces of new files, at most `room`.
  ///   - plain: their bytes, each piece as long as a chunk holds.
  mutating func bytes(_ new: [Load.New], _ plain: [UInt8], disk: any Disk) throws(VaultError) -> [[UInt8]] {
    let after = Array(rest.prefix(bays.chunksEach - kept.count - new.count))
    var old = [UInt8](repeating: 0, count: (kept.count + after.count) * bays.payload)
    var lane: [(piece: FilePiece, isNew: Bool, index: Int)] = []
    for item in kept where try read(item, to: lane.count, &old, disk) {
      lane.append((item.piece, false, lane.count))
    }
    let carried = lane.count
    for item in after where try read(item, to: lane.count, &old, disk) {
      lane.append((item.piece, false, lane.count))
    }
    lane.insert(contentsOf: new.map { ($0.piece, true, $0.index) }, at: carried)
    for item in lane { list.append(item.piece.number, of: item.piece.file) }
    return sealed(lane, plain, old)
  }

  /// Opens the youngest copy that opens into the `index`th piece of `plain`.
  private func read(
    _ item: (piece: FilePiece, copies: [FileMap.Copy]), to index: Int, _ plain: inout [UInt8],
    _ disk: any Disk
  ) throws(VaultError) -> Bool {
    var one = [UInt8](repeating: 0, count: bays.payload)
    for copy in item.copies {
      let start = bays.offset(copy.chunk)
      guard let chunk = disk.found(start..<start + bays.geometry.chunk) else { continue }
      do throws(Seal.Failure) { try seal.open(chunk, 0, at: copy.chunk, item.piece, into: &one) } catch {
        continue
      }
      plain.replaceSubrange(index * bays.payload..<(index + 1) * bays.payload, with: one)
      return true
    }
    return false
  }

  private func sealed(
    _ lane: [(piece: FilePiece, isNew: Bool, index: Int)], _ new: [UInt8], _ old: [UInt8]
  ) -> [[UInt8]] {
    let (seal, bays, bay) = (seal, bays, bay)
    let each = 8
    return together((bays.chunksEach + each - 1) / each) { part in
      var forgotten = SecretBytes(random: LevelKeys.count)
      let row = part * each..<min(bays.chunksEach, (part + 1) * each)
      let size = bays.geometry.chunk
      var bytes = [UInt8](repeating: 0, count: row.count * size)
      for chunk in row {
        let to = chunk - row.lowerBound
        guard chunk < lane.count else {
          Seal.noise(into: &bytes, to * size..<(to + 1) * size, under: &forgotten)
          continue
        }
        let item = lane[chunk]
        seal.seal(
          item.isNew ? new : old, item.index, item.piece, for: bay * bays.chunksEach + chunk, into: &bytes, to
        )
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
func noise(_ number: Int, chunkCount: Int) -> [UInt8] {
  var forgotten = SecretBytes(random: LevelKeys.count)
  var chunks = [UInt8](repeating: 0, count: number * chunkCount)
  for start in stride(from: 0, to: chunks.count, by: chunkCount) {
    Seal.noise(into: &chunks, start..<start + chunkCount, under: &forgotten)
  }
  return chunks
}
