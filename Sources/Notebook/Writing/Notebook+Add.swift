public import Platform
public import Records
public import Vault

extension Notebook {
  /// Records `drafts` in the order given (Docs/Records.md).
  ///
  /// - Parameters:
  ///   - drafts: checked fields.
  ///   - manuscript: the unfinished text that is finished with them; it goes in the same save.
  ///   - now: when they are written down.
  ///   - saved: told of each record when it is durable.
  public mutating func add(
    _ drafts: [Draft], finishing manuscript: Manuscript? = nil, now: WallClock,
    saved: (RecordID) -> Void = { _ in }
  ) throws(VaultError) {
    try book.add(drafts, to: level, now: now, finishing: manuscript?.id, saved: saved)
  }
}
