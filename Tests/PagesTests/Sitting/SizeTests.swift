import Phrases
import Records
import Screen
import Testing
import Text
@testable import Questions
@testable import Pages
@testable import Screen
@testable import Views

/// Every page, in every window that is large enough, on terminals of which nothing is expected: what stands on a page can
/// be read to its end, and what does not fit is told of.
@Suite(.serialized) struct `Every page fits` {
  private static let sizes = [(30, 10), (40, 12), (60, 18), (80, 24), (120, 40)]
  private static let furniture = [
    (
      "plan add",
      #"{"title":"Spring","sections":[{"heading":"Garden","steps":[{"text":"Sow","caution":"Not too early"}]}]}"#
    ),
    ("journal add", #"{"happened":"2026-03-01","account":"The boiler was loud","title":"Boiler"}"#),
    ("documents add", #"{"name":"Passport","forms":[{"kind":"original"},{"kind":"copy"}]}"#),
    ("people add", #"{"name":"Ana","telephones":["555 1"]}"#),
  ]

  @Test(arguments: [Language.en, .es], [Program.everyday, Program.hers])
  func `in a sitting`(language: Language, passphrase: String) throws {
    let house = try Household()
    for (command, text) in Self.furniture {
      try house.lines(command + " --json -", text, passphrase: passphrase)
    }
    let pages = try house.wander(language, steps: 900, passphrase: passphrase).pages.values
    #expect(pages.count > 40)
    for page in pages {
      for (columns, rows) in Self.sizes {
        let size = Picture.Size(columns: columns, rows: rows)
        for fault in Fit(page, size, Words(language: language).stage).faults {
          Issue.record("\(page.title) at \(columns) x \(rows): \(fault)")
        }
      }
    }
  }

  /// A walk may pass by a question; here all of them stand above what is typed.
  @Test(arguments: Language.allCases) func `the question of every text`(language: Language) {
    let words = Words(language: language)
    let fields = Schema.current.kinds.values.flatMap(\.fields).flatMap(\.withParts)
      .filter { $0.type == .text }
    #expect(fields.count > 30)
    for field in fields {
      var menu = Menu<Never>()
      menu.text(field.asking[language])
      let label = field.label[language]
      let page = Panel(
        title: "Notebook · " + label, corner: words.corner, rows: menu.rows,
        input: .text(label: label, TextBuffer("")),
        keys: [KeyHint(.control("s"), words.doneKey), .back(words)])
      for (columns, rows) in Self.sizes {
        let faults = Fit(page, Picture.Size(columns: columns, rows: rows), words.stage).faults
        #expect(faults == [], "\(field.name) at \(columns) x \(rows)")
      }
    }
  }
}

/// What a page shows to somebody who goes through it to its end.
private struct Fit {
  private(set) var faults: [String] = []
  private let size: Picture.Size
  private let words: StageWords
  /// All lines that were seen, without spaces.
  private var seen = ""

  init(_ page: Panel, _ size: Picture.Size, _ words: StageWords) {
    (self.size, self.words) = (size, words)
    var page = page
    page.place = page.beginsWithNone ? .none : Place()
    let first = look(at: &page)
    checkFoot(first, page)
    // Nothing that is chosen on the way matters.
    for key in [Key.down, .pageDown] {
      var before = look(at: &page)
      for _ in 0..<400 {
        _ = Answering(width: size.columns, pageHeight: before.bodyHeight).answer(.key(key), &page)
        let after = look(at: &page)
        if after.lines == before.lines { break }
        before = after
      }
    }
    checkRows(page)
  }

  private mutating func look(at page: inout Panel) -> Picture {
    let picture = Picture(&page, size, words)
    seen += picture.lines.map(\.text).joined().filter { $0 != " " }
    if picture.lines.count != size.rows { faults.append("\(picture.lines.count) lines") }
    for line in picture.lines where line.text.columns > size.columns {
      faults.append("too long: \(line.text)")
    }
    return picture
  }

  /// All rows were seen, to their ends or to a mark that they go on.
  private mutating func checkRows(_ page: Panel) {
    for row in page.rows where row.secret == nil {
      let parts =
        row.wraps
        ? row.text.split(whereSeparator: \.isWhitespace).map(String.init) : [String(row.text.prefix(8))]
      for part in [parts.first, parts.last].compactMap(\.self) {
        let shown = part.shown.filter { $0 != " " }
        // A word that is longer than a line is broken.
        if !seen.contains(shown.prefix(12)) { faults.append("never seen: \(part) of \(row.text)") }
      }
    }
  }

  /// The ways out are named, and what is not named is told of.
  private mutating func checkFoot(_ picture: Picture, _ page: Panel) {
    let text = picture.lines.suffix(size.rows / 2 + 1).map(\.text).joined(separator: " ")
    let shown = page.keys.filter { !$0.isOnRow }
    let named = shown.filter { text.contains(words.name(of: $0.key) + " " + $0.label) }
    if named.count < shown.count, !text.contains("…") { faults.append("keys are left out in silence") }
    for key in [Key.esc, .enter, .control("s"), .letter("?"), .letter("q"), .function(1)] {
      guard let hint = shown.first(where: { $0.key == key }) else { continue }
      if !named.contains(hint) { faults.append("not named: \(hint.label)") }
    }
    if let notice = page.notice, !text.contains(notice.suffix(6)), !text.contains("…") {
      faults.append("cut: \(notice)")
    }
  }
}

extension Field {
  fileprivate var withParts: [Field] { [self] + parts.flatMap(\.withParts) }
}
