import Records
import Testing

@testable import Inspection
@testable import Handover

/// Copies that were changed on their way, and what is found in them.
@Suite struct CheckingTests {
  private let signer = Signer(seed: String(repeating: "5a", count: 32))

  private func report(_ records: [Record] = Sample.journalWithLater(), _ selection: Selection = .init())
    -> Copy
  {
    Copy(.report, of: records, choosing: selection, note: "Please call.", in: .en, made: Sample.made)
      .signed(by: signer)
  }

  private func found(in text: String) throws -> [Difference] {
    try Examination(Array(text.utf8)).differences
  }

  /// The differences in a copy of a form whose text was changed.
  private func found(
    _ form: Form, _ copy: Copy, changing old: String, to new: String, in language: Language = .en
  ) throws -> [Difference] {
    let text = Sample.text(copy, as: form)
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    #expect(changed != text, "nothing to change: \(old)")
    return try found(in: changed)
  }

  /// The lines of a JSON copy; the records of the journal come from the line after `"journal": [`.
  private func lines(_ copy: Copy, _ change: (inout [Substring], _ journal: Int) -> Void) throws -> String {
    var lines = Sample.text(copy, as: .json).split(separator: "\n", omittingEmptySubsequences: false)
    let journal = try #require(lines.firstIndex { $0.hasPrefix("\"journal\"") }) + 1
    change(&lines, journal)
    return lines.joined(separator: "\n")
  }

  private func place(_ place: Int, _ entry: Int?, isLater: Bool = false) -> Difference.Place {
    Difference.Place(place: place, entry: entry, isLater: isLater)
  }

  // MARK: What is right

  @Test(arguments: Product.allCases, [Form.html, .json])
  func `a copy as it was made has no difference`(product: Product, form: Form) throws {
    for records in [[], Sample.journalWithLater() + Sample.household(), Hostile.records()] {
      for language in Language.allCases {
        let copy = Copy(
          product, of: records.filter { product.sources.contains($0.kind) }, choosing: Hostile.everything,
          note: Hostile.text, in: language,
          made: Sample.made)
        for copy in [copy, copy.signed(by: signer)] {
          let examination = try Examination(copy.pieces(as: form).flatMap(\.self))
          #expect(examination.differences == [])
          #expect(examination.count == copy.ids.count)
          #expect(examination.isPageCompared == (form == .html ? true : nil))
          #expect((examination.keyCode == nil) == (copy.key == nil))
        }
      }
    }
  }

  @Test(arguments: [Form.html, .json])
  func `a selection with covered names verifies`(form: Form) throws {
    var selection = Selection()
    selection.numbers = [2...2]
    let copy = Copy(
      .report, of: Sample.journalWithLater(), choosing: selection,
      covering: Cover(lines: "Mill Lane\nOsei", language: .es), in: .es, made: Sample.made)
    let examination = try Examination(copy.signed(by: signer).pieces(as: form).flatMap(\.self))
    #expect(examination.differences == [])
    #expect((examination.journalCount, examination.leftOut, examination.coveredCount) == (6, 3, 2))
  }

  @Test func `the other forms and other files are no copies that can be checked`() {
    for form in [Form.csv, .text] {
      #expect(throws: NotACopy.notChecked) { try Examination(report().pieces(as: form).flatMap(\.self)) }
    }
    for text in ["", "{}", "[1]", "<!doctype html>\n<html></html>", "{\"homebook\": \"copy\"}"] {
      #expect(throws: NotACopy.self) { try found(in: text) }
    }
    #expect(throws: NotACopy.newer) {
      try found(.json, report(), changing: "\"format\": 1", to: "\"format\": 2")
    }
  }

  @Test(arguments: [Form.html, .json])
  func `a copy that did not arrive whole is told from what is none`(form: Form) throws {
    let whole = report().pieces(as: form).flatMap(\.self)
    for share in [0.5, 0.9, 0.99] {
      #expect(throws: NotACopy.cutOff, "\(share)") {
        try Examination(Array(whole.prefix(Int(Double(whole.count) * share))))
      }
    }
    // What is broken in the middle, and has its end, is not cut off.
    #expect(throws: NotACopy.notChecked) {
      try found(form, report(), changing: "\"records\"", to: "\"records")
    }
  }

  // MARK: Entries and what stands beside them

  @Test(arguments: [Form.html, .json])
  func `a changed entry and a changed addition are named`(form: Form) throws {
    let entry = try found(
      form, report(), changing: "\"title\":\"The door, 2\"", to: "\"title\":\"The door, 9\"")
    #expect(entry.first == .changed(place(2, 2)))
    let later = try found(form, report(), changing: "I found the letter.\",", to: "I found a letter.\",")
    #expect(later.first == .changed(place(4, 2, isLater: true)))
  }

  @Test func `a dropped entry is named by its number`() throws {
    #expect(try found(in: lines(report()) { $0.remove(at: $1 + 1) }).contains(.missing(2)))
    #expect(try found(in: lines(report()) { $0.remove(at: $1) }).contains(.missing(1)))
  }

  @Test func `a dropped addition shows between its neighbours`() throws {
    let text = try lines(report()) { $0.remove(at: $1 + 3) }
    #expect(try found(in: text).contains(.order(place(4, 2, isLater: true), after: place(3, 3))))
  }

  @Test func `a dropped place of what was left out shows`() throws {
    var selection = Selection()
    selection.numbers = [1...1, 3...3]
    let text = try lines(report(Sample.journal(4), selection)) { $0.remove(at: $1 + 1) }
    #expect(try found(in: text).contains(.missing(2)))
  }

  @Test func `entries in another order show`() throws {
    let text = try lines(report(Sample.journal(4))) { $0.swapAt($1 + 1, $1 + 2) }
    #expect(try found(in: text).contains(.order(place(3, 2), after: place(2, 3))))
  }

  @Test func `an entry inserted in the middle shows`() throws {
    let text = try lines(report(Sample.journal(4))) { lines, journal in
      lines.insert(lines[journal].replacing("\"number\":1", with: "\"number\":9"), at: journal + 2)
    }
    #expect(try found(in: text).contains(.order(place(3, 9), after: place(2, 2))))
    #expect(try found(in: text).contains(.changed(place(3, 9))))
  }

  @Test func `entries dropped from the end are counted and those added to it named`() throws {
    let text = try lines(report(Sample.journal(4))) { lines, journal in
      lines.remove(at: journal + 3)
      lines[journal + 2].removeLast()
    }
    #expect(try found(in: text) == [.cutOff(1)])
    let (short, long) = (Sample.journal(3), Sample.journal(3))
    let head = long.last?.fields["digest"]?.text ?? ""
    let next = Chain.linked(Sample.entry(4, ["recorded": "2026-03-09T08:00:00Z"]), after: head)
    let longer = Copy(.report, of: long + [next], in: .en, made: Sample.made)
    let added = try lines(Copy(.report, of: long, in: .en, made: Sample.made).signed(by: signer)) {
      $0[$1 + 2] += ","
      $0.insert(Substring(Sample.text(longer, as: .json).split(separator: "\n")[$1 + 3]), at: $1 + 3)
    }
    #expect(short.count == 3)
    #expect(try found(in: added) == [.behindEnd(place(4, 4))])
  }

  // MARK: Files, covered texts, lists

  @Test(arguments: [Form.html, .json])
  func `a file with another digest is named`(form: Form) throws {
    let old = "\"of\":\"\(Sample.id(2))\",\"sha256\":\"\(String(repeating: "ab", count: 32))\""
    let new = old.replacing("abab\"", with: "abac\"")
    let text = Sample.text(report(), as: form)
    let file = try #require(text.ranges(of: "\"sha256\":\"abab").last)
    let changed = text.replacingCharacters(in: file, with: "\"sha256\":\"abac")
    #expect(old != new)
    let differences = try found(in: changed)
    #expect(differences.contains(.fileDigest(1, "door.jpg", place(5, 2, isLater: true))))
    #expect(differences.contains(.item(1, "door.jpg")))
  }

  @Test func `a covered text that was changed is named`() throws {
    let copy = Copy(
      .report, of: Sample.journal(3), covering: Cover(lines: "Mill Lane", language: .en), in: .en,
      made: Sample.made
    ).signed(by: signer)
    let text = Sample.text(copy, as: .json)
    let place = try #require(text.ranges(of: "[left out 1]").last)
    let differences = try found(in: text.replacingCharacters(in: place, with: "Park Street"))
    #expect(differences == [.covered(self.place(3, 3))])
  }

  @Test func `a document that was changed, dropped or moved is named`() throws {
    let copy = Copy(.documents, of: Sample.household(), in: .en, made: Sample.made).signed(by: signer)
    #expect(
      try found(.json, copy, changing: "\"name\":\"Lease\"", to: "\"name\":\"Loan\"") == [.item(3, "Loan")])
    let lines = Sample.text(copy, as: .json).split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.contains("\"kind\":\"document\"") })
    var (less, swapped) = (lines, lines)
    less.remove(at: first + 1)
    swapped.swapAt(first, first + 1)
    #expect(try found(in: less.joined(separator: "\n")) == [.itemsMissing(1)])
    #expect(try found(in: swapped.joined(separator: "\n")) == [.itemsMoved])
  }

  // MARK: Signature and bytes

  @Test(arguments: [Form.html, .json])
  func `what no digest tells of is told by the signature`(form: Form) throws {
    #expect(
      try found(form, report(), changing: "\"note\": \"Please", to: "\"note\": \"Never").contains {
        $0 == .bytes || $0 == .shown(.rest)
      })
    let made = try found(form, report(), changing: "\"made\": \"2026", to: "\"made\": \"2025")
    #expect(!made.isEmpty)
    #expect(try found(in: Sample.text(report(), as: form) + "\n") == [.bytes])
  }

  @Test(arguments: [Form.html, .json])
  func `a signature taken away or of another key is seen`(form: Form) throws {
    let text = Sample.text(report(), as: form)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("\"signature\"") })
    #expect(try found(in: text.replacing(",\n" + line, with: "")).contains(.signature))
    let other = Sample.text(report().signed(by: Signer(seed: String(repeating: "77", count: 32))), as: form)
    let foreign = try #require(other.split(separator: "\n").first { $0.hasPrefix("\"signature\"") })
    #expect(try found(in: text.replacing(line, with: foreign)).contains(.signature))
    #expect(try found(in: text.replacing("\"value\":\"", with: "\"value\":\"0")).contains(.signature))
  }

  @Test func `every byte of a signed copy counts`() throws {
    let bytes = Array(Sample.text(report(Sample.journal(1)), as: .json).utf8)
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[index] ^= 1
      let differences = try? Examination(changed).differences
      #expect(differences?.isEmpty != true, "byte \(index)")
    }
  }

  // MARK: The page

  @Test func `an entry whose page was changed, dropped, moved or added is named`() throws {
    let text = Sample.text(report(), as: .html)
    let cuts = text.ranges(of: "<article class=\"entry").map(\.lowerBound)
    let end = try #require(text.firstRange(of: "</section>\n<section id=\"files\"")).lowerBound
    let (head, rest) = (text[..<cuts[0]], text[end...])
    let first = text[cuts[0]..<cuts[1]], second = text[cuts[1]..<cuts[2]], third = text[cuts[2]..<end]
    func shown(_ parts: Substring...) throws -> [Difference] { try found(in: head + parts.joined() + rest) }
    let changed = Substring(second.replacing("kitchen", with: "garden"))
    #expect(try shown(first, second, third) == [])
    #expect(try shown(first, changed, third) == [.shown(.changed("Entry 2"))])
    #expect(try shown(first, third) == [.shown(.missing("Entry 2"))])
    #expect(try shown(second, first, third) == [.shown(.moved)])
    #expect(try shown(first, second, second, third) == [.shown(.added(after: "Entry 2"))])
    let strange = Substring(second.replacing("id=\"r", with: "id=\"r0"))
    #expect(try shown(first, strange, second, third) == [.shown(.added(after: "Entry 1"))])
    #expect(try found(in: text.replacing("<h1>Dated", with: "<h1>Undated")) == [.shown(.rest)])
  }

  @Test func `a page that another version drew is left to the signature`() throws {
    let text = Sample.text(report(), as: .html)
    let other = text.replacing("\"edition\": \(PageData.edition)", with: "\"edition\": 0")
    let examination = try Examination(Array(other.utf8))
    #expect(examination.isPageCompared == false)
    #expect(examination.differences == [.bytes])
  }

  @Test func `a number is missing where no record that was left out can have had it`() {
    func missing(_ links: [JSONObject]) -> [Int] { JournalRow(links).missing(before: links.count - 1) }
    let (one, four) = (
      ["kind": "entry", "number": 1] as JSONObject, ["kind": "entry", "number": 4] as JSONObject
    )
    #expect(missing([one, four]) == [2, 3] && missing([four]) == [1, 2, 3])
    #expect(missing([one, ["kind": "amendment"], four]) == [2, 3])
    #expect(missing([one, ["withheld": []], four]) == [] && missing([["withheld": []], four]) == [])
    #expect(missing([["withheld": []], one, four]) == [2, 3])
    #expect(missing([one, ["kind": "entry", "number": 2]]) == [] && missing([four, one]) == [])
    #expect(missing([one, ["kind": "entry", "number": 900_000]]) == [])
  }

  // MARK: The short code

  @Test func `a code from an earlier day is found where the journal had it`() throws {
    let records = Sample.journal(5)
    let code = try #require(records[2].fields["digest"]?.text.flatMap { Chain.shortCode(of: $0) })
    let examination = try Examination(report(records).pieces(as: .html).flatMap(\.self))
    #expect(examination.place(ofCode: code) == place(3, 3))
    #expect(examination.place(ofCode: code.lowercased().replacing("-", with: " ")) == place(3, 3))
    #expect(examination.place(ofCode: "0000-0000-0000-0000-0000-0000-00") == nil)
    // What the first 80 bits stood for is no code.
    #expect(examination.place(ofCode: String(code.prefix(19))) == nil)
    #expect(examination.place(ofCode: "") == nil)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
