import Vault
import Storage
package import Handover
package import Notebook
package import Records
package import Views

/// Many records, read in pieces between two looks at the keyboard, so that a scene answers at once meanwhile.
package struct Reading {
  /// How many records are read at a time.
  static let step = 250

  private let kinds: [Kind]
  private var unread: ArraySlice<RecordSummary>?
  /// What was read so far, oldest recorded first. What cannot be read is left out.
  package private(set) var records: [Record] = []

  /// The records of `kinds`, none of them read yet.
  package init(_ kinds: [Kind]) { self.kinds = kinds }

  /// The records that a copy is made from, and those whose names and places it may have to leave out.
  package init(_ product: Product) {
    self.init(product.sources + CopyChoices.namers.filter { !product.sources.contains($0) })
  }

  /// Whether everything was read.
  package var isComplete: Bool { unread?.isEmpty ?? false }

  /// Reads some more.
  package mutating func goOn(_ open: inout OpenNotebook) throws {
    let rest = try unread ?? open.book.summaries(kinds, in: open.level)[...]
    records += open.report(try open.notebook.records(rest.prefix(Reading.step)))
    unread = rest.dropFirst(Reading.step)
  }

  /// The entries among what was read, newest recorded first, with what was written beside them.
  package var pages: [Page] {
    let entries = records.reversed().filter { $0.kind == .entry && !$0.isEmptied }
    return entries.map { Page(record: $0) }.with(records)
  }
}
