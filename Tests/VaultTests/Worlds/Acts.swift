import Records

@testable import Storage
@testable import Vault

/// What is done in a sitting.
extension Worlds {
  enum Act: CaseIterable {
    case raw, delete, entry, draft, replace, remove, empty, move, attach, rewrite, rewriteAll
    case files, merge, backup, purge
  }

  /// One act in `level`. What a notebook refuses is refused; what the disk refuses is thrown.
  mutating func act(_ open: inout OpenBook, _ level: Level) throws {
    let act = random.pick(Act.allCases + [.entry, .draft])
    count("\(act)")
    do {
      try perform(act, &open, level)
    } catch {
      switch error.cause {
      case SavingError.full, SavingError.crowded, SavingError.filesFull, SavingError.tooLong,
        SavingError.needsAgreement, SavingError.noRoomForFiles, ReadingError.unknownRecord,
        ReadingError.attachmentDamaged,
        ReadingError.notUnderstood, MediumError.readOnly:
        count("refused")
      default: throw error
      }
    }
  }

  private mutating func perform(_ act: Act, _ open: inout OpenBook, _ level: Level) throws {
    switch act {
    case .raw:
      try open.session.save(level, [UInt64(100_000 + random.below(9)): random.bytes(random.below(120))])
    case .delete: try open.session.save(level, [UInt64(100_000 + random.below(9)): nil])
    case .entry: try open.add([entry()], to: level, now: Worlds.now)
    case .draft:
      let draft = Draft.unfinished(.entry, ["account": words(300)], id: id(below: 3))
      try open.keepDraft(draft, in: level, now: Worlds.now)
    case .replace: try replace(&open, level)
    case .remove: try remove(&open, level)
    case .empty: if let id = try any([.entry], open, level) { try open.empty(id, in: level) }
    case .move: try move(&open, level)
    case .attach: try attach(&open, level)
    case .rewrite: try open.rewrite(16)
    case .rewriteAll: if random.chance(0.2) { try open.rewrite(open.ringPlaces) }
    case .files:
      let count = random.pick([1, 1, 4])
      try open.carryFiles(count, of: [.personal, .private])
    case .merge: try merge(&open, level)
    case .backup: _ = try open.noteSecondCopy(Worlds.now)
    case .purge: if random.chance(0.1) { try open.purge() }
    }
  }

  mutating func words(_ most: Int) -> JSON {
    .string(String(repeating: "word ", count: random.below(most / 5)) + String(random.below(1000)))
  }

  /// A name of a few, or a new one.
  mutating func id(below count: Int? = nil) -> RecordID {
    RecordID(rawValue: count.map { 200_000 + UInt64(random.below($0)) } ?? random.next() | 1 << 40)
  }

  private mutating func entry() -> Draft {
    Draft(kind: .entry, fields: ["happened": "2026", "account": words(150)], id: id())
  }

  private mutating func any(
    _ kinds: [Kind], _ open: borrowing OpenBook, _ level: Level
  ) throws -> RecordID? {
    let all = try open.summaries(kinds, in: level)
    return all.isEmpty ? nil : random.pick(all).id
  }

  private mutating func replace(_ open: inout OpenBook, _ level: Level) throws {
    guard let id = try any([.document, .person], open, level) else {
      let draft = Draft(kind: .person, fields: ["name": words(60)], id: self.id())
      return try open.add([draft], to: level, now: Worlds.now)
    }
    var record = try open.record(open.find(id.description, in: level), in: level)
    record.fields["name"] = words(200)
    try open.replace(record, in: level, now: Worlds.now)
  }

  private mutating func remove(_ open: inout OpenBook, _ level: Level) throws {
    let kinds: [Kind] = [.attachment, .person, .draft, .settings]
    if let id = try any(kinds, open, level) { try open.removeWhole(id, in: level) }
  }

  private mutating func move(_ open: inout OpenBook, _ level: Level) throws {
    let (source, target) = (random.pick(open.levels), random.pick(open.levels))
    guard source != target, let id = try any([.entry, .person], open, source) else { return }
    _ = try open.move(id, from: source, to: target, now: Worlds.now)
  }

  private mutating func attach(_ open: inout OpenBook, _ level: Level) throws {
    let bytes = random.bytes(random.pick([0, 10, 440, 441, 900, 1500]))
    let id = try open.attach(bytes, to: level, name: "a", as: self.id())
    truth.files[level][id] = bytes
  }

  private mutating func merge(_ open: inout OpenBook, _ level: Level) throws {
    guard let older = copies.first else { return }
    let disk = MemoryDisk(older)
    disk.isWritable = false
    guard let other = try open.otherCopy(on: disk) else { return }
    let plan = try open.plan(merging: other, in: level)
    try open.take(plan, in: level, now: Worlds.now)
    _ = try open.takeFiles(plan, of: other, in: level, now: Worlds.now)
    try other.close()
  }
}
