internal import Records

/// What a frame of kind 2 says: which data a file has, and its record (Docs/Format.md, section 9).
///
/// `length u64 | SHA-256[32] | record`
package struct FileBody: Equatable, Sendable {
  package static let headCount = 40

  let data: Data
  /// A whole record of kind 15: its header and its text.
  let record: [UInt8]

  /// Which data they are.
  package struct Data: Equatable, Sendable {
    /// Their length in bytes.
    package let length: UInt64
    /// SHA-256 of them, 32 bytes.
    let hash: [UInt8]

    /// So many bytes with that SHA-256, 32 bytes.
    package init(length: UInt64, hash: [UInt8]) {
      self.length = length
      self.hash = hash
    }
  }

  package var bytes: [UInt8] {
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

  /// The body of a frame for `data` and the whole record of kind 15 that tells of them (Docs/Format.md, section 9).
  package init(_ data: Data, record: [UInt8]) {
    self.data = data
    self.record = record
  }
}

extension RecordHeader {
  /// Stands for the record of a file that breaks a rule.
  package init(unreadable id: UInt64) {
    self.init(id: id, revision: 1, part: 0, parts: 1, kind: .attachment, order: 0)
  }
}

extension Frame {
  /// Which data a file has; `nil` for other frames and for one that is not understood.
  package var data: FileBody.Data? {
    kind == .attachment && recordHeader != nil ? FileBody(body)?.data : nil
  }

  /// The bytes that stand for a record or a part of one: header and text; none where the frame is not understood.
  package var record: [UInt8] {
    switch kind {
    case .deleted, .list: []
    case .record: body
    case .attachment: FileBody(body)?.record ?? []
    }
  }

  /// The header of its record, by the rules of its kind of frame; `nil` where it breaks one.
  package var recordHeader: RecordHeader? {
    guard let header = RecordHeader(record), header.parts > 1 || header.id == id else { return nil }
    let isWholeFile = header.parts == 1 && header.kind == .attachment
    return kind == .record || isWholeFile ? header : nil
  }
}
