public import Storage
public import Platform
public import Records
public import Vault

extension Notebook {
  /// Records `drafts` in the order given (Docs/Records.md). Those that are here already by their names, since saving them
  /// was broken off, do not come again; the record that becomes of `manuscript` has its name from it.
  ///
  /// - Parameters:
  ///   - drafts: checked fields.
  ///   - manuscript: the unfinished text that is finished with them; it goes in the same save.
  ///   - now: when they are written down.
  ///   - saved: told of each record when it is durable.
  public mutating func add(
    _ drafts: [Draft], finishing manuscript: Manuscript? = nil, now: WallClock,
    saved: (RecordID) -> Void = { _ in }
  ) throws(SavingError) {
    var drafts = drafts
    if let manuscript, drafts.count == 1, drafts[0].id == nil {
      drafts[0] = Draft(kind: drafts[0].kind, fields: drafts[0].fields, id: manuscript.becomes)
    }
    try book.add(drafts, to: level, now: now, finishing: manuscript?.id, saved: saved)
  }
}
