import Notebook
import Records
import Vault

// What is read of the notebook, with what could not be read told of.
extension OpenNotebook {
  /// The record, or `nil`, after naming it, where its text is not understood.
  mutating func readable(_ summary: RecordSummary) throws -> Record? {
    report(try notebook.record(summary))
  }

  /// The records of `kind` that `narrowing` lets pass, newest recorded first; at most `limit`, or all for 0.
  mutating func pages(_ kind: Kind, _ narrowing: Narrowing = Narrowing(), limit: Int = 0) throws -> [Page] {
    report(try notebook.pages(kind, narrowing, limit: limit))
  }

  /// The record of one of `kinds` whose identifier begins with `prefix`.
  mutating func page(_ prefix: String, _ kinds: Kind...) throws -> Page {
    report(try notebook.page(prefix, kinds))
  }

  /// The former versions of a plan, newest first.
  mutating func formerVersions(of plan: RecordID) throws -> [Page] {
    report(try notebook.formerVersions(of: plan))
  }
}
