/// Where the pieces of a level's files stand (Docs/Format.md, section 9, "Which copy counts").
struct FileMap {
  /// A copy of a piece.
  struct Copy: Sendable {
    let chunk: Int
    /// How many loads ago its bay was written.
    let age: Int
  }

  let bays: Bays
  /// How many pieces each live file has; files with an impossible length are not there.
  private(set) var files: [UInt64: Int] = [:]
  /// The copies of each piece, the youngest first.
  private(set) var copies: [FilePiece: [Copy]] = [:]
  /// The bays of which there is a list.
  private(set) var listed: Set<Int> = []

  /// Reads the lists of `state`. `also`: files that are being kept and are not live yet.
  init(
    _ state: LevelState, newest: UInt32, seal: ChunkSeal, disk: any Disk, also: Set<UInt64> = []
  ) {
    bays = seal.bays
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
      if isValid(list, bay: Int(live.frame.id), newest: newest, seal, disk) {
        add(list, bay: Int(live.frame.id), newest: newest, also)
      }
    }
    for piece in copies.keys { copies[piece]?.sort { ($0.age, $0.chunk) < ($1.age, $1.chunk) } }
  }

  /// Whether what a list names is still there: by its number, or by the bay itself.
  private func isValid(
    _ list: BayList, bay: Int, newest: UInt32, _ seal: ChunkSeal, _ disk: any Disk
  ) -> Bool {
    if list.load > UInt64(newest) || UInt64(newest) - list.load < UInt64(bays.count) { return true }
    guard let first = list.entries.first else { return false }
    return seal.holds(
      FilePiece(file: first.file, number: first.first), at: bay * bays.chunksEach, on: disk)
  }

  private mutating func add(_ list: BayList, bay: Int, newest: UInt32, _ also: Set<UInt64>) {
    var chunk = bay * bays.chunksEach
    let age = bays.age(bay, newest: newest)
    for entry in list.entries {
      let isWanted = also.contains(entry.file)
      let wanted = isWanted ? Int.max : files[entry.file] ?? 0
      for number in entry.first..<entry.first + entry.pieces {
        if Int(number) < wanted {
          copies[FilePiece(file: entry.file, number: number), default: []].append(
            Copy(chunk: chunk, age: age))
        }
        chunk += 1
      }
    }
  }

  /// How many pieces all live files have.
  var pieceCount: Int { files.values.reduce(0) { $0.addingReportingOverflow($1).partialValue } }

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
    copies.map { (piece: $0.key, copies: $0.value) }
      .sorted { ($1.copies[0].age, $0.copies[0].chunk) < ($0.copies[0].age, $1.copies[0].chunk) }
  }

  /// How many loads of this level by others every file survives.
  var margin: Int {
    let oldest = copies.values.lazy.map { $0[0].age }.max()
    return bays.count - 1 - (oldest ?? 0)
  }
}
