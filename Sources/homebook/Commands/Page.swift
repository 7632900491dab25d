import Records
import Vault

/// A record with what was written beside it later.
struct Page {
  let record: Record
  /// Additions and corrections of an entry, oldest first.
  var amendments: [Record] = []
  /// Why an entry no longer counts.
  var withdrawal: Record?
  /// Which files were added to an entry and taken from it, oldest first.
  var fileNotes: [Record] = []

  /// The names under which what stands beside an entry is nested in it.
  static let nested = ["amendments", "withdrawn", "attachmentNotes"]

  /// The record as JSON; what stands beside it is nested in it.
  var json: JSON {
    guard var object = record.json.object else { return record.json }
    if !amendments.isEmpty { object["amendments"] = .array(amendments.map(\.json)) }
    if let withdrawal { object["withdrawn"] = withdrawal.json }
    if !fileNotes.isEmpty { object["attachmentNotes"] = .array(fileNotes.map(\.json)) }
    return .object(object)
  }

  /// The fields as they are after all additions and corrections.
  var fields: JSONObject {
    let names = Schema.of(.amendment).filter(\.isAutomatic).map(\.name) + ["reason"]
    let automatic = Chain.carriers.union(names)
    return amendments.reduce(record.fields) { fields, amendment in
      let changes = amendment.fields.members.filter { !automatic.contains($0.name) }
      return fields.changed(by: JSONObject(changes.map { ($0.name, $0.value) }))
    }
  }
}

extension Record {
  /// Whether it stands beside an entry.
  var entry: RecordID? { fields["entry"]?.text.flatMap { RecordID($0) } }
}

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

extension [Page] {
  /// The pages with what was written beside their records; what belongs to none of them is left out.
  func with(_ additions: [Record]) -> [Page] {
    var pages = self
    let places = Dictionary(uniqueKeysWithValues: enumerated().map { ($1.record.id, $0) })
    for addition in additions {
      guard let place = addition.entry.flatMap({ places[$0] }) else { continue }
      if addition.kind == .amendment { pages[place].amendments.append(addition) }
      if addition.kind == .withdrawal { pages[place].withdrawal = addition }
      if addition.kind == .attachmentNote { pages[place].fileNotes.append(addition) }
    }
    return pages
  }
}
