internal import Storage
internal import Records

/// Cuts a record's text into frames: one where it fits, parts where it does not (Docs/Format.md, section 8).
struct RecordFrames {
  let item: RecordIndex.Item
  let frames: [Frame]

  init(
    _ id: RecordID, kind: Kind, order: UInt32, revision: UInt32, text: [UInt8], longestBody: Int
  ) {
    var perPart = longestBody - RecordHeader.count
    var parts = max(1, (text.count + perPart - 1) / perPart)
    // A name that a frame cannot have, of a record of the earlier format: parts have names of their own.
    if id.frame < Frame.firstID && parts == 1 { (perPart, parts) = (text.count / 2 + 1, 2) }
    frames = (0..<parts).map { part in
      let header = RecordHeader(
        id: id.frame, revision: revision, part: UInt16(clamping: part), parts: UInt16(clamping: parts),
        kind: kind, order: order)
      var body: [UInt8] = []
      header.append(to: &body)
      body += text[min(text.count, part * perPart)..<min(text.count, (part + 1) * perPart)]
      let name = parts == 1 ? id.frame : RecordID.random().frame
      return Frame(id: name, version: 1, kind: .record, body: body)
    }
    item = RecordIndex.Item(
      summary: RecordSummary(id: id, kind: kind, order: order), revision: revision, frames: frames.map(\.id))
  }

  /// The frames of the first revision of `record`.
  init(_ record: Record, order: UInt32, _ geometry: Geometry) {
    self.init(
      record.id, kind: record.kind, order: order, revision: 1, text: record.stored,
      longestBody: geometry.longestBody)
  }

  /// The longest text that parts can hold, in bytes.
  static func longestText(longestBody: Int) -> Int {
    (longestBody - RecordHeader.count) * Int(UInt16.max)
  }
}

extension RecordFrames {
  /// The one frame of a file.
  init(
    _ record: Record, order: UInt32, revision: UInt32, data: FileBody.Data, longestBody: Int
  ) throws(SavingError) {
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

/// Frames in the order in which they are to be saved, packed into as few segments as possible.
struct Batches {
  /// What one segment takes, and which records are durable with it.
  struct Batch {
    var frames: [Frame] = []
    var completed: [RecordIndex.Item] = []
  }

  private(set) var all: [Batch] = [Batch()]
  private var room: Int
  private let roomOfOne: Int

  /// - Parameter taken: how much of the first segment something else takes.
  init(room: Int, taken: Int = 0) {
    self.room = room - taken
    roomOfOne = room
  }

  mutating func append(_ record: RecordFrames) {
    for frame in record.frames { append(frame) }
    all[all.count - 1].completed.append(record.item)
  }

  mutating func append(_ frame: Frame) {
    if frame.count > room {
      all.append(Batch())
      room = roomOfOne
    }
    all[all.count - 1].frames.append(frame)
    room -= frame.count
  }

  /// What is to be saved, with `first` before all others: in the first batch where that has room for both.
  func joined(_ first: [Frame], room: Int) -> [Batch] {
    var all = all.filter { !$0.frames.isEmpty }
    if first.isEmpty { return all }
    let bytes = (first + (all.first?.frames ?? [])).reduce(0) { $0 + $1.count }
    if all.isEmpty || bytes > room { all.insert(Batch(), at: 0) }
    all[0].frames.insert(contentsOf: first, at: 0)
    return all
  }

  /// Bytes of everything that stays.
  var keptBytes: Int {
    all.reduce(0) { $0 + $1.frames.reduce(0) { $0 + ($1.kind == .deleted ? 0 : $1.count) } }
  }
}

extension Frame {
  /// The deletion of the frame `id`.
  static func deletion(of id: UInt64) -> Frame { Frame(id: id, version: 1, kind: .deleted, body: []) }
}
