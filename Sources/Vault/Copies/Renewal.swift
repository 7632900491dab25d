public import Storage
internal import Platform
internal import Records
public import Sodium

/// What a renewed book holds, and what stayed behind.
public struct Renewal: Sendable, Equatable {
  /// How many records all notebooks together have taken along.
  public internal(set) var carried = 0
  /// Attachments that are damaged, and pieces that this program does not understand and that do not fit into the size.
  public internal(set) var leftBehind = 0
}

extension OpenBook {
  /// The size of this book.
  public var size: BookSize { BookSize(session.ring.geometry) ?? .medium }

  /// Whether a passphrase that is nobody's opens the everyday notebook of this book: either header page says so.
  public var opensOnAnything: Bool {
    let geometry = session.ring.geometry
    let key = KeySlot.openKey(salt: session.ring.label.salt)
    return headerPages.contains { KeySlot.open($0, with: key, geometry: geometry, onlyEveryday: true) != nil }
  }

  /// The header pages that the medium gives.
  var headerPages: [[UInt8]] {
    [0, session.ring.geometry.secondHeader].compactMap { start in
      session.ring.disk.found(start..<start + Geometry.headerCount)
    }
  }

  /// Writes `new` to `path` with everything of all notebooks that are open here, and reads it back with `passphrase`,
  /// which opens its highest notebook (Docs/Format.md, section 11).
  ///
  /// The records stand in the places that a new book has anyhow: how many there are above the everyday notebook cannot be
  /// seen from any number. The file appears when it is whole and right, or not at all.
  public func renew(
    _ new: consuming NewBook, at path: String, passphrase: borrowing SecretBytes,
    progress: ((Double) -> Void)? = nil
  ) throws(CreationError) -> Renewal {
    guard new.hasEveryday else { throw .noEverydayPassphrase }
    let (geometry, highest, beginnings) = (new.geometry, new.highest, new.beginnings)
    var renewal = Renewal()
    var files: [NewData] = []
    for level in Level.allCases where levels.contains(level) || level <= highest {
      let contents = try forCreation(
        saving: contents(of: level, for: geometry, beginning: beginnings[level]))
      if level > highest && !contents.frames.isEmpty { throw .noPassphrase(level) }
      if level <= highest {
        try forCreation(saving: new.fill(level, with: contents.frames, files: contents.files))
      }
      renewal.carried += contents.records
      renewal.leftBehind += contents.leftBehind
      files += contents.files
    }
    let file = try written(new, to: path, progress)
    if let failure = files.lazy.compactMap(\.failure).first { throw .saving(SavingError(failure)) }
    try forCreation(saving: forSaving(onMedium: file.settle()))
    let session = try forCreation(
      Session(disk: file, length: geometry.fileSize, passphrase: passphrase, whole: true))
    guard session.ring.keys.highest == highest else { throw .saving(.medium(.notAsWritten)) }
    let leftBehind = renewal.leftBehind
    try forCreation(saving: forSaving(compare(with: OpenBook(session), leftBehind: leftBehind, beginnings)))
    try forCreation(saving: forSaving(onMedium: file.commit()))
    return renewal
  }

  /// Refuses a size in which what is open would have no room, as ``renew(_:at:passphrase:progress:)`` would at its end.
  public func checkFits(_ size: BookSize) throws(SavingError) {
    let new = NewBook(size: size, opensOnAnything: false)
    for level in levels {
      let contents = try contents(of: level, for: size.geometry, beginning: nil, isTried: true)
      try new.checkRoom(for: contents.frames, files: contents.files, in: level)
    }
  }

  private func written(
    _ new: consuming NewBook, to path: String, _ progress: ((Double) -> Void)?
  ) throws(CreationError) -> NewFileDisk {
    do throws(MediumError) {
      let file = try NewFileDisk(path)
      try new.pour { (bytes, share) throws(MediumError) in
        try file.append(bytes)
        progress?(share)
      }
      return file
    } catch {
      throw .saving(.medium(error))
    }
  }

  /// What a notebook takes along: frames, as many in one segment as fit, and the data that they name.
  private struct Contents {
    var batches: Batches
    var files: [NewData] = []
    var records = 0
    var leftBehind = 0

    var frames: [[Frame]] { batches.all.map(\.frames).filter { !$0.isEmpty } }

    mutating func append(_ record: RecordFrames) {
      batches.append(record)
      records += 1
    }
  }

  /// - Parameter isTried: only its size counts, and files are not read.
  private func contents(
    of level: Level, for geometry: Geometry, beginning: Record?, isTried: Bool = false
  ) throws(SavingError) -> Contents {
    var contents = Contents(batches: Batches(room: geometry.room(level)))
    if let beginning, try forSaving(!holds(beginning.kind, in: level)) {
      let order = levels.contains(level) ? try forSaving(index(level)).lastOrder + 1 : 1
      contents.batches.append(RecordFrames(beginning, order: order, geometry))
    }
    guard levels.contains(level) else { return contents }
    for item in try forSaving(index(level)).items.values.sorted(by: { $0.summary < $1.summary }) {
      if item.summary.kind == .attachment {
        try append(attachment: item, of: level, for: geometry, to: &contents, isTried: isTried)
        continue
      }
      let (summary, text) = (item.summary, try forSaving(carried(item.summary, in: level)))
      contents.append(
        RecordFrames(
          summary.id, kind: summary.kind, order: summary.order, revision: item.revision, text: text,
          longestBody: geometry.longestBody))
    }
    for frame in try forSaving(session.state(level)).notUnderstood {
      let fits = frame.body.count <= geometry.longestBody && frame.id >= Frame.firstID
      if fits { contents.batches.append(frame) } else { contents.leftBehind += 1 }
    }
    for list in lists(of: contents.files, level, geometry) { contents.batches.append(list) }
    if contents.batches.keptBytes > geometry.limit(level) { throw .full(level) }
    return contents
  }

  /// A file goes along with its data, which are read twice: a damaged one stays behind before anything is written.
  private func append(
    attachment item: RecordIndex.Item, of level: Level, for geometry: Geometry, to contents: inout Contents,
    isTried: Bool
  ) throws(SavingError) {
    let id = item.summary.id
    guard geometry.hasFiles else { throw .noRoomForFiles }
    // Only the earlier format has such names.
    if id.frame < Frame.firstID { return contents.leftBehind += 1 }
    do throws(ReadingError) {
      if !isTried { try verify(id, in: level) }
    } catch {
      if case .attachmentDamaged = error { return contents.leftBehind += 1 }
      throw SavingError(error)
    }
    let reader = try forSaving(reader(of: id, in: level))
    let pieces = Bays(level: level, geometry: geometry).pieces(reader.length)
    contents.append(
      try RecordFrames(
        forSaving(record(item.summary, in: level)), order: item.summary.order, revision: item.revision,
        data: FileBody.Data(length: UInt64(reader.length), hash: reader.hash),
        longestBody: geometry.longestBody))
    contents.files.append(
      NewData(
        owner: id.frame, pieces: pieces,
        take: { buffer throws(ReadingError) in try reader.read(into: &buffer) }
      ))
  }

  /// The lists of the last bays of a new book, in which `files` stand one after another.
  private func lists(of files: [NewData], _ level: Level, _ geometry: Geometry) -> [Frame] {
    let bays = Bays(level: level, geometry: geometry)
    let all = files.flatMap { file in
      (0..<file.pieces).map { FilePiece(file: file.owner, number: UInt32($0)) }
    }
    let used = (all.count + max(1, bays.chunksEach) - 1) / max(1, bays.chunksEach)
    return (0..<used).map { number in
      let load = geometry.newestLoad(level) - UInt32(used - 1 - number)
      var list = BayList(load: UInt64(load))
      for piece in all.dropFirst(number * bays.chunksEach).prefix(bays.chunksEach) {
        list.append(piece.number, of: piece.file)
      }
      return Frame(id: UInt64(bays.bay(load)), version: 1, kind: .list, body: list.bytes)
    }
  }

  /// The text of a record as the new file has it: of that one there is no second copy yet.
  private func carried(_ summary: RecordSummary, in level: Level) throws(ReadingError) -> [UInt8] {
    let text = try text(of: summary.id, in: level)
    guard summary.kind == .settings,
      let record = try? Record(id: summary.id, kind: summary.kind, stored: text),
      case let without = record.withoutSecondCopy, without != record
    else { return text }
    return without.stored
  }

  /// Whether a notebook is open here and holds a record of `kind`.
  private func holds(_ kind: Kind, in level: Level) throws(ReadingError) -> Bool {
    guard levels.contains(level) else { return false }
    return try !summaries([kind], in: level).isEmpty
  }

  /// Compares what `other` holds with what is here, record by record, and reads its attachments.
  private func compare(
    with other: borrowing OpenBook, leftBehind: Int, _ beginnings: PerLevel<Record?>
  ) throws(ReadingError) {
    var missing = 0
    for level in levels where level <= other.highest {
      let here = try index(level).items
      var there = try other.index(level).items
      if let beginning = beginnings[level], there.removeValue(forKey: beginning.id) != nil {
        guard try other.text(of: beginning.id, in: level) == beginning.stored
        else { throw .medium(.notAsWritten) }
      }
      guard other.notes(level).isEmpty, there.count <= here.count else { throw .medium(.notAsWritten) }
      missing += here.count - there.count
      for (id, copy) in there {
        guard let item = here[id], copy.summary == item.summary, copy.revision == item.revision,
          try other.text(of: id, in: level) == carried(item.summary, in: level)
        else { throw .medium(.notAsWritten) }
        if item.summary.kind == .attachment { try other.verify(id, in: level) }
      }
    }
    if missing > leftBehind { throw .medium(.notAsWritten) }
  }
}

extension LevelState {
  /// Frames that hold no record that this program understands.
  fileprivate var notUnderstood: [Frame] {
    live.values.map(\.frame).filter { $0.kind == .record && $0.recordHeader == nil }.sorted { $0.id < $1.id }
  }
}
