import ArgumentParser
import Platform
import Records
import Vault

/// `move`: takes over a record that was written in the wrong notebook.
struct Move: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "move", abstract: Words.chosen.moveAbstract, discussion: Words.chosen.moveDiscussion)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var id: String

  @Option(name: .customLong("to-notebook"), help: .init(Words.chosen.toNotebookHelp, valueName: "notebook"))
  var target: NotebookName

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    guard open.book.levels.contains(target.level) else { throw VaultError.notOpened(target.level) }
    let source = try source(in: open)
    let page = try open.book.find(id, in: source)
    let moved = try open.move(page, from: source, to: target.level)
    try open.talk.put(moved.description)
    open.talk.tell(open.words.movedNotice)
  }

  /// The notebook named, or else the highest other one that has the record.
  private func source(in open: borrowing OpenNotebook) throws -> Level {
    if common.notebook != nil {
      if open.level == target.level { throw RecordFault.isThere }
      return open.level
    }
    for level in open.book.levels.reversed() where level != target.level {
      do {
        _ = try open.book.find(id, in: level)
        return level
      } catch {
        guard case .unknownRecord = error else { throw error }
      }
    }
    _ = try open.book.find(id, in: target.level)
    throw RecordFault.isThere
  }
}

extension OpenNotebook {
  private static let movable: [Kind] = [.entry, .plan, .document, .person]

  /// Moves a record with all that belongs to it; gives its name in the new place.
  fileprivate mutating func move(
    _ summary: RecordSummary, from source: Level, to target: Level
  ) throws -> RecordID {
    let record = try book.record(summary, in: source)
    guard OpenNotebook.movable.contains(summary.kind), !record.isVacated else {
      throw VaultError.unknownRecord
    }
    let belonging = try belongings(of: summary, in: source)
    let files = try files(of: summary.id, in: source)
    try checkRoom(for: files, in: target)
    let moved = try book.move(summary.id, from: source, to: target, now: .now())
    for each in belonging { try carry(each, to: moved, from: source, in: target) }
    for file in files {
      try book.moveAttachment(file.id, from: source, to: target, owner: moved, now: .now())
    }
    return moved
  }

  /// Refuses before anything is moved where the files would not fit.
  private func checkRoom(for files: [Record], in level: Level) throws {
    let bytes = files.reduce(0) { $0 + ($1.fields["bytes"]?.integer ?? 0) }
    // Each file may leave a part of its last chunk empty.
    let room = try book.fileRoom(level)?.free ?? 0
    if !files.isEmpty && bytes + files.count * book.mostUnused > room { throw VaultError.filesFull(level) }
  }

  /// What names the record as the one that it belongs to, oldest first.
  private mutating func belongings(of summary: RecordSummary, in level: Level) throws -> [Record] {
    let kinds: [Kind] =
      switch summary.kind {
      case .entry: [.amendment, .withdrawal, .attachmentNote]
      case .plan: [.formerPlan]
      default: []
      }
    var belonging: [Record] = []
    for each in try book.summaries(kinds, in: level) {
      guard let record = try readable(each, in: level) else { continue }
      let owner = record.fields["entry"] ?? record.fields["of"]
      if owner?.text == summary.id.description { belonging.append(record) }
    }
    return belonging
  }

  /// Records `record` in `target` as belonging to `owner`, and empties its old place.
  private mutating func carry(
    _ record: Record, to owner: RecordID, from source: Level, in target: Level
  ) throws {
    var fields = record.fields
    for name in Chain.carriers { fields[name] = nil }
    fields[record.kind == .formerPlan ? "of" : "entry"] = .string(owner.description)
    // In the journal the time of recording is that of this notebook, as `OpenBook.move` has it.
    if record.kind.isChained { for name in ["recorded", "localOffset"] { fields[name] = nil } }
    try book.add([Draft(kind: record.kind, fields: fields)], to: target, now: .now())
    if record.kind.isChained {
      try book.replace(record.vacated, in: source, now: .now())
    } else {
      try book.remove(record.id, in: source)
    }
  }
}

extension Record {
  /// Without its words: its place in the chain and its digest stay.
  fileprivate var vacated: Record {
    guard let link = json.object else { return self }
    let kept = Chain.carriers.union(["id", "kind", "recorded", "localOffset"])
    return Record(json: .object(Chain.withholding(Set(link.names).subtracting(kept), from: link))) ?? self
  }
}
