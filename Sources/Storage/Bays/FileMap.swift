/// Where the pieces of a level's files stand (Docs/Format.md, section 9, "Which copy counts").
package struct FileMap {
  /// A copy of a piece.
  package struct Copy: Sendable {
    let chunk: Int
  }

  package let bays: Bays
  /// The number of the newest load.
  private(set) var newest: UInt32
  /// Files that are being kept and are not live yet.
  private let incoming: Set<UInt64>
  /// How many pieces each live file has; files with an impossible length are not there.
  private(set) var files: [UInt64: Int] = [:]
  /// The copies of each piece, the youngest first.
  private(set) var copies: [FilePiece: [Copy]] = [:]
  /// The bays of which there is a list.
  private(set) var listed: Set<Int> = []

  /// Reads the lists of `state`. `incoming`: files that are being kept and are not live yet.
  init(
    _ state: LevelState, newest: UInt32, seal: ChunkSeal, disk: any Disk,
    incoming: Set<UInt64> = []
  ) {
    bays = seal.bays
    (self.newest, self.incoming) = (newest, incoming)
    for live in state.live.values {
      guard let data = live.frame.data, let pieces = bays.pieces(claimed: data.length) else { continue }
      files[live.frame.id] = pieces
    }
    if bays.count == 0 { return }
    for live in state.live.values where live.frame.kind == .list {
      guard let list = BayList(live.frame.body, bay: live.frame.id, bays.level, bays.geometry) else {
        continue
      }
      listed.insert(Int(live.frame.id))
      if isValid(list, bay: Int(live.frame.id), seal, disk) { add(list, bay: Int(live.frame.id)) }
    }
    for piece in copies.keys { sort(piece) }
  }

  private mutating func sort(_ piece: FilePiece) {
    guard var all = copies[piece], all.count > 1 else { return }
    all.sort { (age($0), $0.chunk) < (age($1), $1.chunk) }
    copies[piece] = all
  }

  /// How many loads ago the bay of `copy` was written.
  func age(_ copy: Copy) -> Int { bays.age(copy.chunk / bays.chunksEach, newest: newest) }

  /// Where everything stands when `load` is the newest: what its bay held is not there any more.
  package mutating func take(_ load: Load) {
    let bay = load.bay * bays.chunksEach..<(load.bay + 1) * bays.chunksEach
    for (piece, all) in copies where all.contains(where: { bay.contains($0.chunk) }) {
      let left = all.filter { !bay.contains($0.chunk) }
      copies[piece] = left.isEmpty ? nil : left
    }
    newest = load.number
    if !load.list.entries.isEmpty { listed.insert(load.bay) }
    add(load.list, bay: load.bay)
    for entry in load.list.entries {
      for number in entry.first..<entry.first + entry.pieces {
        sort(FilePiece(file: entry.file, number: number))
      }
    }
  }

  /// Whether what a list names is still there: by its number, or by the bay itself.
  private func isValid(
    _ list: BayList, bay: Int, _ seal: ChunkSeal, _ disk: any Disk
  ) -> Bool {
    if list.load > UInt64(newest) || UInt64(newest) - list.load < UInt64(bays.count) { return true }
    guard let first = list.entries.first else { return false }
    return seal.opens(
      FilePiece(file: first.file, number: first.first), at: bay * bays.chunksEach, on: disk)
  }

  private mutating func add(_ list: BayList, bay: Int) {
    var chunk = bay * bays.chunksEach
    for entry in list.entries {
      let isWanted = incoming.contains(entry.file)
      let wanted = isWanted ? Int.max : files[entry.file] ?? 0
      for number in entry.first..<entry.first + entry.pieces {
        if Int(number) < wanted {
          copies[FilePiece(file: entry.file, number: number), default: []].append(
            Copy(chunk: chunk))
        }
        chunk += 1
      }
    }
  }

  /// How many pieces of live files there are; what is lost takes no room.
  package var pieceCount: Int { copies.count }

  /// The copies of each piece of `file`, in order; `nil` where one has none.
  func pieces(of file: UInt64) -> [[Copy]]? {
    guard let count = files[file] else { return nil }
    var all: [[Copy]] = []
    for number in 0..<count {
      guard let found = copies[FilePiece(file: file, number: UInt32(number))] else { return nil }
      all.append(found)
    }
    return all
  }

  /// The copies that count, the oldest first.
  var oldestFirst: [(piece: FilePiece, copies: [Copy])] {
    copies.map { (age: age($0.value[0]), piece: $0.key, copies: $0.value) }
      .sorted { ($1.age, $0.copies[0].chunk) < ($0.age, $1.copies[0].chunk) }
      .map { (piece: $0.piece, copies: $0.copies) }
  }

  /// How many loads of this level by others every file survives.
  package var margin: Int {
    let oldest = copies.values.lazy.map { age($0[0]) }.max()
    return bays.count - 1 - (oldest ?? 0)
  }
}
