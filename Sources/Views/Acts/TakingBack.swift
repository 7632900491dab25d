package import Storage
import Notebook
import Phrases
import Platform
package import Records
import Vault

extension OpenNotebook {
  /// Takes `change` back. What takes that back is the last change then.
  package mutating func takingBack(_ change: Change) throws {
    switch change {
    case .changed(let record, let fields):
      // What was changed once more meanwhile would be merged, and something else would be taken back.
      guard try page(record.id.description, record.kind).record.fields == record.fields else {
        return talk.tell(words.nothingToUndo)
      }
      _ = try put(fields, inPlaceOf: record)
    case .removed(let records):
      let drafts = records.map { Draft(kind: $0.kind, fields: $0.fields, id: $0.id) }
      try notebook.add(drafts, finishing: nil, now: .now()) { _ in }
      lastChange = .restored(records)
    case .restored(let records): if let record = records.last { try remove(record) }
    case .moved(let id, let source, let target):
      let isEntry = try book.find(id.description, in: target).kind == .entry
      try move(id, from: target, to: source)
      // A number that was given once is not taken back: it stays, with nothing in it.
      if isEntry { talk.tell(words.emptyPlacesStay) }
    }
  }

  /// Moves a record to another notebook.
  package mutating func move(_ id: RecordID, from source: Level, to target: Level) throws {
    let name = try book.move(id, from: source, to: target, now: .now())
    lastChange = .moved(name, from: source, to: target)
  }

  /// Takes out a record with what belongs to it. Files that go with it do not come back.
  package mutating func remove(_ record: Record) throws {
    let former = try book.records([.formerPlan], in: level).filter {
      $0.fields[.of]?.text == record.id.description
    }
    let hasFiles = try !files(of: record.id).isEmpty
    try book.removeWhole(record.id, in: level)
    lastChange = hasFiles ? nil : .removed(former + [record])
  }
}
