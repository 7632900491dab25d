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

  @Test func `a long list of things is written`() throws {
    let things = (0..<64).map { number in
      Sample.record(
        .document, 200 + number,
        [
          "name": .string("A paper with a name of some length, number \(number)"), "for": "Leo",
          "notes": number % 3 == 0 ? "A few words about where it can be had again." : .null,
        ])
    }
    try write(Copy(.documents, of: things, in: .en, made: Sample.made), "things-64.en")
  }

  @Test func `a page with pictures is written`() throws {
    // A screenshot of a telephone is the commonest picture, and the tallest.
    let drawn = [Self.tall, Self.wide, Sealing.picture, Self.tall]
    var contents: [RecordID: [UInt8]] = [:]
    let pictures = drawn.enumerated().map { place, bytes in
      var file = Sealing.file("door-\(place).png", "image/png", bytes, number: 810 + place)
      file.fields["shows"] = "The door of the kitchen, with the mark above the handle, seen from the hall."
      contents[file.id] = bytes
      return file
    }
    let copy = Copy(.report, of: Sample.journal(3) + pictures, in: .en, made: Sample.made).showingPictures()
    var bytes: [UInt8] = []
    copy.write(as: .html, reading: { contents[$0.id] ?? [] }) { bytes += $0 }
    try Data(bytes).write(to: folder.appending(path: "pictures-4.en.html"))
  }

  private static func drawn(_ text: String) -> [UInt8] { [UInt8](Data(base64Encoded: text) ?? Data()) }

  /// 440 by 950, in stripes.
  private static let tall = drawn(
    "iVBORw0KGgoAAAANSUhEUgAAAbgAAAO2AQAAAACyJL9HAAAAtklEQVR42u3LMQEAAAwCIPtHMaUd9g5+0pt4nud5"
      + "nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5"
      + "nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5nud5"
      + "nud5nud5nud5nud5nud5nud5r98A76iRLnuNdj4AAAAASUVORK5CYII=")
  /// 950 by 440.
  private static let wide = drawn(
    "iVBORw0KGgoAAAANSUhEUgAAA7YAAAG4AQAAAABZFEZsAAAAz0lEQVR42u3NMQEAAAwCIPtHMaUZdu2BAqQ/4vV6"
      + "vV6v1+v1er1er9fr9Xq9Xq/X6/V6vV6v1+v1er1er9fr9Xq9Xq/X6/V6vV6v1+v1er1er9fr9Xq9Xq/X6/V6vV6v"
      + "1+v1er1er9fr9Xq9Xq/X6/V6vV6v1+v1er1er9fr9Xq9Xq/X6/V6vV6v1+v1er1er9fr9Xq9Xq/X6/V6vV6v1+v1"
      + "er1er9fr9Xq9Xq/X6/V6vV6v1+v1er1er9fr9Xq9Xq/X6/V6vV6v1+v1er1HAytS2joEql8MAAAAAElFTkSuQmCC")

  /// `Tests/Pages/sealed.py` opens these in browsers.
  @Test(arguments: Language.allCases)
  func `sealed pages are written with what is in them`(language: Language) throws {
    let sealed = folder.appending(path: "sealed")
    try FileManager.default.createDirectory(at: sealed, withIntermediateDirectories: true)
    var contents: [RecordID: [UInt8]] = [:]
    let files = [("door.png", "image/png", Sealing.picture), ("voice.ogg", "audio/ogg", Sealing.long)]
    let records = files.enumerated().map { index, file in
      let record = Sealing.file(file.0, file.1, file.2, number: 800 + index)
      contents[record.id] = file.2
      try? Data(file.2).write(to: sealed.appending(path: file.0))
      return record
    }
    for (name, of) in [("report", Sample.journal(400) + records), ("hostile", Hostile.records())] {
      let copy = Copy(
        .report, of: of, choosing: Hostile.everything, note: Hostile.text, in: language, made: Sample.made)
      let page = try Sealing.page(SealedPage(copy, enclosingFiles: name == "report")) {
        contents[$0.id] ?? []
      }
      try Data(page).write(to: sealed.appending(path: "\(name).\(language).html"))
    }
    let copy = Copy(.plan, of: Sample.household(), in: language, made: Sample.made)
    try Data(Sealing.page(SealedPage(copy, enclosingFiles: false)) { _ in [] })
      .write(to: sealed.appending(path: "plan.\(language).html"))
  }
}
