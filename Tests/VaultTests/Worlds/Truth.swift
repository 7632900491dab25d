import Records

@testable import Storage
@testable import Vault

/// What was acknowledged, of every level: frames by id, and the data of files.
struct Truth {
  struct Known: Equatable {
    let version: UInt64
    let body: [UInt8]
  }

  var frames = PerLevel<[UInt64: Known]> { _ in [:] }
  var files = PerLevel<[RecordID: [UInt8]]> { _ in [:] }
  /// How many loads of its level by others each file outlives.
  var margins = PerLevel<[RecordID: Int]> { _ in [:] }

  /// What `session` holds now of `levels`.
  mutating func learn(_ session: Session, _ levels: [Level]) throws {
    for level in levels {
      frames[level] = try session.state(level).live.mapValues {
        Known(version: $0.frame.version, body: $0.frame.body)
      }
    }
  }
}

/// All frames of one level that can be opened, wherever they stand: what there is to be found.
struct Remains {
  private(set) var copies: [UInt64: [Frame]] = [:]

  init(_ ring: Ring, _ level: Level) throws {
    for place in 0..<ring.geometry.places {
      for frame in ring.segment(level, at: place).segment?.frames ?? [] {
        copies[frame.id, default: []].append(frame)
      }
    }
  }

  /// Whether a copy of what is known stands there, and nothing that may count instead.
  func holds(_ known: Truth.Known, _ id: UInt64) -> Bool {
    let all = copies[id] ?? []
    let isThere = all.contains { $0.version == known.version && $0.body == known.body }
    return isThere
      && all.allSatisfy { copy in
        copy.version < known.version || copy.version == known.version && copy.body == known.body
      }
  }
}

extension Worlds {
  /// Of every level above `level` — of all, where that is `nil` — what was acknowledged and still stands anywhere in the file
  /// is shown, by an ordinary opening, which is given back, and by `check`.
  @discardableResult
  mutating func checkTruth(after what: String, above level: Level?) throws -> Session {
    let quick = try book.session(disk.clone(), .private)
    if isForked { return quick }
    let whole = try book.session(disk.clone(), .private, whole: true)
    for each in Level.allCases where level.map({ each > $0 }) ?? true {
      let remains = try Remains(whole.ring, each)
      for (id, known) in truth.frames[each] where remains.holds(known, id) {
        for (name, session) in [("check", whole), ("opening", quick)] {
          let shown = try session.state(each).live[id]?.frame.body
          try require(shown == known.body, "after \(what), \(name) has not \(id) of \(each)")
        }
        counts["frames found", default: 0] += 1
      }
    }
    try checkFiles(OpenBook(quick), after: what, above: level)
    return quick
  }

  private mutating func checkFiles(
    _ open: borrowing OpenBook, after what: String, above level: Level?
  ) throws {
    guard book.geometry.hasFiles else { return }
    for each in Level.allCases {
      let isChecked = level.map { each > $0 } ?? true
      for (id, bytes) in truth.files[each] {
        guard let found = try data(of: id, in: each, open) else {
          let isThere = try isChecked && stands(id, each, open.session)
          try require(!isThere, "after \(what), file \(id) of \(each) is there and not read")
          truth.files[each][id] = nil
          count("files lost")
          continue
        }
        try require(found == bytes, "after \(what), file \(id) of \(each) is another")
        counts["files found", default: 0] += 1
      }
    }
  }

  /// The data of a file; `nil` where it says that they are damaged, or where it is not there any more.
  private func data(of id: RecordID, in level: Level, _ open: borrowing OpenBook) throws -> [UInt8]? {
    do throws(ReadingError) { return try open.data(of: id, in: level) } catch {
      switch error {
      case .attachmentDamaged, .unknownRecord, .notUnderstood: return nil
      default: throw error
      }
    }
  }

  /// Whether the record of a file and, by a list that counts, a copy of each of its pieces stand in the file.
  private func stands(_ id: RecordID, _ level: Level, _ session: Session) throws -> Bool {
    let live = try session.state(level).live
    guard let data = live[id.frame]?.frame.data else { return false }
    let seal = ChunkSeal(session.ring, level)
    guard let pieces = seal.bays.pieces(claimed: data.length) else { return false }
    var found: Set<UInt32> = []
    for frame in live.values.map(\.frame) where frame.kind == .list {
      guard let list = BayList(frame.body, bay: frame.id, level, book.geometry) else { continue }
      var chunk = Int(frame.id) * seal.bays.chunksEach
      let isYoung = list.load + UInt64(seal.bays.count) > UInt64(session.loads[level])
      if let first = list.entries.first, !isYoung,
        !opens(FilePiece(file: first.file, number: first.first), chunk, seal, session)
      {
        continue
      }
      for entry in list.entries {
        for number in entry.first..<entry.first + entry.pieces {
          let piece = FilePiece(file: entry.file, number: number)
          if entry.file == id.frame, opens(piece, chunk, seal, session) { found.insert(number) }
          chunk += 1
        }
      }
    }
    return found.filter { Int($0) < pieces }.count == pieces
  }

  private func opens(_ piece: FilePiece, _ chunk: Int, _ seal: ChunkSeal, _ session: Session) -> Bool {
    let start = seal.bays.offset(chunk)
    guard let sealed = session.ring.disk.found(start..<start + book.geometry.chunk) else { return false }
    var plain = [UInt8](repeating: 0, count: seal.bays.payload)
    return (try? seal.open(sealed, 0, at: chunk, piece, into: &plain)) != nil
  }

  /// Takes what an opening shows for what there is.
  mutating func relearn(_ session: Session) throws {
    try truth.learn(session, Level.allCases)
    for level in Level.allCases where book.geometry.hasFiles {
      truth.files[level] = truth.files[level].filter { truth.frames[level][$0.key.frame] != nil }
      let map = try session.map(level)
      truth.margins[level] = truth.files[level].reduce(into: [:]) { margins, file in
        let ages = map.pieces(of: file.key.frame)?.map { map.age($0[0]) } ?? []
        margins[file.key] = map.bays.count - 1 - (ages.max() ?? 0)
      }
    }
  }
}
