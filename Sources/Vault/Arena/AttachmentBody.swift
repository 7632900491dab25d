internal import Records

/// What a frame of kind 2 says: where the data of an attachment stand, and its record (Docs/Format.md, section 9).
///
/// `length u64 | SHA-256[32] | run_count u32 | run_count * (first u32 | count u32) | record`
struct AttachmentBody: Equatable, Sendable {
  static let headCount = 44
  static let runCount = 8
  static let mostRuns = 500

  let data: Data
  /// A whole record of kind 15: its header and its text.
  let record: [UInt8]

  /// Where data stand, and which data they are.
  struct Data: Equatable, Sendable {
    /// Their length in bytes.
    let length: UInt64
    /// SHA-256 of them, 32 bytes.
    let hash: [UInt8]
    /// The chunks that hold them, in order.
    let runs: [Run]
  }

  /// Chunks in a row, counted within the share of their level.
  struct Run: Equatable, Sendable {
    let first: UInt32
    let count: UInt32

    var range: Range<Int> { Int(first)..<Int(first) + Int(count) }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: data.length)
    bytes += data.hash
    bytes.append(littleEndian: UInt32(data.runs.count))
    for run in data.runs {
      bytes.append(littleEndian: run.first)
      bytes.append(littleEndian: run.count)
    }
    return bytes + record
  }

  /// What `body` says, or `nil` where its parts do not fit into it. The runs are not checked yet.
  init?(_ body: [UInt8]) {
    guard let start = AttachmentBody.startOfRecord(body) else { return nil }
    let runs = stride(from: AttachmentBody.headCount, to: start, by: AttachmentBody.runCount).map { offset in
      Run(
        first: body.littleEndian(UInt32.self, at: offset),
        count: body.littleEndian(UInt32.self, at: offset + 4))
    }
    data = Data(length: body.littleEndian(UInt64.self, at: 0), hash: Array(body[8..<40]), runs: runs)
    record = Array(body[start...])
  }

  init(_ data: Data, record: [UInt8]) {
    self.data = data
    self.record = record
  }

  /// Where the record begins in `body`, if there is room for it.
  private static func startOfRecord(_ body: [UInt8]) -> Int? {
    guard body.count >= headCount else { return nil }
    let runs = body.littleEndian(UInt32.self, at: 40)
    guard runs <= mostRuns else { return nil }
    let start = headCount + Int(runs) * runCount
    return body.count >= start + RecordHeader.count ? start : nil
  }
}

extension AttachmentBody.Data {
  init(_ stored: Storing.Stored) {
    length = UInt64(stored.length)
    hash = stored.hash
    runs = stored.chunks.map { AttachmentBody.Run(first: UInt32($0.lowerBound), count: UInt32($0.count)) }
  }
}

extension RecordFrames {
  /// The one frame of an attachment.
  init(
    _ record: Record, order: UInt32, revision: UInt32, data: AttachmentBody.Data, longestBody: Int
  ) throws(VaultError) {
    let header = RecordHeader(
      id: record.id.frame, revision: revision, part: 0, parts: 1, kind: .attachment, order: order)
    var bytes: [UInt8] = []
    header.append(to: &bytes)
    let body = AttachmentBody(data, record: bytes + record.stored).bytes
    guard body.count <= longestBody else { throw .tooLong }
    frames = [Frame(id: record.id.frame, version: 1, kind: .attachment, body: body)]
    item = RecordIndex.Item(
      summary: RecordSummary(id: record.id, kind: .attachment, order: order), revision: revision,
      frames: frames.map(\.id))
  }
}

extension RecordHeader {
  /// Stands for the record of an attachment that breaks a rule.
  init(unreadable id: UInt64) {
    self.init(id: id, revision: 1, part: 0, parts: 1, kind: .attachment, order: 0)
  }
}

extension Frame {
  /// Where the data of an attachment stand; `nil` for other frames and for one that is not understood.
  var data: AttachmentBody.Data? {
    kind == .attachment && recordHeader != nil ? AttachmentBody(body)?.data : nil
  }

  /// The bytes that stand for a record or a part of one: header and text; none where the frame is not understood.
  var record: [UInt8] {
    switch kind {
    case .deleted: []
    case .record: body
    case .attachment: AttachmentBody(body)?.record ?? []
    }
  }

  /// The header of its record, by the rules of its kind of frame; `nil` where it breaks one.
  var recordHeader: RecordHeader? {
    guard let header = RecordHeader(record), header.parts > 1 || header.id == id else { return nil }
    let isWholeFile = header.parts == 1 && header.kind == .attachment
    return kind == .record || isWholeFile ? header : nil
  }
}
