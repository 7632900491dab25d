package import Storage
package import Notebook
package import Records

// What is read of the notebook, with what could not be read told of.
extension OpenNotebook {
  /// The record, or `nil`, after naming it, where its text is not understood.
  package mutating func readable(_ summary: RecordSummary) throws -> Record? {
    report(try notebook.record(summary))
  }

  /// The records of `kind` that `narrowing` lets pass, newest recorded first; at most `limit`, or all for 0.
  package mutating func pages(_ kind: Kind, _ narrowing: Narrowing = Narrowing(), limit: Int = 0) throws
    -> [Page]
  {
    report(try notebook.pages(kind, narrowing, limit: limit))
  }

  /// Says how many entries only their lack of a date keeps out, where a period narrows.
  package func tellUndated(_ narrowing: Narrowing) throws {
    guard narrowing.hasPeriod else { return }
    // What cannot be read was told of with the list.
    let others = try notebook.pages(.entry, Narrowing(tags: narrowing.tags, thread: narrowing.thread)).value
    let undated = others.count { narrowing.lacksDate($0.fields, of: .entry) }
    if undated > 0 { talk.tell(words.withoutDate(undated)) }
  }

  /// The record of one of `kinds` whose identifier begins with `prefix`.
  package mutating func page(_ prefix: String, _ kinds: Kind...) throws -> Page {
    report(try notebook.page(prefix, kinds))
  }

  /// The former versions of a plan, newest first.
  package mutating func formerVersions(of plan: RecordID) throws -> [Page] {
    report(try notebook.formerVersions(of: plan))
  }
}
