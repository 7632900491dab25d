import Notebook
import Phrases
package import Records
package import Storage
import Vault

extension OpenNotebook {
  /// What becomes of a record that is moved, and what goes along with it that nobody asks for where it goes: a lower
  /// notebook may be opened by more people, and a question that it never asks tells of another one.
  package func movingNotices(
    _ record: Record, from source: Level, to target: Level
  ) throws(ReadingError) -> [String] {
    let notices = words.movingNotices(record.kind, rising: target > source)
    if target > source { return notices }
    let settings = NotebookSettings(try book.records([.settings], in: target).last?.fields ?? [:])
    if settings.asksFullSet { return notices }
    let later = try book.records([.amendment], in: source).filter { $0.entry == record.id }
    let fields = [Page(record: record)].with(later).first?.fields ?? record.fields
    let along = Schema.of(record.kind).filter { field in
      fields[field.name].map { field.isOnlyInFullSet($0) } ?? false
    }
    return along.isEmpty ? notices : [words.goesAlong(along.map { $0.label[words.language] })] + notices
  }
}

extension Field {
  /// Whether only the full set asks for what `value` holds.
  fileprivate func isOnlyInFullSet(_ value: JSON) -> Bool {
    if isAutomatic { return false }
    if isForFullSetOnly { return true }
    let named = Set(value.texts ?? [value.text].compactMap(\.self))
    if choices.contains(where: { $0.asked == .full && named.contains($0.value) }) { return true }
    let things = (value.items ?? [value]).compactMap(\.object)
    return parts.contains { part in
      things.contains { $0[part.name].map { part.isOnlyInFullSet($0) } ?? false }
    }
  }
}
