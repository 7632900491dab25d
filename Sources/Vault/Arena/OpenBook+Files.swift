public import Platform
public import Records
internal import Synchronization

/// How much room for files a notebook has.
public struct FileRoom: Equatable, Sendable {
  /// Bytes taken by attachments.
  public let used: Int
  /// Bytes that are free.
  public let free: Int
}

extension OpenBook {
  /// A file takes at most so many bytes more room than it is long.
  public var mostUnused: Int { Share(level: .everyday, geometry: session.ring.geometry).payload }

  /// How much room for files `level` has; `nil` in a book of a size that has none.
  public func fileRoom(_ level: Level) throws(VaultError) -> FileRoom? {
    let share = Share(level: level, geometry: session.ring.geometry)
    let live = try session.state(level).live.values
    if share.count == 0 { return nil }
    let free = share.free(besides: live.lazy.map(\.frame)).total
    return FileRoom(used: (share.count - free) * share.payload, free: free * share.payload)
  }

  /// Reads the data of an attachment and compares them with what was kept.
  ///
  /// - Parameters:
  ///   - progress: told how many bytes are done.
  ///   - outlet: takes them in any order; what it took counts only if nothing is thrown.
  /// - Throws: `attachmentDamaged` where the data are not those that were kept.
  public func pour(
    _ id: RecordID, in level: Level, progress: ((Int) -> Void)? = nil, into outlet: @escaping DataOutlet
  ) throws(VaultError) {
    let (data, chunks) = try stored(id, in: level)
    let seal = ChunkSeal(session.ring, level, owner: id.frame)
    let pouring = Pouring(
      chunks, length: Int(data.length), seal: seal, disk: session.ring.disk, damage: .attachmentDamaged(id),
      into: outlet)
    guard try pouring.run(progress: progress) == data.hash else { throw .attachmentDamaged(id) }
  }

  /// The data of an attachment, in memory.
  public func data(of id: RecordID, in level: Level) throws(VaultError) -> [UInt8] {
    let length = Int(try stored(id, in: level).data.length)
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
  public func pieces(of id: RecordID, in level: Level) throws(VaultError) -> FilePieces {
    FilePieces(try incoming(id, in: level), damage: .attachmentDamaged(id))
  }

  /// Writes the data of an attachment to `file`, which appears if they are those that were kept.
  public func save(
    _ id: RecordID, in level: Level, to file: consuming NewFile, progress: ((Int) -> Void)? = nil
  ) throws(VaultError) {
    let output = Output(file)
    try pour(id, in: level, progress: progress) { bytes, range, offset throws(PlatformError) in
      try output.write(bytes, range, at: offset)
    }
    do { try output.commit() } catch { throw VaultError(error) }
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
  ) throws(VaultError) {
    try pour(id, in: level, progress: progress) { _, _, _ throws(PlatformError) in }
  }

  /// Where the data of an attachment stand.
  func stored(
    _ id: RecordID, in level: Level
  ) throws(VaultError) -> (data: AttachmentBody.Data, chunks: [Int]) {
    guard let item = try index(level).items[id], item.summary.kind == .attachment else {
      throw .unknownRecord
    }
    let share = Share(level: level, geometry: session.ring.geometry)
    let frame = item.frames.first.flatMap { session.levels[level]?.live[$0]?.frame }
    guard let data = frame?.data, let chunks = share.chunks(of: data) else { throw .attachmentDamaged(id) }
    return (data, chunks.flatMap(Array.init))
  }
}
