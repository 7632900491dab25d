internal import Records
public import Vault

extension Notebook {
  /// The unfinished texts of this notebook, newest first; those that this program cannot go on with are left out.
  public func unfinished() throws(VaultError) -> [Unfinished] {
    try book.records([.draft], in: level).reversed().compactMap { Unfinished($0) }
  }

  /// Whether the book holds `draft` as it is.
  public func holds(_ draft: Draft) -> Bool {
    guard let id = draft.id, let summary = try? book.find(id.description, in: level),
      let record = try? book.record(summary, in: level)
    else { return false }
    return record.fields[.content]?.canonical == draft.fields[.content]?.canonical
  }

  /// Takes an unfinished text out of the book, where it is there.
  public mutating func forget(_ manuscript: Manuscript) throws(VaultError) {
    guard holds(manuscript.id) else { return }
    try book.remove(manuscript.id, in: level)
  }
}
