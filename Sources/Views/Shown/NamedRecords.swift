package import Notebook
import Records
import Vault

// Records that a record names: a person, another entry, an order among the documents.
extension OpenNotebook {
  /// What the records are called that those of a page name, by their identifiers. Of one that cannot be read nothing is
  /// said.
  package func names(in page: Page) -> [String: String] {
    var ids: Set<String> = []
    for record in [page.record] + page.amendments {
      ids.formUnion(Schema.of(record.kind).named(in: record.fields))
    }
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

extension [Field] {
  /// The identifiers in fields of an object, also in their parts.
  fileprivate func named(in object: JSONObject) -> [String] {
    flatMap { field in
      object[field.name].map { $0.items ?? [$0] }?.flatMap { value -> [String] in
        switch field.type {
        case .id, .list(.id): [value.text].compactMap(\.self)
        default: value.object.map { field.parts.named(in: $0) } ?? []
        }
      } ?? []
    }
  }
}
