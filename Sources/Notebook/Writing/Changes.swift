public import Storage
public import Platform
public import Records
internal import Vault

extension JSONObject {
  /// What makes `before` into this: changed and new members, and `null` for those that are gone.
  public func difference(from before: JSONObject) -> JSONObject {
    var difference = JSONObject()
    for member in members where before[member.name] != member.value { difference[member.name] = member.value }
    for name in before.names where self[name] == nil { difference[name] = .null }
    return difference
  }
}

extension Notebook {
  /// Saves `fields` in the place of those of `record`; a plan keeps its former version. What was unfinished of it goes
  /// with that.
  ///
  /// Where the book holds another version by now, since another file came into its place, nothing of that is overwritten:
  /// what was changed here goes into it, or, where both changed the same, stands beside it as the other version.
  ///
  /// - Parameters:
  ///   - record: the record as it was when it began to be changed.
  ///   - fields: checked.
  ///   - manuscript: the unfinished text that is finished with it.
  ///   - now: when it is changed.
  /// - Returns: whether anything was other than before; else nothing is saved.
  public mutating func change(
    _ record: Record, to fields: JSONObject, finishing manuscript: Manuscript? = nil, now: WallClock
  ) throws(SavingError) -> Bool {
    if fields == record.fields { return false }
    guard let known = try forSaving(known(record.id)) else {
      try book.add(
        [Draft(kind: record.kind, fields: fields, id: record.id)], to: level, now: now,
        finishing: manuscript?.id)
      return true
    }
    let merged =
      known.fields == record.fields ? fields : Notebook.merged(fields, of: record, into: known.fields)
    if let merged {
      try replace(known, with: merged, finishing: manuscript, now: now)
    } else {
      try keepBeside(record, fields, finishing: manuscript, now: now)
    }
    return true
  }

  /// The record as it stands in the book; `nil` where it is not there.
  private func known(_ id: RecordID) throws(ReadingError) -> Record? {
    do throws(ReadingError) {
      return try book.record(book.find(id.description, in: level), in: level)
    } catch .unknownRecord {
      return nil
    }
  }

  /// What was changed of `record`, in the fields that another version has; `nil` where both changed the same.
  private static func merged(
    _ fields: JSONObject, of record: Record, into theirs: JSONObject
  ) -> JSONObject? {
    let ours = fields.difference(from: record.fields)
    let both = ours.names.filter { theirs[$0] != record.fields[$0] && theirs[$0] != fields[$0] }
    return both.isEmpty ? theirs.changed(by: ours) : nil
  }

  private mutating func replace(
    _ known: Record, with fields: JSONObject, finishing manuscript: Manuscript?, now: WallClock
  ) throws(SavingError) {
    let former = known.kind == .plan && known.fields != fields ? Draft(former: known, now) : nil
    try book.replace(
      Record(id: known.id, kind: known.kind, fields: fields), in: level, former: former, now: now,
      finishing: manuscript?.id)
  }

  private mutating func keepBeside(
    _ record: Record, _ fields: JSONObject, finishing manuscript: Manuscript?, now: WallClock
  ) throws(SavingError) {
    var fields = fields
    fields[.versionOf] = .string(record.id.description)
    let draft = Draft(kind: record.kind, fields: fields, id: manuscript?.becomes)
    try book.add([draft], to: level, now: now, finishing: manuscript?.id)
  }
}

extension Draft {
  /// A former version of `plan`, which is being replaced.
  fileprivate init(former plan: Record, _ now: WallClock) {
    var fields = plan.fields
    fields[.of] = .string(plan.id.description)
    fields[.replaced] = .string(Instant(seconds: now.seconds).description)
    self.init(kind: .formerPlan, fields: fields)
  }
}
