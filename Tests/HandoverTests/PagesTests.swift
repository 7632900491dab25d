import Foundation
import Records
import Testing

@testable import Handover

/// Writes pages for `Tests/Pages/check.py`, which looks at them in browsers and with the Nu checker.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["HOMEBOOK_PAGES"] != nil))
struct PagesTests {
  private let folder = URL(filePath: ProcessInfo.processInfo.environment["HOMEBOOK_PAGES"] ?? "/nonexistent")

  private func write(_ copy: Copy, _ name: String) throws {
    for form in Form.allCases {
      let bytes = copy.pieces(as: form).flatMap(\.self)
      try Data(bytes).write(to: folder.appending(path: "\(name).\(form.suffix)"))
    }
  }

  @Test(arguments: Language.allCases)
  func `pages of every product are written`(language: Language) throws {
    let note = "I have kept this since March. Please call only on weekdays before noon."
    for (name, records) in [
      ("report-3", Sample.journalWithLater()), ("report-30", Sample.journal(30)),
      ("report-400", Sample.journal(400)),
    ] {
      let copy = Copy(.report, of: records, note: note, in: language, made: Sample.made)
      try write(copy, "\(name).\(language)")
    }
    for product in [Product.plan, .documents, .log] {
      try write(
        Copy(product, of: Sample.household(), in: language, made: Sample.made), "\(product).\(language)")
    }
    for product in Product.allCases {
      let copy = Copy(
        product, of: Hostile.records(), choosing: Hostile.everything, note: Hostile.text, in: language,
        made: Sample.made)
      try write(copy, "hostile-\(product).\(language)")
      try write(Copy(product, of: [], in: language, made: Sample.made), "empty-\(product).\(language)")
    }
  }
}
