internal import Records

/// What a frame of kind 2 says: which data a file has, and its record (Docs/Format.md, section 9).
///
/// `length u64 | SHA-256[32] | record`
struct FileBody: Equatable, Sendable {
  static let headCount = 40

  let data: Data
  /// A whole record of kind 15: its header and its text.
  let record: [UInt8]

  /// Which data they are.
  struct Data: Equatable, Sendable {
    /// Their length in bytes.
    let length: UInt64
    /// SHA-256 of them, 32 bytes.
    let hash: [UInt8]
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: data.length)
    return bytes + data.hash + record
  }

  /// What `body` says, or `nil` where its parts do not fit into it.
  init?(_ body: [UInt8]) {
    guard body.count >= FileBody.headCount + RecordHeader.count else { return nil }
    data = Data(length: body.littleEndian(UInt64.self, at: 0), hash: Array(body[8..<FileBody.headCount]))
    record = Array(body[FileBody.headCount...])
  }

  init(_ data: Data, record: [UInt8]) {
    self.data = data
    self.record = record
  }
}

extension RecordFrames {
  /// The one frame of a file.
  init(
    _ record: Record, order: UInt32, revision: UInt32, data: FileBody.Data, longestBody: Int
  ) throws(VaultError) {
    let header = RecordHeader(
      id: record.id.frame, revision: revision, part: 0, parts: 1, kind: .attachment, order: order)
    var bytes: [UInt8] = []
    header.append(to: &bytes)
    let body = FileBody(data, record: bytes + record.stored).bytes
    guard body.count <= longestBody else { throw .tooLong }
    frames = [Frame(id: record.id.frame, version: 1, kind: .attachment, body: body)]
    item = RecordIndex.Item(
      summary: RecordSummary(id: record.id, kind: .attachment, order: order), revision: revision,
      frames: frames.map(\.id))
  }
}

extension RecordHeader {
  /// Stands for the record of a file that breaks a rule.
  init(unreadable id: UInt64) {
    self.init(id: id, revision: 1, part: 0, parts: 1, kind: .attachment, order: 0)
  }
}

extension Frame {
  /// Which data a file has; `nil` for other frames and for one that is not understood.
  var data: FileBody.Data? {
    kind == .attachment && recordHeader != nil ? FileBody(body)?.data : nil
  }

  /// The bytes that stand for a record or a part of one: header and text; none where the frame is not understood.
  var record: [UInt8] {
    switch kind {
    case .deleted, .list: []
    case .record: body
    case .attachment: FileBody(body)?.record ?? []
    }
  }

  /// The header of its record, by the rules of its kind of frame; `nil` where it breaks one.
  var recordHeader: RecordHeader? {
    guard let header = RecordHeader(record), header.parts > 1 || header.id == id else { return nil }
    let isWholeFile = header.parts == 1 && header.kind == .attachment
    return kind == .record || isWholeFile ? header : nil
  }
}
