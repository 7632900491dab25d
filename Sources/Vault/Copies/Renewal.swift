internal import Platform
internal import Records
public import Sodium

/// What a renewed book holds, and what stayed behind.
public struct Renewal: Sendable, Equatable {
  /// How many records each notebook that was open has taken along, lowest first.
  public fileprivate(set) var carried: [Int] = []
  /// Pieces that this program does not understand and that do not fit into the new size.
  public fileprivate(set) var leftBehind = 0
}

extension OpenBook {
  /// The size of this book.
  public var size: BookSize {
    BookSize.allCases.first { $0.geometry == session.ring.geometry } ?? .medium
  }

  /// Whether a passphrase that is nobody's opens the everyday notebook of this book.
  public func opensOnAnything() throws(VaultError) -> Bool {
    let page = try session.ring.disk.bytes(0..<Geometry.headerCount)
    let key = KeySlot.openKey(salt: session.ring.label.salt)
    return KeySlot.open(page, with: key, geometry: session.ring.geometry, onlyEveryday: true) != nil
  }

  /// Writes `new` to `path` with everything of all notebooks that are open here, and reads it back with `passphrase`,
  /// which opens its highest notebook (Docs/Format.md, section 11).
  ///
  /// The records stand in the turns that a new book has anyhow: how many there are above the everyday notebook cannot be
  /// seen from the number of turns. The file appears when it is whole and right, or not at all.
  public func renew(
    _ new: consuming NewBook, at path: String, passphrase: borrowing SecretBytes,
    progress: ((Double) -> Void)? = nil
  ) throws(VaultError) -> Renewal {
    guard new.hasEveryday else { throw .noEverydayPassphrase }
    let (geometry, highest) = (new.geometry, new.highest)
    var renewal = Renewal()
    for level in levels {
      let contents = try contents(of: level, for: geometry)
      if level > highest && !contents.turns.isEmpty { throw .noPassphrase(level) }
      if level <= highest { try new.fill(level, with: contents.turns) }
      renewal.carried.append(contents.records)
      renewal.leftBehind += contents.leftBehind
    }
    let file = try NewFileDisk(path)
    try new.pour { (bytes, share) throws(VaultError) in
      try file.append(bytes)
      progress?(share)
    }
    try file.settle()
    let session = try Session(disk: file, geometry: geometry, passphrase: passphrase, whole: true)
    guard session.ring.keys.highest == highest else { throw .notAsWritten }
    try compare(with: session)
    try file.commit()
    return renewal
  }

  /// What a notebook takes along: frames, as many in one turn as fit.
  private struct Contents {
    var turns: [[Frame]]
    var records: Int
    var leftBehind: Int
  }

  private func contents(of level: Level, for geometry: Geometry) throws(VaultError) -> Contents {
    var batches = Batches(room: geometry.room(level))
    let index = try index(level)
    let records = index.items.values.filter { $0.summary.kind != .attachment }.sorted {
      ($0.summary.order, $0.summary.id) < ($1.summary.order, $1.summary.id)
    }
    for item in records {
      let (summary, text) = (item.summary, try text(of: item.summary.id, in: level))
      batches.append(
        RecordFrames(
          summary.id, kind: summary.kind, order: summary.order, revision: item.revision, text: text,
          longestBody: geometry.longestBody))
    }
    var leftBehind = 0
    for frame in try session.state(level).withoutRecord {
      let fits = frame.kind == .record && frame.body.count <= geometry.longestBody
      if fits { batches.append(frame) } else { leftBehind += 1 }
    }
    if batches.keptBytes > geometry.limit(level) { throw .full(level) }
    let turns = batches.all.map(\.frames).filter { !$0.isEmpty }
    return Contents(turns: turns, records: records.count, leftBehind: leftBehind)
  }

  /// Compares what `other` has read with what is here, record by record.
  private func compare(with other: Session) throws(VaultError) {
    for level in levels where level <= other.ring.keys.highest {
      let state = try other.state(level)
      let there = RecordIndex(state.live.values.lazy.map(\.frame))
      let here = try index(level)
      let records = here.items.filter { $0.value.summary.kind != .attachment }
      guard state.notes.isEmpty, there.items.count == records.count else { throw .notAsWritten }
      for (id, item) in records {
        guard let copy = there.items[id], copy.summary == item.summary, copy.revision == item.revision,
          state.text(of: copy) == (try text(of: id, in: level))
        else { throw .notAsWritten }
      }
    }
  }
}

extension LevelState {
  /// The text of a record, its parts joined; `nil` where one is missing.
  fileprivate func text(of item: RecordIndex.Item) -> [UInt8]? {
    var text: [UInt8] = []
    for frame in item.frames {
      guard let body = live[frame]?.frame.body else { return nil }
      text += body[RecordHeader.count...]
    }
    return text
  }

  /// Frames that hold no record that this program understands.
  fileprivate var withoutRecord: [Frame] {
    live.values.map(\.frame).filter { frame in
      guard frame.kind == .record, let header = RecordHeader(frame.body) else { return true }
      return header.parts == 1 && frame.id != header.id
    }.sorted { $0.id < $1.id }
  }
}
