import Handover
import Notebook
import Phrases
import Records
import Views

extension OpenNotebook {
  /// The copies that were handed over, a line each, the last one first.
  mutating func givenCopies() throws -> [String] {
    report(try notebook.records([.handedOver])).reversed().map { record in
      let fields = record.fields
      let when = fields[.when]?.text.map { $0.prefix(16).replacing("T", with: " ") } ?? "–"
      if let code = GivenCode(record) { return "\(when)  \(words.journalCodeTitle), \(code.reader ?? "–")" }
      let product = fields[.product]?.text.flatMap { Product(rawValue: $0) }.map { words.name($0) } ?? "–"
      let count = words.givenCount(fields[.records]?.items?.count ?? 0)
      let rest = [fields[.form]?.text, count, fields[.to]?.text].compactMap(\.self).joined(separator: ", ")
      return "\(when)  \(product), \(rest)"
    }
  }
}
