package import Notebook
import Records
import Vault

// Records that a record names: a person, another entry, an order among the documents.
extension OpenNotebook {
  /// What the records are called that those of a page name, by their identifiers. Of one that cannot be read nothing is
  /// said.
  package func names(in page: Page) -> [String: String] {
    let records = [page.record] + page.amendments
    let ids = Set(records.flatMap { JSON.object($0.fields).allTexts }).filter { RecordID($0) != nil }
    var names: [String: String] = [:]
    for id in ids {
      guard let summary = try? book.find(id, in: level), let record = try? notebook.record(summary).value
      else {
        continue
      }
      let date = record.kind == .entry ? record.date(words) : ""
      names[id] = [record.heading(words), date].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return names
  }
}
