import Handover
package import Notebook
import Phrases
import Platform
package import Records
import Sodium
import Text
import Vault

extension OpenNotebook {
  /// Saves `fields` in the place of those of `record`, and says whether that changed anything.
  package mutating func change(
    _ record: Record, to fields: JSONObject, finishing manuscript: Manuscript? = nil
  ) throws {
    let (refilled, changed) = Notebook.refilled(fields, since: record)
    let (fields, news) = try notebook.sorted(refilled, since: record, try offered())
    guard try put(fields, inPlaceOf: record, finishing: manuscript) else { return }
    if !changed.isEmpty { talk.tell(words.otherCountry(changed.map(\.shown.onOneLine))) }
    if !news.isEmpty { talk.tell(words.sortedAgain(news.map(\.shown.onOneLine))) }
  }

  /// Saves `fields` as they are in the place of those of `record`; whether that changed anything.
  mutating func put(
    _ fields: JSONObject, inPlaceOf record: Record, finishing manuscript: Manuscript? = nil
  ) throws -> Bool {
    guard try notebook.change(record, to: fields, finishing: manuscript, now: .now()) else {
      talk.tell(words.declined)
      return false
    }
    remember(record)
    return true
  }

  /// That `record` was changed, and can be given back what it had; nothing where it cannot be read any more.
  package mutating func remember(_ record: Record) {
    let now = try? page(record.id.description, record.kind).record
    lastChange = now.map { .changed($0, from: record.fields) }
  }
}
