internal import Vault
public import Storage
public import Records

extension Notebook {
  /// The records of `kind` that `narrowing` lets pass, newest recorded first, entries with what stands beside them; at
  /// most `limit`, or all for 0. Emptied places are not among them.
  public func pages(
    _ kind: Kind, _ narrowing: Narrowing = Narrowing(), limit: Int = 0
  ) throws(ReadingError) -> Found<[Page]> {
    // What an entry says today is known with what stands beside it only.
    let narrowsLater = kind == .entry && !narrowing.isOpen
    var pages: [Page] = []
    var unreadable: [RecordID] = []
    var oldest = UInt32.max
    var rest = try book.summaries([kind], in: level).reversed()[...]
    while !rest.isEmpty && (limit == 0 || pages.count < limit || narrowsLater) {
      // As many at once as are wanted, so that all are read side by side where all are wanted.
      let some = rest.prefix(limit == 0 || narrowsLater ? rest.count : limit - pages.count)
      rest.removeFirst(some.count)
      for (summary, record) in zip(some, try read(Array(some), noting: &unreadable)) {
        guard let record, !record.isEmptied, narrowsLater || narrowing.matches(record.fields, of: kind)
        else { continue }
        pages.append(Page(record: record))
        oldest = summary.order
      }
    }
    if kind == .entry { pages = try withAdditions(pages, after: oldest, noting: &unreadable) }
    if narrowsLater { pages.removeAll { !narrowing.matches($0.fields, of: kind) } }
    return Found(limit > 0 ? Array(pages.prefix(limit)) : pages, unreadable: unreadable)
  }

  /// The record of one of `kinds` whose identifier begins with `prefix`.
  ///
  /// - Throws: `unknownRecord` also for a record of another kind and for an emptied place.
  public func page(_ prefix: String, _ kinds: [Kind]) throws(ReadingError) -> Found<Page> {
    let summary = try book.find(prefix, in: level)
    guard kinds.contains(summary.kind) else { throw .unknownRecord }
    let record = try book.record(summary, in: level)
    if record.isEmptied { throw .unknownRecord }
    var page = Page(record: record)
    var unreadable: [RecordID] = []
    if summary.kind == .entry {
      page = try withAdditions([page], after: summary.order, noting: &unreadable).first ?? page
    }
    return Found(page, unreadable: unreadable)
  }

  /// The former versions of a plan, newest first.
  public func formerVersions(of plan: RecordID) throws(ReadingError) -> Found<[Page]> {
    let found = try pages(.formerPlan)
    let versions = found.value.filter { $0.record.fields[.of]?.text == plan.description }
    return Found(versions, unreadable: found.unreadable)
  }

  /// How many entries there are whose words are there.
  public func entryCount() throws(ReadingError) -> Int {
    try book.summaries([.entry], in: level).count - book.emptiedCount(in: level)
  }

  /// `pages` with what was written beside them; nothing of it was recorded before the place `order`.
  private func withAdditions(
    _ pages: [Page], after order: UInt32, noting unreadable: inout [RecordID]
  ) throws(ReadingError) -> [Page] {
    let later = try book.summaries([.amendment, .withdrawal, .attachmentNote], in: level)
      .filter { $0.order > order }
    return pages.with(try read(later, noting: &unreadable).compactMap(\.self))
  }
}
