internal import Storage
internal import Records

/// Which frames make up which records of one level (Docs/Format.md, section 8).
struct RecordIndex: Sendable {
  /// A record that is shown: its newest complete revision.
  struct Item: Sendable {
    let summary: RecordSummary
    let revision: UInt32
    /// The ids of its frames, in the order of their parts.
    let frames: [UInt64]

    /// Whether it is the one to show of two complete revisions: the higher; of equal ones that in fewer parts, then that
    /// of the lower kind, then of the lower order.
    func precedes(_ other: Item) -> Bool {
      if revision != other.revision { return revision > other.revision }
      return (frames.count, summary.kind, summary.order)
        < (other.frames.count, other.summary.kind, other.summary.order)
    }
  }

  /// What all parts of one revision have in common.
  private struct Revision: Hashable {
    let id: UInt64
    let number: UInt32
    let parts: UInt16
    let kind: Kind
    let order: UInt32

    init(_ header: RecordHeader) {
      (id, number, parts) = (header.id, header.revision, header.parts)
      (kind, order) = (header.kind, header.order)
    }
  }

  private(set) var items: [RecordID: Item] = [:]
  /// Complete revisions that are not the newest, for records whose newest text is not understood.
  private(set) var older: [RecordID: [Item]] = [:]
  /// Frames of former and of incomplete revisions, by record, lowest revision first.
  private(set) var leftovers: [RecordID: [UInt64]] = [:]
  /// How many frames are not understood.
  private(set) var notUnderstood = 0

  init(_ frames: some Sequence<Frame>) {
    var wholes: [(RecordHeader, UInt64)] = []
    var parts: [Revision: [(RecordHeader, UInt64)]] = [:]
    for frame in frames where frame.kind != .deleted {
      guard let header = frame.recordHeader else {
        // An attachment is shown all the same, so that it can be named and removed.
        if frame.kind == .attachment { wholes.append((RecordHeader(unreadable: frame.id), frame.id)) }
        if frame.kind != .list { notUnderstood += 1 }
        continue
      }
      if header.parts == 1 {
        wholes.append((header, frame.id))
      } else {
        parts[Revision(header), default: []].append((header, frame.id))
      }
    }
    items.reserveCapacity(wholes.count)
    for (header, frame) in wholes { offer(header, [frame]) }
    for found in parts.values.sorted(by: { $0[0].0.revision < $1[0].0.revision }) {
      let sorted = found.sorted { $0.0.part < $1.0.part }
      let header = sorted[0].0
      let isComplete =
        sorted.count == Int(header.parts)
        && sorted.enumerated().allSatisfy { index, item in Int(item.0.part) == index }
      if isComplete {
        offer(header, sorted.map(\.1))
      } else {
        leftovers[RecordID(frame: header.id), default: []] += sorted.map(\.1)
      }
    }
  }

  /// Takes a complete revision where it is the newest so far.
  private mutating func offer(_ header: RecordHeader, _ frames: [UInt64]) {
    let id = RecordID(frame: header.id)
    let summary = RecordSummary(id: id, kind: header.kind, order: header.order)
    let item = Item(summary: summary, revision: header.revision, frames: frames)
    if let known = items[id] {
      let former = item.precedes(known) ? known : item
      leftovers[id, default: []] += former.frames
      older[id, default: []].append(former)
      if !item.precedes(known) { return }
    }
    items[id] = item
  }

  /// The place in the order behind which new records come.
  var lastOrder: UInt32 {
    UInt32(Counting.last(of: items.values.map { Int($0.summary.order) }, upTo: Int(UInt32.max)))
  }

  /// What is shown of the records of `kinds`, oldest recorded first.
  func summaries(_ kinds: Set<Kind>) -> [RecordSummary] {
    items.values.lazy.map(\.summary).filter { kinds.contains($0.kind) }
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  /// Puts a newly saved revision in the place of what there was.
  mutating func put(_ item: Item) {
    items[item.summary.id] = item
    leftovers[item.summary.id] = nil
    older[item.summary.id] = nil
  }

  /// Takes a record out.
  mutating func remove(_ id: RecordID) {
    items[id] = nil
    leftovers[id] = nil
    older[id] = nil
  }

  /// The revision number that a new text of the record takes: above every one there is.
  func nextRevision(of id: RecordID, among live: [UInt64: LevelState.Live]) -> UInt32 {
    let frames = (items[id]?.frames ?? []) + (leftovers[id] ?? [])
    let revisions = frames.compactMap { live[$0]?.frame.recordHeader?.revision }
    return (revisions.max() ?? 0).addingClamped(1)
  }
}
