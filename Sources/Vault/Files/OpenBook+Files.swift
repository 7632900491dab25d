public import Storage
public import Platform
public import Records
internal import Synchronization

/// How much room for files a notebook has.
public struct FileRoom: Equatable, Sendable {
  /// Bytes taken by attachments.
  public let used: Int
  /// Bytes that are free.
  public let free: Int
  /// How many loads of this notebook by others every file survives.
  public let margin: Int
  /// How many loads go once round.
  public let loads: Int

  /// Whether a load is offered that carries the oldest files on (Docs/Format.md, section 9, "Offers").
  public var isLow: Bool { used > 0 && margin < loads / 3 }
}

extension OpenBook {
  /// A file takes at most so many bytes more room than it is long.
  public var mostUnused: Int { Bays(level: .everyday, geometry: session.ring.geometry).payload - 1 }

  /// How much room for files `level` has; `nil` in a book of a size that has none.
  public func fileRoom(_ level: Level) throws(ReadingError) -> FileRoom? {
    guard session.ring.geometry.hasFiles else { return nil }
    let map = try session.map(level)
    session.ring.disk.forget()
    let used = min(map.pieceCount, map.bays.mostPieces)
    return FileRoom(
      used: used * map.bays.payload, free: (map.bays.mostPieces - used) * map.bays.payload,
      margin: map.margin, loads: map.bays.count)
  }

  /// Reads the data of an attachment and compares them with what was kept.
  ///
  /// - Parameters:
  ///   - progress: told how many bytes are done.
  ///   - outlet: takes them in any order; what it took counts only if nothing is thrown.
  /// - Throws: `attachmentDamaged` where the data are not those that were kept.
  public func pour(
    _ id: RecordID, in level: Level, progress: ((Int) -> Void)? = nil, into outlet: @escaping DataOutlet
  ) throws(ReadingError) {
    let reader = try reader(of: id, in: level)
    defer { session.ring.disk.forget() }
    guard try Pouring(reader, into: outlet).run(progress: progress) == reader.hash else {
      throw .attachmentDamaged(id)
    }
  }

  /// The data of an attachment, in memory.
  public func data(of id: RecordID, in level: Level) throws(ReadingError) -> [UInt8] {
    let length = try reader(of: id, in: level).length
    let all = Collected(count: length)
    try pour(id, in: level) { bytes, range, offset throws(PlatformError) in
      all.bytes.withLock { $0.replaceSubrange(offset..<offset + range.count, with: bytes[range]) }
    }
    return all.bytes.withLock { $0 }
  }

  private final class Collected: Sendable {
    let bytes: Mutex<[UInt8]>

    init(count: Int) { bytes = Mutex([UInt8](repeating: 0, count: count)) }
  }

  /// The data of an attachment, piece by piece from their beginning.
  public func pieces(of id: RecordID, in level: Level) throws(ReadingError) -> FilePieces {
    FilePieces(try reader(of: id, in: level), damage: .attachmentDamaged(id))
  }

  /// Writes the data of an attachment to `file`, which appears if they are those that were kept.
  public func save(
    _ id: RecordID, in level: Level, to file: consuming NewFile, progress: ((Int) -> Void)? = nil
  ) throws(ReadingError) {
    let output = Output(file)
    try pour(id, in: level, progress: progress) { bytes, range, offset throws(PlatformError) in
      try output.write(bytes, range, at: offset)
    }
    do { try output.commit() } catch { throw .medium(MediumError(error)) }
  }

  /// A new file into which several threads write.
  private final class Output: Sendable {
    private let file: Mutex<NewFile?>

    init(_ file: consuming NewFile) { self.file = Mutex(file) }

    func write(_ bytes: [UInt8], _ range: Range<Int>, at offset: Int) throws(PlatformError) {
      try file.withLock { file throws(PlatformError) in try file?.write(bytes, range, at: offset) }
    }

    func commit() throws(PlatformError) {
      try file.withLock { file throws(PlatformError) in try file.take()?.commit() }
    }
  }

  /// Reads the data of an attachment and throws `attachmentDamaged` where they are not those that were kept.
  public func verify(
    _ id: RecordID, in level: Level, progress: ((Int) -> Void)? = nil
  ) throws(ReadingError) {
    try pour(id, in: level, progress: progress) { _, _, _ throws(PlatformError) in }
  }

  /// How many bytes of data the book says it keeps of an attachment; `nil` where it keeps none, or cannot.
  public func dataLength(of id: RecordID, in level: Level) throws(ReadingError) -> Int? {
    let item = try index(level).items[id]
    let frame = item?.frames.first.flatMap { session.levels[level]?.live[$0]?.frame }
    let bays = Bays(level: level, geometry: session.ring.geometry)
    guard let length = frame?.data?.length, bays.pieces(claimed: length) != nil else { return nil }
    return Int(length)
  }

  /// Reads the data of an attachment.
  func reader(of id: RecordID, in level: Level) throws(ReadingError) -> FileReader {
    guard let item = try index(level).items[id], item.summary.kind == .attachment else {
      throw .unknownRecord
    }
    let frame = item.frames.first.flatMap { session.levels[level]?.live[$0]?.frame }
    guard let data = frame?.data else { throw .attachmentDamaged(id) }
    guard let pieces = try session.pieces(of: id.frame, in: level) else { throw .attachmentDamaged(id) }
    return FileReader(
      id.frame, data, pieces, seal: ChunkSeal(session.ring, level), disk: session.ring.disk,
      damage: .attachmentDamaged(id))
  }
}
