import Notebook
import Records
import Vault

extension OpenNotebook {
  /// The record, or `nil`, after naming it, where its text is not understood; the run then ends with status 3.
  mutating func readable(_ summary: RecordSummary, in level: Level) throws -> Record? {
    do {
      return try book.record(summary, in: level)
    } catch {
      guard case .notUnderstood(let id) = error else { throw error }
      tellDamage(words.recordNotUnderstood(id.description))
      return nil
    }
  }

  /// The records of `kind` that `narrowing` lets pass, newest recorded first; at most `limit`, or all for 0.
  mutating func pages(_ kind: Kind, _ narrowing: Narrowing = Narrowing(), limit: Int = 0) throws -> [Page] {
    var pages: [Page] = []
    var oldest = UInt32.max
    for summary in try book.summaries([kind], in: level).reversed() {
      if limit > 0 && pages.count == limit { break }
      guard let record = try readable(summary, in: level), !record.isEmptied, narrowing.matches(record) else {
        continue
      }
      pages.append(Page(record: record))
      oldest = summary.order
    }
    return kind == .entry ? try withAdditions(pages, after: oldest) : pages
  }

  /// The record of one of `kinds` whose identifier begins with `prefix`.
  mutating func page(_ prefix: String, _ kinds: Kind...) throws -> Page {
    let summary = try book.find(prefix, in: level)
    guard kinds.contains(summary.kind) else { throw VaultError.unknownRecord }
    let record = try book.record(summary, in: level)
    if record.isEmptied { throw VaultError.unknownRecord }
    let page = Page(record: record)
    return summary.kind == .entry ? try withAdditions([page], after: summary.order)[0] : page
  }

  /// `pages` with what was written beside them; nothing of it was recorded before the place `order`.
  private mutating func withAdditions(_ pages: [Page], after order: UInt32) throws -> [Page] {
    var additions: [Record] = []
    for summary in try book.summaries([.amendment, .withdrawal, .attachmentNote], in: level)
    where summary.order > order {
      if let addition = try readable(summary, in: level) { additions.append(addition) }
    }
    return pages.with(additions)
  }
}
